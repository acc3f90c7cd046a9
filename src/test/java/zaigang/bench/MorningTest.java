package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zaigang.edge.sandbox.Journal;
import zaigang.edge.sandbox.Limits;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.process.Child;
import zaigang.process.ProcessTest;

/** The morning of a province: everybody is asked as fast as Telegram allows while some answer, and then all others do, in little memory. */
@Order(5)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class MorningTest extends ProcessTest {
    private static final Duration NOT_TODAY = Duration.ofHours(5);
    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Limit ANSWERS = new Limit(Duration.ofMinutes(1));
    private static final Limit THE_OTHERS = new Limit(Duration.ofMinutes(2));

    @Test
    void everybody_is_asked_at_the_limits_pace_while_some_answer() {
        LocalBotApi api = start(telegram());
        api.limits(Limits.telegram());
        Instant now = Instant.now();
        home.askedJustNow(now, now.plus(NOT_TODAY));
        Village village = new Village(api, home.cadres(Figures.size(60, 10_000)));
        var shipped = Child.Program.shipped();
        Child child = child(new Child.Program("128m", List.of(), shipped.classpath(), shipped.main()),
                Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", api.url()), "run");
        int next = askedWhileSomeAnswer(api, village, child);
        ANSWERS.until(() -> village.delays().sorted().size() == village.taps(), child, api::pendingUpdates);
        report(api, village);
        theOthersAnswer(village, next, api, child);
    }

    /** Every tenth of those who have been asked answers, a few in a second. */
    private static int askedWhileSomeAnswer(LocalBotApi api, Village village, Child child) {
        int next = 0;
        while (api.journal().accepted("sendMessage") < village.people()) {
            if (next < village.people() && village.asked(next)) {
                village.taps(next);
                next += 10;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            assertThat(child.alive()).as("%s", child.err()).isTrue();
            assertThat(child.age()).as("%d prompts in it", api.journal().accepted("sendMessage")).isLessThan(LONGEST);
        }
        return next;
    }

    private static void report(LocalBotApi api, Village village) {
        List<Journal.Call> sent = api.journal().calls().stream()
                .filter(c -> c.method().equals("sendMessage") && c.status() == 200).toList();
        long refused = api.journal().calls().stream().filter(c -> c.status() == 429).count();
        Duration took = Duration.between(sent.getFirst().at(), sent.getLast().at());
        Figures.report(village.people() + " prompts at Telegram's limits, while every tenth answers", "≤ 345 s, no 429",
                Figures.seconds(took) + ", " + refused + " times 429");
        Figures.report("their answers meanwhile", "p99 ≤ 300 ms", village.delays().toString());
        assertThat(refused).as("calls above Telegram's limits").isZero();
        assertThat(sent).as("each is asked once").hasSize(village.people());
    }

    private static void theOthersAnswer(Village village, int answered, LocalBotApi api, Child child) {
        for (int i = 0; i < village.people(); i++) {
            if (i % 10 != 0 || i >= answered) {
                village.taps(i);
            }
        }
        THE_OTHERS.until(() -> api.pendingUpdates() == 0, child, api::pendingUpdates);
        Figures.report("resident memory after a morning of " + village.people() + ", -Xmx128m", "≤ 200 MB",
                child.residentMegabytes() + " MB, at most " + child.peakMegabytes() + " MB before");
    }
}
