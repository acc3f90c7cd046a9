package zaigang.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zaigang.attendance.Ruling.About;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules;

/** All combinations of a finding with the facts of the day, and all ways in which something is found. */
class RulingTest {
    private static final Instant CLOSES = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NOW = CLOSES.plusSeconds(36_000);
    private static final List<Answer.Kind> FOUND = List.of(Answer.Kind.ON_POST, Answer.Kind.OUT, Answer.Kind.ABSENT);

    private interface Holds {
        void check(DayState.Facts day, Answer.Kind found, About about, boolean sure, Ruling ruling);
    }

    private static void always(Holds holds) {
        for (DayState.Facts day : days()) {
            for (Answer.Kind found : FOUND) {
                for (About about : About.values()) {
                    for (boolean sure : new boolean[] {false, true}) {
                        holds.check(day, found, about, sure, Ruling.of(day.answer(), DayState.of(day), found, about, sure));
                    }
                }
            }
        }
    }

    private static List<DayState.Facts> days() {
        var answers = new ArrayList<Optional<Answer>>(List.of(Optional.empty()));
        for (Answer.Kind kind : Answer.Kind.values()) {
            answers.add(Optional.of(new Answer(9, 1, kind, CLOSES.minusSeconds(60), 1)));
            answers.add(Optional.of(new Answer(9, 1, kind, CLOSES.plusSeconds(900), 1)));
            answers.add(Optional.of(new Answer(9, 1, kind, CLOSES.plusSeconds(900), 2)));
        }
        LeaveKind personal = LeaveRules.DEFAULT.kind("personal");
        List<Optional<DayState.OfLeave>> leaves = List.of(Optional.empty(),
                Optional.of(new DayState.OfLeave(personal, true, true)), Optional.of(new DayState.OfLeave(personal, false, true)),
                Optional.of(new DayState.OfLeave(LeaveRules.DEFAULT.kind("mission"), true, true)));
        List<Optional<Amendment>> amendments = List.of(Optional.empty(),
                Optional.of(new Amendment(Answer.Kind.ON_POST, CLOSES.plusSeconds(600), "Li")),
                Optional.of(new Amendment(Answer.Kind.OUT, CLOSES.plusSeconds(1800), "Li")));
        var days = new ArrayList<DayState.Facts>();
        for (Round.State round : List.of(Round.State.OPEN, Round.State.CLOSED, Round.State.NOT_HELD)) {
            for (Member.Asking asking : Member.Asking.values()) {
                answers.forEach(a -> leaves.forEach(l -> amendments.forEach(x ->
                        days.add(new DayState.Facts(round, CLOSES, Duration.ofMinutes(3), asking, a, x, l, false)))));
            }
        }
        return days;
    }

    /** The day as it is after a finding was written down, or not. */
    private static DayState after(DayState.Facts day, Answer.Kind found, Ruling ruling) {
        var answer = ruling.recorded() ? Optional.of(new Answer(9, 1, found, NOW, 2)) : day.answer();
        return DayState.of(new DayState.Facts(day.round(), day.closes(), day.grace(), day.asking(), answer, day.amendment(),
                day.leave(), day.notReturned()));
    }

    private static String of(DayState.Facts day, Answer.Kind found) {
        return found + " over " + day;
    }

    @Test
    void an_absence_is_decided_alike_in_whatever_way_it_is_found() {
        always((day, found, about, sure, ruling) -> {
            if (found == Answer.Kind.ABSENT) {
                for (About other : About.values()) {
                    assertThat(Ruling.of(day.answer(), DayState.of(day), found, other, sure)).as(of(day, found))
                            .isEqualTo(ruling);
                }
            }
        });
    }

    @Test
    void whoever_checked_wins_once_it_is_confirmed_but_over_those_off_duty() {
        always((day, found, about, sure, ruling) -> {
            DayState was = DayState.of(day);
            boolean off = was instanceof DayState.OnLeave || was instanceof DayState.AfterNight;
            if (found == Answer.Kind.ABSENT && sure) {
                assertThat(after(day, found, ruling) instanceof DayState.Absent).as(of(day, found)).isEqualTo(!off);
            }
            if (found != Answer.Kind.ABSENT && sure) {
                assertThat(after(day, found, ruling).present()).as(of(day, found)).isTrue();
            }
            if (found != Answer.Kind.ABSENT && sure && about == About.DAY) {
                assertThat(after(day, found, ruling).lateness()).as(of(day, found)).isZero();
            }
        });
    }

    @Test
    void what_the_person_said_and_what_was_accepted_gives_way_only_after_a_second_tap() {
        always((day, found, about, sure, ruling) -> {
            boolean own = day.answer().filter(a -> a.byOneself() && a.kind() != Answer.Kind.LEAVE_ASKED).isPresent();
            boolean settled = own || DayState.of(day) instanceof DayState.Corrected;
            if (ruling == Ruling.REPLACE) {
                assertThat(sure || !settled).as(of(day, found)).isTrue();
            }
            assertThat(sure && ruling == Ruling.ASK).as(of(day, found)).isFalse();
            if (ruling == Ruling.ASK) {
                assertThat(settled).as(of(day, found)).isTrue();
                assertThat(Ruling.of(day.answer(), DayState.of(day), found, about, true)).isEqualTo(Ruling.REPLACE);
            }
        });
    }

    @Test
    void what_agrees_changes_nothing_and_what_is_recorded_was_not_known() {
        always((day, found, about, sure, ruling) -> {
            DayState was = DayState.of(day);
            if (ruling == Ruling.AGREES) {
                assertThat(was.present() || was instanceof DayState.Absent).as(of(day, found)).isTrue();
                assertThat(was instanceof DayState.Absent).as(of(day, found)).isEqualTo(found == Answer.Kind.ABSENT);
            }
            if (ruling == Ruling.RECORD) {
                assertThat(was).as(of(day, found)).isNotInstanceOfAny(DayState.OnPost.class, DayState.Out.class,
                        DayState.Absent.class, DayState.Corrected.class);
            }
        });
    }

    @Test
    void two_moments_on_which_somebody_was_there_are_no_contradiction() {
        always((day, found, about, sure, ruling) -> {
            if (about == About.MOMENT && found != Answer.Kind.ABSENT && DayState.of(day).present()) {
                assertThat(ruling).as(of(day, found)).isEqualTo(Ruling.AGREES);
            }
        });
    }
}
