package zaigang.spine.outbox;

import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Putting rows into the outbox, and asking what became of them. */
final class OutboxLedger {
    private static final String INSERT = """
            INSERT INTO outbox (chat_id, thread, once, lane, body, file, repeatable, paced, edits_row, edits_message,
                not_before, deadline, purpose, locates, state, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)""";

    /**
     * Inserts a row.
     *
     * @return its id; empty where one with the same key exists
     */
    Optional<Long> insert(Tx tx, Draft draft) {
        return tx.insert(INSERT + " ON CONFLICT (once) DO NOTHING RETURNING id", values(tx, draft));
    }

    /** Inserts a row, unless one with the same key exists; to give its id back would cost as much again. */
    boolean add(Tx tx, Draft draft) {
        return tx.run(INSERT + " ON CONFLICT (once) DO NOTHING", values(tx, draft)) > 0;
    }

    private static Object[] values(Tx tx, Draft d) {
        return new Object[] {d.to().chatId(), d.to().thread(), d.once(), d.lane().ordinal(), d.body(), d.file(), d.kind().repeatable(),
            d.kind().paced(), d.editsRow(), d.editsMessage(), d.notBefore(), d.deadline(), d.purpose(), d.locates(), tx.now()};
    }

    boolean withdraw(Tx tx, String once) {
        standAlone(tx, "once = ?", once);
        return tx.run("""
                UPDATE outbox SET state = 'WITHDRAWN', once = NULL, settled_at = ?, note = once
                WHERE once = ? AND state = 'QUEUED'""",
                tx.now(), once) > 0;
    }

    void supersedeEdits(Tx tx, long chatId, long messageId) {
        tx.run("""
                UPDATE outbox SET state = 'SUPERSEDED', settled_at = ?
                WHERE chat_id = ? AND edits_message = ? AND state = 'QUEUED'""", tx.now(), chatId, messageId);
    }

    void supersedeEditsOfRow(Tx tx, long chatId, long row) {
        tx.run("""
                UPDATE outbox SET state = 'SUPERSEDED', settled_at = ?
                WHERE chat_id = ? AND edits_row = ? AND state = 'QUEUED'""", tx.now(), chatId, row);
    }

    void cancel(Tx tx, String prefix) {
        standAlone(tx, "once >= ? AND once < ?", prefix, prefix + "\uffff");
        tx.run("""
                UPDATE outbox SET state = 'SUPERSEDED', settled_at = ?, note = 'taken back'
                WHERE once >= ? AND once < ? AND state = 'QUEUED'""", tx.now(), prefix, prefix + "\uffff");
    }

    /** What was to go out as a paragraph of a message that is taken back is still true: it is a message of its own again. */
    private static void standAlone(Tx tx, String takenBack, Object... args) {
        tx.run("""
                UPDATE outbox SET state = 'QUEUED', settled_at = NULL, joined_row = NULL, note = ''
                WHERE joined_row IN (SELECT id FROM outbox WHERE %s AND state = 'QUEUED')""".formatted(takenBack), args);
    }

    void cancelAll(Tx tx, long chatId) {
        tx.run("""
                UPDATE outbox SET state = 'SUPERSEDED', settled_at = ?, note = 'access revoked'
                WHERE chat_id = ? AND state = 'QUEUED'""", tx.now(), chatId);
    }

    boolean wasSent(Tx tx, String once) {
        return tx.count("SELECT count(*) FROM outbox WHERE once = ? AND state = 'SENT'", once) > 0;
    }

    /** @param editsMessage for what was posted in the place of what a message said before: which message */
    record Posted(long id, Optional<Long> messageId, Optional<Long> editsMessage) {}

    Optional<Posted> posted(Tx tx, String once) {
        return tx.first(Posted.class, """
                SELECT id, message_id, edits_message FROM outbox
                WHERE once = ? AND state IN ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN')""", once);
    }

    /** Whether a message says something else than what a row made it say. */
    boolean editedSince(Tx tx, long chatId, long messageId, long row) {
        return tx.count("SELECT count(*) FROM outbox WHERE chat_id = ? AND edits_message = ? AND id > ?", chatId, messageId, row) > 0;
    }

    void forgetKey(Tx tx, String once) {
        tx.run("UPDATE outbox SET once = NULL WHERE once = ?", once);
    }

    /** A message known to have arrived proves nothing of another one with the same button. */
    Optional<Known> known(Tx tx, long chatId, long messageId) {
        return tx.first(Known.class, """
                SELECT once FROM outbox WHERE chat_id = ? AND message_id = ?
                  AND edits_row IS NULL AND edits_message IS NULL LIMIT 1""", chatId, messageId);
    }

    /** A message that has arrived. */
    record Known(Optional<String> once) {}

    /**
     * The tap is kept with a message whose call is under way.
     *
     * @return false where no such message has this button
     */
    boolean markTappedUnderWay(Tx tx, long chatId, long messageId, String data) {
        return tx.run("""
                UPDATE outbox SET tapped_message = ?, tapped_data = ?
                WHERE id = (SELECT max(id) FROM outbox WHERE state = 'SENDING' AND chat_id = ?
                  AND repeatable = FALSE AND instr(body, ?) > 0)""",
                messageId, data, chatId, Bodies.pressed(data)) > 0;
    }

    void markTappedUnknown(Tx tx, long chatId, long messageId, String data) {
        tx.run("""
                UPDATE outbox SET state = 'SENT', message_id = ?, settled_at = ?, note = 'proved by a tap'
                WHERE id = (SELECT max(id) FROM outbox WHERE chat_id = ? AND state = 'UNKNOWN' AND instr(body, ?) > 0)""",
                messageId, tx.now(), chatId, Bodies.pressed(data));
    }

    List<Outbox.Posted> all(Tx tx, String prefix) {
        return tx.list(Outbox.Posted.class, """
                SELECT once, state, settled_at FROM outbox
                WHERE once >= ? AND once < ? ORDER BY id""", prefix, prefix + "\uffff");
    }

    List<Outbox.Undelivered> undelivered(Tx tx, String prefix) {
        return tx.list(Outbox.Undelivered.class, """
                SELECT once, state, note FROM outbox
                WHERE once >= ? AND once < ? AND state <> 'SENT' AND tapped_message IS NULL ORDER BY id""", prefix, prefix + "\uffff");
    }
}
