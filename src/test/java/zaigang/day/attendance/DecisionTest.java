package zaigang.day.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.away.leave.Absences;
import zaigang.base.settings.LeaveRules;
import zaigang.day.attendance.Decision.How;
import zaigang.day.attendance.Decision.Out;
import zaigang.day.attendance.Statement.About;

/** What becomes of every statement about every day: all combinations, and the table of what people say themselves. */
class DecisionTest {
    private static final List<DayFacts> DAYS = EveryDay.all();

    private interface Holds {
        void check(DayFacts day, Decision decision, DayFacts after);
    }

    private static void always(Statement statement, Holds holds) {
        DAYS.forEach(day -> {
            Decision decision = Decision.of(statement, day);
            holds.check(day, decision, after(day, statement, decision));
        });
    }

    private static void always(Holds holds) {
        EveryDay.statements().forEach(s -> always(s, holds));
    }

    /** The day once it is written down, or not. */
    private static DayFacts after(DayFacts day, Statement statement, Decision decision) {
        return decision instanceof Decision.Taken t && t.effects().answer()
                ? day.with(statement.answer(9, 1, day.now().at())) : day;
    }

    private static List<Statement.Found> findings() {
        return EveryDay.statements().stream().filter(Statement.Found.class::isInstance).map(Statement.Found.class::cast).toList();
    }

    private static boolean taken(Decision decision, How how) {
        return decision instanceof Decision.Taken t && t.how() == how;
    }

    private static boolean off(DayFacts day) {
        return day.state() instanceof DayState.OnLeave || day.state() instanceof DayState.AfterNight;
    }

    private static String of(DayFacts day, Object statement) {
        return statement + " over " + day;
    }

    @Test
    void a_closed_day_stays_as_it_is_whatever_is_stated() {
        always((day, decision, after) -> {
            if (day.closed()) {
                assertThat(after).isEqualTo(day);
                assertThat(decision).isIn(new Decision.Refused(Decision.Why.CLOSED),
                        new Decision.Taken(How.NO_DAY, Decision.Effects.NONE));
            }
        });
    }

    @Test
    void an_answer_is_written_where_it_is_recorded_or_replaces_and_nowhere_else() {
        always((day, decision, after) -> {
            boolean written = decision instanceof Decision.Taken t && t.effects().answer();
            assertThat(written).isEqualTo(taken(decision, How.RECORDED) || taken(decision, How.REPLACED));
        });
    }

    @Test
    void only_a_finding_asks_for_a_second_tap_and_nobody_refuses_one() {
        EveryDay.statements().forEach(s -> always(s, (day, decision, after) -> {
            assertThat(decision instanceof Decision.SecondTap && !(s instanceof Statement.Found)).as(() -> of(day, s)).isFalse();
            boolean own = s instanceof Statement.Said || s instanceof Statement.Back || s instanceof Statement.LeaveAsked;
            assertThat(decision instanceof Decision.Refused && !own).as(() -> of(day, s)).isFalse();
        }));
    }

    @Test
    void nothing_but_a_finding_takes_back_what_somebody_found() {
        EveryDay.statements().stream().filter(s -> !(s instanceof Statement.Found)).forEach(s -> always(s, (day, decision, after) -> {
            if (day.recorded().filter(a -> !a.byOneself()).isPresent()) {
                assertThat(after.answer()).as(() -> of(day, s)).isEqualTo(day.answer());
            }
        }));
    }

    @Test
    void taking_over_and_the_answer_to_a_check_never_change_an_answer() {
        EveryDay.statements().stream().filter(s -> s instanceof Statement.TookOver || s instanceof Statement.AnsweredCheck)
                .forEach(s -> always(s, (day, decision, after) -> {
                    if (day.recorded().isPresent()) {
                        assertThat(after.answer()).as(() -> of(day, s)).isEqualTo(day.answer());
                    }
                }));
    }

    @Test
    void whoever_comes_after_a_morning_of_leave_is_not_late_in_whatever_way_they_say_so() {
        EveryDay.statements().stream().filter(s -> !(s instanceof Statement.LeaveAsked)).forEach(s -> always(s,
                (day, decision, after) -> {
                    if (day.afterMorningLeave()) {
                        assertThat(after.state().lateness()).as(() -> of(day, s)).isZero();
                    }
                }));
    }

    @Test
    void whoever_is_on_post_today_is_out_no_more() {
        EveryDay.statements().stream().filter(s -> s.kind() == Answer.Kind.ON_POST).forEach(s -> always(s,
                (day, decision, after) -> {
                    if (decision instanceof Decision.Taken t && !day.closed() && day.today()) {
                        assertThat(t.effects().out()).as(() -> of(day, s)).isIn(Out.ENDS, Out.COMES_BACK, Out.TAKEN_BACK);
                    }
                }));
    }

    @Test
    void a_first_or_changed_answer_of_being_at_work_is_a_return_from_leave() {
        EveryDay.statements().stream().filter(s -> s.kind() == Answer.Kind.ON_POST || s.kind() == Answer.Kind.OUT)
                .forEach(s -> always(s, (day, decision, after) -> {
                    if (decision instanceof Decision.Taken t && t.effects().answer() && day.today()) {
                        assertThat(t.effects().atWork()).as(() -> of(day, s)).isTrue();
                    }
                }));
    }

    @Test
    void a_vacancy_is_looked_at_where_an_absence_comes_or_goes() {
        always((day, decision, after) -> {
            boolean vacancy = decision instanceof Decision.Taken t && t.effects().vacancy();
            boolean was = day.state() instanceof DayState.Absent;
            boolean is = after.state() instanceof DayState.Absent;
            assertThat(!vacancy && was != is).as(() -> of(day, decision)).isFalse();
        });
    }

    @Test
    void an_absence_is_decided_alike_in_whatever_way_it_is_found() {
        for (boolean sure : new boolean[] {false, true}) {
            DAYS.forEach(day -> assertThat(Decision.of(new Statement.Found(Answer.Kind.ABSENT, 2, About.DAY, sure), day))
                    .as(() -> of(day, sure)).isEqualTo(Decision.of(new Statement.Found(Answer.Kind.ABSENT, 2, About.MOMENT, sure), day)));
        }
    }

    @Test
    void whoever_checked_wins_once_it_is_confirmed_but_over_those_off_duty() {
        findings().stream().filter(Statement.Found::sure).forEach(s -> always(s, (day, decision, after) -> {
            if (!day.closed()) {
                if (s.kind() == Answer.Kind.ABSENT) {
                    assertThat(after.state() instanceof DayState.Absent).as(() -> of(day, s)).isEqualTo(!off(day));
                } else {
                    assertThat(after.state().present()).as(() -> of(day, s)).isTrue();
                }
                if (s.kind() != Answer.Kind.ABSENT && s.about() == About.DAY) {
                    assertThat(after.state().lateness()).as(() -> of(day, s)).isZero();
                }
            }
        }));
    }

    @Test
    void what_the_person_said_and_what_was_accepted_gives_way_only_after_a_second_tap() {
        findings().forEach(s -> always(s, (day, decision, after) -> {
            boolean settled = day.recorded().filter(Answer::byOneself).isPresent() || day.state() instanceof DayState.Corrected;
            if (taken(decision, How.REPLACED)) {
                assertThat(s.sure() || !settled).as(() -> of(day, s)).isTrue();
            }
            if (decision instanceof Decision.SecondTap) {
                assertThat(settled && !s.sure()).as(() -> of(day, s)).isTrue();
                assertThat(taken(Decision.of(new Statement.Found(s.kind(), 2, s.about(), true), day), How.REPLACED)).isTrue();
            }
        }));
    }

    @Test
    void two_moments_on_which_somebody_was_there_are_no_contradiction() {
        findings().stream().filter(s -> s.about() == About.MOMENT && s.kind() != Answer.Kind.ABSENT).forEach(s -> always(s,
                (day, decision, after) -> {
                    if (!day.closed() && day.state().present()) {
                        assertThat(taken(decision, How.AGREES)).as(() -> of(day, s)).isTrue();
                    }
                }));
    }

    @Test
    void what_is_recorded_first_was_not_known() {
        always((day, decision, after) -> {
            if (taken(decision, How.RECORDED)) {
                assertThat(day.recorded()).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        // before, by, said, in the window, after it
        "'', 1, ON_POST, RECORDED, RECORDED", "'', 1, OUT, RECORDED, RECORDED", "'', 1, LEAVE_ASKED, RECORDED, RECORDED",
        "ON_POST, 1, ON_POST, AGREES, AGREES", "ON_POST, 1, OUT, REPLACED, BESIDE GOES_OUT",
        "ON_POST, 1, LEAVE_ASKED, REPLACED, WINDOW_OVER",
        "OUT, 1, ON_POST, REPLACED, BESIDE COMES_BACK", "OUT, 1, OUT, AGREES, AGREES", "OUT, 1, LEAVE_ASKED, REPLACED, WINDOW_OVER",
        "LEAVE_ASKED, 1, ON_POST, REPLACED, REPLACED", "LEAVE_ASKED, 1, OUT, REPLACED, REPLACED",
        "LEAVE_ASKED, 1, LEAVE_ASKED, AGREES, AGREES",
        "ON_POST, 2, ON_POST, AGREES, AGREES", "ON_POST, 2, OUT, BESIDE GOES_OUT, BESIDE GOES_OUT",
        "ON_POST, 2, LEAVE_ASKED, RECORDED_BY_OTHER, RECORDED_BY_OTHER",
        "OUT, 2, ON_POST, BESIDE COMES_BACK, BESIDE COMES_BACK", "OUT, 2, OUT, AGREES, AGREES",
        "OUT, 2, LEAVE_ASKED, RECORDED_BY_OTHER, RECORDED_BY_OTHER",
        "ABSENT, 2, ON_POST, RECORDED_BY_OTHER, RECORDED_BY_OTHER", "ABSENT, 2, OUT, RECORDED_BY_OTHER, RECORDED_BY_OTHER",
        "ABSENT, 2, LEAVE_ASKED, RECORDED_BY_OTHER, RECORDED_BY_OTHER"})
    void what_people_say_of_their_own_day(String before, long by, Answer.Kind said, String inTheWindow, String afterIt) {
        assertThat(own(before, by, said, "08:50")).isEqualTo(inTheWindow);
        assertThat(own(before, by, said, "10:00")).isEqualTo(afterIt);
    }

    private static String own(String before, long by, Answer.Kind said, String now) {
        var answer = before.isEmpty() ? Optional.<Answer>empty()
                : Optional.of(EveryDay.answer(Answer.Kind.valueOf(before), "08:40", by));
        var day = new DayFacts(EveryDay.round(Round.State.OPEN), 1, AskProgress.ASKED, false, answer, Optional.empty(),
                Absences.of(List.of()), Optional.empty(), new DayFacts.Now(EveryDay.at(now), EveryDay.ZONE, LeaveRules.DEFAULT));
        return switch (Decision.of(said == Answer.Kind.LEAVE_ASKED ? new Statement.LeaveAsked()
                : new Statement.Said(said, Optional.empty()), day)) {
            case Decision.Refused no -> no.why().name();
            case Decision.SecondTap s -> "SECOND_TAP";
            case Decision.Taken t -> t.how() == How.BESIDE ? "BESIDE " + t.effects().out() : t.how().name();
        };
    }
}
