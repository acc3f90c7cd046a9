package zaigang.code.discipline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.ChineseNumerals;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/**
 * Numbers of rules as people type them: digits of any width, or in words, with or without “rule” or “number” around. The words
 * are in the bundles; every language is understood at any time.
 */
final class RuleNumbers {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final Map<String, Integer> numerals = new HashMap<>();
    private final Pattern noise;

    RuleNumbers(Texts texts) {
        for (Language language : Language.values()) {
            List<String> words = words(texts, language, "discipline.numerals");
            words.forEach(word -> numerals.put(word, 1 + words.indexOf(word)));
        }
        noise = Pattern.compile(Arrays.stream(Language.values())
                .flatMap(language -> words(texts, language, "discipline.number_noise").stream())
                .map(Pattern::quote).collect(Collectors.joining("|", "#|", "")));
    }

    /** The number that was typed; empty where it is none. */
    Optional<Integer> hear(String typed) {
        String bare = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String word = noise.matcher(bare).replaceAll(" ").strip();
        if (DIGITS.matcher(word).matches()) {
            return Optional.of(Integer.valueOf(word));
        }
        return Optional.ofNullable(numerals.get(word))
                .or(() -> ChineseNumerals.value(word).stream().boxed().findFirst());
    }

    /** How a number is written: in figures, and in the numerals of each language as far as those go. */
    static List<String> written(Texts texts, int number) {
        Stream<String> words = Arrays.stream(Language.values()).map(l -> words(texts, l, "discipline.numerals"))
                .filter(all -> number <= all.size()).map(all -> all.get(number - 1));
        return Stream.of(Stream.of(String.valueOf(number)), words, Stream.of(ChineseNumerals.written(number))).flatMap(s -> s).distinct().toList();
    }

    private static List<String> words(Texts texts, Language language, String key) {
        return List.of(texts.phrase(language, key).split("\\|"));
    }
}
