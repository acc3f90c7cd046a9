package zaigang.spine.hearing;

import java.util.List;
import java.util.Optional;

/**
 * What a command is given of what was typed.
 *
 * @param line all of the line
 * @param text what belongs to the command, without its own words
 * @param found what was found in it; nothing where the command's own words stood in front and only text was behind them
 * @param sure whether it was typed as a command is; what was only guessed is shown before anything is recorded
 */
public record Heard(Normal line, String text, List<Found> found, boolean sure) {
    public Heard {
        found = List.copyOf(found);
    }

    /** What stood behind the words of a command. */
    public static Heard behind(Normal line, String text) {
        return new Heard(line, text, List.of(), true);
    }

    /** What was typed behind a command. */
    public static Heard typed(String text) {
        return behind(Normal.of(text), text);
    }

    /** The first thing of a kind. */
    public <F extends Found> Optional<F> first(Class<F> kind) {
        return found.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** A part of the text as it was typed. */
    public String asTyped(String part) {
        return line.asTyped(part);
    }
}
