package zaigang.base.workdays;

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
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/**
 * Days and periods as people type them: “tomorrow”, “Friday”, “24 to 26 November”, “this month”, “2026-11”.
 * The words are in the bundles, section {@code dates}; every language is understood at any time.
 */
public final class SpokenDates {
    /** A Chinese character or a pause that is not itself a part of dates and their ranges; the year of annual leave is none. */
    private static final Pattern BEHIND_A_DATE = Pattern.compile(
            "[\\p{IsHan}&&[^\\\u6708\\\u65e5\\\u53f7\\\u5230\\\u81f3\\\u5e74]]|\u5e74[\u5047\u4f11]|[,;\\\u3001\\\u3002\\\uff0c\\\uff1b\\\uff1a]");
    /** What is no end of a range behind a day: “to”, and then no day. */
    private static final Pattern TO_SOMEWHERE = Pattern.compile(
            "[\\u5230\\u81f3]\\s*(?![\\d\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u5eff\\u521d\\u5468\\u661f\\u793c\\u4e0b\\u4e0a\\u660e\\u540e\\u5927\\u4eca\\u6628\\u524d\\u672c\\u8fd9\\u6708\\u5e74\\u542c\\u51ac\\u814a\\u6b63])\\S");
    /** Half of a day right behind the figures of one. */
    private static final Pattern HALF_BEHIND = Pattern.compile("(?:am|pm)(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES_OF_A_DAY = Pattern.compile(".*[./-]\\d{1,2}");
    /** A day in one character, which only stands in front of a part of it. */
    private static final Pattern SHORT = Pattern.compile("^([\\u660e\\u4eca\\u6628])(?=[\\u4e0a\\u4e0b]\\u5348|\\u65e9\\u4e0a)");
    /** “Tomorrow’s …”. */
    private static final Pattern OWNING = Pattern.compile("^([a-z]+)['\u2019]s(?= )", Pattern.CASE_INSENSITIVE);
    /** What behind the name of a week or a month makes it less than the whole: its Friday, its end, its beginning. */
    private static final Pattern LESS = Pattern.compile(
            "(?![\\u4e0a\\u4e0b]\\u5348)[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u65e5\\u5929\\u672b\\u5e95\\u521d\\u4e2d\\u4e0a\\u4e0b\\u5185\\u524d\\u540e]");
    /** What is numbered with the word for a day of the month, too: buildings, courts, lines, gates, rooms. */
    private static final Pattern NUMBERED = Pattern.compile("[\\u697c\\u9662\\u7ebf\\u680b\\u95e8\\u623f]");
    /** As many as a range has in a script with spaces. */
    private static final int MOST_WORDS = 6;
    private final Map<String, String> meanings = new HashMap<>();
    private final Weekdays weekdays;
    private final SpokenPeriods periods;
    private final Pattern to;

    /** On which side of today a day lies that is named without its week or month. */
    public enum Toward {
        /** What is planned: leave, duties. */
        COMING,
        /** What is looked back on: explanations, records, reports. */
        GONE
    }

    /** With the holidays of the years that come with the program. */
    public SpokenDates(Texts texts) {
        this(texts, Workdays.builtIn());
    }

    public SpokenDates(Texts texts, Workdays workdays) {
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
        periods = new SpokenPeriods(texts, workdays);
    }

    /** What was understood, and the words that are left behind it. */
    public record Heard(Period period, String rest) {}

    /** The longest period at the beginning of what was typed; Chinese needs no space behind it. */
    public Optional<Heard> hear(String typed, LocalDate today) {
        return hear(typed, today, Toward.COMING);
    }

    /** The longest period at the beginning of what was typed; a bare weekday or day number lies on that side of today. */
    public Optional<Heard> hear(String typed, LocalDate today, Toward toward) {
        return longest(OWNING.matcher(SHORT.matcher(typed.strip()).replaceFirst("$1\u5929")).replaceFirst("$1"), today, words -> period(words, today, toward));
    }

    /** The first period among what was typed, with the words around it: a name and a period in either order. */
    public Optional<Heard> hearWithin(String typed, LocalDate today, Toward toward) {
        List<String> words = List.of(typed.strip().split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            String before = String.join(" ", words.subList(0, i));
            Optional<Heard> heard = hear(String.join(" ", words.subList(i, words.size())), today, toward);
            if (heard.isPresent()) {
                return heard.map(h -> new Heard(h.period(), (before + " " + h.rest()).strip()));
            }
        }
        return Optional.empty();
    }

    /** The longest period at the beginning of what stands behind another day, which a bare weekday or day number follows. */
    public Optional<Heard> hearNext(String typed, LocalDate before, LocalDate today) {
        return longest(typed, today, words -> weekdays.bare(words).isPresent() || NumberedDates.written(words)
                ? following(words, before, today).map(Period::of) : period(words, today, Toward.COMING));
    }

    private Optional<Heard> longest(String typed, LocalDate today, Function<String, Optional<Period>> meaning) {
        String[] words = typed.strip().split("\\s+");
        for (int n = Math.min(words.length, MOST_WORDS); n > 0; n--) {
            String said = String.join(" ", List.of(words).subList(0, n)).toLowerCase(Locale.ROOT);
            String pause = said.matches("[\\p{ASCII}]*[a-z0-9][,;!]") ? said.substring(said.length() - 1) : "";
            Optional<Period> period = meaning.apply(said.substring(0, said.length() - pause.length()));
            if (period.isPresent()) {
                return Optional.of(new Heard(period.get(), (pause + " " + String.join(" ", List.of(words).subList(n, words.length))).strip()));
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
                || NumberedDates.alone(before) && NUMBERED.matcher(rest).lookingAt();
    }

    /** Whether words name a day of this week as such: “this Monday”, which may be over. */
    public boolean ofThisWeek(String words) {
        return weekdays.ofThisWeek(words.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a date can end here: before a word, a pause, or the next date right behind its own last character. */
    private static boolean ends(String typed, int end) {
        boolean dayWord = typed.charAt(end - 1) == '\u65e5' || typed.charAt(end - 1) == '\u53f7';
        String rest = typed.substring(end);
        return BEHIND_A_DATE.matcher(rest).lookingAt() || dayWord && Character.isDigit(typed.charAt(end))
                || TO_SOMEWHERE.matcher(rest).lookingAt()
                || HALF_BEHIND.matcher(rest).lookingAt() && FIGURES_OF_A_DAY.matcher(typed.substring(0, end)).matches();
    }

    /** Whether a day of the lunar calendar is named in a text. */
    public boolean lunar(String text) {
        return LunarDates.in(text);
    }

    /** Whether words name a week or a month as a whole. */
    public boolean whole(String words, LocalDate today) {
        return named(words.strip().toLowerCase(Locale.ROOT), today, Toward.COMING).isPresent();
    }

    /** A day, a named period such as this month, or a range of days. */
    public Optional<Period> period(String words, LocalDate today) {
        return period(words, today, Toward.COMING);
    }

    /** A day, a named period or a range of days; a bare weekday or day number lies on that side of today. */
    public Optional<Period> period(String words, LocalDate today, Toward toward) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return named(typed, today, toward).or(() -> date(typed, today, toward).map(Period::of))
                .or(() -> periods.daysOfNamedMonth(typed, today))
                .or(() -> toward == Toward.GONE ? SpokenPeriods.third(typed, month -> named(month, today, toward)) : Optional.empty())
                .or(() -> range(typed, today, toward));
    }

    /** A single day. */
    public Optional<LocalDate> date(String words, LocalDate today) {
        return date(words, today, Toward.COMING);
    }

    /** A single day; a bare weekday or day number lies on that side of today, or is today. */
    public Optional<LocalDate> date(String words, LocalDate today, Toward toward) {
        String typed = NumberedDates.figures(words.strip().toLowerCase(Locale.ROOT));
        return Optional.ofNullable(meanings.get(typed)).flatMap(m -> day(m, today))
                .or(() -> weekdays.date(typed, today, toward))
                .or(() -> NumberedDates.dated(typed, today)).or(() -> dayOfMonth(typed, today, toward))
                .or(() -> NumberedDates.dayAlone(typed, today, toward)).or(() -> LunarDates.date(typed, today));
    }

    private Optional<Period> range(String typed, LocalDate today, Toward toward) {
        Matcher m = to.matcher(typed);
        while (m.find()) {
            Optional<LocalDate> from = date(NumberedDates.first(typed.substring(0, m.start()), typed.substring(m.end())), today, toward);
            Optional<LocalDate> until = from.flatMap(f -> following(typed.substring(m.end()), f, today));
            if (until.isPresent() && until.get().isAfter(from.get())) {
                return Optional.of(new Period(from.get(), until.get()));
            }
        }
        return months(typed, today);
    }

    /** “January to March”: both ends are months. */
    private Optional<Period> months(String typed, LocalDate today) {
        Matcher m = to.matcher(typed);
        while (m.find()) {
            String end = typed.substring(m.end());
            Optional<Period> until = month(end, today);
            Optional<Period> from = month(typed.substring(0, m.start()), today)
                    .or(() -> until.flatMap(u -> month(typed.substring(0, m.start()) + end.charAt(end.length() - 1), today)));
            if (from.isPresent() && until.isPresent() && !until.get().from().isBefore(from.get().from())) {
                return Optional.of(new Period(from.get().from(), until.get().to()));
            }
        }
        return Optional.empty();
    }

    private Optional<Period> month(String typed, LocalDate today) {
        return NumberedDates.month(typed, today).or(() -> periods.numbered(typed, today)).filter(p ->
                YearMonth.from(p.from()).equals(YearMonth.from(p.to())) && p.from().getDayOfMonth() == 1);
    }

    /**
     * A day that is named behind another one: “the 24th and the 26th”, where only the first has its month, or “from next Wednesday
     * to Friday”, where it is the Friday after that.
     */
    public Optional<LocalDate> following(String words, LocalDate before, LocalDate today) {
        String typed = NumberedDates.figures(words.strip().toLowerCase(Locale.ROOT));
        return weekdays.bare(typed).map(d -> before.with(TemporalAdjusters.nextOrSame(d)))
                .or(() -> NumberedDates.dayOf(typed, YearMonth.from(before))).or(() -> date(typed, today));
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

    private Optional<Period> named(String typed, LocalDate today, Toward toward) {
        return Optional.ofNullable(meanings.get(typed)).flatMap(m -> periods.named(m, today))
                .or(() -> NumberedDates.month(typed, today)).or(() -> periods.numbered(typed, today))
                .or(() -> periods.holiday(typed, today, toward));
    }

    /** “The 15th of next month”, “7 December”. */
    private Optional<LocalDate> dayOfMonth(String typed, LocalDate today, Toward toward) {
        return meanings.entrySet().stream().filter(e -> e.getValue().endsWith("_month") && typed.startsWith(e.getKey()))
                .flatMap(e -> named(e.getKey(), today, toward).flatMap(month ->
                        NumberedDates.dayOf(typed.substring(e.getKey().length()), YearMonth.from(month.from()))).stream())
                .findFirst().or(() -> periods.dayOfNamedMonth(typed, today));
    }
}
