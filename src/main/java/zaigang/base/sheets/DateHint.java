package zaigang.base.sheets;

import java.util.OptionalInt;

/** The year and month that a title or a file name tells, as far as it does. */
public record DateHint(OptionalInt year, OptionalInt month) {
    public static final DateHint NONE = new DateHint(OptionalInt.empty(), OptionalInt.empty());

    public static DateHint of(int year, int month) {
        return new DateHint(OptionalInt.of(year), OptionalInt.of(month));
    }

    public static DateHint ofYear(int year) {
        return new DateHint(OptionalInt.of(year), OptionalInt.empty());
    }
}
