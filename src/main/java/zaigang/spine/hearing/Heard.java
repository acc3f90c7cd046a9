package zaigang.spine.hearing;

import java.util.List;
import java.util.Optional;

/**
 * What a command is given of what was typed.
 *
 * @param line all of the line
 * @param text what belongs to the command, without its own words
 * @param found what was found in it
 * @param left what of the text is neither found nor a word that only fills; empty where the rest of the line was passed over
 * @param sure whether it was typed as a command is; what was only guessed is shown before anything is recorded
 */
public record Heard(Normal line, String text, List<Found> found, String left, boolean sure) {
    public Heard {
        found = List.copyOf(found);
    }

    /** Where nothing is left over. */
    public Heard(Normal line, String text, List<Found> found, boolean sure) {
        this(line, text, found, "", sure);
    }

    /** What stood behind the words of a command. */
    public static Heard behind(Normal line, String text) {
        return new Heard(line, text, List.of(), true);
    }

    /** What was typed behind a command. */
    public static Heard typed(String text) {
        return behind(Normal.of(text), text);
    }

    /** What was heard before, and a button has brought back. */
    public Heard unsure() {
        return new Heard(line, text, found, left, false);
    }

    /** The first thing of a kind. */
    public <F extends Found> Optional<F> first(Class<F> kind) {
        return all(kind).stream().findFirst();
    }

    /** All things of a kind, as they stand in the line; where several have one name, all of them. */
    public <F extends Found> List<F> all(Class<F> kind) {
        return found.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A part of the text as it was typed. */
    public String asTyped(String part) {
        return line.asTyped(part);
    }
}
