package zaigang.office.imports;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a staff list does to the people that are stored.
 *
 * @param returning former ones who are on the list again
 * @param taking what it would take away, which is decided apart
 * @param posts new posts, and those whose kind or township changes
 * @param unchanged how many on the list are as they were
 */
record PeoplePlan(List<Added> added, List<Changed> changed, List<Changed> returning,
        List<String> newTownships, List<String> newTeams, List<PostChange> posts, int unchanged, Removals taking) {
    static final PeoplePlan NONE =
            new PeoplePlan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, Removals.NONE);

    PeoplePlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        returning = List.copyOf(returning);
        newTownships = List.copyOf(newTownships);
        newTeams = List.copyOf(newTeams);
        posts = List.copyOf(posts);
    }

    /** @param provisionalId below zero: by it a roster in the same file names somebody who has no number yet */
    record Added(long provisionalId, Profile profile) {}

    record Changed(long id, Profile before, Profile after) {}

    record Removed(long id, Profile profile) {}

    record PostChange(Staff.Place place, boolean isNew) {}

    static List<Added> numbered(List<Profile> profiles) {
        return IntStream.range(0, profiles.size()).mapToObj(i -> new Added(-1L - i, profiles.get(i))).toList();
    }

    /** Those who were here before, and whose role is another one afterwards. */
    List<Long> otherStanding() {
        return Stream.concat(changed.stream(), returning.stream())
                .filter(c -> c.before().standing() != c.after().standing()).map(Changed::id).toList();
    }

    /** Those who were here before, and of whom something is kept differently afterwards. */
    List<Long> touched() {
        return Stream.concat(changed.stream(), returning.stream()).map(Changed::id).toList();
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && returning.isEmpty() && newTownships.isEmpty() && newTeams.isEmpty()
                && posts.isEmpty();
    }

    /** Whether there was a list with anybody on it. */
    boolean isOfList() {
        return unchanged > 0 || !isEmpty() || !taking.isEmpty();
    }

    PeoplePlan leaving(Removals rest) {
        return new PeoplePlan(added, changed, returning, newTownships, newTeams, posts, unchanged, rest);
    }
}
