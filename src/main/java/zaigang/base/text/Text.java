package zaigang.base.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to say, before a language is chosen. Decisions return these; {@link Texts} renders them for the one who reads.
 *
 * <p>Arguments of a phrase may be strings (data, escaped where HTML is written), numbers, {@code LocalDate},
 * {@code LocalTime}, {@code YearMonth} or other texts.
 */
public sealed interface Text {
    /** A phrase of the bundle, with the values of its {@code {placeholders}}. */
    record Phrase(String key, Map<String, Object> args) implements Text {
        public Phrase {
            args = Map.copyOf(args);
        }
    }

    /** Data as it is: a name, a number somebody typed. */
    record Verbatim(String value) implements Text {
        private static final Verbatim NOTHING = new Verbatim("");
    }

    /** Data that is worded differently in each language, such as a name out of the settings. */
    record Worded(Map<Language, String> words) implements Text {
        public Worded {
            words = Map.copyOf(words);
        }
    }

    /** What tells where somebody is: a message with it is kept no longer than a location is. */
    record Located(Text text) implements Text {}

    /** Several texts with something between them; empty ones are left out. */
    record Joined(String separator, List<Text> parts) implements Text {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** A phrase by key, with its arguments as name, value, name, value. */
    static Text of(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name without a value in the arguments of " + key);
        }
        var args = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Phrase(key, args);
    }

    /** Nothing to say. */
    static Text none() {
        return Verbatim.NOTHING;
    }

    /** Whether there is nothing to say. */
    default boolean isNone() {
        return equals(Verbatim.NOTHING);
    }

    static Text verbatim(String value) {
        return new Verbatim(value);
    }

    /** Whether any part of it tells where somebody is. */
    default boolean locates() {
        return switch (this) {
            case Located l -> true;
            case Phrase p -> p.args().values().stream().anyMatch(a -> a instanceof Text t && t.locates());
            case Joined j -> j.parts().stream().anyMatch(Text::locates);
            case Verbatim v -> false;
            case Worded w -> false;
        };
    }

    /** @param words in every language */
    static Text worded(Map<Language, String> words) {
        return new Worded(words);
    }

    /** One text per line. */
    static Text lines(List<? extends Text> parts) {
        return new Joined("\n", new ArrayList<>(parts));
    }

    static Text lines(Text... parts) {
        return lines(Arrays.asList(parts));
    }

    /** Paragraphs with a blank line between them. */
    static Text paragraphs(Text... parts) {
        return new Joined("\n\n", Arrays.asList(parts));
    }

    /** A list in running text, such as names; the separator is the language's own. */
    static Text list(List<? extends Text> parts) {
        return new Joined("{list}", new ArrayList<>(parts));
    }

    static Text names(List<String> names) {
        return list(names.stream().map(Text::verbatim).toList());
    }
}
