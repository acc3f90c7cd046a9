package zaigang.desk;

import java.time.Instant;
import zaigang.ledger.Tx;

final class DeskLedger {
    private static final int CONTENT_KEPT = 4000;

    /** Whether this update is new; a repeated one was committed before its confirmation was lost. */
    boolean firstSeen(Tx tx, long updateId) {
        return tx.run("INSERT INTO update_seen (update_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING", updateId, tx.now()) > 0;
    }

    void setAside(Tx tx, long updateId, String content, String error) {
        tx.run("INSERT INTO update_set_aside (update_id, at, content, error) VALUES (?, ?, ?, ?)",
                updateId, tx.now(), content.substring(0, Math.min(CONTENT_KEPT, content.length())), error);
    }

    void forgetSeenBefore(Tx tx, Instant instant) {
        tx.run("DELETE FROM update_seen WHERE at < ?", instant);
    }
}
