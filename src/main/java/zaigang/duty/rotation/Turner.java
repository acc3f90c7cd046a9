package zaigang.duty.rotation;

import java.util.Optional;

/**
 * Somebody who takes turns: one of the people, or, as duty leader only, somebody from outside who is known by name.
 *
 * @param outside the name of somebody from outside; empty for one of the people
 */
public record Turner(Optional<Long> personId, String outside) {
    public static Turner of(long personId) {
        return new Turner(Optional.of(personId), "");
    }

    public static Turner outside(String name) {
        return new Turner(Optional.empty(), name);
    }
}
