package zaigang.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.text.Language;
import zaigang.text.Texts;

/**
 * Days and periods as people type them: “tomorrow”, “Friday”, “24 to 26 November”, “this month”, “2026-11”.
 * The words are in the bundles, section {@code dates}; every language is understood at any time.
 */
public final class SpokenDates {
    private static final Pattern FULL = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[\\u6708./-](\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[\\u5e74./-](\\d{1,2})\\u6708?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\u6708\\u4efd?");
    /** A Chinese character that is not itself a part of dates and their ranges. */
    private static final Pattern BEHIND_A_DATE = Pattern.compile("[\\p{IsHan}&&[^\\u6708\\u65e5\\u53f7\\u5230\\u81f3\\u5e74]]");
    /** Somebody who names a day without a year means one nearby: not more than about half a year back. */
    private static final int MONTHS_BACK = 6;

    private final Map<String, String> meanings = new HashMap<>();
    private final Pattern to;

    public SpokenDates(Texts texts) {
        var separators = new StringBuilder("~|\u2014+");
        for (Language language : Language.values()) {
            texts.section(language, "dates").forEach((meaning, words) -> Arrays.stream(words.split("\\|")).forEach(word -> {
                if (meaning.equals("to")) {
                    separators.append('|').append(Pattern.quote(word));
                } else {
                    meanings.put(word.toLowerCase(Locale.ROOT), meaning);
                }
            }));
        }
        to = Pattern.compile("\\s*(?:" + separators + ")\\s*");
    }

    /** What was understood, and the words that are left behind it. */
    public record Heard(Period period, String rest) {}

    /** The longest period at the beginning of what was typed; Chinese needs no space behind it. */
    public Optional<Heard> hear(String typed, LocalDate today) {
        String[] words = typed.strip().split("\\s+");
        for (int n = Math.min(words.length, 4); n > 0; n--) {
            Optional<Period> period = period(String.join(" ", List.of(words).subList(0, n)), today);
            if (period.isPresent()) {
                return Optional.of(new Heard(period.get(), String.join(" ", List.of(words).subList(n, words.length))));
            }
        }
        return unspaced(typed.strip(), today);
    }

    private Optional<Heard> unspaced(String typed, LocalDate today) {
        int space = typed.indexOf(' ');
        for (int end = (space < 0 ? typed.length() : space) - 1; end > 0; end--) {
            String rest = typed.substring(end);
            if (BEHIND_A_DATE.matcher(rest).lookingAt()) {
                Optional<Period> period = period(typed.substring(0, end), today);
                if (period.isPresent()) {
                    return Optional.of(new Heard(period.get(), rest));
                }
            }
        }
        return Optional.empty();
    }

    /** A day, a named period such as this month, or a range of days. */
    public Optional<Period> period(String words, LocalDate today) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return named(typed, today).or(() -> date(typed, today).map(Period::of)).or(() -> range(typed, today));
    }

    /** A single day. */
    public Optional<LocalDate> date(String words, LocalDate today) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(meanings.get(typed)).flatMap(m -> day(m, today))
                .or(() -> full(typed)).or(() -> monthDay(typed, today));
    }

    private Optional<Period> range(String typed, LocalDate today) {
        Matcher m = to.matcher(typed);
        while (m.find()) {
            Optional<LocalDate> from = date(typed.substring(0, m.start()), today);
            String end = typed.substring(m.end());
            Optional<LocalDate> until = from.flatMap(f -> date(end, today).or(() -> dayAfter(end, f)));
            if (until.isPresent() && !until.get().isBefore(from.get())) {
                return Optional.of(new Period(from.get(), until.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String meaning, LocalDate today) {
        return switch (meaning) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "day_after" -> Optional.of(today.plusDays(2));
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> weekday(meaning).map(d -> today.with(TemporalAdjusters.nextOrSame(d)));
        };
    }

    private static Optional<DayOfWeek> weekday(String meaning) {
        return Arrays.stream(DayOfWeek.values()).filter(d -> d.name().equalsIgnoreCase(meaning)).findFirst();
    }

    private Optional<Period> named(String typed, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (meanings.getOrDefault(typed, "")) {
            case "this_week" -> Optional.of(new Period(monday, monday.plusDays(6)));
            case "last_week" -> Optional.of(new Period(monday.minusDays(7), monday.minusDays(1)));
            case "this_month" -> Optional.of(month(YearMonth.from(today)));
            case "last_month" -> Optional.of(month(YearMonth.from(today).minusMonths(1)));
            default -> yearMonth(typed).or(() -> monthAlone(typed, today));
        };
    }

    private static Period month(YearMonth month) {
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
            Optional<LocalDate> found = valid(year, number(m, 1), number(m, 2)).filter(d -> !d.isBefore(earliest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The end of “24 to 26”, where only the first day has its month. */
    private static Optional<LocalDate> dayAfter(String typed, LocalDate from) {
        Matcher m = DAY.matcher(typed);
        return m.matches() ? valid(from.getYear(), from.getMonthValue(), number(m, 1)) : Optional.empty();
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
