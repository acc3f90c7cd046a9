package zaigang.duty.groups;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

final class GroupLedger {
    private record GroupRow(long id, long chatId, long thread, String scope, Language language, long boundBy, Instant boundAt,
            Optional<Instant> lostAt, Optional<Instant> shutAt) {
        GroupChat group() {
            return new GroupChat(id, chatId, thread, Scope.parse(scope), language, boundBy, boundAt, lostAt, shutAt);
        }
    }

    /** That of the very topic. */
    Optional<GroupChat> at(Tx tx, long chatId, long thread) {
        return tx.first(GroupRow.class, "SELECT * FROM group_chat WHERE chat_id = ? AND thread = ?", chatId, thread)
                .map(GroupRow::group);
    }

    /** Those of all topics of a chat, the general one first. */
    List<GroupChat> in(Tx tx, long chatId) {
        return tx.list(GroupRow.class, "SELECT * FROM group_chat WHERE chat_id = ? ORDER BY thread", chatId).stream()
                .map(GroupRow::group).toList();
    }

    Optional<GroupChat> find(Tx tx, long id) {
        return tx.first(GroupRow.class, "SELECT * FROM group_chat WHERE id = ?", id).map(GroupRow::group);
    }

    /** Those in which the bot still is. */
    List<GroupChat> live(Tx tx) {
        return tx.list(GroupRow.class, "SELECT * FROM group_chat WHERE lost_at IS NULL ORDER BY id").stream()
                .map(GroupRow::group).toList();
    }

    GroupChat bind(Tx tx, long chatId, long thread, Scope scope, Person by) {
        tx.run("""
                INSERT INTO group_chat (chat_id, thread, scope, language, bound_by, bound_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (chat_id, thread) DO UPDATE SET scope = excluded.scope, language = excluded.language,
                    bound_by = excluded.bound_by, bound_at = excluded.bound_at, lost_at = NULL, shut_at = NULL""",
                chatId, thread, scope.code(), by.language(), by.id(), tx.now());
        return at(tx, chatId, thread).orElseThrow();
    }

    void unbind(Tx tx, long id) {
        tx.run("DELETE FROM group_chat WHERE id = ?", id);
    }

    /** Telegram may tell it twice: where the new group is bound already, the old one is only forgotten. */
    void move(Tx tx, long fromChat, long toChat) {
        tx.run("""
                UPDATE group_chat SET chat_id = ?, lost_at = NULL WHERE chat_id = ? AND NOT EXISTS (
                    SELECT 1 FROM group_chat g WHERE g.chat_id = ? AND g.thread = group_chat.thread)""", toChat, fromChat, toChat);
        tx.run("DELETE FROM group_chat WHERE chat_id = ?", fromChat);
    }

    void markLost(Tx tx, long id) {
        tx.run("UPDATE group_chat SET lost_at = ? WHERE id = ?", tx.now(), id);
    }

    /** @param since empty where the topic takes messages again */
    void markShut(Tx tx, long id, Optional<Instant> since) {
        tx.run("UPDATE group_chat SET shut_at = ? WHERE id = ?", since, id);
    }
}
