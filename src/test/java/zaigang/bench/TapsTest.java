package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zaigang.process.Child;
import zaigang.process.ProcessTest;

/** The real process at its usual pace, against a Telegram that takes everything at once: taps as they come, and catching up with many. */
@Order(3)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class TapsTest extends ProcessTest {
    private static final Duration NOT_TODAY = Duration.ofHours(5);
    private static final Limit ASKING = new Limit(Duration.ofMinutes(2));
    private static final Limit WAITING = new Limit(Duration.ofMinutes(4));
    private static final Limit ANSWERING = new Limit(Duration.ofMinutes(1));

    private final Random chance = new Random(7);
    private final FastTelegram telegram = FastTelegram.start();

    private Phones phones(int people) {
        closing(telegram);
        Instant now = Instant.now();
        home.askedJustNow(now, now.plus(NOT_TODAY));
        return new Phones(telegram, home.cadres(people));
    }

    @Test
    void fifty_taps_a_second_are_answered_as_they_come() {
        Phones phones = phones(Figures.size(20, 600));
        Child child = run(telegram.url());
        ASKING.until(phones::allAsked, child, telegram::toString);
        int taps = Figures.size(100, 3000);
        long start = System.nanoTime();
        for (int i = 0; i < taps; i++) {
            LockSupport.parkNanos(start + i * 20_000_000L - System.nanoTime());
            phones.taps(chance.nextInt(phones.people()));
        }
        ANSWERING.until(() -> telegram.calls("answerCallbackQuery").subjects() == taps, child, telegram::toString);
        Figures.report("50 taps/s for a minute, from the tap to the answer on the wire", "p99 ≤ 50 ms", phones.delays().toString());
        awaitRecorded(phones);
    }

    @Test
    void what_waits_after_an_outage_is_caught_up_with() {
        Phones phones = phones(Figures.size(30, 1000));
        home.unpaced();
        Child first = run(telegram.url());
        ASKING.until(phones::allAsked, first, telegram::toString);
        first.terminate();
        first.awaitExit(Duration.ofSeconds(10));
        home.paced();
        int taps = Figures.size(1500, 100_000);
        IntStream.range(0, taps).forEach(i -> phones.taps(i % phones.people()));
        telegram.countAnew();
        Child second = run(telegram.url());
        WAITING.until(() -> telegram.updates().pending() == 0, second, telegram::toString);
        Duration took = Duration.ofNanos(telegram.updates().confirmedAt() - telegram.firstCall());
        int edits = telegram.calls("editMessageText").count();
        Figures.report(taps + " taps waiting, until the last is committed, -Xmx256m", "≤ 80 s", "%s, %d/s; CPU %s, at most %d MB resident"
                .formatted(Figures.seconds(took), taps * 1000L / took.toMillis(), Figures.seconds(second.cpu()), second.peakMegabytes()));
        awaitRecorded(phones);
        assertThat(edits).as("answers are put together").isLessThan(taps / 2);
        assertThat(telegram.calls("answerCallbackQuery").count()).as("each tap is answered at most once").isLessThanOrEqualTo(taps);
    }

    /** What is recorded is what each said last. */
    private void awaitRecorded(Phones phones) {
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            Map<Long, String> recorded = home.read(tx -> tx.list(Recorded.class, """
                    SELECT a.telegram_id AS account, n.kind FROM answer n JOIN account a ON a.person_id = n.person_id"""))
                    .stream().collect(Collectors.toMap(Recorded::account, Recorded::kind));
            recorded.forEach((account, kind) -> assertThat(phones.said(account)).as("%s", account).contains(kind));
            assertThat(recorded).isNotEmpty();
        });
    }

    /** One row of what is recorded. */
    public record Recorded(long account, String kind) {}
}
