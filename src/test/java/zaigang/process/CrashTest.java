package zaigang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.spine.ledger.Ledger;

/**
 * The real process is killed at any moment, again and again, while people tap and type. How often is the system property
 * {@code zaigang.crash.kills} (the Maven profile {@code crash} kills 60 times), how many people {@code zaigang.crash.people},
 * and {@code zaigang.crash.seed} repeats the moments of a run.
 */
class CrashTest extends ProcessTest {
    private static final int KILLS = Integer.getInteger("zaigang.crash.kills", 8);
    private static final int PEOPLE = Integer.getInteger("zaigang.crash.people", 150);
    private static final long SEED = Long.getLong("zaigang.crash.seed", System.nanoTime());
    private static final Duration UNTIL_REMINDER = Duration.ofSeconds(25);
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(120);

    private final Random chance = new Random(SEED);

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void nothing_is_lost_and_nothing_is_doubled_however_often_the_process_is_killed() throws Exception {
        System.out.println("crash: seed " + SEED);
        Instant now = Instant.now();
        home.askedJustNow(now, now.plus(UNTIL_REMINDER));
        List<Long> accounts = home.cadres(PEOPLE);
        LocalBotApi api = start(telegram());
        Crowd crowd = closing(new Crowd(api, accounts, new Random(SEED)));
        crowd.start();
        Duration startUp = Duration.ZERO;
        for (int kill = 0; kill < KILLS; kill++) {
            startUp = runAndKill(api, kill, startUp);
        }
        Child last = run(api.url());
        last.awaitRunning();
        crowd.lastCall();
        awaitQuiet(api, crowd);
        last.terminate();
        last.awaitExit(Duration.ofSeconds(10));
        reckon(api, crowd);
    }

    /**
     * Of four lives one ends while the process is starting and one after it has caught up with what waited, however busy the
     * machine is: taps that nobody takes for 150 s are lost in Telegram already, and people would be asked again. Returns how
     * long a start takes.
     */
    private Duration runAndKill(LocalBotApi api, int kill, Duration startUp) throws InterruptedException {
        long callsBefore = lastCall(api);
        Child child = run(api.url());
        if (kill % 4 == 3) {
            Thread.sleep(chance.nextLong(startUp.toMillis()));
            child.kill();
            return startUp;
        }
        child.awaitRunning();
        Duration up = awaitFirstPoll(api, child, callsBefore);
        if (kill % 4 == 1) {
            await().atMost(CATCHING_UP).pollInterval(Duration.ofMillis(5))
                    .until(() -> !child.alive() || api.pendingUpdates() == 0);
        }
        Thread.sleep(chance.nextLong(50, 1500));
        assertThat(child.alive()).as("runs until it is killed; log: %s", child.err()).isTrue();
        child.kill();
        return up;
    }

    /** The first poll of a process does not wait; the one that a killed process has left behind does. */
    private static Duration awaitFirstPoll(LocalBotApi api, Child child, long callsBefore) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> !child.alive()
                || api.journal().calls().reversed().stream().takeWhile(c -> c.number() > callsBefore)
                        .anyMatch(c -> c.method().equals("getUpdates") && c.parameters().get("timeout").asInt() == 0));
        return child.age();
    }

    private static long lastCall(LocalBotApi api) {
        var calls = api.journal().calls();
        return calls.isEmpty() ? 0 : calls.getLast().number();
    }

    private void awaitQuiet(LocalBotApi api, Crowd crowd) {
        try (Ledger ledger = home.open()) {
            await().atMost(UNTIL_QUIET).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
                assertThat(crowd.cadres()).as("all have answered").allMatch(Cadre::done);
                assertThat(api.pendingUpdates()).as("updates that wait").isZero();
                assertThat(waiting(ledger)).as("messages that wait").isEmpty();
            });
        }
    }

    /** An edit of a message of unknown delivery waits for a tap on it until its deadline: it is none of these. */
    private static List<String> waiting(Ledger ledger) {
        return ledger.read(tx -> tx.list(String.class, """
                SELECT o.id || ' to ' || o.chat_id || ' ' || o.state || ' ' || o.note || ' ' || o.body
                FROM outbox o LEFT JOIN outbox t ON t.id = o.edits_row
                WHERE (o.state = 'SENDING' OR o.state = 'QUEUED' AND o.not_before <= ?) AND t.state IS NOT 'UNKNOWN'
                LIMIT 10""", tx.now().plusSeconds(60)));
    }

    private void reckon(LocalBotApi api, Crowd crowd) {
        var reckoning = Reckoning.of(home, api, crowd);
        System.out.printf("crash: kills %d, taps %d, words %d, looks %d, messages %d, "
                + "lost %d, doubled %d, unknown %d (%d of them unseen)%n",
                KILLS, crowd.taps(), crowd.words(), crowd.looks(), api.journal().accepted("sendMessage"),
                reckoning.lost().size(), reckoning.doubled().size(), reckoning.unknown(), reckoning.unseen());
        assertThat(reckoning.lost()).as("lost, with seed %d", SEED).isEmpty();
        assertThat(reckoning.doubled()).as("doubled, with seed %d", SEED).isEmpty();
        home.read(tx -> {
            assertThat(tx.count("SELECT count(*) FROM answer WHERE kind = 'ABSENT' OR by_person <> person_id")).isZero();
            assertThat(tx.count("SELECT count(*) FROM member")).isEqualTo(PEOPLE);
            assertThat(tx.count("SELECT count(*) FROM round WHERE state = 'OPEN' AND asks = 1")).isEqualTo(1);
            assertThat(tx.count("""
                    SELECT count(*) FROM outbox o LEFT JOIN outbox t ON t.id = o.edits_row
                    WHERE o.state IN ('QUEUED', 'SENDING') AND t.state IS NOT 'UNKNOWN'""")).isZero();
            assertThat(tx.count("SELECT count(*) FROM agenda WHERE state = 'FAILED'")).isZero();
            return tx;
        });
    }
}
