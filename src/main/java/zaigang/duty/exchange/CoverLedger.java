package zaigang.duty.exchange;

import java.util.List;
import java.util.Optional;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

final class CoverLedger {
    /** A new request; empty where the same person already waits for this place. */
    Optional<Long> ask(Tx tx, Duty shift, Person in, Person out, long message) {
        return tx.insert("""
                INSERT INTO cover_request (shift_id, day, shift_name, in_person, out_person, state, message_id, asked_at, ends_at)
                VALUES (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id""",
                shift.shiftId(), shift.day(), shift.shiftName(), in.id(), out.id(), message, tx.now(), shift.ends());
    }

    Optional<CoverRequest> find(Tx tx, long id) {
        return tx.first(CoverRequest.class, """
                SELECT id, shift_id, day, shift_name, in_person, out_person, state, message_id, asked_at, ends_at, decided_by
                FROM cover_request WHERE id = ?""", id);
    }

    Optional<CoverRequest> open(Tx tx, Duty shift, Person in, Person out) {
        return open(tx, shift.shiftId()).stream().filter(r -> r.inPerson() == in.id() && r.outPerson() == out.id()).findFirst();
    }

    List<CoverRequest> open(Tx tx, long shiftId) {
        return tx.list(CoverRequest.class, """
                SELECT id, shift_id, day, shift_name, in_person, out_person, state, message_id, asked_at, ends_at, decided_by
                FROM cover_request WHERE shift_id = ? AND state IN ('ASKED', 'BEFORE_LEADERS') ORDER BY id""", shiftId);
    }

    List<CoverRequest> open(Tx tx) {
        return tx.list(CoverRequest.class, """
                SELECT id, shift_id, day, shift_name, in_person, out_person, state, message_id, asked_at, ends_at, decided_by
                FROM cover_request WHERE state IN ('ASKED', 'BEFORE_LEADERS') ORDER BY id""");
    }

    void putBeforeLeaders(Tx tx, long id) {
        tx.run("UPDATE cover_request SET state = 'BEFORE_LEADERS' WHERE id = ? AND state = 'ASKED'", id);
    }

    /** @return false where it was over before */
    boolean settle(Tx tx, long id, CoverRequest.State state, Optional<Long> by) {
        return tx.run("""
                UPDATE cover_request SET state = ?, decided_by = ?, decided_at = ?
                WHERE id = ? AND state IN ('ASKED', 'BEFORE_LEADERS')""", state, by, tx.now(), id) > 0;
    }
}
