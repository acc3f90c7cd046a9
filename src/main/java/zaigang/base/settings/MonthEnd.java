package zaigang.base.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The end of a month, in the whole county.
 *
 * @param day of the month after it (1 to 28), on which everybody sees their month; on the first working day after it where that
 *     day is none
 * @param at the time of that day, in the county's zone
 * @param objections for how long a month is not closed after it was shown
 */
public record MonthEnd(int day, LocalTime at, Duration objections) {
    public static final MonthEnd DEFAULT = new MonthEnd(1, LocalTime.of(10, 0), Duration.ofDays(3));

    /** When a month is shown, in the county's zone: on the day or the first working day after it. */
    public LocalDateTime shows(YearMonth month, Predicate<LocalDate> isWorkday) {
        return Stream.iterate(month.plusMonths(1).atDay(day), d -> d.plusDays(1)).filter(isWorkday).findFirst().orElseThrow()
                .atTime(at);
    }
}
