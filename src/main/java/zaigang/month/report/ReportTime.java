package zaigang.month.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.month.monthend.Months;
import zaigang.spine.chat.Arg;

/** The time of a report as buttons write it: a word, a day, or the first and the last one. */
final class ReportTime {
    /** The words, in the order of the buttons. */
    static final List<String> WORDS = List.of("today", "week", "month", "last");
    private static final String TO = "~";
    private static final int MONTHS_A_QUARTER = 3;

    private ReportTime() {}

    /** Whoever presses may have forged it: empty for what is no time. */
    static Optional<Period> read(String written, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        return switch (written) {
            case "today" -> Optional.of(Period.of(today));
            case "week" -> Optional.of(new Period(monday, monday.plusDays(6)));
            case "month" -> Optional.of(Months.period(month));
            case "last" -> Optional.of(Months.period(month.minusMonths(1)));
            case "quarter" -> Optional.of(quarter(month.minusMonths((month.getMonthValue() - 1) % MONTHS_A_QUARTER)));
            case "year" -> Optional.of(new Period(today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear())));
            default -> days(written);
        };
    }

    private static Period quarter(YearMonth first) {
        return new Period(first.atDay(1), first.plusMonths(MONTHS_A_QUARTER - 1L).atEndOfMonth());
    }

    private static Optional<Period> days(String written) {
        String[] days = written.split(TO, 2);
        Optional<LocalDate> from = Arg.DAY.read().apply(days[0]);
        Optional<LocalDate> to = Arg.DAY.read().apply(days[days.length - 1]);
        return from.flatMap(f -> to.filter(t -> !t.isBefore(f)).map(t -> new Period(f, t)));
    }
}
