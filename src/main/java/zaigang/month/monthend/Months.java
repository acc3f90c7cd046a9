package zaigang.month.monthend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** Months, instants and scopes, as buttons name them and as people read them. */
public final class Months {
    private static final int LONGEST = 200;

    private Months() {}

    /** All days of a month. */
    public static Period period(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether a month of this scope can be closed at all: of the county, or of a township that there is. */
    public static boolean closable(Tx tx, People people, Scope scope) {
        return scope instanceof Scope.County
                || scope instanceof Scope.OfTownship t && people.township(tx, t.townshipId()).isPresent();
    }

    /** A scope by its name, the county by a word. */
    public static Text name(Tx tx, People people, Scope scope) {
        return scope instanceof Scope.County ? Text.of("month.county") : Text.verbatim(people.name(tx, scope));
    }

    /** Day and time of day, to the minute. */
    public static Text when(Instant instant, ZoneId zone) {
        return Text.of("month.when", "date", LocalDate.ofInstant(instant, zone),
                "time", LocalTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES));
    }

    /** What is kept of a line. */
    static String kept(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
