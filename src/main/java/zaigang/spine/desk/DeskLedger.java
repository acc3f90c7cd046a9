package zaigang.spine.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.spine.chat.Incoming;
import zaigang.spine.ledger.Tx;

final class DeskLedger {
    private static final int CONTENT_KEPT = 4000;

    /** Those of these updates that were seen before. */
    Set<Long> seen(Tx tx, List<Long> updateIds) {
        return new HashSet<>(tx.list(Long.class, """
                SELECT s.update_id FROM json_each(?) j JOIN update_seen s ON s.update_id = j.value""", updateIds.toString()));
    }

    void noteSeen(Tx tx, Collection<Long> updateIds) {
        if (!updateIds.isEmpty()) {
            tx.run("INSERT INTO update_seen (update_id, at) SELECT value, ? FROM json_each(?)", tx.now(), updateIds.toString());
        }
    }

    /** A process begins with this update; returns how many have in a row, this one included. */
    long beginWith(Tx tx, long updateId) {
        tx.run("""
                INSERT INTO update_first (id, update_id, lives) VALUES (1, ?, 1)
                ON CONFLICT (id) DO UPDATE SET lives = iif(update_id = excluded.update_id, lives + 1, 1),
                    update_id = excluded.update_id""", updateId);
        return tx.count("SELECT lives FROM update_first WHERE id = 1");
    }

    /** Whose it is stays with it, so that it can be shown to that person and deleted on request. */
    void setAside(Tx tx, Incoming incoming, String content, String error) {
        tx.run("INSERT INTO update_set_aside (update_id, telegram_id, at, content, error) VALUES (?, ?, ?, ?, ?)",
                incoming.updateId(), incoming.from(), tx.now(),
                content.substring(0, Math.min(CONTENT_KEPT, content.length())), error);
    }

    /** How many that could not be read have been kept since then, counted up to so many. */
    long unreadable(Tx tx, Instant since, int most) {
        return tx.count("SELECT count(*) FROM (SELECT 1 FROM update_set_aside WHERE telegram_id = 0 AND at > ? LIMIT ?)",
                since, most);
    }

    /** The next line typed in this chat answers that question. */
    void expect(Tx tx, long chatId, String step, Instant until) {
        tx.run("""
                INSERT INTO expected_line (chat_id, step, until) VALUES (?, ?, ?)
                ON CONFLICT (chat_id) DO UPDATE SET step = excluded.step, until = excluded.until""", chatId, step, until);
    }

    private record ExpectedLine(long chatId, String step) {}

    /** The questions that a line typed now in these chats answers, by the chat. */
    Map<Long, String> expected(Tx tx, Collection<Long> chats) {
        return tx.list(ExpectedLine.class, """
                SELECT e.chat_id, e.step FROM json_each(?) j JOIN expected_line e ON e.chat_id = j.value WHERE e.until > ?""",
                chats.toString(), tx.now()).stream().collect(Collectors.toMap(ExpectedLine::chatId, ExpectedLine::step));
    }

    void expectNothing(Tx tx, long chatId) {
        tx.run("DELETE FROM expected_line WHERE chat_id = ?", chatId);
    }

    void forgetSeenBefore(Tx tx, Instant instant) {
        tx.run("DELETE FROM update_seen WHERE at < ?", instant);
    }
}
