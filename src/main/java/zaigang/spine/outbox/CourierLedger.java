package zaigang.spine.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** Taking rows out of the outbox, and writing down what came of them. */
final class CourierLedger {
    /** A row that waits; the target columns tell of the message that an edit changes. */
    record Candidate(
            long id, long chatId, long thread, String body, boolean paced, boolean toStranger, Instant deadline, int attempts, boolean repeatable,
            boolean hasFile, Optional<Long> editsRow, Optional<Long> editsMessage,
            Optional<Outbox.State> targetState, Optional<Long> targetMessage) {
        Pace.Kind kind() {
            boolean edit = editsRow.isPresent() || editsMessage.isPresent();
            return edit ? Pace.Kind.EDIT : toStranger ? Pace.Kind.STRANGER : Pace.Kind.MESSAGE;
        }
    }

    private static final String CANDIDATES = """
            SELECT o.id, o.chat_id, o.thread, o.body, o.paced, o.lane = ? AS to_stranger, o.deadline, o.attempts, o.repeatable,
                o.file IS NOT NULL AS has_file, o.edits_row, o.edits_message, t.state AS target_state, t.message_id AS target_message
            FROM outbox o LEFT JOIN outbox t ON t.id = o.edits_row
            WHERE o.state = 'QUEUED' AND o.paced = ? AND o.lane <= ? AND o.not_before <= ? AND o.deadline > ?
              AND CASE WHEN coalesce(o.edits_row, o.edits_message) IS NULL THEN ? ELSE ? END
              AND o.chat_id NOT IN (SELECT value FROM json_each(?)) AND o.id NOT IN (SELECT value FROM json_each(?))
              AND (t.id IS NULL OR t.message_id IS NOT NULL OR t.state NOT IN ('QUEUED', 'SENDING', 'UNKNOWN'))
            ORDER BY o.lane, o.id LIMIT ?""";

    /** What counts against Telegram's limits and is of these kinds, without chats to which something is under way and without edits whose message is still on its way. */
    List<Candidate> paced(Tx tx, Collection<Long> restingChats, Set<Pace.Kind> kinds, int limit) {
        // Edits are answers: where nothing but edits may go out, what many wait for is not read through.
        Lane last = kinds.contains(Pace.Kind.STRANGER) ? Lane.STRANGER : kinds.contains(Pace.Kind.MESSAGE) ? Lane.BULK : Lane.ANSWER;
        return tx.list(Candidate.class, CANDIDATES, Lane.STRANGER.ordinal(), true, last.ordinal(), tx.now(), tx.now(),
                kinds.contains(Pace.Kind.MESSAGE), kinds.contains(Pace.Kind.EDIT), listed(restingChats), "[]", limit);
    }

    /** @param underWay rows whose calls are being made: what may be repeated is not marked */
    List<Candidate> unpaced(Tx tx, Collection<Long> pausedChats, Collection<Long> underWay, int limit) {
        return tx.list(Candidate.class, CANDIDATES, Lane.STRANGER.ordinal(), false, Lane.STRANGER.ordinal(), tx.now(), tx.now(),
                true, true, listed(pausedChats), listed(underWay), limit);
    }

    private static String listed(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    byte[] file(Tx tx, long id) {
        return tx.first(byte[].class, "SELECT file FROM outbox WHERE id = ?", id).orElseThrow();
    }

    /** Written down before the call is made, of what must not be sent twice. */
    void markSending(Tx tx, List<Long> ids) {
        tx.runAll("UPDATE outbox SET state = 'SENDING', attempts = attempts + 1 WHERE id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** @param arrived what Telegram has taken; a message of its own is known by the id it has got there */
    void markSent(Tx tx, List<Arrived> arrived) {
        tx.runAll("UPDATE outbox SET state = 'SENT', message_id = ?, settled_at = ?, note = '' WHERE id = ?",
                arrived.stream().map(a -> new Object[] {a.message(), tx.now(), a.id()}).toList());
    }

    /** A row that has arrived, and the message that it became, if it became one. */
    record Arrived(long id, Optional<Long> message) {
        static Arrived of(Candidate row, long messageId) {
            boolean own = messageId != 0 && row.editsRow().isEmpty() && row.editsMessage().isEmpty();
            return new Arrived(row.id(), own ? Optional.of(messageId) : Optional.empty());
        }
    }

    void settle(Tx tx, long id, Outbox.State state, String note) {
        tx.run("UPDATE outbox SET state = ?, settled_at = ?, note = ? WHERE id = ?", state, tx.now(), note, id);
    }

    /** What something else has taken the place of meanwhile is not. A message's attempt was counted when it was marked. */
    void tryAgain(Tx tx, long id, Instant notBefore, String note) {
        tx.run("""
                UPDATE outbox SET state = 'QUEUED', not_before = ?, note = ?, attempts = attempts + iif(repeatable, 1, 0)
                WHERE id = ? AND state IN ('QUEUED', 'SENDING')""", notBefore, note, id);
    }

    /** What was ready then, at a time that seems not to have come yet, is ready now. */
    void keepReady(Tx tx, Instant then) {
        tx.run("UPDATE outbox SET not_before = ? WHERE state = 'QUEUED' AND not_before > ? AND not_before <= ?",
                tx.now(), tx.now(), then);
    }

    void move(Tx tx, long fromChat, long toChat) {
        tx.run("UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state IN ('QUEUED', 'SENDING')", toChat, fromChat);
    }

    /** What waits for a topic that is there no more goes to the general one. */
    void leaveTopic(Tx tx, long chatId, long thread) {
        tx.run("UPDATE outbox SET thread = 0 WHERE chat_id = ? AND thread = ? AND state IN ('QUEUED', 'SENDING')", chatId, thread);
    }

    void expire(Tx tx) {
        tx.run("""
                UPDATE outbox SET state = 'EXPIRED', settled_at = ?, note = 'deadline passed; ' || note
                WHERE state = 'QUEUED' AND deadline <= ?""", tx.now(), tx.now());
    }

    /** The message that was tapped while a row's call was under way, and the tapped button's data. */
    record Tapped(long id, long chatId, long tappedMessage, String tappedData) {}

    /** The taps on messages whose call is under way: few at any time. */
    List<Tapped> tapped(Tx tx) {
        return tx.list(Tapped.class, """
                SELECT id, chat_id, tapped_message, tapped_data FROM outbox WHERE tapped_message IS NOT NULL""");
    }

    /** The call has come back, and what was tapped meanwhile is remembered no more. */
    void forgetTap(Tx tx, long id) {
        tx.run("UPDATE outbox SET tapped_message = NULL, tapped_data = NULL WHERE id = ?", id);
    }

    void markProved(Tx tx, Tapped tap) {
        markSent(tx, List.of(new Arrived(tap.id(), Optional.of(tap.tappedMessage()))));
        tx.run("UPDATE outbox SET note = 'proved by a tap' WHERE id = ?", tap.id());
    }

    /** What is marked and nobody is at: harmless things are done again, messages are of unknown delivery. */
    void recover(Tx tx, Collection<Long> underWay) {
        tx.run("""
                UPDATE outbox SET note = 'the process ended during the call', settled_at = ?,
                    state = CASE WHEN repeatable THEN 'QUEUED' ELSE 'UNKNOWN' END
                WHERE state = 'SENDING' AND id NOT IN (SELECT value FROM json_each(?))""",
                tx.now(), listed(underWay));
    }

    boolean anyWaits(Tx tx) {
        return tx.first(Long.class, "SELECT id FROM outbox WHERE state = 'QUEUED' AND not_before <= ? LIMIT 1", tx.now())
                .isPresent();
    }

    /** When the next becomes ready of those that had to wait for their time then. */
    Optional<Instant> nextNotBefore(Tx tx, Instant then) {
        return tx.first(Instant.class, """
                SELECT not_before FROM outbox WHERE state = 'QUEUED' AND not_before > created_at AND not_before > ?
                ORDER BY not_before LIMIT 1""", then);
    }
}
