package zaigang.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door;

/** A home folder for a program under test, with the project's own rules, and people who have all joined. */
public record TestHome(Path folder) {
    public static final long FIRST_ACCOUNT = 800_000_001;
    private static final String USUAL_PACE = "telegram: {messages-per-second: 30}";
    private static final String NO_PACE = "telegram: {messages-per-second: none, chat-burst: none, group-per-minute: none}";

    /** Copies what a home needs from the project. */
    public static TestHome create(Path folder) {
        copy(Path.of("rules"), folder.resolve("rules"));
        var home = new TestHome(folder);
        home.write("data/holidays.yaml", "");
        return home;
    }

    /** A whole home, as the project ships it, without any database. */
    public static TestHome whole(Path folder) {
        var home = create(folder);
        copy(Path.of("data"), folder.resolve("data"));
        return home;
    }

    public Path database() {
        return folder.resolve("data").resolve("zaigang.db");
    }

    /**
     * A day on which people have just been asked, whenever the test runs: the zone makes it about ten in the morning.
     * Those who are silent are reminded at {@code reminder}, and the window stays open all day.
     */
    public TestHome askedJustNow(Instant now, Instant reminder) {
        ZoneOffset zone = ZoneOffset.ofHours(10 - now.atOffset(ZoneOffset.UTC).getHour());
        Instant at = now.minusSeconds(60).truncatedTo(ChronoUnit.MINUTES);
        return write("data/zaigang.yaml", """
                zone: "%s"
                check-in:
                  at: "%s"
                  days: every-day
                  window: 11 h
                  reminder-after: %d s
                  latest-start: 12 h
                %s
                """.formatted(zone.getId(), at.atOffset(zone).toLocalTime(), ChronoUnit.SECONDS.between(at, reminder), USUAL_PACE));
    }

    /** That day without a pace towards Telegram, from the next start on. */
    public TestHome unpaced() {
        return setPace(USUAL_PACE, NO_PACE);
    }

    /** The usual pace again, from the next start on. */
    public TestHome paced() {
        return setPace(NO_PACE, USUAL_PACE);
    }

    private TestHome setPace(String before, String after) {
        String name = "data/zaigang.yaml";
        try {
            return write(name, Files.readString(folder.resolve(name)).replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many cadres; the accounts that they have joined with. */
    public List<Long> cadres(int count) {
        List<Long> accounts = LongStream.range(FIRST_ACCOUNT, FIRST_ACCOUNT + count).boxed().toList();
        try (var ledger = open()) {
            ledger.change(tx -> accounts.forEach(account -> cadre(tx, account)));
        }
        return accounts;
    }

    private static void cadre(Tx tx, long account) {
        long id = tx.insert("INSERT INTO person (name, cadre, joined_on) VALUES (?, TRUE, ?) RETURNING id",
                "P" + account, LocalDate.of(2026, 1, 1)).orElseThrow();
        new Door(new SecureRandom()).bind(tx, id, account);
    }

    /** Reads the database, also while a program works on it. */
    public <T> T read(Function<Tx, T> reading) {
        try (var ledger = open()) {
            return ledger.read(reading);
        }
    }

    public Ledger open() {
        return Ledger.open(database(), InstantSource.system());
    }

    /** All of the folder's files in which these bytes occur. */
    List<Path> filesWith(String ascii) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(f -> bytes(f).contains(ascii)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestHome write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().contains(".db")).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
