package zaigang.office.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import zaigang.base.sheets.Problem;
import zaigang.base.sheets.Table;
import zaigang.duty.roster.ChangeCause;
import zaigang.spine.audit.By;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Registry;

/** The made-up county that comes with the program, entered through the importer as an office would do it. */
public final class Sample {
    private final ImportWords words = ImportWords.load();
    private final Importer importer;
    private final People people;
    private final Door door;

    public Sample(Importer importer, People people, Door door) {
        this.importer = importer;
        this.people = people;
        this.door = door;
    }

    /**
     * Loads the sample; does nothing where there is anybody already, so that it can be called at every start.
     *
     * @param folder with the sample's two files
     * @param today the first day of its roster
     * @return whether it was loaded
     * @throws UncheckedIOException where a file cannot be read
     * @throws IllegalStateException where a file has errors
     */
    public boolean load(Ledger ledger, Path folder, LocalDate today) {
        if (ledger.<Boolean>read(tx -> !new Registry().everybody(tx).isEmpty())) {
            return false;
        }
        byte[] staff = dated(folder.resolve(words.samplePeople()), today);
        byte[] roster = dated(folder.resolve(words.sampleRoster()), today);
        ledger.change(tx -> {
            take(tx, words.samplePeople(), staff);
            organizers(staff).forEach(name -> people.named(tx, name).forEach(p -> door.makeOrganizer(tx, p)));
            take(tx, words.sampleRoster(), roster);
        });
        return true;
    }

    private void take(Tx tx, String name, byte[] bytes) {
        switch (importer.preview(tx, name, bytes)) {
            case Preview.Ready ready -> importer.apply(tx, ready, ChangeCause.first(), By.bot("sample"));
            case Preview.Refused r -> throw new IllegalStateException("the sample has errors: "
                    + r.problems().stream().filter(Problem::isError).map(p -> p.column() + p.row() + " " + p.value()).toList());
        }
    }

    /** Whom the list calls organizers: a sheet never makes them, this does. */
    private List<String> organizers(byte[] staff) {
        return ReadFile.of(words.samplePeople(), staff).tables().stream().map(Table::rows).flatMap(List::stream)
                .filter(r -> words.role(r.text("role")).filter(w -> w == ImportWords.RoleWord.ORGANIZER).isPresent())
                .map(r -> r.text("name")).toList();
    }

    /** The n-th day becomes a date. */
    private byte[] dated(Path file, LocalDate today) {
        try {
            String text = java.nio.file.Files.readString(file, StandardCharsets.UTF_8);
            return words.sampleDay().matcher(text)
                    .replaceAll(m -> Matcher.quoteReplacement(today.plusDays(Long.parseLong(m.group(1)) - 1).toString()))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample's file " + file + " cannot be read", e);
        }
    }
}
