package zaigang.office.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Problem;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Rosters;
import zaigang.spine.audit.By;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Somebody who imports sheets into a fresh ledger, on 2026-11-23, a Monday. */
final class Office implements AutoCloseable {
    static final String PEOPLE = "姓名,工作组,职务,帮扶点,类别,乡镇,联系电话";

    private final Ledger ledger;
    private final People people = new People();
    private final Door door = new Door(new SecureRandom());
    private final Rosters rosters;
    private final Importer importer;
    private final Texts texts = Texts.load();

    Office(Path home) {
        this(home, "2026-11-23T00:00:00Z");
    }

    Office(Path home, String now) {
        ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.parse(now)));
        var kit = new Kit(people, new Outbox(people, texts, Settings.DEFAULT), Settings.DEFAULT, Workdays.builtIn(), texts,
                new SpokenDates(texts));
        rosters = new Rosters(people, kit.outbox(), Settings.DEFAULT, kit.workdays());
        importer = new Importer(kit, door, rosters, new Books());
    }

    Importer importer() {
        return importer;
    }

    Ledger ledger() {
        return ledger;
    }

    Door door() {
        return door;
    }

    Rosters rosters() {
        return rosters;
    }

    Preview preview(String file, String... lines) {
        return importer.preview(ledger, file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Preview.Ready ready(String file, String... lines) {
        Preview preview = preview(file, lines);
        assertThat(preview).as(shown(preview)).isInstanceOf(Preview.Ready.class);
        return (Preview.Ready) preview;
    }

    /** Imports a sheet that must be without errors. */
    Preview.Ready imports(String file, String... lines) {
        Preview.Ready ready = ready(file, lines);
        apply(ready);
        return ready;
    }

    void imports(String file, byte[] bytes) {
        apply((Preview.Ready) importer.preview(ledger, file, bytes));
    }

    /** Does what a preview shows; what is left to decide then, where anything is. */
    Optional<Preview.Left> apply(Preview.Ready ready) {
        return done(importer.apply(ledger, ready, ChangeCause.first(), By.cli("import")));
    }

    /** Imports a sheet that must be without errors, and takes away what it would. */
    Preview.Ready takes(String file, Preview.Choice choice, String... lines) {
        Preview.Ready ready = ready(file, lines);
        Preview.Left left = apply(ready).orElseThrow();
        done(importer.take(ledger, left, choice, By.cli("import")));
        return ready;
    }

    private static Optional<Preview.Left> done(Importer.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Importer.Outcome.Done.class);
        return ((Importer.Outcome.Done) outcome).left();
    }

    /** The problems of a sheet as {@code ERROR B3 key}, of which it must have an error for it to be refused. */
    List<String> problems(String file, String... lines) {
        Preview preview = preview(file, lines);
        boolean errors = preview.problems().stream().anyMatch(Problem::isError);
        assertThat(preview instanceof Preview.Refused).isEqualTo(errors);
        return preview.problems().stream().map(Office::code).toList();
    }

    private static String code(Problem p) {
        String place = p.row() == 0 ? "sheet" : p.column() + p.row();
        return p.severity() + " " + place + " " + ((Text.Phrase) p.message()).key().replace("imports.", "");
    }

    String shown(Preview preview) {
        return texts.plain(Language.ZH, preview.text(Preview.TERMINAL_LINES));
    }

    Person person(String name) {
        List<Person> found = ledger.read(tx -> people.named(tx, name));
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    List<Person> named(String name) {
        return ledger.read(tx -> people.named(tx, name));
    }

    People people() {
        return people;
    }

    @Override
    public void close() {
        ledger.close();
    }
}
