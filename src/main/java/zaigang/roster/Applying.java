package zaigang.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import zaigang.ledger.Tx;

/** Carries out one change of rosters: rows, the reminders that follow from them, and an account of what was changed for whom. */
final class Applying {
    private final Tx tx;
    private final RosterLedger ledger;
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
    RostersChanged apply(List<RosterEdit> edits, Cause cause) {
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
        long rosterId = numbers.computeIfAbsent(roster, name -> ledger.roster(tx, name));
        SortedSet<LocalDate> days = edit.change().days();
        var stored = ledger.stored(tx, rosterId, days.getFirst(), days.getLast());
        edit.change().removed().stream().map(s -> stored.get(s.slot())).filter(s -> s != null).forEach(s -> remove(roster, s));
        Stream.concat(edit.change().added().stream(), edit.change().changed().stream().map(RosterChange.Changed::after))
                .forEach(shift -> {
                    RosterLedger.Stored before = stored.get(shift.slot());
                    if (before == null) {
                        add(roster, rosterId, shift);
                    } else {
                        update(roster, before, shift);
                    }
                });
    }

    private void remove(String roster, RosterLedger.Stored stored) {
        Duty duty = ledger.find(tx, stored.id()).orElseThrow();
        reminders.cancel(tx, duty);
        reminders.withdraw(tx, duty, duty.everyone());
        ledger.delete(tx, stored.id());
        stored.plan().everyone().forEach(p -> move(Move.What.REMOVED, p, stored.id(), roster, stored.plan()));
    }

    private void add(String roster, long rosterId, PlannedShift shift) {
        long id = ledger.insert(tx, rosterId, shift, zone);
        touched.add(id);
        shift.everyone().forEach(p -> move(Move.What.ADDED, p, id, roster, shift));
        if (reminders.concern(tx, shift.begins(zone))) {
            followed.add(id);
        }
    }

    private void update(String roster, RosterLedger.Stored stored, PlannedShift shift) {
        Duty before = ledger.find(tx, stored.id()).orElseThrow();
        ledger.update(tx, stored, shift, zone);
        touched.add(stored.id());
        Duty after = ledger.find(tx, stored.id()).orElseThrow();
        boolean moved = !before.begins().equals(after.begins());
        if (moved) {
            reminders.cancel(tx, before);
        }
        reminders.withdraw(tx, before, before.everyone().stream().filter(p -> moved || !after.has(p)).toList());
        followed.add(stored.id());
        account(roster, stored, shift);
    }

    private void account(String roster, RosterLedger.Stored stored, PlannedShift after) {
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
