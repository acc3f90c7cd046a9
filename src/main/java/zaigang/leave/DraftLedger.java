package zaigang.leave;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zaigang.ledger.Tx;

/** Drafts of leave. */
final class DraftLedger {
    /** Whoever is asked on a bus answers within the hour; a tap much later may be a slip. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    Draft keep(Tx tx, long personId, List<Span> spans, Optional<String> kind, String reason) {
        long id = tx.insert("""
                INSERT INTO leave_draft (person_id, spans, kind, reason, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                RETURNING id""",
                personId, Draft.code(spans), kind, reason, tx.now(), tx.now().plus(PATIENCE)).orElseThrow();
        return find(tx, id, personId).orElseThrow();
    }

    /** A draft of this person and nobody else. */
    Optional<Draft> find(Tx tx, long id, long personId) {
        return tx.first(Draft.class, "SELECT * FROM leave_draft WHERE id = ? AND person_id = ?", id, personId);
    }

    void choose(Tx tx, long id, Span span) {
        tx.run("UPDATE leave_draft SET spans = ? WHERE id = ? AND state = 'OPEN'", span.code(), id);
    }

    void settle(Tx tx, long id, Draft.State state) {
        tx.run("UPDATE leave_draft SET state = ? WHERE id = ? AND state = 'OPEN'", state, id);
    }
}
