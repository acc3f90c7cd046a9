package zaigang.duty.takeover;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.PlannedShift;
import zaigang.spine.ledger.Tx;

final class TakeOverLedger {
    List<Turnout> of(Tx tx, Duty duty) {
        return tx.list(Turnout.class, "SELECT * FROM take_over WHERE shift_id = ? AND begins = ? ORDER BY person_id",
                duty.shiftId(), duty.begins());
    }

    Optional<Turnout> of(Tx tx, Duty duty, long personId) {
        return tx.first(Turnout.class, "SELECT * FROM take_over WHERE shift_id = ? AND begins = ? AND person_id = ?",
                duty.shiftId(), duty.begins(), personId);
    }

    /** One person at some shifts, at all the times at which each was to begin. */
    List<Turnout> of(Tx tx, Collection<Long> shiftIds, long personId) {
        return tx.list(Turnout.class, """
                SELECT * FROM take_over WHERE shift_id IN (SELECT value FROM json_each(?)) AND person_id = ? ORDER BY begins""",
                shiftIds.toString(), personId);
    }

    /** Of a shift at all the times at which it was to begin. */
    List<Turnout> ofShift(Tx tx, long shiftId) {
        return tx.list(Turnout.class, "SELECT * FROM take_over WHERE shift_id = ? ORDER BY begins, person_id", shiftId);
    }

    /** Of all shifts that begin at an instant or later. */
    List<Turnout> since(Tx tx, Instant first) {
        return tx.list(Turnout.class, "SELECT * FROM take_over WHERE begins >= ? ORDER BY begins, shift_id, person_id", first);
    }

    /** Without an answer, of all shifts that can still run. */
    List<Turnout> open(Tx tx) {
        return since(tx, tx.now().minus(PlannedShift.LONGEST)).stream().filter(Turnout::open).toList();
    }

    /** One more question goes out now, and the time to confirm begins; somebody who was off the shift is back. */
    void countAsked(Tx tx, Duty duty, long personId) {
        tx.run("""
                INSERT INTO take_over (shift_id, begins, person_id, asked_at, asks, stage) VALUES (?, ?, ?, ?, 1, 'ASKED')
                ON CONFLICT (shift_id, begins, person_id) DO UPDATE SET asked_at = excluded.asked_at, asks = take_over.asks + 1,
                    stage = CASE take_over.stage WHEN 'OFF' THEN 'ASKED' ELSE take_over.stage END""",
                duty.shiftId(), duty.begins(), personId, tx.now());
    }

    /** The time to confirm begins anew. */
    void waitAnew(Tx tx, Turnout turnout) {
        tx.run("UPDATE take_over SET asked_at = ? WHERE shift_id = ? AND begins = ? AND person_id = ?",
                tx.now(), turnout.shiftId(), turnout.begins(), turnout.personId());
    }

    void setStage(Tx tx, Turnout turnout, Turnout.Stage stage) {
        tx.run("UPDATE take_over SET stage = ? WHERE shift_id = ? AND begins = ? AND person_id = ?",
                stage, turnout.shiftId(), turnout.begins(), turnout.personId());
    }

    /** @return false where it was confirmed before */
    boolean confirm(Tx tx, Duty duty, long personId, long byPerson) {
        return tx.run("""
                INSERT INTO take_over (shift_id, begins, person_id, asked_at, asks, stage, at, by_person)
                VALUES (?, ?, ?, ?, 0, 'ASKED', ?, ?)
                ON CONFLICT (shift_id, begins, person_id) DO UPDATE SET at = excluded.at, by_person = excluded.by_person
                WHERE take_over.at IS NULL""",
                duty.shiftId(), duty.begins(), personId, tx.now(), tx.now(), byPerson) > 0;
    }

    record Note(long id, long shiftId, long personId, String name, String line) {}

    /** Puts a note in the place of an earlier one. */
    void keepNote(Tx tx, long shiftId, long personId, String line) {
        tx.run("""
                INSERT INTO handover_note (shift_id, person_id, at, line) VALUES (?, ?, ?, ?)
                ON CONFLICT (shift_id, person_id) DO UPDATE SET at = excluded.at, line = excluded.line""",
                shiftId, personId, tx.now(), line);
    }

    List<Note> notes(Tx tx, long shiftId) {
        return tx.list(Note.class, """
                SELECT n.id, n.shift_id, n.person_id, p.name, n.line FROM handover_note n JOIN person p ON p.id = n.person_id
                WHERE n.shift_id = ? ORDER BY n.id""", shiftId);
    }

    /** When those of a shift confirmed. */
    record Taken(long personId, Instant at) {}

    List<Taken> taken(Tx tx, Duty duty) {
        return tx.list(Taken.class, "SELECT person_id, at FROM take_over WHERE shift_id = ? AND begins = ? AND at IS NOT NULL",
                duty.shiftId(), duty.begins());
    }
}
