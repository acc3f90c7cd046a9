package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.workdays.Period;

/** What a period is compared with. */
final class PeriodBefore {
    private PeriodBefore() {}

    /**
     * Of a day the last one before it on which anybody was to check in, since there is none on a Sunday; of whole months, so also of a
     * quarter or a year, as many months before; of any other days, so also of a week, as many days before.
     *
     * @param lastDay the last day with a check-in before another
     * @return empty for a day before which there was none
     */
    static Optional<Period> of(Period period, Function<LocalDate, Optional<LocalDate>> lastDay) {
        LocalDate from = period.from();
        if (from.equals(period.to())) {
            return lastDay.apply(from).map(Period::of);
        }
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(period.to());
        boolean months = from.equals(first.atDay(1)) && period.to().equals(last.atEndOfMonth());
        long days = ChronoUnit.DAYS.between(from, period.to()) + 1;
        return Optional.of(new Period(
                months ? first.minusMonths(ChronoUnit.MONTHS.between(first, last) + 1).atDay(1) : from.minusDays(days),
                from.minusDays(1)));
    }
}
