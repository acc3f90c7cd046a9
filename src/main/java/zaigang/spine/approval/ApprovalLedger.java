package zaigang.spine.approval;

import java.util.List;
import zaigang.spine.ledger.Tx;

/** Who was asked about which request. */
final class ApprovalLedger {
    void asked(Tx tx, String kind, long requestId, String step, long personId) {
        tx.run("""
                INSERT INTO approval_ask (kind, request_id, step, person_id, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", kind, requestId, step, personId, tx.now());
    }

    void askedAgain(Tx tx, String kind, long requestId, String step, long personId) {
        asked(tx, kind, requestId, step, personId);
        tx.run("UPDATE approval_ask SET again_at = ? WHERE kind = ? AND request_id = ? AND step = ? AND person_id = ?",
                tx.now(), kind, requestId, step, personId);
    }

    /** In the order in which they were asked. */
    List<Asked> asked(Tx tx, String kind, long requestId) {
        return tx.list(Asked.class, """
                SELECT step, person_id, at, again_at FROM approval_ask
                WHERE kind = ? AND request_id = ? ORDER BY at, person_id""", kind, requestId);
    }
}
