package zaigang.spine.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door.Entry.Reason;

final class DoorLedger {
    record Invitation(
            long id, long personId, Optional<Long> createdBy, Instant expiresAt, Optional<Instant> usedAt, Optional<Instant> revokedAt,
            boolean active) {
        Optional<Reason> problem(Instant now) {
            if (usedAt.isPresent()) {
                return Optional.of(Reason.USED);
            }
            if (revokedAt.isPresent() || !active) {
                return Optional.of(Reason.REVOKED);
            }
            return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(Reason.EXPIRED);
        }
    }

    void invite(Tx tx, long personId, String hash, Optional<Long> by, Instant expires) {
        tx.run("INSERT INTO invitation (person_id, code_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                personId, hash, by, tx.now(), expires);
    }

    /** @return whether there was one */
    boolean revokeInvitations(Tx tx, long personId) {
        return tx.run("UPDATE invitation SET revoked_at = ? WHERE person_id = ? AND used_at IS NULL AND revoked_at IS NULL",
                tx.now(), personId) > 0;
    }

    boolean invitedSince(Tx tx, long personId, long by, Instant since) {
        return tx.count("""
                SELECT count(*) FROM invitation WHERE person_id = ? AND created_by = ? AND created_at > ?
                AND used_at IS NULL AND revoked_at IS NULL""", personId, by, since) > 0;
    }

    Set<Long> invited(Tx tx, Collection<Long> people) {
        return new HashSet<>(tx.list(Long.class, """
                SELECT i.person_id FROM json_each(?) j JOIN invitation i ON i.person_id = j.value
                WHERE i.expires_at > ? AND i.used_at IS NULL AND i.revoked_at IS NULL""", people.toString(), tx.now()));
    }

    Optional<Long> inviter(Tx tx, long personId) {
        return tx.first(Long.class, """
                SELECT created_by FROM invitation
                WHERE id = (SELECT max(id) FROM invitation WHERE person_id = ? AND used_at IS NOT NULL) AND created_by IS NOT NULL""",
                personId);
    }

    List<Door.Came> unheard(Tx tx, long inviter) {
        return tx.list(Door.Came.class, """
                SELECT person_id, used_at AS at FROM invitation
                WHERE created_by = ? AND used_at IS NOT NULL AND told_at IS NULL ORDER BY used_at, id""", inviter);
    }

    void heard(Tx tx, long inviter) {
        tx.run("UPDATE invitation SET told_at = ? WHERE created_by = ? AND used_at IS NOT NULL AND told_at IS NULL", tx.now(), inviter);
    }

    Optional<Invitation> byHash(Tx tx, String hash) {
        return tx.first(Invitation.class, """
                SELECT i.id, i.person_id, i.created_by, i.expires_at, i.used_at, i.revoked_at, p.active
                FROM invitation i JOIN person p ON p.id = i.person_id WHERE i.code_hash = ?""", hash);
    }

    Optional<Long> personOf(Tx tx, long telegramId) {
        return tx.first(Long.class, "SELECT person_id FROM account WHERE telegram_id = ?", telegramId);
    }

    boolean hasAccount(Tx tx, long personId) {
        return tx.count("SELECT count(*) FROM account WHERE person_id = ?", personId) > 0;
    }

    void bind(Tx tx, Invitation invitation, long telegramId, Language language) {
        tx.run("UPDATE invitation SET used_at = ? WHERE id = ?", tx.now(), invitation.id());
        tx.run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, ?, ?)",
                invitation.personId(), telegramId, tx.now());
        tx.run("UPDATE person SET language = ? WHERE id = ?", language, invitation.personId());
    }

    void bindFreely(Tx tx, long personId, long telegramId) {
        tx.run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                personId, telegramId, tx.now());
    }

    /** @return whether there was an account */
    boolean unbind(Tx tx, long personId) {
        return tx.run("DELETE FROM account WHERE person_id = ?", personId) > 0;
    }

    void grantOrganizer(Tx tx, long personId) {
        tx.run("INSERT INTO role_grant (person_id, role) VALUES (?, 'ORGANIZER') ON CONFLICT DO NOTHING", personId);
    }

    void noteRefusal(Tx tx, long telegramId, String reason) {
        tx.run("INSERT INTO refused_entry (at, telegram_id, reason) VALUES (?, ?, ?)", tx.now(), telegramId, reason);
    }
}
