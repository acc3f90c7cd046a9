package zaigang.month.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.workdays.Period;

/** What each period is compared with. 2026-11-23 is a Monday. */
class PeriodBeforeTest {
    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        // weeks and other days: as many days before
        "2026-11-23, 2026-11-29, 2026-11-16, 2026-11-22",
        "2026-11-28, 2026-11-29, 2026-11-26, 2026-11-27",
        "2026-11-02, 2026-11-30, 2026-10-04, 2026-11-01",
        // whole months, however long they are; a leap year's February
        "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-31",
        "2028-03-01, 2028-03-31, 2028-02-01, 2028-02-29",
        "2026-01-01, 2026-01-31, 2025-12-01, 2025-12-31",
        // quarters, half-years, years
        "2026-10-01, 2026-12-31, 2026-07-01, 2026-09-30",
        "2026-01-01, 2026-06-30, 2025-07-01, 2025-12-31",
        "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31"})
    void its_natural_predecessor(String from, String to, String beforeFrom, String beforeTo) {
        assertThat(PeriodBefore.of(period(from, to), day -> Optional.empty())).contains(period(beforeFrom, beforeTo));
    }

    @Test
    void of_a_day_it_is_the_last_that_had_a_check_in() {
        LocalDate friday = LocalDate.parse("2026-11-20");
        LocalDate monday = LocalDate.parse("2026-11-23");
        assertThat(PeriodBefore.of(Period.of(monday), day -> day.equals(monday) ? Optional.of(friday) : Optional.empty()))
                .contains(Period.of(friday));
        assertThat(PeriodBefore.of(Period.of(monday), day -> Optional.empty())).isEmpty();
    }
}
