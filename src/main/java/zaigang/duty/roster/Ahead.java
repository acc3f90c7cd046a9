package zaigang.duty.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import zaigang.base.workdays.Period;

/** Rosters are made ahead: a month that is named without its year and is long over is that of next year. */
public final class Ahead {
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    /** Somebody who names a month that is over for no longer than this looks back at it. */
    private static final int MONTHS_BACK = 6;

    private Ahead() {}

    /** @param line all that was typed, which may name the year */
    public static Period planned(Period days, String line, LocalDate today) {
        boolean month = days.from().getDayOfMonth() == 1 && days.to().equals(days.from().plusMonths(1).minusDays(1));
        return month && ChronoUnit.MONTHS.between(days.to(), today) >= MONTHS_BACK && !YEAR.matcher(line).find()
                ? new Period(days.from().plusYears(1), days.from().plusYears(1).plusMonths(1).minusDays(1)) : days;
    }
}
