package zaigang.leave;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.settings.LeaveKind;

/** The words by which kinds of leave are known when typed: their names, and those in the settings. */
record KindWords(List<LeaveKind> kinds) {
    /** A word, in small letters, and the kind it names. */
    private record Named(String word, LeaveKind kind) {}

    /** The kind that a word at the beginning of the text, or behind a space in it, names. */
    Optional<LeaveKind> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().filter(n -> starts(lower).anyMatch(at -> begins(lower.substring(at), n.word())))
                .max(Comparator.comparingInt(n -> n.word().length())).map(Named::kind);
    }

    /** The word for a kind with which a text begins. */
    Optional<String> leading(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().map(Named::word).filter(w -> begins(lower, w)).max(Comparator.comparingInt(String::length))
                .map(w -> text.substring(0, w.length()));
    }

    /** Whether a text begins with a word; in a script with spaces the word must end there. */
    static boolean begins(String text, String word) {
        return text.startsWith(word) && (text.length() == word.length()
                || Character.isIdeographic(word.codePointBefore(word.length()))
                || !Character.isLetterOrDigit(text.charAt(word.length())));
    }

    private static Stream<Integer> starts(String text) {
        return Stream.iterate(0, at -> at >= 0 && at < text.length(), at -> {
            int space = text.indexOf(' ', at);
            return space < 0 ? -1 : space + 1;
        });
    }

    private Stream<Named> words() {
        return kinds.stream().flatMap(k -> Stream.concat(Stream.of(k.zh(), k.en()), k.words().stream())
                .map(w -> new Named(w.toLowerCase(Locale.ROOT), k)));
    }
}
