package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import zaigang.Home;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.duty.roster.RosterAudit;
import zaigang.duty.roster.Rosters;
import zaigang.office.imports.Importer;
import zaigang.spine.books.Books;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;

/** What a command at the terminal works with: the home's database, also while the bot is running on it. */
final class Workplace implements AutoCloseable {
    private static final String DATABASE = "zaigang.db";

    private final Ledger ledger;
    private final People people = new People();
    private final Door door = new Door(new SecureRandom());

    Workplace(Home home, InstantSource clock) {
        try {
            Files.createDirectories(home.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger = Ledger.open(home.database(), clock, listeners());
    }

    private Workplace(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Works on a copy of the home's database, or on an empty one, in a folder that must be empty: nothing comes of it. */
    static Workplace scratch(Home home, InstantSource clock, Path folder) {
        Path copy = folder.resolve(DATABASE);
        Ledger.refuseUnfit(home.database());
        if (Files.exists(home.database())) {
            Ledger.copy(home.database(), copy);
        }
        return new Workplace(Ledger.open(copy, clock, listeners()));
    }

    /** What is changed at the terminal stands in the log too. */
    private static List<Listener<?>> listeners() {
        return List.of(new RosterAudit(new People()).listener());
    }

    Ledger ledger() {
        return ledger;
    }

    People people() {
        return people;
    }

    Door door() {
        return door;
    }

    /** What features get. */
    Kit kit(Home.Contents contents, Texts texts) {
        return new Kit(people, new Outbox(people, texts, contents.settings()), contents.settings(), contents.workdays(), texts,
                new SpokenDates(texts, contents.workdays()));
    }

    Importer importer(Home.Contents contents, Texts texts) {
        Kit kit = kit(contents, texts);
        return new Importer(kit, door, new Rosters(people, kit.outbox(), kit.settings(), kit.workdays()), new Books());
    }

    static LocalDate today(Tx tx, Home.Contents contents) {
        return LocalDate.ofInstant(tx.now(), contents.settings().zone());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
