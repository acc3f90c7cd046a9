package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zaigang.edge.sandbox.Journal;
import zaigang.edge.sandbox.Lifetimes;
import zaigang.edge.sandbox.Limits;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxSettings;
import zaigang.process.Child;
import zaigang.process.ProcessTest;

/** The real process, with the local Bot API in this one: asking everybody, answering taps, catching up with many. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class TapsTest extends ProcessTest {
    private static final Duration NOT_TODAY = Duration.ofHours(5);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Random chance = new Random(7);

    private Village village(LocalBotApi api, int people) {
        Instant now = Instant.now();
        home.askedJustNow(now, now.plus(NOT_TODAY));
        return new Village(api, home.cadres(people));
    }

    private static List<Journal.Call> sent(LocalBotApi api) {
        return api.journal().calls().stream().filter(c -> c.method().equals("sendMessage") && c.status() == 200).toList();
    }

    @Test
    void everybody_is_asked_at_the_limits_pace_while_some_answer() {
        LocalBotApi api = start(telegram());
        api.limits(Limits.telegram());
        Village village = village(api, Figures.size(60, 10_000));
        Child child = run(api.url());
        int next = 0;
        while (sentCount(api) < village.people()) {
            next = tapIfAsked(village, next);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            assertThat(child.alive()).as("%s", child.err()).isTrue();
            assertThat(child.age()).isLessThan(PATIENCE);
        }
        village.awaitAllAsked(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> village.delays().sorted().size() == village.taps());
        List<Journal.Call> sent = sent(api);
        Duration took = Duration.between(sent.getFirst().at(), sent.getLast().at());
        long refused = api.journal().calls().stream().filter(c -> c.status() == 429).count();
        Figures.report(village.people() + " prompts at Telegram's limits", Figures.seconds(took) + ", " + refused
                + " times 429; taps meanwhile " + village.delays());
        Figures.report("resident memory of the process after it", child.residentMegabytes() + " MB");
        assertThat(refused).as("calls above Telegram's limits").isZero();
        assertThat(sent).as("each is asked once").hasSize(village.people());
    }

    private static int sentCount(LocalBotApi api) {
        return api.journal().accepted("sendMessage");
    }

    /** Every tenth of those who have been asked answers, a few in a second. */
    private static int tapIfAsked(Village village, int next) {
        if (next < village.people() && village.asked(next)) {
            village.taps(next);
            return next + 10;
        }
        return next;
    }

    @Test
    void fifty_taps_a_second_are_answered_as_they_come() {
        LocalBotApi api = start(telegram());
        Village village = village(api, Figures.size(20, 600));
        run(api.url());
        village.awaitAllAsked(Duration.ofSeconds(90));
        int taps = Figures.size(100, 3000);
        long start = System.nanoTime();
        for (int i = 0; i < taps; i++) {
            LockSupport.parkNanos(start + i * 20_000_000L - System.nanoTime());
            village.taps(chance.nextInt(village.people()));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> village.delays().sorted().size() == taps);
        Figures.report("tap to answer at 50 taps/s", village.delays().toString());
        awaitRecorded(village);
    }

    @Test
    void what_waits_after_an_outage_is_caught_up_with() {
        SandboxSettings usual = telegram();
        // Taps that Telegram would have forgotten meanwhile are counted too: otherwise the slower the bot, the less it had to do.
        LocalBotApi api = start(new SandboxSettings(usual.port(), usual.bot(), usual.clock(), usual.firstId(), usual.limits(),
                Lifetimes.endless(), usual.journalCapacity(), usual.people(), usual.page()));
        Village village = village(api, Figures.size(30, 1000));
        Child first = run(api.url());
        village.awaitAllAsked(Duration.ofSeconds(90));
        first.terminate();
        first.awaitExit(Duration.ofSeconds(10));
        int taps = Figures.size(1500, 100_000);
        IntStream.range(0, taps).forEach(i -> village.taps(i % village.people()));
        int editsBefore = api.journal().accepted("editMessageText");
        Child second = run(api.url());
        second.awaitRunning();
        Duration up = second.age();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> api.pendingUpdates() == 0);
        Duration took = second.age().minus(up);
        Figures.report(taps + " taps waiting", "committed in " + Figures.seconds(took) + " ("
                + Math.round(taps / (took.toMillis() / 1000.0)) + "/s), heap at most 256 MB");
        awaitRecorded(village);
        int edits = api.journal().accepted("editMessageText") - editsBefore;
        Figures.report("edits that answer them", edits + " for " + village.people() + " questions");
        assertThat(edits).as("answers are put together").isLessThan(taps / 2);
    }

    /** What is recorded is what each said last. */
    private void awaitRecorded(Village village) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            Map<Long, String> recorded = home.read(tx -> tx.list(Recorded.class, """
                    SELECT a.telegram_id AS account, n.kind FROM answer n JOIN account a ON a.person_id = n.person_id"""))
                    .stream().collect(Collectors.toMap(Recorded::account, Recorded::kind));
            recorded.forEach((account, kind) -> assertThat(village.said(account)).as("%s", account).contains(kind));
            assertThat(recorded).isNotEmpty();
        });
    }

    /** One row of what is recorded. */
    public record Recorded(long account, String kind) {}
}
