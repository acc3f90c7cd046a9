package zaigang.spine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is posted whenever, the limits hold on every window, nothing is lost and each chat's order is kept. */
class PaceTest {
    private static final int PER_SECOND = 12;
    private static final int BURST = 3;
    private static final int PER_GROUP = 5;
    private static final int STEPS = 400;

    @TempDir
    Path home;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261123})
    void no_window_ever_holds_too_much(long seed) {
        var random = new Random(seed);
        try (var mail = new Mailroom(home, new PaceLimits(PER_SECOND, BURST, PER_GROUP))) {
            var posted = new ArrayList<String>();
            for (int step = 0; step < STEPS; step++) {
                for (int i = random.nextInt(random.nextInt(10) == 0 ? 40 : 4); i > 0; i--) {
                    long chat = random.nextInt(6) == 0 ? -1 - random.nextInt(2) : 1 + random.nextInt(25);
                    Lane lane = Lane.values()[random.nextInt(3)];
                    String text = chat + " " + lane + " " + posted.size();
                    mail.post(chat, lane, text);
                    posted.add(text);
                }
                mail.now = mail.now.plusMillis(random.nextInt(10) == 0 ? random.nextInt(5_000) : random.nextInt(300));
                mail.settle();
            }
            while (mail.calls.size() < posted.size()) {
                mail.after(Duration.between(mail.now, mail.courier.nextTry().orElseThrow()));
            }
            assertThat(mail.texts()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(posted);
            check(mail.calls);
        }
    }

    /** What was sent at a time that has not come yet, as it seems, holds nothing up until then; nor does what was ready then. */
    @ParameterizedTest(name = "back by {0} s")
    @ValueSource(longs = {2, 60, 7200, 86_400})
    void a_clock_that_is_set_back_holds_nothing_up(long seconds) {
        try (var mail = new Mailroom(home, new PaceLimits(PER_SECOND, BURST, PER_GROUP))) {
            for (long chat = 1; chat <= 2 * PER_SECOND; chat++) {
                mail.post(chat, Lane.ALERT, "before " + chat);
            }
            for (int i = 0; i < BURST; i++) {
                mail.post(1, Lane.ALERT, "burst " + i);
            }
            mail.settle();
            mail.now = mail.now.minusSeconds(seconds);
            mail.post(1, Lane.ANSWER, "after");
            for (int step = 0; step < 10; step++) {
                mail.after(Duration.ofSeconds(1));
            }
            assertThat(mail.calls).hasSize(2 * PER_SECOND + BURST + 1);
        }
    }

    /** A call may reach Telegram at any time between its start and its return: the first ones late, the next ones at once. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6, 20261124})
    void no_window_ever_holds_too_much_however_long_calls_take(long seed) {
        var random = new Random(seed);
        try (var mail = new Mailroom(home, new PaceLimits(PER_SECOND, BURST, PER_GROUP))) {
            for (int step = 0; step < STEPS; step++) {
                for (int i = random.nextInt(6); i > 0; i--) {
                    long chat = random.nextInt(6) == 0 ? -1 - random.nextInt(2) : 1 + random.nextInt(25);
                    Lane lane = Lane.values()[random.nextInt(3)];
                    mail.post(chat, lane, chat + " " + lane + " " + step * 10 + i);
                }
                mail.holding = random.nextInt(4) == 0;
                mail.settle();
                mail.now = mail.now.plusMillis(random.nextInt(900));
                mail.letGo(random.nextInt(1 + mail.heldCalls.size()));
                mail.settle();
            }
            assertThat(mail.calls).hasSizeGreaterThan(STEPS);
            most(times(mail.calls), Duration.ofSeconds(1), PER_SECOND);
            byChat(mail.calls).forEach((chat, of) ->
                    most(times(of), chat < 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(BURST), chat < 0 ? PER_GROUP : BURST));
        }
    }

    private static void check(List<Mailroom.Call> calls) {
        most(times(calls), Duration.ofSeconds(1), PER_SECOND);
        byChat(calls).forEach((chat, of) -> {
            most(times(of), chat < 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(BURST), chat < 0 ? PER_GROUP : BURST);
            for (Lane lane : Lane.values()) {
                assertThat(of.stream().filter(c -> c.text().contains(lane.name()))
                        .map(c -> Integer.parseInt(c.text().split(" ")[2]))).as("order in chat %d, %s", chat, lane).isSorted();
            }
        });
    }

    private static Map<Long, List<Mailroom.Call>> byChat(List<Mailroom.Call> calls) {
        return calls.stream().collect(Collectors.groupingBy(Mailroom.Call::chat));
    }

    private static List<Instant> times(List<Mailroom.Call> calls) {
        return calls.stream().map(Mailroom.Call::at).toList();
    }

    /** A window is open at one end: what is exactly a window's length apart is not in one. */
    private static void most(List<Instant> times, Duration window, int limit) {
        for (int i = limit; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - limit), times.get(i)))
                    .as("calls %d to %d", i - limit, i).isGreaterThanOrEqualTo(window);
        }
    }
}
