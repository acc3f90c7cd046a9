package zaigang.duty.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Turns substitutions into the edits that carry them out: several on one shift become one. */
final class Substituting {
    private Substituting() {}

    static List<RosterEdit> edits(Tx tx, RosterLedger ledger, List<Substitution> substitutions) {
        var wanted = new LinkedHashMap<Long, PlannedShift>();
        for (Substitution s : substitutions) {
            PlannedShift shift = Optional.ofNullable(wanted.get(s.shiftId())).or(() -> ledger.planned(tx, s.shiftId()))
                    .orElseThrow(() -> new IllegalArgumentException("no shift " + s.shiftId()));
            wanted.put(s.shiftId(), with(shift, s));
        }
        var changes = new LinkedHashMap<String, List<RosterChange.Changed>>();
        wanted.forEach((id, after) -> changes.computeIfAbsent(ledger.find(tx, id).orElseThrow().roster(), r -> new ArrayList<>())
                .add(new RosterChange.Changed(ledger.planned(tx, id).orElseThrow(), after)));
        return changes.entrySet().stream().map(Substituting::edit).toList();
    }

    private static RosterEdit edit(Map.Entry<String, List<RosterChange.Changed>> roster) {
        return new RosterEdit(roster.getKey(), new RosterChange(List.of(), roster.getValue(), List.of()));
    }

    private static PlannedShift with(PlannedShift shift, Substitution s) {
        if (s.out().isEmpty()) {
            var people = new ArrayList<>(shift.personIds());
            s.in().ifPresent(people::add);
            return shift.with(shift.leaderIds(), people);
        }
        if (!shift.everyone().contains(s.out().get())) {
            throw new IllegalArgumentException("nobody with the number " + s.out().get() + " is on the shift of " + shift.day());
        }
        return shift.with(replaced(shift.leaderIds(), s), replaced(shift.personIds(), s));
    }

    private static List<Long> replaced(List<Long> people, Substitution s) {
        return people.stream().flatMap(p -> p.equals(s.out().orElseThrow()) ? s.in().stream() : Optional.of(p).stream()).toList();
    }
}
