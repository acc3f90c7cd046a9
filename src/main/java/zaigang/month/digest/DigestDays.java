package zaigang.month.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;

/** On which days digests are due and what they are about, by the calendar alone. Weeks begin on Monday. */
record DigestDays(Predicate<LocalDate> isWorkday) {

    /**
     * What is summed up on a day: the day itself; on the last working day of a week that week; on the first working day after a month or
     * quarter that. Empty where none is due.
     *
     * @param weekDay on which the week's is wanted instead; where that is a day off it comes on the next working day
     */
    Optional<Period> due(DigestKind kind, LocalDate day, Optional<DayOfWeek> weekDay) {
        return switch (kind) {
            case DAY -> Optional.of(Period.of(day));
            case WEEK -> weekDay.map(w -> chosen(day, w)).orElseGet(() ->
                    lastWorkday(monday(day)).filter(day::equals).map(d -> week(monday(day))));
            case MONTH -> first(day, 1);
            case QUARTER -> day.getMonthValue() % 3 == 1 ? first(day, 3) : Optional.empty();
        };
    }

    /** The months before this one, on its first working day. */
    private Optional<Period> first(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day);
        boolean first = isWorkday.test(day) && month.atDay(1).datesUntil(day).noneMatch(isWorkday);
        return first ? Optional.of(new Period(month.minusMonths(months).atDay(1), month.minusMonths(1).atEndOfMonth())) : Optional.empty();
    }

    /** The week that is over, or whose last working day has come. */
    private Optional<Period> chosen(LocalDate day, DayOfWeek weekDay) {
        LocalDate wanted = day.with(TemporalAdjusters.previousOrSame(weekDay));
        boolean comes = isWorkday.test(day) && wanted.datesUntil(day).noneMatch(isWorkday);
        boolean done = lastWorkday(monday(day)).filter(last -> !day.isBefore(last)).isPresent();
        return comes ? Optional.of(week(done ? monday(day) : monday(day).minusWeeks(1))) : Optional.empty();
    }

    private Optional<LocalDate> lastWorkday(LocalDate monday) {
        return Stream.iterate(monday.plusDays(6), d -> d.minusDays(1)).limit(7).filter(isWorkday).findFirst();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Period week(LocalDate monday) {
        return new Period(monday, monday.plusDays(6));
    }
}
