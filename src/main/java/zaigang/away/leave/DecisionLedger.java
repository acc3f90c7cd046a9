package zaigang.away.leave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.spine.ledger.Tx;

/** Who decided what about leave, step by step. */
final class DecisionLedger {
    /** @param forPerson in whose place, where it was a deputy */
    record Decision(long requestId, Level level, long byPerson, Optional<Long> forPerson, boolean approved, String reason,
            Instant at) {}

    void decided(Tx tx, Decision d) {
        tx.run("""
                INSERT INTO leave_decision (request_id, level, by_person, for_person, approved, reason, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                d.requestId(), d.level(), d.byPerson(), d.forPerson(), d.approved(), d.reason(), d.at());
    }

    List<Decision> decisions(Tx tx, long requestId) {
        return tx.list(Decision.class, """
                SELECT request_id, level, by_person, for_person, approved, reason, at FROM leave_decision
                WHERE request_id = ? ORDER BY id""", requestId);
    }
}
