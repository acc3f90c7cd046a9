package zaigang.base.workdays;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.text.ChineseNumerals;

/** Days and months that are named by their numbers, in small letters; what is not named of them is what lies nearby. */
final class NumberedDates {
    private static final Pattern NUMERAL = Pattern.compile("[" + ChineseNumerals.TO_TEN + "]{1,3}(?=[\\u6708\\u65e5\\u53f7])");
    private static final Pattern FULL = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})(?:[\\u6708./](\\d{1,2})[\\u65e5\\u53f7]?|-(\\d{1,2}))");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern DAY_WRITTEN = Pattern.compile("(\\d{1,2})[\\u65e5\\u53f7]");
    private static final Pattern DAY_BEGINS = Pattern.compile("\\d{1,2}[\\u65e5\\u53f7]");
    /** A day without its month that nobody takes for a number of days. */
    private static final Pattern DAY_ALONE = Pattern.compile("(\\d{1,2})\\u53f7");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[\\u5e74./-](\\d{1,2})\\u6708?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\u6708\\u4efd?");
    /** Somebody who names a day without a year means one nearby: not more than about half a year back. */
    private static final int MONTHS_BACK = 6;

    private NumberedDates() {}

    /** Days and months in figures that are written in numerals. */
    static String figures(String typed) {
        return NUMERAL.matcher(typed).replaceAll(m -> {
            OptionalInt value = ChineseNumerals.value(m.group());
            return value.isPresent() ? String.valueOf(value.getAsInt()) : Matcher.quoteReplacement(m.group());
        });
    }

    /** A month as a whole. */
    static Optional<Period> month(String typed, LocalDate today) {
        return yearMonth(typed).or(() -> monthAlone(typed, today));
    }

    /** A day with its month, perhaps with its year. */
    static Optional<LocalDate> dated(String typed, LocalDate today) {
        return full(typed).or(() -> monthDay(typed, today));
    }

    /** A day of a month that is named in words. */
    static Optional<LocalDate> dayOf(String typed, YearMonth month) {
        Matcher m = DAY.matcher(typed);
        return m.matches() ? valid(month.getYear(), month.getMonthValue(), number(m, 1)) : Optional.empty();
    }

    /** Whether it is a day of a month, with the word for it. */
    static boolean written(String typed) {
        return DAY_WRITTEN.matcher(figures(typed)).matches();
    }

    /** Whether it is such a day that nobody takes for a number of days. */
    static boolean alone(String typed) {
        return DAY_ALONE.matcher(figures(typed)).matches();
    }

    static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static Optional<Period> yearMonth(String typed) {
        Matcher m = YEAR_MONTH.matcher(typed);
        return m.matches() && number(m, 2) >= 1 && number(m, 2) <= 12
                ? Optional.of(month(YearMonth.of(number(m, 1), number(m, 2))))
                : Optional.empty();
    }

    private static Optional<Period> monthAlone(String typed, LocalDate today) {
        Matcher m = MONTH.matcher(typed);
        if (!m.matches() || number(m, 1) < 1 || number(m, 1) > 12) {
            return Optional.empty();
        }
        YearMonth found = YearMonth.of(today.getYear(), number(m, 1));
        return Optional.of(month(found.isAfter(YearMonth.from(today).plusMonths(MONTHS_BACK)) ? found.minusYears(1) : found));
    }

    private static Optional<LocalDate> full(String typed) {
        Matcher m = FULL.matcher(typed);
        return m.matches() ? valid(number(m, 1), number(m, 2), number(m, 3)) : Optional.empty();
    }

    private static Optional<LocalDate> monthDay(String typed, LocalDate today) {
        Matcher m = MONTH_DAY.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate earliest = today.minusMonths(MONTHS_BACK);
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            Optional<LocalDate> found = valid(year, number(m, 1), number(m, m.group(2) == null ? 3 : 2)).filter(d -> !d.isBefore(earliest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> dayAlone(String typed, LocalDate today, SpokenDates.Toward toward) {
        Matcher m = DAY_ALONE.matcher(typed.replaceFirst("^the ", "").replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "\u53f7"));
        if (!m.matches()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(today);
        return Stream.of(month, toward == SpokenDates.Toward.COMING ? month.plusMonths(1) : month.minusMonths(1))
                .flatMap(in -> valid(in.getYear(), in.getMonthValue(), number(m, 1)).stream())
                .filter(d -> toward == SpokenDates.Toward.COMING ? !d.isBefore(today) : !d.isAfter(today)).findFirst();
    }

    /** The first day of “8-9”, which has the word for a day only behind the second. */
    static String first(String first, String second) {
        return first.matches("\\d{1,2}") && DAY_BEGINS.matcher(second).lookingAt() ? first + "\u53f7" : first;
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
