package zaigang.base.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zaigang.base.text.ChineseNumerals;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/**
 * Periods that have names: weeks, weekends, months, quarters, half-years and years, and public holidays with all of their days.
 * The words are in the bundles, sections {@code dates}, {@code months} and {@code holidays}.
 */
final class SpokenPeriods {
    private static final Pattern QUARTER = Pattern.compile("(?:\u7b2c?([\u4e00\u4e8c\u4e09\u56db1-4])\u5b63\u5ea6?|q([1-4]))");
    private static final Pattern MONTH = Pattern.compile("([" + ChineseNumerals.TO_TEN + "]{1,2})\u6708\u4efd?");
    private static final Pattern DAYS_OF_MONTH = Pattern.compile("(\\d{1,2}) ?(?:-|to|until) ?(\\d{1,2}) ([a-z]+)");
    private static final Pattern MONTH_AND_DAYS = Pattern.compile("([a-z]+) (\\d{1,2}) ?(?:-|to|until) ?(\\d{1,2})");
    /** A third of a month, behind the month. */
    private static final Pattern THIRD = Pattern.compile("(.*?)([\u4e0a\u4e2d\u4e0b])\u65ec");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\u5e74");
    private static final int MONTHS_A_QUARTER = 3;
    /** Far enough for the next or the last holiday of each name. */
    private static final int SOUGHT_DAYS = 400;

    private final Map<String, Month> months = new HashMap<>();
    /** What a holiday is called, by what the calendar's names for it hold. */
    private final Map<String, String> holidays = new HashMap<>();
    private final Workdays workdays;
    private final Festivals festivals;

    SpokenPeriods(Texts texts, Workdays workdays) {
        this.workdays = workdays;
        this.festivals = new Festivals(texts);
        for (Month month : Month.values()) {
            Words.of(texts, "months", month.name().toLowerCase(Locale.ROOT)).forEach(w -> months.put(w, month));
        }
        texts.section(Language.ZH, "holidays").forEach((key, zh) -> {
            String name = Words.of(zh).findFirst().orElseThrow();
            Words.of(texts, "holidays", key).forEach(w -> holidays.put(w, name));
        });
    }

    /** @param meaning the key of a word in the section {@code dates} */
    Optional<Period> named(String meaning, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        return switch (meaning) {
            case "this_week" -> week(monday);
            case "last_week" -> week(monday.minusDays(7));
            case "next_week" -> week(monday.plusDays(7));
            case "week_after_next" -> week(monday.plusDays(14));
            case "weekend" -> weekend(monday);
            case "last_weekend" -> weekend(monday.minusDays(7));
            case "next_weekend" -> weekend(monday.plusDays(7));
            case "this_month" -> months(month, 1);
            case "last_month" -> months(month.minusMonths(1), 1);
            case "next_month" -> months(month.plusMonths(1), 1);
            case "this_quarter" -> months(quarter(month), MONTHS_A_QUARTER);
            case "last_quarter" -> months(quarter(month).minusMonths(MONTHS_A_QUARTER), MONTHS_A_QUARTER);
            case "next_quarter" -> months(quarter(month).plusMonths(MONTHS_A_QUARTER), MONTHS_A_QUARTER);
            case "first_half" -> months(month.withMonth(1), 6);
            case "second_half" -> months(month.withMonth(7), 6);
            case "this_year" -> months(month.withMonth(1), 12);
            case "last_year" -> months(month.withMonth(1).minusYears(1), 12);
            default -> Optional.empty();
        };
    }

    private static Optional<Period> week(LocalDate monday) {
        return Optional.of(new Period(monday, monday.plusDays(6)));
    }

    private static Optional<Period> weekend(LocalDate monday) {
        return Optional.of(new Period(monday.plusDays(5), monday.plusDays(6)));
    }

    private static Optional<Period> months(YearMonth first, int count) {
        return Optional.of(new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth()));
    }

    private static YearMonth quarter(YearMonth month) {
        return month.withMonth((month.getMonthValue() - 1) / MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1);
    }

    /** A month by its name, a quarter by its number, a year; of several years the one that is nearest and has begun, if any. */
    Optional<Period> numbered(String typed, LocalDate today) {
        Matcher quarter = QUARTER.matcher(typed);
        if (quarter.matches()) {
            String n = quarter.group(1) == null ? quarter.group(2) : quarter.group(1);
            int number = Character.isDigit(n.charAt(0)) ? n.charAt(0) - '0' : ChineseNumerals.value(n).orElseThrow();
            YearMonth first = YearMonth.of(today.getYear(), (number - 1) * MONTHS_A_QUARTER + 1);
            return months(first.isAfter(YearMonth.from(today).plusMonths(MONTHS_A_QUARTER)) ? first.minusYears(1) : first, MONTHS_A_QUARTER);
        }
        Matcher year = YEAR.matcher(typed);
        if (year.matches()) {
            return months(YearMonth.of(Integer.parseInt(year.group(1)), 1), 12);
        }
        return month(typed).flatMap(m -> NumberedDates.month(m.getValue() + "\u6708", today));
    }

    private Optional<Month> month(String typed) {
        Matcher numeral = MONTH.matcher(typed);
        return numeral.matches()
                ? ChineseNumerals.value(numeral.group(1)).stream().filter(n -> n >= 1 && n <= 12).mapToObj(Month::of).findFirst()
                : Optional.ofNullable(months.get(typed));
    }

    /** “7 December”, “December 7th”. */
    Optional<LocalDate> dayOfNamedMonth(String typed, LocalDate today) {
        List<String> words = List.of(typed.replace(" of ", " ").split("[\\s,]+"));
        if (words.size() != 2) {
            return Optional.empty();
        }
        int at = months.containsKey(words.getFirst()) ? 0 : 1;
        return Optional.ofNullable(months.get(words.get(at)))
                .flatMap(m -> dated(m.getValue(), number(words.get(1 - at).replaceFirst("(?:st|nd|rd|th)$", "")), today));
    }

    /** “21-23 December”, “December 21 to 23”. */
    Optional<Period> daysOfNamedMonth(String typed, LocalDate today) {
        Matcher days = DAYS_OF_MONTH.matcher(typed);
        Matcher behind = MONTH_AND_DAYS.matcher(typed);
        return days.matches() ? days(days.group(3), days.group(1), days.group(2), today)
                : behind.matches() ? days(behind.group(1), behind.group(2), behind.group(3), today) : Optional.empty();
    }

    private Optional<Period> days(String name, String first, String last, LocalDate today) {
        return Optional.ofNullable(months.get(name)).flatMap(month ->
                dated(month.getValue(), number(first), today).flatMap(from -> dated(month.getValue(), number(last), today)
                        .filter(to -> to.isAfter(from)).map(to -> new Period(from, to))));
    }

    /**
     * The first or the second ten days of a month, or the rest of it.
     *
     * @param named what a name before it means
     */
    static Optional<Period> third(String typed, Function<String, Optional<Period>> named) {
        Matcher m = THIRD.matcher(typed);
        return !m.matches() ? Optional.empty() : named.apply(m.group(1)).map(Period::from).map(YearMonth::from)
                .filter(month -> named.apply(m.group(1)).equals(months(month, 1))).map(month -> switch (m.group(2)) {
                    case "\u4e0a" -> new Period(month.atDay(1), month.atDay(10));
                    case "\u4e2d" -> new Period(month.atDay(11), month.atDay(20));
                    default -> new Period(month.atDay(21), month.atEndOfMonth());
                });
    }

    private static Optional<LocalDate> dated(int month, int day, LocalDate today) {
        return NumberedDates.dated(month + "-" + day, today);
    }

    private static int number(String written) {
        return written.matches("\\d{1,2}") ? Integer.parseInt(written) : 0;
    }

    /** All days of the next such holiday, or of the last one; where they are not announced, and of a festival, the day itself. */
    Optional<Period> holiday(String typed, LocalDate today, SpokenDates.Toward toward) {
        return announced(typed, today, toward).or(() -> festivals.day(typed, today, toward).map(Period::of));
    }

    private Optional<Period> announced(String typed, LocalDate today, SpokenDates.Toward toward) {
        return Optional.ofNullable(holidays.get(typed)).flatMap(name -> {
            int step = toward == SpokenDates.Toward.COMING ? 1 : -1;
            return IntStream.rangeClosed(0, SOUGHT_DAYS).mapToObj(n -> today.plusDays((long) n * step))
                    .filter(d -> named(d, name)).findFirst().map(d -> new Period(end(d, name, -1), end(d, name, 1)));
        });
    }

    private LocalDate end(LocalDate day, String name, int step) {
        return Stream.iterate(day, d -> d.plusDays(step)).takeWhile(d -> named(d, name))
                .reduce(day, (a, b) -> b);
    }

    private boolean named(LocalDate day, String name) {
        return workdays.kind(day) instanceof DayKind.Holiday h && h.name().contains(name);
    }
}
