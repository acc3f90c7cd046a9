package zaigang.leave;

import java.util.List;
import java.util.Optional;
import zaigang.ledger.Tx;
import zaigang.workdays.Period;

final class LeaveLedger {
    long ask(Tx tx, long personId, Period period, String reason) {
        return tx.insert("""
                INSERT INTO leave_request (person_id, from_day, to_day, reason, state, asked_at)
                VALUES (?, ?, ?, ?, 'PENDING', ?) RETURNING id""",
                personId, period.from(), period.to(), reason, tx.now()).orElseThrow();
    }

    /** @return false where it was decided before */
    boolean decide(Tx tx, long id, LeaveRequest.State state, long by) {
        return tx.run("UPDATE leave_request SET state = ?, decided_at = ?, decided_by = ? WHERE id = ? AND state = 'PENDING'",
                state, tx.now(), by, id) > 0;
    }

    Optional<LeaveRequest> find(Tx tx, long id) {
        return tx.first(LeaveRequest.class, "SELECT * FROM leave_request WHERE id = ?", id);
    }

    /** Requests of a person that wait or were approved and touch these days. */
    List<LeaveRequest> standing(Tx tx, long personId, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE person_id = ? AND to_day >= ? AND from_day <= ? AND state IN ('PENDING', 'APPROVED') ORDER BY id""",
                personId, period.from(), period.to());
    }

    /** Requests of everybody that wait or were approved and touch these days. */
    List<LeaveRequest> standing(Tx tx, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE to_day >= ? AND from_day <= ? AND state IN ('PENDING', 'APPROVED')""", period.from(), period.to());
    }

}
