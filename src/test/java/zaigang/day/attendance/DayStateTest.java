package zaigang.day.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.day.attendance.Tally.Count;
import zaigang.spine.agenda.Pulse;

/** All combinations of facts, and figures of any group. */
class DayStateTest {
    private static final Instant OPENS = Instant.parse("2026-11-23T00:30:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofMinutes(30));

    private static final Duration GRACE = Duration.ofMinutes(3);

    private static final LeaveKind PERSONAL = LeaveRules.DEFAULT.kind("personal");
    private static final LeaveKind MISSION = LeaveRules.DEFAULT.kind("mission");

    private static List<DayState.Facts> everything() {
        var facts = new ArrayList<DayState.Facts>();
        var answers = new ArrayList<Optional<Answer>>();
        answers.add(Optional.empty());
        for (Answer.Kind kind : Answer.Kind.values()) {
            for (Instant at : List.of(OPENS, CLOSES, CLOSES.plusMillis(1), CLOSES.plus(GRACE), CLOSES.plus(GRACE).plusMillis(1),
                    CLOSES.plusSeconds(600))) {
                for (long by : new long[] {1, 2}) {
                    answers.add(Optional.of(new Answer(9, 1, kind, at, by)));
                }
            }
        }
        List<Optional<DayState.OfLeave>> leaves = List.of(
                Optional.empty(), Optional.of(new DayState.OfLeave(PERSONAL, false, true)),
                Optional.of(new DayState.OfLeave(PERSONAL, true, true)), Optional.of(new DayState.OfLeave(MISSION, true, false)));
        for (Round.State round : List.of(Round.State.OPEN, Round.State.CLOSED, Round.State.NOT_HELD)) {
            for (AskProgress asking : AskProgress.values()) {
                answers.forEach(answer -> leaves.forEach(leave -> List.of(true, false).forEach(overdue ->
                        facts.add(new DayState.Facts(round, CLOSES, GRACE, asking, answer, Optional.empty(), leave, overdue)))));
            }
        }
        return facts;
    }

    private static Stream<DayState.Facts> without(Answer.Kind... kinds) {
        return everything().stream().filter(f -> f.answer().isEmpty() || List.of(kinds).contains(f.answer().get().kind()));
    }

    @Test
    void absent_is_only_what_somebody_recorded() {
        everything().forEach(f -> assertThat(DayState.of(f) instanceof DayState.Absent).as(f.toString())
                .isEqualTo(f.answer().filter(a -> a.kind() == Answer.Kind.ABSENT).isPresent()));
    }

    @Test
    void an_answer_holds_before_leave_and_whatever_became_of_the_round() {
        everything().stream().filter(f -> f.answer().filter(a -> a.kind() == Answer.Kind.ON_POST).isPresent())
                .forEach(f -> assertThat(DayState.of(f)).as(f.toString()).isInstanceOf(DayState.OnPost.class));
    }

    @Test
    void approved_leave_is_never_unconfirmed() {
        without(Answer.Kind.LEAVE_ASKED).filter(f -> f.leave().filter(DayState.OfLeave::approved).isPresent())
                .forEach(f -> assertThat(DayState.of(f)).as(f.toString()).isEqualTo(
                        new DayState.OnLeave(f.leave().get().kind(), f.leave().get().whole())));
    }

    @Test
    void only_who_was_asked_and_silent_to_the_end_has_not_come_back_from_leave() {
        everything().forEach(f -> assertThat(DayState.of(f).equals(new DayState.Unconfirmed(DayState.Cause.NOT_RETURNED)))
                .as(f.toString()).isEqualTo(f.notReturned() && f.leave().isEmpty() && DayState.of(without(f))
                        .equals(new DayState.Unconfirmed(DayState.Cause.NO_ANSWER))));
    }

    private static DayState.Facts without(DayState.Facts f) {
        return new DayState.Facts(f.round(), f.closes(), f.grace(), f.asking(), f.answer(), f.amendment(), f.leave(), false);
    }

    @Test
    void in_a_round_that_was_not_held_silence_is_nobodys() {
        without().filter(f -> f.round() == Round.State.NOT_HELD && f.leave().isEmpty())
                .forEach(f -> assertThat(DayState.of(f)).as(f.toString()).isEqualTo(new DayState.NotAsked()));
    }

    @Test
    void late_is_only_ones_own_answer_after_close_and_grace_of_a_round_in_which_one_was_asked() {
        everything().forEach(f -> {
            boolean reached = f.round() != Round.State.NOT_HELD && f.asking() != AskProgress.NOT_JOINED
                    && f.asking() != AskProgress.NOT_DELIVERED && f.asking() != AskProgress.AFTER_NIGHT
                    && !(f.round() == Round.State.CLOSED && f.asking() == AskProgress.WAITING);
            boolean late = reached && f.answer().filter(a -> a.byPerson() == 1 && a.at().isAfter(CLOSES.plus(GRACE))
                    && (a.kind() == Answer.Kind.ON_POST || a.kind() == Answer.Kind.OUT)).isPresent();
            assertThat(DayState.of(f).lateness().isPositive()).as(f.toString()).isEqualTo(late);
        });
    }

    @Test
    void no_answer_counts_only_against_those_who_were_asked() {
        everything().stream().filter(f -> DayState.of(f).equals(new DayState.Unconfirmed(DayState.Cause.NO_ANSWER)))
                .forEach(f -> {
                    assertThat(f.round()).isEqualTo(Round.State.CLOSED);
                    assertThat(f.asking()).as(f.toString()).isNotIn(
                            AskProgress.WAITING, AskProgress.NOT_DELIVERED, AskProgress.NOT_JOINED,
                            AskProgress.AFTER_NIGHT);
                });
    }

    @Test
    void while_the_window_is_open_nobody_has_failed_to_answer() {
        everything().stream().filter(f -> f.round() == Round.State.OPEN).forEach(f ->
                assertThat(DayState.of(f)).as(f.toString()).isNotEqualTo(new DayState.Unconfirmed(DayState.Cause.NO_ANSWER)));
    }

    private static Duration late(String tap, Duration grace) {
        var answer = new Answer(9, 1, Answer.Kind.ON_POST, Instant.parse("2026-11-23T" + tap + "Z"), 1);
        return DayState.of(new DayState.Facts(Round.State.CLOSED, CLOSES, grace, AskProgress.ASKED, Optional.of(answer),
                Optional.empty(), Optional.empty(), false)).lateness();
    }

    @Test
    void late_minutes_are_those_between_the_end_of_the_window_and_the_tap_as_a_clock_shows_them() {
        assertThat(late("01:15:00", GRACE)).hasMinutes(15);
        assertThat(late("01:15:00.300", GRACE)).hasMinutes(15);
        assertThat(late("01:15:59.999", GRACE)).hasMinutes(15);
        assertThat(late("01:16:00", GRACE)).hasMinutes(16);
        assertThat(late("01:03:00", GRACE)).isZero();
        assertThat(late("01:03:00.001", GRACE)).hasMinutes(3);
        assertThat(late("01:00:30", GRACE)).isZero();
        assertThat(late("01:00:30", Duration.ZERO)).hasMinutes(1);
        assertThat(late("01:01:59", Duration.ZERO)).hasMinutes(1);
    }

    @Test
    void who_came_off_a_night_shift_is_neither_expected_nor_late_and_what_is_said_of_them_counts() {
        everything().stream().filter(f -> f.asking() == AskProgress.AFTER_NIGHT).forEach(f -> {
            DayState state = DayState.of(f);
            boolean recorded = f.answer().filter(a -> a.kind() != Answer.Kind.LEAVE_ASKED).isPresent();
            boolean leave = f.leave().filter(DayState.OfLeave::approved).isPresent();
            boolean held = f.round() != Round.State.NOT_HELD;
            assertThat(state instanceof DayState.AfterNight).as(f.toString()).isEqualTo(!recorded && !leave && held);
            assertThat(state).as(f.toString()).isNotInstanceOf(DayState.Unconfirmed.class);
            assertThat(state.lateness()).as(f.toString()).isZero();
            assertThat(state.explainable()).as(f.toString()).isEqualTo(state instanceof DayState.Absent);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void figures_of_any_group_add_up(long seed) {
        var random = new Random(seed);
        List<DayState.Facts> all = everything();
        for (int round = 0; round < 500; round++) {
            List<PersonDay> days = random.ints(random.nextInt(40), 0, all.size())
                    .mapToObj(i -> Days.of(i, all.get(i))).toList();
            Tally t = Tally.of(days);
            assertThat(t.present() + t.count(Count.WAITING) + t.count(Count.UNCONFIRMED) + t.count(Count.ABSENT))
                    .isEqualTo(t.expected());
            assertThat(t.expected() + t.count(Count.ON_LEAVE) + t.count(Count.AFTER_NIGHT) + t.count(Count.NOT_REACHED)
                    + t.count(Count.NOT_ASKED)).isEqualTo(days.size());
            assertThat(t.late() + t.corrected()).isBetween(0, t.present());
            assertThat(t.leaveDays().doubleValue() * 2).isEqualTo(days.stream()
                    .mapToLong(d -> d.leave().stream().filter(k -> !k.onDuty()).count()).sum());
            t.rate().ifPresent(r -> assertThat(r).isBetween(0, 100));
            assertThat(t.rate().isEmpty()).isEqualTo(t.expected() == 0);
            int cut = days.isEmpty() ? 0 : random.nextInt(days.size());
            assertThat(Tally.of(days.subList(0, cut)).plus(Tally.of(days.subList(cut, days.size())))).isEqualTo(t);
        }
    }

    private static Round round(Instant closes, Round.State state) {
        return new Round(9, LocalDate.of(2026, 11, 23), "08:30", OPENS, OPENS.plusSeconds(900), closes,
                OPENS.plus(Duration.ofHours(4)), Duration.ofMinutes(30).toMillis(), 0, state, 0);
    }

    @Test
    void a_window_never_shrinks_and_whoever_is_asked_has_all_of_it_but_what_no_tap_is_lost_in() {
        for (long second = 0; second < Duration.ofHours(6).toSeconds(); second += 7) {
            Instant now = OPENS.plusSeconds(second);
            check(Opening.of(round(CLOSES, Round.State.PLANNED), now), now, CLOSES);
            Instant moved = CLOSES.plusSeconds(second / 2);
            check(Opening.again(round(moved, Round.State.OPEN), now), now, moved);
        }
    }

    private static void check(Opening opening, Instant now, Instant closes) {
        switch (opening) {
            case Opening.Ask a -> {
                assertThat(a.closes()).isEqualTo(closes);
                assertThat(Duration.between(OPENS, now)).isLessThanOrEqualTo(Pulse.TAPS_LIVE);
            }
            case Opening.AskWithApology a -> {
                assertThat(a.closes()).isAfterOrEqualTo(closes).isAfterOrEqualTo(now.plus(Duration.ofMinutes(30)));
                assertThat(now).isBeforeOrEqualTo(OPENS.plus(Duration.ofHours(4)));
            }
            case Opening.NotHeld n -> assertThat(now).isAfter(OPENS.plus(Duration.ofHours(4)));
        }
    }
}
