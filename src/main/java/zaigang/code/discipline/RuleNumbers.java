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
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/**
 * Numbers of rules as people type them: digits of any width, or in words, with or without “rule” or “number” around. The words
 * are in the bundles; every language is understood at any time.
 */
final class RuleNumbers {
    private static final int TEN = 10;
    private static final int UNKNOWN = -1;
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
        int number = DIGITS.matcher(word).matches() ? Integer.parseInt(word) : inWords(word);
        return number == UNKNOWN ? Optional.empty() : Optional.of(number);
    }

    /** One numeral up to ten, or Chinese ones up to 99: tens (left out where it is one), the sign for ten, ones (if any). */
    private int inWords(String word) {
        if (numerals.containsKey(word)) {
            return numerals.get(word);
        }
        int ten = UNKNOWN;
        for (int i = 0; i < word.length() && ten == UNKNOWN; i++) {
            ten = numerals.getOrDefault(word.substring(i, i + 1), 0) == TEN ? i : UNKNOWN;
        }
        if (ten == UNKNOWN) {
            return UNKNOWN;
        }
        int tens = below(word.substring(0, ten), 1);
        int ones = below(word.substring(ten + 1), 0);
        return tens == UNKNOWN || ones == UNKNOWN ? UNKNOWN : tens * TEN + ones;
    }

    /** One numeral below ten; another number where there is nothing. */
    private int below(String word, int whereEmpty) {
        int number = word.isEmpty() ? whereEmpty : numerals.getOrDefault(word, UNKNOWN);
        return number < TEN ? number : UNKNOWN;
    }

    private static List<String> words(Texts texts, Language language, String key) {
        return List.of(texts.phrase(language, key).split("\\|"));
    }
}
