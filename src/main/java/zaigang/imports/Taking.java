package zaigang.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a staff list would take away. A list adds and changes; whoever sends it decides this apart, having seen the names, since a
 * list that is shorter than somebody thought looks the same as one of people who have left.
 *
 * @param leavers cadres who are missing from a list of most of them
 * @param roles whose role as leader or liaison ends by the list, and who takes it over; each as it is after the import
 */
record Taking(List<PeoplePlan.Removed> leavers, List<PeoplePlan.Changed> roles) {
    static final Taking NONE = new Taking(List.of(), List.of());

    Taking {
        leavers = List.copyOf(leavers);
        roles = List.copyOf(roles);
    }

    boolean isEmpty() {
        return leavers.isEmpty() && roles.isEmpty();
    }

    Taking onlyLeavers() {
        return new Taking(leavers, List.of());
    }

    Taking onlyRoles() {
        return new Taking(List.of(), roles);
    }

    /** The numbers of all from whom it takes or to whom it gives. */
    List<Long> people() {
        return Stream.concat(leavers.stream().map(PeoplePlan.Removed::id), roles.stream().map(PeoplePlan.Changed::id)).toList();
    }

    /** With the real numbers of people who had provisional ones. */
    Taking with(Map<Long, Long> numbers) {
        return new Taking(leavers, roles.stream()
                .map(c -> new PeoplePlan.Changed(numbers.getOrDefault(c.id(), c.id()), c.before(), c.after())).toList());
    }
}
