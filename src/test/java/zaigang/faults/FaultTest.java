package zaigang.faults;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import zaigang.edge.sandbox.BotProfile;
import zaigang.edge.sandbox.Limits;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxSettings;
import zaigang.process.Child;
import zaigang.process.ProcessTest;

/** A morning with the real process, something that goes wrong, and a table that says what it has cost. */
@ExtendWith(Table.Shared.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class FaultTest extends ProcessTest {
    /** Far above what anything here takes: whatever is not there by then does not come. */
    static final Duration LONG = Duration.ofSeconds(size(60, 240));

    final SoftAssertions then = new SoftAssertions();
    Table table;
    SharedClock clock;
    LocalBotApi api;
    Morning morning;

    /** One size for the ordinary suite, another for the profile {@code faults}. */
    static int size(int ordinary, int full) {
        return full() ? full : ordinary;
    }

    static boolean full() {
        return Boolean.getBoolean("zaigang.faults");
    }

    /** How many are asked in the morning. */
    int people() {
        return size(45, 300);
    }

    @BeforeEach
    void begin(Table shared) {
        table = shared;
        clock = SharedClock.at(temp.resolve("clock"));
        api = start(SandboxSettings.of(new BotProfile(TOKEN, "zaigang_bot", "Zaigang"), clock));
        api.limits(Limits.telegram());
        morning = closing(new Morning(home, clock, api, people()));
    }

    @AfterEach
    void all_holds() {
        then.assertAll();
    }

    /** The program on the clock of the test. */
    Child runs(String apiUrl, String heap) {
        var onClock = new Child.Program(heap, List.of("-Dzaigang.clock=" + temp.resolve("clock")),
                System.getProperty("java.class.path"), "zaigang.cli.StartOnSharedClock");
        return child(onClock, Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", apiUrl), "run");
    }

    /** Runs it and waits until it listens. */
    Child listens(String apiUrl, String heap) {
        int before = api.journal().accepted("getUpdates");
        Child child = runs(apiUrl, heap);
        child.awaitRunning();
        await().atMost(LONG).pollInterval(Duration.ofMillis(10))
                .until(() -> !child.alive() || api.journal().accepted("getUpdates") > before);
        return child;
    }

    Child listens() {
        return listens(api.url(), "256m");
    }

    Front front() {
        return closing(Front.before(URI.create(api.url())));
    }

    /** Whether it came about in that time. */
    static boolean within(Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }

    static void passes(Duration time) {
        within(time, () -> false);
    }

    /** Two seconds before the question is due; the fault comes now. */
    void shortlyBeforeTheQuestion() {
        clock.moveTo(Morning.due().minusSeconds(2));
        morning.probes().start();
    }

    /** The office asks no more and has its answers: what comes now is not counted as waiting. */
    void theOfficeIsDone() {
        morning.probes().close();
        within(Duration.ofSeconds(5), () -> morning.waits().never() == 0);
    }

    /** Everybody is asked and answers, in any time at all. */
    void everybodyIsAskedAndAnswers() {
        if (within(LONG, morning::allAsked)) {
            within(LONG, morning::allRecorded);
        }
    }

    void holds(Child child, Row row) {
        table.add(row);
        then.assertThat(child.alive()).as("the process lives: %s", child.err()).isTrue();
        then.assertThat(row.asked().never()).as("who was never asked").isZero();
        nothingIsLost(row);
    }

    void nothingIsLost(Row row) {
        then.assertThat(row.tally().recorded()).as("recorded").isEqualTo(row.people());
        then.assertThat(row.tally().lost().size()).as("lost, the first: %s", row.tally().lost().stream().findFirst()).isZero();
        then.assertThat(row.tally().doubledTaps()).as("taps doubled").isZero();
        then.assertThat(row.tally().doubledMessages()).as("messages doubled").isEmpty();
    }
}
