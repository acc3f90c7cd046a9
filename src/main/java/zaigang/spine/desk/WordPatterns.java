package zaigang.spine.desk;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of the bundles as patterns. */
final class WordPatterns {
    private WordPatterns() {}

    /** Any of these words, the longest that fits; in a script with spaces a word is a whole one. One that never fits where there is none. */
    static String any(Stream<String> words) {
        String any = words.map(w -> w.toLowerCase(Locale.ROOT)).filter(w -> !w.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> w.charAt(0) < 128 && Character.isLetter(w.charAt(0)) ? "(?<![a-z])" + Pattern.quote(w) + "(?![a-z])" : Pattern.quote(w))
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? "(?!)" : "(?:" + any + ")";
    }
}
