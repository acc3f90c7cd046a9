package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.duty.roster.PlannedShift.Slot;

/** What a new version of a roster does to the one that is stored. Each list is in the order of days. */
public record RosterChange(List<PlannedShift> added, List<Changed> changed, List<PlannedShift> removed) {
    public RosterChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** A place in the roster that gets other people, times or another note. */
    public record Changed(PlannedShift before, PlannedShift after) {
        public LocalDate day() {
            return after.day();
        }

        /** Whether its times differ. */
        public boolean moved() {
            return after.movedFrom(before);
        }

        /** Those who were not on it before, as leader or on duty. */
        public Set<Long> joining() {
            return minus(all(after), all(before));
        }

        /** Those who are not on it any more. */
        public Set<Long> leaving() {
            return minus(all(before), all(after));
        }

        private static Set<Long> all(PlannedShift shift) {
            return Stream.of(shift.leaderIds(), shift.personIds()).flatMap(Collection::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static Set<Long> minus(Set<Long> some, Set<Long> others) {
            some.removeAll(others);
            return some;
        }
    }

    /**
     * Compares within the days that a sheet is about; stored days outside of them stay as they are.
     *
     * @param from the first day of the sheet
     * @param to its last day, included
     * @throws IllegalArgumentException where a wanted shift is outside these days, or two have the same day and name
     */
    public static RosterChange diff(List<PlannedShift> stored, List<PlannedShift> wanted, LocalDate from, LocalDate to) {
        Map<Slot, PlannedShift> before = bySlot(stored.stream().filter(s -> within(s, from, to)));
        Map<Slot, PlannedShift> after = bySlot(wanted.stream());
        if (!wanted.stream().allMatch(s -> within(s, from, to))) {
            throw new IllegalArgumentException("a shift is not between " + from + " and " + to);
        }
        var added = new ArrayList<PlannedShift>();
        var changed = new ArrayList<Changed>();
        after.forEach((slot, shift) -> {
            PlannedShift old = before.get(slot);
            if (old == null) {
                added.add(shift);
            } else if (!shift.saysTheSameAs(old)) {
                changed.add(new Changed(old, shift));
            }
        });
        before.keySet().removeAll(after.keySet());
        return new RosterChange(added, changed, new ArrayList<>(before.values()));
    }

    private static boolean within(PlannedShift shift, LocalDate from, LocalDate to) {
        return !shift.day().isBefore(from) && !shift.day().isAfter(to);
    }

    private static Map<Slot, PlannedShift> bySlot(Stream<PlannedShift> shifts) {
        return shifts.collect(Collectors.toMap(PlannedShift::slot, Function.identity(), (a, b) -> {
            throw new IllegalArgumentException("two shifts of the same day and name: " + a + ", " + b);
        }, TreeMap::new));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The days on which something changes. */
    public SortedSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        added.forEach(s -> days.add(s.day()));
        changed.forEach(c -> days.add(c.day()));
        removed.forEach(s -> days.add(s.day()));
        return days;
    }

    /** What changes on one day. */
    public RosterChange on(LocalDate day) {
        return new RosterChange(
                added.stream().filter(s -> s.day().equals(day)).toList(),
                changed.stream().filter(c -> c.day().equals(day)).toList(),
                removed.stream().filter(s -> s.day().equals(day)).toList());
    }
}
