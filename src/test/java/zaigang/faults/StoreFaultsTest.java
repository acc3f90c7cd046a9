package zaigang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import zaigang.process.Child;
import zaigang.spine.ledger.Ledger;

/** A database that is damaged, or newer than the program, or for which there is no room. */
class StoreFaultsTest extends FaultTest {
    private static final Duration ENDS = Duration.ofSeconds(60);
    /** More than a start that only refuses takes on a busy machine; one that reads all of it first took 17 s. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Test
    void pages_full_of_noise() throws Exception {
        byte[] bytes = Files.readAllBytes(home.database());
        byte[] noise = new byte[bytes.length / 2];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 4, noise.length);
        refuses("a database whose middle half is noise", bytes);
    }

    @Test
    void half_of_it_is_missing() throws Exception {
        byte[] bytes = Files.readAllBytes(home.database());
        refuses("a database cut off in the middle", Arrays.copyOf(bytes, bytes.length / 2));
    }

    private void refuses(String fault, byte[] database) throws IOException {
        Files.write(home.database(), database);
        for (String rest : new String[] {"-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(home.database() + rest));
        }
        Child child = runs(api.url(), "256m");
        int code = child.awaitExit(ENDS);
        table.add(Row.refused(fault, "ends with code " + code + " after " + Math.round(child.age().toMillis() / 100.0) / 10.0 + " s"));
        assertThat(code).as("%s", child.err()).isEqualTo(1);
        then.assertThat(child.err().toLowerCase(Locale.ROOT)).as("names the step that restores").contains("backup");
        then.assertThat(child.age()).as("until it refuses").isLessThan(AT_ONCE);
    }

    @Test
    void changed_by_a_newer_program() {
        try (var ledger = Ledger.open(home.database(), clock)) {
            ledger.change(tx -> tx.run("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                        installed_on, execution_time, success)
                    SELECT max(installed_rank) + 1, '990', 'of the future', 'SQL', 'V990__of_the_future.sql', 1, '', '2030-01-01 00:00:00.000', 1, 1
                    FROM flyway_schema_history"""));
        }
        Child child = runs(api.url(), "256m");
        boolean ended = within(Duration.ofSeconds(20), () -> !child.alive());
        table.add(Row.refused("a database that a newer program has changed", ended ? "refused" : "runs"));
        then.assertThat(ended).as("refuses").isTrue();
        then.assertThat(child.err()).as("names the newer version").contains("990");
    }

    /** No file of the process may grow for a while, as on a full disk. */
    @Test
    void no_room_while_everybody_taps() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit of util-linux");
        Child child = listens();
        morning.tapping(false);
        shortlyBeforeTheQuestion();
        within(LONG, morning::allAsked);
        Row.Delays asked = morning.lateness();
        theOfficeIsDone();
        passes(Duration.ofSeconds(1));
        limit(child, String.valueOf(Files.size(Path.of(home.database() + "-wal"))));
        morning.tapping(true);
        child.awaitLog("cannot be saved", LONG);
        passes(Duration.ofSeconds(size(3, 30)));
        long lines = child.logged("ERROR");
        limit(child, "unlimited");
        within(LONG, morning::allRecorded);
        holds(child, morning.row("no room on the disk, in which all tap", asked, lines + " lines of the log say so"));
        then.assertThat(lines).as("once for each who writes, not each second").isLessThanOrEqualTo(4);
    }

    private static void limit(Child child, String bytes) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/usr/bin/prlimit", "--pid", String.valueOf(child.pid()), "--fsize=" + bytes + ":")
                .inheritIO().start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
