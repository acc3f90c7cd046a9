package zaigang.duty.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import zaigang.spine.ledger.Tx;

/** Carries out one change of rosters: rows, the reminders that follow from them, and an account of what was changed for whom. */
final class Applying {
    private final Tx tx;
    private final RosterLedger ledger;
    private final ShiftLedger shifts = new ShiftLedger();
    private final Reminders reminders;
    private final Notices notices;
    private final ZoneId zone;
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final Set<Long> touched = new HashSet<>();
    private final Set<Long> followed = new LinkedHashSet<>();

    Applying(Tx tx, RosterLedger ledger, Reminders reminders, Notices notices, ZoneId zone) {
        this.tx = tx;
        this.ledger = ledger;
        this.reminders = reminders;
        this.notices = notices;
        this.zone = zone;
    }

    /** Notices go before reminders, since what a notice has said need not be said again. */
    RostersChanged apply(List<RosterEdit> edits, ChangeCause cause) {
        edits.stream().filter(e -> !e.change().isEmpty()).forEach(this::apply);
        var changed = new RostersChanged(cause, moves, touched);
        long last = notices.lastChange(tx);
        ledger.log(tx, changed, numbers);
        notices.tell(tx, changed, last);
        followed.forEach(id -> reminders.follow(tx, ledger.find(tx, id).orElseThrow()));
        return changed;
    }

    private void apply(RosterEdit edit) {
        String roster = edit.roster();
        long rosterId = numbers.computeIfAbsent(roster, name -> ledger.ensure(tx, name));
        SortedSet<LocalDate> days = edit.change().days();
        var stored = shifts.stored(tx, rosterId, days.getFirst(), days.getLast());
        remove(roster, edit.change().removed().stream().map(s -> stored.get(s.slot())).filter(s -> s != null).toList());
        var fresh = new ArrayList<PlannedShift>();
        var changed = new LinkedHashMap<ShiftLedger.Stored, PlannedShift>();
        Stream.concat(edit.change().added().stream(), edit.change().changed().stream().map(RosterChange.Changed::after))
                .forEach(shift -> {
                    ShiftLedger.Stored before = stored.get(shift.slot());
                    if (before == null) {
                        fresh.add(shift);
                    } else {
                        changed.put(before, shift);
                    }
                });
        update(roster, changed);
        add(roster, rosterId, fresh);
    }

    private void remove(String roster, List<ShiftLedger.Stored> gone) {
        for (ShiftLedger.Stored stored : gone) {
            if (near(stored.plan())) {
                Duty duty = ledger.find(tx, stored.id()).orElseThrow();
                reminders.cancel(tx, duty);
                reminders.withdraw(tx, duty, duty.everyone());
            }
            stored.plan().everyone().forEach(p -> move(Move.What.REMOVED, p, stored.id(), roster, stored.plan()));
        }
        shifts.delete(tx, gone.stream().map(ShiftLedger.Stored::id).toList());
    }

    /** In one go: a rotation or a sheet may bring a year at once. */
    private void add(String roster, long rosterId, List<PlannedShift> fresh) {
        Map<PlannedShift.Slot, Long> ids = shifts.insert(tx, rosterId, fresh, zone);
        for (PlannedShift shift : fresh) {
            long id = ids.get(shift.slot());
            touched.add(id);
            shift.everyone().forEach(p -> move(Move.What.ADDED, p, id, roster, shift));
            if (near(shift)) {
                followed.add(id);
            }
        }
    }

    private void update(String roster, Map<ShiftLedger.Stored, PlannedShift> changed) {
        var before = new ArrayList<Duty>();
        changed.forEach((stored, shift) -> {
            if (near(stored.plan()) || near(shift)) {
                before.add(ledger.find(tx, stored.id()).orElseThrow());
            }
        });
        shifts.update(tx, changed, zone);
        before.forEach(d -> remind(d, ledger.find(tx, d.shiftId()).orElseThrow()));
        changed.forEach((stored, shift) -> {
            touched.add(stored.id());
            account(roster, stored, shift);
        });
    }

    private void remind(Duty before, Duty after) {
        boolean moved = !before.begins().equals(after.begins());
        if (moved) {
            reminders.cancel(tx, before);
        }
        reminders.withdraw(tx, before, before.everyone().stream().filter(p -> moved || !after.has(p)).toList());
        followed.add(after.shiftId());
    }

    /** Others have no reminders yet, so nothing about them need be read. */
    private boolean near(PlannedShift shift) {
        return reminders.concern(tx, shift.begins(zone));
    }

    private void account(String roster, ShiftLedger.Stored stored, PlannedShift after) {
        List<Long> were = stored.plan().everyone();
        were.stream().filter(p -> !after.everyone().contains(p))
                .forEach(p -> move(Move.What.REMOVED, p, stored.id(), roster, stored.plan()));
        boolean moved = after.movedFrom(stored.plan());
        for (long person : after.everyone()) {
            boolean was = were.contains(person);
            boolean otherPart = stored.plan().leaderIds().contains(person) != after.leaderIds().contains(person);
            if (!was || moved || otherPart) {
                move(was ? Move.What.MOVED : Move.What.ADDED, person, stored.id(), roster, after);
            }
        }
    }

    private void move(Move.What what, long person, long shiftId, String roster, PlannedShift shift) {
        moves.add(new Move(what, person, shiftId, roster, shift.day(), shift.name(), shift.begins(zone), shift.ends(zone),
                shift.leaderIds().contains(person)));
    }
}
