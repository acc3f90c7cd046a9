package zaigang.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
import java.util.stream.Stream;
import zaigang.text.Language;
import zaigang.text.Texts;

/**
 * Days and periods as people type them: “tomorrow”, “Friday”, “24 to 26 November”, “this month”, “2026-11”.
 * The words are in the bundles, section {@code dates}; every language is understood at any time.
 */
public final class SpokenDates {
    private static final Pattern FULL = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[\\u6708./-](\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[\\u65e5\\u53f7]?");
    private static final Pattern DAY_WRITTEN = Pattern.compile("(\\d{1,2})[\\u65e5\\u53f7]");
    /** A day without its month that nobody takes for a number of days. */
    private static final Pattern DAY_ALONE = Pattern.compile("(\\d{1,2})\\u53f7");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[\\u5e74./-](\\d{1,2})\\u6708?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\u6708\\u4efd?");
    /** A Chinese character or a pause that is not itself a part of dates and their ranges. */
    private static final Pattern BEHIND_A_DATE = Pattern.compile(
            "[\\p{IsHan}&&[^\\\u6708\\\u65e5\\\u53f7\\\u5230\\\u81f3\\\u5e74]]|[,;\\\u3001\\\u3002\\\uff0c\\\uff1b\\\uff1a]");
    /** What behind the name of a week or a month makes it less than the whole: its Friday, its end, its beginning. */
    private static final Pattern LESS = Pattern.compile(
            "[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u65e5\\u5929\\u672b\\u5e95\\u521d\\u4e2d\\u4e0a\\u4e0b\\u5185\\u524d\\u540e]");
    /** What is numbered with the word for a day of the month, too: buildings, courts, lines, gates, rooms. */
    private static final Pattern NUMBERED = Pattern.compile("[\\u697c\\u9662\\u7ebf\\u680b\\u95e8\\u623f]");
    /** Somebody who names a day without a year means one nearby: not more than about half a year back. */
    private static final int MONTHS_BACK = 6;

    private final Map<String, String> meanings = new HashMap<>();
    private final Weekdays weekdays;
    private final Pattern to;

    /** On which side of today a day lies that is named without its week or month. */
    public enum Toward {
        /** What is planned: leave, duties. */
        COMING,
        /** What is looked back on: explanations, records, reports. */
        GONE
    }

    public SpokenDates(Texts texts) {
        var separators = new StringBuilder("~|\u2014+");
        for (Language language : Language.values()) {
            texts.section(language, "dates").forEach((meaning, words) -> Words.of(words).forEach(word -> {
                if (meaning.equals("to")) {
                    separators.append('|').append(Pattern.quote(word));
                } else {
                    meanings.put(word.toLowerCase(Locale.ROOT), meaning);
                }
            }));
        }
        to = Pattern.compile("\\s*(?:" + separators + ")\\s*");
        weekdays = new Weekdays(texts);
    }

    /** What was understood, and the words that are left behind it. */
    public record Heard(Period period, String rest) {}

    /** The longest period at the beginning of what was typed; Chinese needs no space behind it. */
    public Optional<Heard> hear(String typed, LocalDate today) {
        return hear(typed, today, Toward.COMING);
    }

    /** The longest period at the beginning of what was typed; a bare weekday or day number lies on that side of today. */
    public Optional<Heard> hear(String typed, LocalDate today, Toward toward) {
        return longest(typed, today, words -> period(words, today, toward));
    }

    /** The longest period at the beginning of what stands behind another day, which a bare weekday or day number follows. */
    public Optional<Heard> hearNext(String typed, LocalDate before, LocalDate today) {
        return longest(typed, today, words -> weekdays.bare(words).isPresent() || DAY_WRITTEN.matcher(words).matches()
                ? following(words, before, today).map(Period::of) : period(words, today, Toward.COMING));
    }

    private Optional<Heard> longest(String typed, LocalDate today, Function<String, Optional<Period>> meaning) {
        String[] words = typed.strip().split("\\s+");
        for (int n = Math.min(words.length, 4); n > 0; n--) {
            Optional<Period> period = meaning.apply(String.join(" ", List.of(words).subList(0, n)).toLowerCase(Locale.ROOT));
            if (period.isPresent()) {
                return Optional.of(new Heard(period.get(), String.join(" ", List.of(words).subList(n, words.length))));
            }
        }
        return unspaced(typed.strip(), today, meaning);
    }

    private Optional<Heard> unspaced(String typed, LocalDate today, Function<String, Optional<Period>> meaning) {
        int space = typed.indexOf(' ');
        for (int end = (space < 0 ? typed.length() : space) - 1; end > 0; end--) {
            if (ends(typed, end)) {
                String before = typed.substring(0, end);
                String rest = typed.substring(end);
                Optional<Period> period = meaning.apply(before.toLowerCase(Locale.ROOT));
                if (period.isPresent()) {
                    return less(before, rest, today) ? Optional.empty() : Optional.of(new Heard(period.get(), rest));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what stands behind words makes them mean something else. */
    private boolean less(String before, String rest, LocalDate today) {
        return whole(before, today) && LESS.matcher(rest).lookingAt()
                || DAY_ALONE.matcher(before).matches() && NUMBERED.matcher(rest).lookingAt();
    }

    /** Whether words name a day of this week as such: “this Monday”, which may be over. */
    public boolean ofThisWeek(String words) {
        return weekdays.ofThisWeek(words.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a date can end here: before a word, a pause, or the next date right behind its own last character. */
    private static boolean ends(String typed, int end) {
        boolean dayWord = typed.charAt(end - 1) == '\u65e5' || typed.charAt(end - 1) == '\u53f7';
        return BEHIND_A_DATE.matcher(typed.substring(end)).lookingAt() || dayWord && Character.isDigit(typed.charAt(end));
    }

    /** Whether words name a week or a month as a whole. */
    public boolean whole(String words, LocalDate today) {
        return named(words.strip().toLowerCase(Locale.ROOT), today).isPresent();
    }

    /** A day, a named period such as this month, or a range of days. */
    public Optional<Period> period(String words, LocalDate today) {
        return period(words, today, Toward.COMING);
    }

    /** A day, a named period or a range of days; a bare weekday or day number lies on that side of today. */
    public Optional<Period> period(String words, LocalDate today, Toward toward) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return named(typed, today).or(() -> date(typed, today, toward).map(Period::of)).or(() -> range(typed, today, toward));
    }

    /** A single day. */
    public Optional<LocalDate> date(String words, LocalDate today) {
        return date(words, today, Toward.COMING);
    }

    /** A single day; a bare weekday or day number lies on that side of today, or is today. */
    public Optional<LocalDate> date(String words, LocalDate today, Toward toward) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(meanings.get(typed)).flatMap(m -> day(m, today))
                .or(() -> weekdays.date(typed, today, toward))
                .or(() -> full(typed)).or(() -> monthDay(typed, today)).or(() -> dayOfMonth(typed, today))
                .or(() -> dayAlone(typed, today, toward));
    }

    private Optional<Period> range(String typed, LocalDate today, Toward toward) {
        Matcher m = to.matcher(typed);
        while (m.find()) {
            Optional<LocalDate> from = date(typed.substring(0, m.start()), today, toward);
            Optional<LocalDate> until = from.flatMap(f -> following(typed.substring(m.end()), f, today));
            if (until.isPresent() && !until.get().isBefore(from.get())) {
                return Optional.of(new Period(from.get(), until.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * A day that is named behind another one: “the 24th and the 26th”, where only the first has its month, or “from next Wednesday
     * to Friday”, where it is the Friday after that.
     */
    public Optional<LocalDate> following(String words, LocalDate before, LocalDate today) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return weekdays.bare(typed).map(d -> before.with(TemporalAdjusters.nextOrSame(d)))
                .or(() -> dayAfter(typed, before)).or(() -> date(typed, today));
    }

    private static Optional<LocalDate> day(String meaning, LocalDate today) {
        return switch (meaning) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "day_after" -> Optional.of(today.plusDays(2));
            case "yesterday" -> Optional.of(today.minusDays(1));
            case "after_that" -> Optional.of(today.plusDays(3));
            case "before_yesterday" -> Optional.of(today.minusDays(2));
            default -> Optional.empty();
        };
    }

    private Optional<Period> named(String typed, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (meanings.getOrDefault(typed, "")) {
            case "this_week" -> Optional.of(new Period(monday, monday.plusDays(6)));
            case "last_week" -> Optional.of(new Period(monday.minusDays(7), monday.minusDays(1)));
            case "next_week" -> Optional.of(new Period(monday.plusDays(7), monday.plusDays(13)));
            case "this_month" -> Optional.of(month(YearMonth.from(today)));
            case "last_month" -> Optional.of(month(YearMonth.from(today).minusMonths(1)));
            case "next_month" -> Optional.of(month(YearMonth.from(today).plusMonths(1)));
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

    /** “The 15th of next month”. */
    private Optional<LocalDate> dayOfMonth(String typed, LocalDate today) {
        return meanings.entrySet().stream().filter(e -> e.getValue().endsWith("_month") && typed.startsWith(e.getKey()))
                .map(e -> DAY.matcher(typed.substring(e.getKey().length()))).filter(Matcher::matches)
                .flatMap(m -> named(typed.substring(0, typed.length() - m.group().length()), today)
                        .flatMap(p -> valid(p.from().getYear(), p.from().getMonthValue(), number(m, 1))).stream())
                .findFirst();
    }

    private static Optional<LocalDate> dayAlone(String typed, LocalDate today, Toward toward) {
        Matcher m = DAY_ALONE.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(today);
        return Stream.of(month, toward == Toward.COMING ? month.plusMonths(1) : month.minusMonths(1))
                .flatMap(in -> valid(in.getYear(), in.getMonthValue(), number(m, 1)).stream())
                .filter(d -> toward == Toward.COMING ? !d.isBefore(today) : !d.isAfter(today)).findFirst();
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
