package zaigang.base.yaml;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.text.Language;
import zaigang.base.text.Text;

/** Readers of single values. All read the text as written, so that {@code 08:30} needs no quotes. */
public final class Scalars {
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
    /** With the full-width colon, which Chinese keyboards type. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:\uFF1A](\\d{2})");
    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");

    private Scalars() {}

    /** A text of 1 to {@code longest} characters (code points), without spaces around it and without control characters. */
    public static As<String> text(int longest) {
        return of(String::strip)
                .check(s -> !s.isEmpty(), s -> Text.of("files.empty"))
                .check(s -> s.codePointCount(0, s.length()) <= longest, s -> Text.of("files.too-long",
                        "length", s.codePointCount(0, s.length()), "limit", longest))
                .check(s -> s.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
                        s -> Text.of("files.control-character"));
    }

    /** A whole number from {@code least} to {@code most}, both allowed. */
    public static As<Integer> integer(int least, int most) {
        return parsed("files.integer", Scalars::whole)
                .check(n -> least <= n && n <= most, n -> Text.of("files.range", "value", n, "least", least, "most", most));
    }

    /** A whole number from {@code least} to {@code most}, or the word that lifts the limit: then {@link Integer#MAX_VALUE}. */
    public static As<Integer> limit(int least, int most, String lifted) {
        return parsed("files.integer", s -> s.equals(lifted) ? Optional.of(Integer.MAX_VALUE) : whole(s))
                .check(n -> n == Integer.MAX_VALUE || least <= n && n <= most, n -> Text.of("files.range-or",
                        "value", n, "least", least, "most", most, "lifted", lifted));
    }

    /** A time of day to the minute: {@code 08:30} or {@code 8:30}. */
    public static As<LocalTime> time() {
        return parsed("files.time", s -> {
            Matcher m = TIME.matcher(s);
            return m.matches() ? attempt(() -> LocalTime.of(number(m, 1), number(m, 2))) : Optional.empty();
        });
    }

    /** A date: {@code 2027-01-01}, also with slashes or dots. */
    public static As<LocalDate> date() {
        return parsed("files.date", s -> {
            Matcher m = DATE.matcher(s);
            return m.matches() ? attempt(() -> LocalDate.of(number(m, 1), number(m, 3), number(m, 4))) : Optional.empty();
        });
    }

    /** A length of time with its unit ({@code 30 min}, {@code 1 h 30 min}, {@code PT30M}), in the limits given, both allowed. */
    public static As<Duration> duration(Duration least, Duration most) {
        return parsed("files.duration", Durations::parse)
                .check(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0, d -> Text.of("files.range",
                        "value", Durations.show(d), "least", Durations.show(least), "most", Durations.show(most)));
    }

    /** A time zone that Java knows; a mistyped one is an error instead of silently becoming GMT. */
    public static As<ZoneId> zone() {
        return item -> item.scalar().flatMap(written -> {
            Optional<ZoneId> zone = attempt(() -> ZoneId.of(written.strip()));
            if (zone.isEmpty()) {
                item.problem(Text.of("files.zone", "value", item.shown(),
                        "hint", Nearest.hint(written, ZoneId.getAvailableZoneIds())));
            }
            return zone;
        });
    }

    /** A language that the bot speaks, by its tag. */
    public static As<Language> language() {
        return item -> item.scalar().flatMap(written -> {
            Optional<Language> language = Language.of(written.strip());
            if (language.isEmpty()) {
                List<String> known = List.of(Language.values()).stream().map(Language::tag).toList();
                item.problem(Text.of("files.choice", "value", item.shown(), "hint", Text.none(), "known", Text.names(known)));
            }
            return language;
        });
    }

    /** A day of the week, in English or Chinese. */
    public static As<DayOfWeek> weekday() {
        return As.choice(YamlWords.get().weekdays());
    }

    private static As<String> of(Function<String, String> change) {
        return item -> item.scalar().map(change);
    }

    private static <T> As<T> parsed(String complaint, Function<String, Optional<T>> parser) {
        return item -> item.scalar().flatMap(written -> {
            Optional<T> value = parser.apply(written.strip());
            if (value.isEmpty()) {
                item.problem(Text.of(complaint, "value", item.shown()));
            }
            return value;
        });
    }

    private static Optional<Integer> whole(String written) {
        return INTEGER.matcher(written).matches() ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static <T> Optional<T> attempt(java.util.function.Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
