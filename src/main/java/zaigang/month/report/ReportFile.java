package zaigang.month.report;

import zaigang.base.text.Text;
import zaigang.base.workdays.Period;

/**
 * A sheet ready to send.
 *
 * @param name with scope and period, ending in {@code .xlsx}; safe as a file name everywhere
 * @param caption its title and the figures
 */
public record ReportFile(String name, byte[] bytes, Text caption) {
    private static final int LONGEST_NAME = 60;

    /** A file's name of what it is, its scope and its period, with an ending. */
    static String name(String what, Figures figures, String ending) {
        String scope = figures.scopeName();
        return named(scope.isEmpty() ? what : what + "_" + scope, figures.period()) + "." + ending;
    }

    /** A name with its days, without an ending. */
    static String named(String words, Period period) {
        String days = period.from().equals(period.to()) ? period.from().toString() : period.from() + "_" + period.to();
        return safe(words) + "_" + days;
    }

    /** Words as a part of a file's name, without what some system does not take there, and not too long. */
    public static String safe(String words) {
        String safe = words.replaceAll("[\\s\\p{Cntrl}\\\\/:*?\"<>|.]+", "_");
        return safe.codePointCount(0, safe.length()) > LONGEST_NAME
                ? safe.substring(0, safe.offsetByCodePoints(0, LONGEST_NAME))
                : safe;
    }
}
