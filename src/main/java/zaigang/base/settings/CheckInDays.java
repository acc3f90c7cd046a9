package zaigang.base.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** On which days there is a check-in. */
public sealed interface CheckInDays {
    /** On working days, which public holidays and make-up days move. */
    record WorkingDays() implements CheckInDays {}

    record EveryDay() implements CheckInDays {}

    /** On certain days of the week, whatever the calendar of holidays says. */
    record OnWeekdays(Set<DayOfWeek> days) implements CheckInDays {
        public OnWeekdays {
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }
    }

    /** Whether there is one on a date. */
    default boolean include(LocalDate date, Predicate<LocalDate> isWorkday) {
        return switch (this) {
            case WorkingDays w -> isWorkday.test(date);
            case EveryDay e -> true;
            case OnWeekdays w -> w.days().contains(date.getDayOfWeek());
        };
    }
}
