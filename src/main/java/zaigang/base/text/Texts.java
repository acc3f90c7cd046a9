package zaigang.base.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bundles: every sentence that a person reads, in each language, under the same keys. A bundle is a YAML file of sections
 * (one per feature) of phrases; a phrase may hold {@code {placeholders}} and the few HTML tags that Telegram knows.
 *
 * <p>A line of a phrase whose placeholders all come out empty, and that holds nothing else, is left out: an optional part of
 * a message is a line of its own.
 */
public final class Texts {
    private static final Pattern TAG = Pattern.compile("</?[a-z]+>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final Map<Language, Map<String, String>> bundles;
    /** By their prefixes, long and short. */
    private final Map<Language, Map<String, Map<String, String>>> sections = new EnumMap<>(Language.class);

    private Texts(Map<Language, Map<String, String>> bundles) {
        this.bundles = bundles;
        bundles.forEach((language, phrases) -> sections.put(language, sections(phrases)));
    }

    private static Map<String, Map<String, String>> sections(Map<String, String> phrases) {
        var found = new HashMap<String, Map<String, String>>();
        phrases.forEach((key, phrase) -> {
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
                found.computeIfAbsent(key.substring(0, dot), p -> new LinkedHashMap<>()).put(key.substring(dot + 1), phrase);
            }
        });
        return found;
    }

    /** The bundles that come with the program. */
    public static Texts load() {
        var bundles = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            bundles.put(language, read(language));
        }
        return new Texts(bundles);
    }

    /** The text as Telegram's HTML: data is escaped, the bundle's own tags stay. */
    public String html(Language language, Text text) {
        return new Rendering(language, Texts::escape, UnaryOperator.identity()).text(text);
    }

    /** The text without markup: for buttons, notices, sheets and the terminal. */
    public String plain(Language language, Text text) {
        return new Rendering(language, UnaryOperator.identity(), phrase -> TAG.matcher(phrase).replaceAll("")).text(text);
    }

    /** The phrases under a section's prefix (without it), for data such as the words that a command answers to. */
    public Map<String, String> section(Language language, String prefix) {
        return Collections.unmodifiableMap(sections.get(language).getOrDefault(prefix, Map.of()));
    }

    /** All keys of a language, for the test that holds the languages together. */
    public Set<String> keys(Language language) {
        return bundles.get(language).keySet();
    }

    /** A phrase as the bundle has it. */
    public String phrase(Language language, String key) {
        String phrase = bundles.get(language).get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no text \"" + key + "\" in the bundle " + language.tag());
        }
        return phrase;
    }

    private static String escape(String data) {
        return data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Map<String, String> read(Language language) {
        String file = language.tag() + ".yaml";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            return Bundle.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the text bundle " + file + " cannot be read", e);
        }
    }

    /** One text being rendered: the language, what is done to data on its way in, and what to the bundle's own phrases. */
    private final class Rendering {
        private final Language language;
        private final UnaryOperator<String> data;
        private final UnaryOperator<String> markup;

        private Rendering(Language language, UnaryOperator<String> data, UnaryOperator<String> markup) {
            this.language = language;
            this.data = data;
            this.markup = markup;
        }

        private String text(Text text) {
            return switch (text) {
                case Text.Verbatim v -> data.apply(v.value());
                case Text.Worded w -> data.apply(w.words().get(language));
                case Text.Joined j -> joined(j);
                case Text.Located l -> text(l.text());
                case Text.Phrase p -> phrase(p);
            };
        }

        private String joined(Text.Joined joined) {
            String separator = joined.separator().equals("{list}")
                    ? Texts.this.phrase(language, "format.list")
                    : joined.separator();
            return joined.parts().stream().map(this::text).filter(s -> !s.isEmpty())
                    .reduce((a, b) -> a + separator + b).orElse("");
        }

        private String phrase(Text.Phrase phrase) {
            var out = new StringBuilder();
            for (String line : markup.apply(Texts.this.phrase(language, phrase.key())).split("\n", -1)) {
                boolean optional = PLACEHOLDER.matcher(line).find();
                String filled = fill(line, phrase);
                if (!(optional && filled.isBlank())) {
                    out.append(out.isEmpty() ? "" : "\n").append(filled);
                }
            }
            return out.toString();
        }

        private String fill(String line, Text.Phrase phrase) {
            return PLACEHOLDER.matcher(line).replaceAll(m -> {
                Object value = phrase.args().get(m.group(1));
                if (value == null) {
                    throw new IllegalArgumentException("no value for {" + m.group(1) + "} of " + phrase.key());
                }
                return Matcher.quoteReplacement(value(value));
            });
        }

        private String value(Object value) {
            return switch (value) {
                case Text t -> text(t);
                case LocalDate d -> format("format.date", d);
                case LocalTime t -> format("format.time", t);
                case YearMonth m -> format("format.month", m);
                default -> data.apply(value.toString());
            };
        }

        private String format(String key, TemporalAccessor value) {
            return DateTimeFormatter.ofPattern(Texts.this.phrase(language, key), language.locale()).format(value);
        }
    }
}
