package zaigang.month.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;

/** On which days digests are due. The calendar of 2026: off 1 to 3 January, 15 to 23 February, 25 to 27 September, 1 to 7 October. */
class DigestDaysTest {
    private final DigestDays days = new DigestDays(Workdays.builtIn()::isWorkday);

    private Optional<Period> due(DigestKind kind, String day) {
        return days.due(kind, LocalDate.parse(day), Optional.empty());
    }

    private Optional<Period> week(String day, DayOfWeek on) {
        return days.due(DigestKind.WEEK, LocalDate.parse(day), Optional.of(on));
    }

    private static Optional<Period> period(String from, String to) {
        return Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    void the_week_is_summed_up_on_its_last_working_day() {
        assertThat(due(DigestKind.WEEK, "2026-11-27")).isEqualTo(period("2026-11-23", "2026-11-29"));
        assertThat(due(DigestKind.WEEK, "2026-11-26")).isEmpty();
        assertThat(due(DigestKind.WEEK, "2026-11-28")).isEmpty();
        assertThat(due(DigestKind.WEEK, "2026-09-24")).as("Friday is a holiday").isEqualTo(period("2026-09-21", "2026-09-27"));
        assertThat(due(DigestKind.WEEK, "2026-09-25")).isEmpty();
        assertThat(due(DigestKind.WEEK, "2026-10-10")).as("a Saturday that is worked").isEqualTo(period("2026-10-05", "2026-10-11"));
        assertThat(due(DigestKind.WEEK, "2026-10-09")).isEmpty();
    }

    @Test
    void a_week_without_a_working_day_has_none() {
        LocalDate monday = LocalDate.of(2026, 2, 16);
        assertThat(monday.datesUntil(monday.plusDays(7)).filter(Workdays.builtIn()::isWorkday)).isEmpty();
        assertThat(monday.datesUntil(monday.plusDays(7)).flatMap(d -> days.due(DigestKind.WEEK, d, Optional.empty()).stream())).isEmpty();
    }

    @Test
    void on_a_chosen_day_it_is_the_week_that_is_done() {
        assertThat(week("2026-11-30", DayOfWeek.MONDAY)).isEqualTo(period("2026-11-23", "2026-11-29"));
        assertThat(week("2026-11-27", DayOfWeek.MONDAY)).isEmpty();
        assertThat(week("2026-11-26", DayOfWeek.THURSDAY)).isEqualTo(period("2026-11-16", "2026-11-22"));
        assertThat(week("2026-11-27", DayOfWeek.FRIDAY)).isEqualTo(period("2026-11-23", "2026-11-29"));
        assertThat(week("2026-09-28", DayOfWeek.FRIDAY)).as("after the holiday").isEqualTo(period("2026-09-21", "2026-09-27"));
        assertThat(week("2026-11-30", DayOfWeek.SUNDAY)).as("the next working day").isEqualTo(period("2026-11-23", "2026-11-29"));
    }

    @Test
    void months_and_quarters_are_summed_up_on_the_first_working_day_after_them() {
        assertThat(due(DigestKind.MONTH, "2026-12-01")).isEqualTo(period("2026-11-01", "2026-11-30"));
        assertThat(due(DigestKind.MONTH, "2026-12-02")).isEmpty();
        assertThat(due(DigestKind.QUARTER, "2026-12-01")).isEmpty();
        assertThat(due(DigestKind.MONTH, "2026-10-01")).as("a holiday").isEmpty();
        assertThat(due(DigestKind.MONTH, "2026-10-08")).isEqualTo(period("2026-09-01", "2026-09-30"));
        assertThat(due(DigestKind.QUARTER, "2026-10-08")).isEqualTo(period("2026-07-01", "2026-09-30"));
        assertThat(due(DigestKind.QUARTER, "2026-01-04")).as("a Sunday that is worked").isEqualTo(period("2025-10-01", "2025-12-31"));
        assertThat(due(DigestKind.MONTH, "2026-11-02")).isEqualTo(period("2026-10-01", "2026-10-31"));
    }

    @Test
    void each_day_of_a_year_is_in_one_week_and_one_month_that_are_summed_up() {
        for (DigestKind kind : new DigestKind[] {DigestKind.MONTH, DigestKind.QUARTER}) {
            var all = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 20))
                    .flatMap(d -> days.due(kind, d, Optional.empty()).stream()).toList();
            for (int i = 1; i < all.size(); i++) {
                assertThat(all.get(i).from()).isEqualTo(all.get(i - 1).to().plusDays(1));
            }
            assertThat(all).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void a_choice_is_read_from_its_code_and_nothing_else_is() {
        DigestChoice choice = DigestChoice.USUAL.with(DigestKind.DAY, false).on(Optional.of(DayOfWeek.MONDAY))
                .at(Optional.of(java.time.LocalTime.of(20, 0))).silent(true);
        assertThat(DigestChange.decode(DigestChange.code(choice))).contains(choice);
        assertThat(DigestChange.decode(DigestChange.code(DigestChoice.NONE))).contains(DigestChoice.NONE);
        for (String forged : Arrays.asList("", "DW", "D_25:00_usual_no_no", "D_usual_NODAY_no_no", "D_usual_usual_maybe_no")) {
            assertThat(DigestChange.decode(forged)).as(forged).isEmpty();
        }
    }
}
