package zaigang.settings;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

/**
 * The end of a month, in the whole county.
 *
 * @param day of the month after it (1 to 28), on which everybody sees their month
 * @param at the time of that day, in the county's zone
 * @param objections for how long a month is not closed after it was shown
 */
public record MonthEnd(int day, LocalTime at, Duration objections) {
    public static final MonthEnd DEFAULT = new MonthEnd(1, LocalTime.of(10, 0), Duration.ofDays(3));

    /** When a month is shown, in the county's zone. */
    public LocalDateTime shows(YearMonth month) {
        return month.plusMonths(1).atDay(day).atTime(at);
    }
}
