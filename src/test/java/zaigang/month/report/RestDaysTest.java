package zaigang.month.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;

/** Days of rest in November 2026, which begins on a Sunday; 9 of its days are on weekends. */
class RestDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Period NOVEMBER = new Period(FIRST, LocalDate.of(2026, 11, 30));
    private static final Predicate<LocalDate> WORKDAY = d -> d.getDayOfWeek().getValue() < 6;

    private static int rest(LocalDate until, Stream<LocalDate> asked) {
        List<PersonDay> days = asked.map(d -> new PersonDay(1, "王伟", "", d, Optional.empty(), Optional.empty(), Optional.empty(),
                new DayState.OnPost(Instant.EPOCH, Duration.ZERO, true), List.of())).toList();
        var figures = new PersonFigures(NOVEMBER, days.getFirst(), false);
        days.stream().skip(1).forEach(d -> figures.add(d, false));
        return figures.restDays(until, WORKDAY);
    }

    private static Stream<LocalDate> workdays(int from, int to) {
        return FIRST.withDayOfMonth(from).datesUntil(FIRST.withDayOfMonth(to).plusDays(1)).filter(WORKDAY);
    }

    @Test
    void weekends_at_the_ends_of_the_month_count_too() {
        assertThat(rest(FIRST.plusMonths(1), workdays(1, 30))).isEqualTo(9);
    }

    @Test
    void a_day_without_a_check_in_between_is_a_day_of_rest_and_one_with_it_is_none() {
        assertThat(rest(FIRST.plusMonths(1), workdays(1, 30).filter(d -> d.getDayOfMonth() != 18))).isEqualTo(10);
        assertThat(rest(FIRST.plusMonths(1), FIRST.datesUntil(FIRST.plusMonths(1)))).isZero();
    }

    @Test
    void days_to_come_do_not_count() {
        assertThat(rest(FIRST.withDayOfMonth(6), workdays(1, 6))).isEqualTo(1);
        assertThat(rest(FIRST.withDayOfMonth(7), workdays(1, 6))).isEqualTo(2);
    }

    @Test
    void of_who_came_and_left_only_the_days_between_count() {
        assertThat(rest(FIRST.plusMonths(1), workdays(9, 20))).isEqualTo(2);
    }
}
