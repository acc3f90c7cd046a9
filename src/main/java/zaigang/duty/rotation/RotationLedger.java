package zaigang.duty.rotation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import zaigang.duty.roster.Need;
import zaigang.duty.roster.PlannedShift;
import zaigang.spine.ledger.Tx;

final class RotationLedger {
    private record KindRow(String name, LocalTime starts, long lastsMin, int needed, boolean led, int everyDays,
            LocalDate anchor, Optional<LocalDate> untilDay, ShiftKind.Days days, ShiftKind.Apart apart, boolean inARow) {
        ShiftKind kind() {
            return new ShiftKind(name, starts, Duration.ofMinutes(lastsMin), new Need(needed, led), everyDays, anchor, untilDay,
                    days, apart, inARow);
        }
    }

    private record MemberRow(String shift, String teamWord, Optional<Long> personId, String outside, boolean leads,
            Optional<LocalDate> fromDay, Optional<LocalDate> toDay, Optional<LocalDate> entered) {
        TurnMember member() {
            return new TurnMember(shift, teamWord, new Turner(personId, outside), leads, fromDay, toDay, entered);
        }
    }

    Rules rules(Tx tx, long rosterId) {
        return new Rules(
                tx.list(KindRow.class, "SELECT * FROM rotation_shift WHERE roster_id = ? ORDER BY position", rosterId)
                        .stream().map(KindRow::kind).toList(),
                tx.list(MemberRow.class, "SELECT * FROM rotation_member WHERE roster_id = ? ORDER BY position", rosterId)
                        .stream().map(MemberRow::member).toList());
    }

    /** The numbers of those who take turns and are not there any more. */
    Set<Long> former(Tx tx, long rosterId) {
        return Set.copyOf(tx.list(Long.class, """
                SELECT p.id FROM rotation_member m JOIN person p ON p.id = m.person_id
                WHERE m.roster_id = ? AND NOT p.active""", rosterId));
    }

    Set<Long> rosters(Tx tx) {
        return Set.copyOf(tx.list(Long.class, "SELECT DISTINCT roster_id FROM rotation_shift"));
    }

    void save(Tx tx, long rosterId, Rules rules) {
        tx.run("DELETE FROM rotation_shift WHERE roster_id = ?", rosterId);
        tx.run("DELETE FROM rotation_member WHERE roster_id = ?", rosterId);
        var shifts = new ArrayList<Object[]>();
        rules.shifts().forEach(s -> shifts.add(new Object[] {rosterId, shifts.size(), s.name(), s.starts(), s.lasts().toMinutes(),
            s.need().people(), s.need().leader(), s.everyDays(), s.anchor(), s.until(), s.days(), s.apart(), s.inARow()}));
        tx.runAll("""
                INSERT INTO rotation_shift (roster_id, position, name, starts, lasts_min, needed, led, every_days, anchor,
                    until_day, days, apart, in_a_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", shifts);
        var members = new ArrayList<Object[]>();
        rules.members().forEach(m -> members.add(new Object[] {rosterId, members.size(), m.shift(), m.group(), m.who().personId(),
            m.who().outside(), m.leads(), m.from(), m.to(), m.entered()}));
        tx.runAll("""
                INSERT INTO rotation_member (roster_id, position, shift, team_word, person_id, outside, leads, from_day, to_day,
                    entered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", members);
    }

    /** The shifts that were last changed by hand: swapped, covered, assigned or overridden. */
    Set<PlannedShift.Slot> byHand(Tx tx, long rosterId, LocalDate from, LocalDate to) {
        return Set.copyOf(tx.list(PlannedShift.Slot.class, """
                SELECT s.day, s.name FROM shift s JOIN roster_change c ON c.shift_id = s.id
                WHERE s.roster_id = ? AND s.day BETWEEN ? AND ? AND c.cause IN ('SWAP', 'COVER', 'ASSIGNED', 'OVERRIDE')
                AND c.id = (SELECT max(l.id) FROM roster_change l WHERE l.shift_id = s.id)""", rosterId, from, to));
    }

    Optional<LocalDate> lastPlanned(Tx tx, long rosterId) {
        return tx.first(LocalDate.class, "SELECT day FROM shift WHERE roster_id = ? ORDER BY day DESC LIMIT 1", rosterId);
    }
}
