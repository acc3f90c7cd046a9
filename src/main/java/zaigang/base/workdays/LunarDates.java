package zaigang.base.workdays;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import zaigang.base.text.ChineseNumerals;

/**
 * Days of the lunar calendar as people name them: month and day, where the month has a name of its own, the day is one of the first
 * ten or twenties in the lunar way, or a word says that the lunar calendar is meant. It is the next such day from today on.
 */
final class LunarDates {
    private static final String NUMERAL = "[" + ChineseNumerals.TO_TEN + "]";
    private static final String MONTH = "(?<month>[\u6b63\u51ac\u814a]|" + NUMERAL + "{1,2})\u6708";
    private static final String DAY = "(?<day>\u521d" + NUMERAL + "|\u5eff" + NUMERAL + "?|" + NUMERAL + "{1,3})";
    private static final Pattern LUNAR = Pattern.compile("(?:(?<said>\u519c\u5386|\u9634\u5386|\u65e7\u5386)\\s*)?" + MONTH + DAY);
    private static final String OWN_NAMES = "\u6b63\u51ac\u814a";

    private LunarDates() {}

    static boolean in(String text) {
        return LUNAR.matcher(text).results().anyMatch(m -> lunar(m.group()));
    }

    private static boolean lunar(String text) {
        Matcher m = LUNAR.matcher(text);
        return m.matches() && (m.group("said") != null || OWN_NAMES.contains(m.group("month"))
                || m.group("day").startsWith("\u521d") || m.group("day").startsWith("\u5eff"));
    }

    /** Empty for what is no lunar date, and for one that no month nearby has. */
    static Optional<LocalDate> date(String typed, LocalDate today) {
        Matcher m = LUNAR.matcher(typed);
        if (!m.matches() || !lunar(typed)) {
            return Optional.empty();
        }
        int month = switch (m.group("month")) {
            case "\u6b63" -> 1;
            case "\u51ac" -> 11;
            case "\u814a" -> 12;
            default -> ChineseNumerals.value(m.group("month")).orElse(0);
        };
        int day = day(m.group("day"));
        int year = SolarDay.fromYmd(today.getYear(), today.getMonthValue(), today.getDayOfMonth()).getLunarDay().getYear();
        return month < 1 || month > 12 || day < 1 ? Optional.empty()
                : IntStream.rangeClosed(year, year + 1).filter(y -> day <= LunarMonth.fromYm(y, month).getDayCount())
                        .mapToObj(y -> LunarDay.fromYmd(y, month, day).getSolarDay())
                        .map(s -> LocalDate.of(s.getYear(), s.getMonth(), s.getDay())).filter(d -> !d.isBefore(today)).findFirst();
    }

    private static int day(String written) {
        String rest = written.substring(1);
        return switch (written.charAt(0)) {
            case '\u521d' -> ChineseNumerals.value(rest).orElse(0);
            case '\u5eff' -> 20 + ChineseNumerals.value(rest).orElse(0);
            default -> ChineseNumerals.value(written).orElse(0);
        };
    }
}
