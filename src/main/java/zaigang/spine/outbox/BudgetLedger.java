package zaigang.spine.outbox;

import java.time.Instant;
import java.util.List;
import zaigang.spine.ledger.Tx;

/** Counting a chat's prompts, and what becomes of those over the budget. */
final class BudgetLedger {
    record Waiting(long id, String body) {}

    /**
     * Prompts that take of the budget and reached the chat, may have, or wait. A prompt belongs to the time from which it may go
     * out: one that waits for the morning is the morning's.
     */
    long prompts(Tx tx, long chatId, Instant from, Instant before, long exceptRow) {
        return tx.list(Purpose.class, """
                SELECT purpose FROM outbox WHERE chat_id = ? AND not_before >= ? AND not_before < ? AND purpose <> 'NONE'
                  AND state IN ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN') AND id <> ?""",
                chatId, from, before, exceptRow).stream().filter(Purpose::counts).count();
    }

    /** Messages to the chat that wait for an instant within these, both counted; the latest first. Answers are none of them. */
    List<Waiting> waiting(Tx tx, long chatId, Instant from, Instant to, long exceptRow) {
        return tx.list(Waiting.class, """
                SELECT id, body FROM outbox
                WHERE chat_id = ? AND state = 'QUEUED' AND paced = TRUE AND lane <> ? AND not_before >= ? AND not_before <= ?
                  AND deadline > ? AND id <> ? AND file IS NULL AND edits_row IS NULL AND edits_message IS NULL
                ORDER BY id DESC""",
                chatId, Lane.ANSWER.ordinal(), from, to, tx.now(), exceptRow);
    }

    void join(Tx tx, long row, long host, String body) {
        tx.run("UPDATE outbox SET body = ? WHERE id = ?", body, host);
        tx.run("""
                UPDATE outbox SET state = 'SUPERSEDED', settled_at = ?, joined_row = ?,
                    note = 'over the budget: in another message'
                WHERE id = ?""", tx.now(), host, row);
    }

    void drop(Tx tx, long row) {
        tx.run("UPDATE outbox SET state = 'SUPERSEDED', settled_at = ?, note = 'over the budget' WHERE id = ?", tx.now(), row);
    }
}
