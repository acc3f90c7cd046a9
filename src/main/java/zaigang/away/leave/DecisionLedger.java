package zaigang.away.leave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.spine.ledger.Tx;

/** Who was asked to decide, and who said what. */
final class DecisionLedger {
    /** Somebody who was asked, and when once more. */
    record Asked(long requestId, Level level, long personId, Instant at, Optional<Instant> againAt) {}

    /** @param forPerson in whose place, where it was a deputy */
    record Decision(long requestId, Level level, long byPerson, Optional<Long> forPerson, boolean approved, String reason,
            Instant at) {}

    void asked(Tx tx, long requestId, Level level, long personId) {
        tx.run("INSERT INTO leave_ask (request_id, level, person_id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                requestId, level, personId, tx.now());
    }

    void askedAgain(Tx tx, long requestId, Level level, long personId) {
        asked(tx, requestId, level, personId);
        tx.run("UPDATE leave_ask SET again_at = ? WHERE request_id = ? AND level = ? AND person_id = ?",
                tx.now(), requestId, level, personId);
    }

    List<Asked> asked(Tx tx, long requestId) {
        return tx.list(Asked.class, "SELECT * FROM leave_ask WHERE request_id = ? ORDER BY at, person_id", requestId);
    }

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
