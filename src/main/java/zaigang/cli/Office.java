package zaigang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import zaigang.Home;
import zaigang.RosterAudit;
import zaigang.imports.Importer;
import zaigang.ledger.Ledger;
import zaigang.ledger.Tx;
import zaigang.outbox.Outbox;
import zaigang.people.Door;
import zaigang.people.People;
import zaigang.roster.Rosters;
import zaigang.text.Texts;

/** What a command at the terminal works with: the home's database, also while the bot is running on it. */
final class Office implements AutoCloseable {
    private static final String DATABASE = "zaigang.db";

    private final Ledger ledger;
    private final People people = new People();
    private final Door door = new Door(new SecureRandom());

    Office(Home home, InstantSource clock) {
        try {
            Files.createDirectories(home.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger = Ledger.open(home.database(), clock);
    }

    private Office(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Works on a copy of the home's database, or on an empty one, in a folder that must be empty: nothing comes of it. */
    static Office scratch(Home home, InstantSource clock, Path folder) {
        Path copy = folder.resolve(DATABASE);
        Ledger.refuseUnfit(home.database());
        if (Files.exists(home.database())) {
            Ledger.copy(home.database(), copy);
        }
        return new Office(Ledger.open(copy, clock));
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

    Importer importer(Home.Contents contents, Texts texts) {
        var rosters = new Rosters(people, new Outbox(people, texts, contents.settings()), contents.settings(), contents.workdays());
        rosters.onChange(new RosterAudit(people));
        return new Importer(people, door, rosters, contents.settings());
    }

    static LocalDate today(Tx tx, Home.Contents contents) {
        return LocalDate.ofInstant(tx.now(), contents.settings().zone());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
