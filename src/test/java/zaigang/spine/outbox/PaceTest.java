package zaigang.spine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.spine.outbox.Mailroom.EIGHT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Text;
import zaigang.spine.outbox.Pace.Kind;

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

    @Test
    void each_limit_can_be_lifted_by_itself() {
        int none = PaceLimits.UNLIMITED;
        assertThat(atOnce(new PaceLimits(2, 3, 1, 4, none))).isEqualTo(List.of(2, 2, 2, 2));
        assertThat(atOnce(new PaceLimits(none, 3, 1, 4, 2))).isEqualTo(List.of(20, 3, 4, 2));
        assertThat(atOnce(new PaceLimits(none, none, 1, 4, 2))).isEqualTo(List.of(20, 20, 4, 2));
        assertThat(atOnce(new PaceLimits(none, 3, none, 4, 2))).isEqualTo(List.of(20, 20, 4, 2));
        assertThat(atOnce(new PaceLimits(none, 3, 1, none, none))).isEqualTo(List.of(20, 3, 20, 20));
        assertThat(atOnce(PaceLimits.none())).isEqualTo(List.of(20, 20, 20, 20));
    }

    /** How many of 20 go out at once: to as many people, to one person, to one group, to strangers. */
    private static List<Integer> atOnce(PaceLimits limits) {
        return List.of(goOut(new Pace(limits), Kind.MESSAGE, i -> 1L + i), goOut(new Pace(limits), Kind.MESSAGE, i -> 1L),
                goOut(new Pace(limits), Kind.MESSAGE, i -> -1L), goOut(new Pace(limits), Kind.STRANGER, i -> 1L + i));
    }

    /** How many of 20 calls go out at once; each comes back before the next one. */
    private static int goOut(Pace pace, Kind kind, LongUnaryOperator chat) {
        int sent = 0;
        for (long i = 0; i < 20; i++) {
            if (pace.room(kind, EIGHT) > 0 && !pace.resting(EIGHT).contains(chat.applyAsLong(i))) {
                pace.began(i, chat.applyAsLong(i), kind);
                pace.ended(i, EIGHT);
                sent++;
            }
        }
        return sent;
    }

    @Test
    void edits_and_messages_take_no_room_of_each_other() {
        var pace = new Pace(PaceLimits.telegram(5, 2));
        assertThat(goOut(pace, Kind.EDIT, i -> 1L + i)).isEqualTo(5);
        assertThat(goOut(pace, Kind.STRANGER, i -> 101L + i)).isEqualTo(2);
        assertThat(goOut(pace, Kind.MESSAGE, i -> 201L + i)).as("strangers' are messages too").isEqualTo(3);
        assertThat(pace.room(Kind.EDIT, EIGHT)).isZero();
        assertThat(pace.relief(EIGHT)).contains(EIGHT.plusMillis(1001));
        assertThat(pace.room(Kind.EDIT, EIGHT.plusMillis(1001))).isEqualTo(5);
    }

    @Test
    void edits_and_messages_share_what_a_chat_and_a_group_may_get() {
        var pace = new Pace(PaceLimits.telegram(30, 2));
        assertThat(goOut(pace, Kind.EDIT, i -> i < 2 ? 1L : -1L)).as("two to a person, the rest to a group").isEqualTo(20);
        assertThat(pace.resting(EIGHT)).isEmpty();
        assertThat(goOut(pace, Kind.MESSAGE, i -> 1L)).as("of a burst of three").isEqualTo(1);
        assertThat(goOut(pace, Kind.MESSAGE, i -> -1L)).as("of 20 a minute").isEqualTo(2);
        assertThat(pace.resting(EIGHT)).containsExactly(-1L, 1L);
    }

    @Test
    void a_refusal_of_edits_rests_edits_and_not_messages() {
        var pace = new Pace(PaceLimits.telegram(30, 2));
        pace.tooMany(1, Kind.EDIT, Duration.ofSeconds(10), EIGHT);
        pace.tooMany(2, Kind.MESSAGE, Duration.ofSeconds(20), EIGHT);
        assertThat(pace.resting(EIGHT)).as("whatever it was, the chat rests").containsExactly(1L, 2L);
        assertThat(pace.room(Kind.EDIT, EIGHT)).isEqualTo(30);
        pace.tooMany(3, Kind.EDIT, Duration.ofSeconds(30), EIGHT);
        assertThat(pace.room(Kind.EDIT, EIGHT)).isZero();
        assertThat(pace.room(Kind.MESSAGE, EIGHT)).isEqualTo(30);
        assertThat(pace.paused(EIGHT)).isFalse();
        pace.tooMany(4, Kind.STRANGER, Duration.ofSeconds(40), EIGHT);
        assertThat(pace.room(Kind.MESSAGE, EIGHT)).isZero();
        assertThat(pace.paused(EIGHT)).isTrue();
        assertThat(pace.room(Kind.EDIT, EIGHT.plusSeconds(30))).isEqualTo(30);
        assertThat(pace.relief(EIGHT.plusSeconds(30))).contains(EIGHT.plusSeconds(40));
    }

    /** What a morning is like: each prompt that has come is answered a second later by every tenth person, with an edit. */
    @Test
    void prompts_take_as_long_as_without_the_edits_that_answer_them() {
        int people = 300;
        try (var mail = new Mailroom(home, PaceLimits.telegram(30, 2))) {
            var answered = new HashMap<Long, Instant>();
            mail.ledger.change(tx -> LongStream.rangeClosed(1, people).forEach(chat ->
                    mail.outbox.post(tx, Mailroom.to(chat), Letter.of(Lane.BULK, Text.verbatim("prompt")).once("p" + chat))));
            mail.settle();
            while (mail.calls.size() < people + people / 10) {
                Instant tapped = mail.now.minusSeconds(1);
                mail.calls.stream().filter(c -> c.text().equals("prompt") && c.chat() % 10 == 0 && !c.at().isAfter(tapped))
                        .filter(c -> answered.putIfAbsent(c.chat(), mail.now) == null).toList()
                        .forEach(c -> mail.editPosted(c.chat(), "p" + c.chat(), "noted"));
                mail.after(Duration.ofMillis(100));
            }
            var prompts = mail.calls.stream().filter(c -> c.text().equals("prompt")).toList();
            var edits = mail.calls.stream().filter(c -> !c.text().equals("prompt")).toList();
            assertThat(Duration.between(EIGHT, prompts.getLast().at())).isLessThanOrEqualTo(Duration.ofMillis(1100).multipliedBy(people / 30 - 1));
            assertThat(edits).hasSize(people / 10).allSatisfy(e -> assertThat(e.at()).isBeforeOrEqualTo(answered.get(e.chat()).plusMillis(100)));
            most(times(prompts), Duration.ofSeconds(1), 30);
        }
    }

    @Test
    void the_pace_to_a_person_after_a_burst_is_so_many_a_second() {
        try (var mail = new Mailroom(home, new PaceLimits(30, 4, 2, 20, 30))) {
            for (int i = 0; i < 24; i++) {
                mail.post(1, Lane.BULK, "1 BULK " + i);
            }
            mail.settle();
            assertThat(mail.calls).hasSize(4);
            while (mail.calls.size() < 24) {
                mail.after(Duration.between(mail.now, mail.courier.nextTry().orElseThrow()));
            }
            most(times(mail.calls), Duration.ofSeconds(2), 4);
            assertThat(Duration.between(mail.calls.getFirst().at(), mail.calls.getLast().at())).isEqualTo(Duration.ofSeconds(10));
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
