package zaigang.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import zaigang.roster.PlannedShift;
import zaigang.roster.RosterChange;

/**
 * What a duty roster of a file does to the stored one, between its first and its last day.
 *
 * @param days how many days have a shift in the file
 * @param closed days that the file would change and that stay as they are, since their month is closed
 * @param place whose the roster is, as stored or as the sheet tells
 * @param placeIsNew whether only the sheet tells it
 * @param names of the people in it by their numbers, provisional ones too
 */
record RosterPlan(String roster, LocalDate from, LocalDate to, int days, RosterChange change, SortedSet<LocalDate> closed,
        SheetPlace place, boolean placeIsNew, Map<Long, String> names) {
    boolean isEmpty() {
        return change.isEmpty() && !placeIsNew;
    }

    /** The numbers of all whom the change concerns, in the order of their numbers. */
    Set<Long> people() {
        var people = new TreeSet<Long>();
        shifts().forEach(s -> {
            people.addAll(s.leaderIds());
            people.addAll(s.personIds());
        });
        return people;
    }

    private Stream<PlannedShift> shifts() {
        return Stream.of(
                change.added().stream(),
                change.changed().stream().flatMap(c -> Stream.of(c.before(), c.after())),
                change.removed().stream()).flatMap(s -> s);
    }

    /** The change with the real numbers of people who had provisional ones. */
    RosterChange with(Map<Long, Long> numbers) {
        return new RosterChange(
                renumbered(change.added(), numbers),
                change.changed().stream()
                        .map(c -> new RosterChange.Changed(c.before(), renumbered(c.after(), numbers))).toList(),
                change.removed());
    }

    private static List<PlannedShift> renumbered(Collection<PlannedShift> shifts, Map<Long, Long> numbers) {
        return shifts.stream().map(s -> renumbered(s, numbers)).toList();
    }

    private static PlannedShift renumbered(PlannedShift s, Map<Long, Long> numbers) {
        return new PlannedShift(s.day(), s.name(), s.starts(), s.lasts(),
                s.leaderIds().stream().map(id -> numbers.getOrDefault(id, id)).toList(), s.outsideLeaderNames(),
                s.personIds().stream().map(id -> numbers.getOrDefault(id, id)).toList(), s.note(), s.need());
    }
}
