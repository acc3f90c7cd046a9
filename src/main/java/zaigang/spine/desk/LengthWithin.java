package zaigang.spine.desk;

import java.util.List;
import java.util.Optional;
import zaigang.base.workdays.SpokenLength;

/**
 * Chinese puts a length of time into the words of a command, between the verb and its object, as in “ask three days' leave”: it
 * is meant as if it stood behind them.
 */
final class LengthWithin {
    private LengthWithin() {}

    /** The text with the length behind the words; empty where there is none within any of them. */
    static Optional<String> moved(String typed, List<String> words) {
        return words.stream().filter(w -> w.length() > 1 && Character.isIdeographic(w.codePointBefore(w.length())))
                .flatMap(w -> moved(typed, w).stream()).findFirst();
    }

    private static Optional<String> moved(String typed, String words) {
        String verb = words.substring(0, words.length() - 1);
        String object = words.substring(words.length() - 1);
        int at = typed.indexOf(verb);
        return at < 0 ? Optional.empty() : SpokenLength.hear(typed.substring(at + verb.length()))
                .filter(length -> length.rest().startsWith(object))
                .map(length -> typed.substring(0, at) + words + " " + length.written() + " "
                        + length.rest().substring(object.length()).strip());
    }
}
