package zaigang.away.leave;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** LeaveDrafts of leave. */
final class LeaveDraftLedger {
    /** Whoever is asked on a bus answers within the hour; a tap much later may be a slip. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    LeaveDraft keep(Tx tx, long personId, List<Span> spans, Optional<String> kind, String reason) {
        long id = tx.insert("""
                INSERT INTO leave_draft (person_id, spans, kind, reason, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                RETURNING id""",
                personId, LeaveDraft.code(spans), kind, reason, tx.now(), tx.now().plus(PATIENCE)).orElseThrow();
        return find(tx, id, personId).orElseThrow();
    }

    /** A draft of this person and nobody else. */
    Optional<LeaveDraft> find(Tx tx, long id, long personId) {
        return tx.first(LeaveDraft.class, "SELECT * FROM leave_draft WHERE id = ? AND person_id = ?", id, personId);
    }

    void choose(Tx tx, long id, Span span) {
        tx.run("UPDATE leave_draft SET spans = ? WHERE id = ? AND state = 'OPEN'", span.code(), id);
    }

    void settle(Tx tx, long id, LeaveDraft.State state) {
        tx.run("UPDATE leave_draft SET state = ? WHERE id = ? AND state = 'OPEN'", state, id);
    }
}
