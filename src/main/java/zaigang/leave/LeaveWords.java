package zaigang.leave;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules;
import zaigang.text.Language;
import zaigang.text.Texts;
import zaigang.workdays.Period;
import zaigang.workdays.SpokenDates;
import zaigang.workdays.SpokenLength;

/**
 * Leave as people type it: days, perhaps a half of one, perhaps a kind, perhaps a reason. The words for halves are in the
 * bundles, section {@code dates}; those for kinds in the settings.
 */
final class LeaveWords {
    private final SpokenDates dates;
    private final KindWords kinds;
    private final Map<String, Part> parts;
    private final Pattern to;
    private final Pattern from;
    private final Pattern since;
    private final LeaveCount count;

    /** What part of a day a word means. */
    private enum Part {
        MORNING,
        AFTERNOON,
        HALF_DAY,
        WHOLE_DAY
    }

    /** What was understood. */
    sealed interface Heard {
        /**
         * @param kind empty where none was named
         * @param counted whether the last day follows from a number of days
         */
        record Wish(Span span, Optional<LeaveKind> kind, String reason, boolean counted) implements Heard {}

        /** Half a day, and nobody knows which half. */
        record WhichHalf(LocalDate day) implements Heard {}

        /** Which days are meant, nobody can tell: days and a half, weeks, so many days from a day off on. */
        record FromTo() implements Heard {}

        record Nothing() implements Heard {}
    }

    /** A part of a day, and what stands behind it. */
    private record Split(Part part, String rest) {}

    LeaveWords(Texts texts, SpokenDates dates, LeaveRules rules, Predicate<LocalDate> isWorkday) {
        this.dates = dates;
        this.kinds = new KindWords(rules.kinds());
        this.parts = new LinkedHashMap<>();
        words(texts, "morning").forEach(w -> parts.put(w, Part.MORNING));
        words(texts, "afternoon").forEach(w -> parts.put(w, Part.AFTERNOON));
        words(texts, "half_day").forEach(w -> parts.put(w, Part.HALF_DAY));
        words(texts, "whole_day").forEach(w -> parts.put(w, Part.WHOLE_DAY));
        to = Pattern.compile(
                "\\s*(?:~|\u2014+|-|" + words(texts, "to").map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s*");
        from = any(texts, "from");
        since = any(texts, "since");
        count = new LeaveCount(isWorkday);
    }

    private static Stream<String> words(Texts texts, String meaning) {
        return Arrays.stream(Language.values()).flatMap(l -> Arrays.stream(texts.section(l, "dates").get(meaning).split("\\|")));
    }

    private static Pattern any(Texts texts, String meaning) {
        return Pattern.compile("\\s*(?:" + words(texts, meaning).map(Pattern::quote).collect(Collectors.joining("|"))
                + ")[\\s\\p{P}&&[^~-]]*", Pattern.CASE_INSENSITIVE);
    }

    /** @param first the day from which so many days are counted where no other is named */
    Heard hear(String typed, LocalDate today, LocalDate first) {
        String text = without(from, typed.strip());
        Optional<SpokenLength> length = SpokenLength.hear(text);
        Optional<SpokenDates.Heard> days =
                length.filter(SpokenLength::isFraction).isPresent() ? Optional.empty() : dates.hear(text, today);
        if (days.isPresent()) {
            return hear(days.get().period(), days.get().rest(), today);
        }
        if (length.isPresent()) {
            return soMany(length.get(), today, first);
        }
        if (part(text).isPresent()) {
            return hear(Period.of(today), text, today);
        }
        return kinds.leading(text).flatMap(word -> kindFirst(word, text.substring(word.length()).strip(), today, first))
                .orElseGet(Heard.Nothing::new);
    }

    private Optional<Heard> kindFirst(String word, String rest, LocalDate today, LocalDate first) {
        boolean when = dates.hear(without(from, rest), today).isPresent() || SpokenLength.hear(rest).isPresent();
        return when ? Optional.of(hear(rest + " " + word, today, first)) : Optional.empty();
    }

    private static String without(Pattern words, String text) {
        Matcher m = words.matcher(text);
        return m.lookingAt() ? text.substring(m.end()) : text;
    }

    /** A number of days, perhaps with the first of them behind it. */
    private Heard soMany(SpokenLength length, LocalDate today, LocalDate first) {
        return dates.hear(without(from, length.rest()), today)
                .map(start -> soMany(start.period(), length, without(since, start.rest())))
                .orElseGet(() -> soMany(Period.of(first), length, length.rest()));
    }

    private Heard soMany(Period days, SpokenLength length, String rest) {
        boolean one = days.from().equals(days.to());
        Optional<Span> span = one ? count.from(days.from(), length.days())
                : Optional.of(Span.of(days)).filter(s -> count.agrees(days, length.days()));
        return span.<Heard>map(s -> wish(s, rest, one)).orElseGet(Heard.FromTo::new);
    }

    private Heard hear(Period days, String rest, LocalDate today) {
        Optional<SpokenLength> length = SpokenLength.hear(without(since, rest));
        if (length.isPresent()) {
            return soMany(days, length.get(), length.get().rest());
        }
        Optional<Split> split = part(rest);
        boolean one = days.from().equals(days.to());
        if (split.isEmpty()) {
            return onwards(rest) ? new Heard.FromTo() : wish(Span.of(days), rest, false);
        }
        Optional<Half> half = half(split.get().part());
        if (one && half.isPresent() && to.matcher(split.get().rest()).lookingAt()) {
            Optional<Heard> range = range(days.from(), half.get(), split.get().rest(), today);
            if (range.isPresent()) {
                return range.get();
            }
        }
        if (split.get().part() == Part.HALF_DAY) {
            return one ? new Heard.WhichHalf(days.from()) : new Heard.FromTo();
        }
        boolean longer = onwards(split.get().rest()) || SpokenLength.hear(without(since, split.get().rest())).isPresent();
        return longer ? new Heard.FromTo() : wish(span(days, half), split.get().rest(), false);
    }

    /** Whether it begins with words that say “from that day on”, and they are not the beginning of others. */
    private boolean onwards(String rest) {
        Matcher m = since.matcher(rest);
        return m.lookingAt() && (m.end() == rest.length() || !Character.isLetterOrDigit(rest.codePointBefore(m.end()))
                || !Character.isLetterOrDigit(rest.codePointAt(m.end())));
    }

    private static Span span(Period days, Optional<Half> half) {
        if (half.isEmpty()) {
            return Span.of(days);
        }
        return days.from().equals(days.to())
                ? Span.of(days.from(), half.get()) : new Span(days.from(), Half.MORNING, days.to(), half.get());
    }

    /** “The 24th, afternoon, to the 26th, morning”: behind the first half comes another day, perhaps without its month. */
    private Optional<Heard> range(LocalDate from, Half first, String rest, LocalDate today) {
        return dates.hear(from + "~" + to.matcher(rest).replaceFirst(""), today)
                .filter(d -> d.period().to().isAfter(from))
                .map(d -> {
                    Optional<Split> end = part(d.rest());
                    Half last = end.flatMap(s -> half(s.part())).orElse(Half.AFTERNOON);
                    return wish(new Span(from, first, d.period().to(), last), end.map(Split::rest).orElse(d.rest()), false);
                });
    }

    private static Optional<Half> half(Part part) {
        return switch (part) {
            case MORNING -> Optional.of(Half.MORNING);
            case AFTERNOON -> Optional.of(Half.AFTERNOON);
            case HALF_DAY, WHOLE_DAY -> Optional.empty();
        };
    }

    /** The name of a kind is not its reason. */
    private Heard wish(Span span, String rest, boolean counted) {
        String said = rest.strip();
        Optional<LeaveKind> kind = kinds.in(said);
        boolean onlyTheName = kind.filter(k -> k.zh().equals(said) || k.en().equalsIgnoreCase(said)
                || k.key().equalsIgnoreCase(said)).isPresent();
        return new Heard.Wish(span, kind, onlyTheName ? "" : said, counted);
    }

    private Optional<Split> part(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return parts.keySet().stream().filter(w -> KindWords.begins(lower, w)).max(Comparator.comparingInt(String::length))
                .map(w -> new Split(parts.get(w), text.substring(w.length()).replaceFirst("^[\\s\\p{P}&&[^~-]]+", "")));
    }
}
