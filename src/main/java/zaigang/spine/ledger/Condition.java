package zaigang.spine.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition of which there are several kinds, each with a text of its own: the text tells of the kind only, and values are bound.
 *
 * @param args bound to its question marks, in their order; an empty one fits nothing
 */
public record Condition(String text, List<Object> args) {
    public static Condition of(String text, Object... args) {
        return new Condition(text, Collections.unmodifiableList(Arrays.asList(args)));
    }

    /** All that a statement binds in which this condition comes last of what binds. */
    public Object[] behind(Object... before) {
        return Stream.concat(Arrays.stream(before), args.stream()).toArray();
    }

    /** All that a statement binds in which this condition comes first of what binds. */
    public Object[] ahead(Object... after) {
        return Stream.concat(args.stream(), Arrays.stream(after)).toArray();
    }
}
