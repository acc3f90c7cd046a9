package zaigang.duty.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** Writes shifts: what is added, changed and taken away, many at once. */
final class ShiftLedger {
    private final CrewLedger crews = new CrewLedger();

    /** A shift as it is stored, with its number. */
    record Stored(long id, PlannedShift plan) {}

    /** The shifts of a roster on these days as they are stored, by their place. */
    Map<PlannedShift.Slot, Stored> stored(Tx tx, long rosterId, LocalDate from, LocalDate to) {
        return crews.crews(tx, "s.roster_id = ? AND s.day BETWEEN ? AND ?", rosterId, from, to).stream()
                .map(c -> new Stored(c.shift().id(), c.planned()))
                .collect(Collectors.toMap(s -> s.plan().slot(), Function.identity()));
    }

    /** Adds shifts of a roster that are not there yet; their numbers by their places. */
    Map<PlannedShift.Slot, Long> insert(Tx tx, long rosterId, List<PlannedShift> shifts, ZoneId zone) {
        if (shifts.isEmpty()) {
            return Map.of();
        }
        tx.runAll("""
                INSERT INTO shift (roster_id, day, name, starts, lasts_min, begins, ends, note, needed, led)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", shifts.stream().map(s -> row(rosterId, s, zone)).toList());
        List<LocalDate> days = shifts.stream().map(PlannedShift::day).sorted().toList();
        Map<PlannedShift.Slot, Long> ids = tx.list(Numbered.class,
                "SELECT id, day, name FROM shift WHERE roster_id = ? AND day BETWEEN ? AND ?",
                rosterId, days.getFirst(), days.getLast())
                .stream().collect(Collectors.toMap(p -> new PlannedShift.Slot(p.day(), p.name()), Numbered::id));
        put(tx, shifts, s -> ids.get(s.slot()));
        return ids;
    }

    private record Numbered(long id, LocalDate day, String name) {}

    private static Object[] row(long rosterId, PlannedShift shift, ZoneId zone) {
        Need need = shift.need().orElseGet(() -> Need.asPlanned(shift));
        return new Object[] {rosterId, shift.day(), shift.name(), shift.starts(), shift.lasts().toMinutes(), shift.begins(zone),
            shift.ends(zone), shift.note(), need.people(), need.leader()};
    }

    /** What a shift needs stays, where the plan does not say. */
    void update(Tx tx, Map<Stored, PlannedShift> after, ZoneId zone) {
        tx.runAll("""
                UPDATE shift SET starts = ?, lasts_min = ?, begins = ?, ends = ?, note = ?, needed = ?, led = ?
                WHERE id = ?""", after.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), zone)).toList());
        List<Object[]> ids = after.keySet().stream().map(s -> new Object[] {s.id()}).toList();
        tx.runAll("DELETE FROM shift_person WHERE shift_id = ?", ids);
        tx.runAll("DELETE FROM shift_outside_leader WHERE shift_id = ?", ids);
        Map<PlannedShift.Slot, Long> numbers = after.keySet().stream().collect(Collectors.toMap(s -> s.plan().slot(), Stored::id));
        put(tx, List.copyOf(after.values()), s -> numbers.get(s.slot()));
    }

    private static Object[] row(Stored stored, PlannedShift shift, ZoneId zone) {
        Need need = shift.need().or(() -> stored.plan().need()).orElseThrow();
        return new Object[] {shift.starts(), shift.lasts().toMinutes(), shift.begins(zone), shift.ends(zone), shift.note(),
            need.people(), need.leader(), stored.id()};
    }

    private static void put(Tx tx, List<PlannedShift> shifts, Function<PlannedShift, Long> number) {
        var members = new ArrayList<Object[]>();
        var outside = new ArrayList<Object[]>();
        for (PlannedShift shift : shifts) {
            long id = number.apply(shift);
            int place = 0;
            for (long person : shift.everyone()) {
                var role = place < shift.leaderIds().size() ? CrewLedger.CrewRole.LEADER : CrewLedger.CrewRole.ON_DUTY;
                members.add(new Object[] {id, person, role, place++});
            }
            for (String name : shift.outsideLeaderNames()) {
                outside.add(new Object[] {id, name, shift.outsideLeaderNames().indexOf(name)});
            }
        }
        tx.runAll("INSERT INTO shift_person (shift_id, person_id, role, position) VALUES (?, ?, ?, ?)", members);
        tx.runAll("INSERT INTO shift_outside_leader (shift_id, name, position) VALUES (?, ?, ?)", outside);
    }

    void delete(Tx tx, List<Long> shiftIds) {
        tx.runAll("DELETE FROM shift WHERE id = ?", shiftIds.stream().map(id -> new Object[] {id}).toList());
    }
}
