package zaigang.month.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;

/** How long a time a report may be about. */
public final class ReportPeriod {
    /** A sheet of more than a year nobody reads, and it would hold others up. */
    private static final int LONGEST_DAYS = 366;

    private ReportPeriod() {}

    static boolean tooLong(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) >= LONGEST_DAYS;
    }

    /** A period that is named by itself; empty for words that are none, and for one that is too long. */
    public static Optional<Period> read(SpokenDates dates, String words, LocalDate today) {
        return dates.period(words, today, SpokenDates.Toward.GONE).filter(p -> !tooLong(p));
    }
}
