package zaigang.spine.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a figure is about: a scope, or those of it who are at a post or come from a home unit. Posts and home units are no scopes
 * themselves, since nobody manages them and no setting is theirs: who may see a selection is decided by the scope that it lies within.
 *
 * @param within of which the reader must have the right to see all
 */
public record Selection(Scope within, Part part) {
    /** Which people of a scope. */
    public sealed interface Part {
        Part EVERYBODY = new Everybody();

        record Everybody() implements Part {}

        /** Those who were at this post, each on the days on which they were. */
        record AtPost(long postId) implements Part {}

        /** Those whom this organisation has sent, as the staff list has it now. */
        record FromUnit(String name) implements Part {}
    }

    public static Selection of(Scope scope) {
        return new Selection(scope, Part.EVERYBODY);
    }

    /** Whether it is a scope and nothing narrower. */
    public boolean whole() {
        return part instanceof Part.Everybody;
    }

    /**
     * How a button names a home unit: a name is too long for one, and a place in the list might be another unit's tomorrow.
     *
     * @return hexadecimal digits, 16 at most
     */
    public static String unitCode(String name) {
        return Long.toHexString(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }
}
