package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.spine.ledger.LedgerException;

/** How a command ends that stays until it is stopped: the service manager starts it again after 4 only. */
class UntilStoppedTest {
    @TempDir
    Path home;

    private Shell shell() {
        return new Shell(home).with("TELEGRAM_BOT_TOKEN", "100200300:AAHq7zWbR3kT9vXc5LmN2pYd8sFgJ4uE6wK");
    }

    private Shell.Ran begun(Supplier<Integer> work) {
        return shell().inside(zaigang -> RunCommand.alone(zaigang, home.resolve("data/zaigang.db"), work));
    }

    @Test
    void a_start_that_fails_for_what_may_pass_is_to_be_tried_again() {
        Shell.Ran ran = begun(() -> {
            throw new LedgerException("the disk is full", new IllegalStateException());
        });
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("the disk is full");
        assertThat(begun(() -> {
            throw new NoClassDefFoundError("simulated");
        }).code()).isEqualTo(4);
    }

    @Test
    void one_that_is_refused_is_not() {
        Shell shell = shell();
        shell.replace("data/zaigang.yaml", "zone:", "zonne:");
        assertThat(shell.run("run").code()).isEqualTo(1);
    }

    @Test
    void the_unit_in_the_documents_says_so_to_systemd() throws IOException {
        assertThat(Files.readString(Path.of("docs/running.md"))).contains("\nRestart=on-failure\n")
                .contains("\nRestartPreventExitStatus=" + Zaigang.NO + " " + Zaigang.USAGE + " " + Zaigang.BUSY + "\n");
    }

    @Test
    void where_a_part_has_died_it_closes_in_order_and_ends_with_a_code_of_its_own() {
        var death = new CompletableFuture<Throwable>();
        var closed = new AtomicInteger();
        int code = RunCommand.untilStopped(closed::incrementAndGet, death,
                () -> Thread.ofVirtual().start(() -> death.complete(new OutOfMemoryError("simulated"))));
        assertThat(code).isEqualTo(4);
        assertThat(closed).hasValue(1);
    }
}
