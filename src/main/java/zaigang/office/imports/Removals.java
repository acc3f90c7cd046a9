package zaigang.office.imports;

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
record Removals(List<PeoplePlan.Removed> leavers, List<PeoplePlan.Changed> roles) {
    static final Removals NONE = new Removals(List.of(), List.of());

    Removals {
        leavers = List.copyOf(leavers);
        roles = List.copyOf(roles);
    }

    boolean isEmpty() {
        return leavers.isEmpty() && roles.isEmpty();
    }

    Removals onlyLeavers() {
        return new Removals(leavers, List.of());
    }

    Removals onlyRoles() {
        return new Removals(List.of(), roles);
    }

    /** The numbers of all from whom it takes or to whom it gives. */
    List<Long> people() {
        return Stream.concat(leavers.stream().map(PeoplePlan.Removed::id), roles.stream().map(PeoplePlan.Changed::id)).toList();
    }

    /** With the real numbers of people who had provisional ones. */
    Removals with(Map<Long, Long> numbers) {
        return new Removals(leavers, roles.stream()
                .map(c -> new PeoplePlan.Changed(numbers.getOrDefault(c.id(), c.id()), c.before(), c.after())).toList());
    }
}
