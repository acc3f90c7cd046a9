package zaigang.leave;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules;
import zaigang.text.Language;
import zaigang.text.Texts;
import zaigang.workdays.Period;
import zaigang.workdays.SpokenDates;

/**
 * Leave as people type it: days, perhaps a half of one, perhaps a kind, perhaps a reason. The words for halves are in the
 * bundles, section {@code dates}; those for kinds in the settings.
 */
final class LeaveWords {
    /** So many days, from two on, in figures or Chinese numerals. */
    private static final Pattern SO_MANY_DAYS = Pattern.compile(
            "(?:\\d{1,3}|\u51e0|[\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3})"
            + "\\s*(?:\u5929|\u65e5|days?\\b).*");

    private final SpokenDates dates;
    private final LeaveRules rules;
    private final Map<String, Part> parts;
    private final Pattern to;

    /** What part of a day a word means. */
    private enum Part {
        MORNING,
        AFTERNOON,
        HALF_DAY,
        WHOLE_DAY
    }

    /** What was understood. */
    sealed interface Heard {
        /** @param kind empty where none was named */
        record Wish(Span span, Optional<LeaveKind> kind, String reason) implements Heard {}

        /** Half a day, and nobody knows which half. */
        record WhichHalf(LocalDate day) implements Heard {}

        /** So many days from a day on: working days, or by the calendar? */
        record FromTo() implements Heard {}

        record Nothing() implements Heard {}
    }

    /** A part of a day, and what stands behind it. */
    private record Split(Part part, String rest) {}

    LeaveWords(Texts texts, SpokenDates dates, LeaveRules rules) {
        this.dates = dates;
        this.rules = rules;
        this.parts = new LinkedHashMap<>();
        words(texts, "morning").forEach(w -> parts.put(w, Part.MORNING));
        words(texts, "afternoon").forEach(w -> parts.put(w, Part.AFTERNOON));
        words(texts, "half_day").forEach(w -> parts.put(w, Part.HALF_DAY));
        words(texts, "whole_day").forEach(w -> parts.put(w, Part.WHOLE_DAY));
        to = Pattern.compile(
                "\\s*(?:~|\u2014+|-|" + words(texts, "to").map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s*");
    }

    private static Stream<String> words(Texts texts, String meaning) {
        return Arrays.stream(Language.values()).flatMap(l -> Arrays.stream(texts.section(l, "dates").get(meaning).split("\\|")));
    }

    Heard hear(String typed, LocalDate today) {
        String text = typed.strip();
        Optional<SpokenDates.Heard> days = dates.hear(text, today);
        if (days.isPresent()) {
            return hear(days.get().period(), days.get().rest(), today);
        }
        Optional<Split> part = part(text);
        if (part.isPresent()) {
            return hear(Period.of(today), text, today);
        }
        return leadingKind(text).flatMap(word -> dates.hear(text.substring(word.length()).strip(), today)
                        .map(d -> hear(d.period(), d.rest().isEmpty() ? word : d.rest() + " " + word, today)))
                .orElseGet(Heard.Nothing::new);
    }

    private Heard hear(Period days, String rest, LocalDate today) {
        Optional<Split> split = part(rest);
        boolean one = days.from().equals(days.to());
        if (split.isEmpty()) {
            return one && SO_MANY_DAYS.matcher(rest).matches() ? new Heard.FromTo() : wish(Span.of(days), rest);
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
        return wish(span(days, half), split.get().rest());
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
                    return wish(new Span(from, first, d.period().to(), last), end.map(Split::rest).orElse(d.rest()));
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
    private Heard wish(Span span, String rest) {
        String said = rest.strip();
        Optional<LeaveKind> kind = kind(said);
        boolean onlyTheName = kind.filter(k -> k.zh().equals(said) || k.en().equalsIgnoreCase(said)
                || k.key().equalsIgnoreCase(said)).isPresent();
        return new Heard.Wish(span, kind, onlyTheName ? "" : said);
    }

    private Optional<Split> part(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return parts.keySet().stream().filter(w -> begins(lower, w)).max(Comparator.comparingInt(String::length))
                .map(w -> new Split(parts.get(w), text.substring(w.length()).replaceFirst("^[\\s\\p{P}&&[^~-]]+", "")));
    }

    /** Whether a text begins with a word; in a script with spaces the word must end there. */
    private static boolean begins(String text, String word) {
        return text.startsWith(word) && (text.length() == word.length()
                || Character.isIdeographic(word.codePointBefore(word.length()))
                || !Character.isLetterOrDigit(text.charAt(word.length())));
    }

    /** The kind that a word at the beginning of the text, or behind a space in it, names. */
    private Optional<LeaveKind> kind(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().filter(n -> starts(lower).anyMatch(at -> begins(lower.substring(at), n.word())))
                .max(Comparator.comparingInt(n -> n.word().length())).map(Named::kind);
    }

    private Optional<String> leadingKind(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().map(Named::word).filter(w -> begins(lower, w)).max(Comparator.comparingInt(String::length))
                .map(w -> text.substring(0, w.length()));
    }

    private static Stream<Integer> starts(String text) {
        return Stream.iterate(0, at -> at >= 0 && at < text.length(), at -> {
            int space = text.indexOf(' ', at);
            return space < 0 ? -1 : space + 1;
        });
    }

    /** A word and the kind it names. */
    private record Named(String word, LeaveKind kind) {}

    private Stream<Named> words() {
        return rules.kinds().stream().flatMap(k -> Stream.concat(Stream.of(k.zh(), k.en()), k.words().stream())
                .map(w -> new Named(w.toLowerCase(Locale.ROOT), k)));
    }
}
