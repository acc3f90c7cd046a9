package zaigang.away.leave;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;

/** Leave of so many days: they are working days, as the length of a leave is counted. */
record LeaveCount(Predicate<LocalDate> isWorkday) {
    /** The days from a first one on; empty where that could mean two things, which is more than a day from a day off on. */
    Optional<Span> from(LocalDate first, int days) {
        if (days == 1) {
            return Optional.of(Span.of(first));
        }
        return days > 1 && isWorkday.test(first)
                ? Stream.iterate(first, d -> d.plusDays(1)).filter(isWorkday).skip(days - 1).findFirst()
                        .map(last -> Span.of(new Period(first, last)))
                : Optional.empty();
    }

    /** The last day of a leave that lasts so many working days longer; empty for a number that is none. */
    Optional<LocalDate> after(LocalDate last, int days) {
        return days < 1 ? Optional.empty()
                : Stream.iterate(last.plusDays(1), d -> d.plusDays(1)).filter(isWorkday).skip(days - 1).findFirst();
    }

    /** Whether so many days are said of a period that has them, as working days or by the calendar. */
    boolean agrees(Period period, int days) {
        Span span = Span.of(period);
        return 2 * days == span.halves() || 2 * days == span.workHalves(isWorkday);
    }
}
