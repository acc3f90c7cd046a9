package zaigang.duty.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Who was told of which changes, and who has confirmed. */
final class NoticeLedger {
    private static final String TOLD = """
            SELECT c.id, c.person_id, c.what, c.shift_id, r.name AS roster, c.day, c.name, c.begins, c.ends, c.leading,
                c.by_person, c.cause, c.reason
            FROM roster_change c JOIN roster r ON r.id = c.roster_id
            WHERE c.cause <> 'FIRST' AND""";

    record Notice(long id, long personId, long firstChange, long lastChange, Instant at) {}

    /** A confirmation that is asked for. */
    record Confirmation(long noticeId, long personId, long shiftId, Instant begins, Optional<Instant> confirmedAt) {}

    long lastChange(Tx tx) {
        return tx.count("SELECT COALESCE(max(id), 0) FROM roster_change");
    }

    List<Told> since(Tx tx, long change) {
        return tx.list(Told.class, TOLD + " c.id > ? ORDER BY c.id", change);
    }

    List<Told> of(Tx tx, long personId, long first, long last) {
        return tx.list(Told.class, TOLD + " c.person_id = ? AND c.id BETWEEN ? AND ? ORDER BY c.id", personId, first, last);
    }

    Optional<Notice> latest(Tx tx, long personId) {
        return tx.first(Notice.class,
                "SELECT * FROM change_notice WHERE person_id = ? ORDER BY id DESC LIMIT 1", personId);
    }

    Optional<Notice> find(Tx tx, long id) {
        return tx.first(Notice.class, "SELECT * FROM change_notice WHERE id = ?", id);
    }

    long add(Tx tx, long personId, long first, long last) {
        return tx.insert("""
                INSERT INTO change_notice (person_id, first_change, last_change, at) VALUES (?, ?, ?, ?) RETURNING id""",
                personId, first, last, tx.now()).orElseThrow();
    }

    void delete(Tx tx, long notice) {
        tx.run("DELETE FROM change_notice WHERE id = ?", notice);
    }

    void ask(Tx tx, long notice, Told shift) {
        tx.run("""
                INSERT INTO change_confirmation (notice_id, person_id, shift_id, begins, changed_by) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", notice, shift.personId(), shift.shiftId(), shift.begins(), shift.byPerson());
    }

    List<Confirmation> asked(Tx tx, long notice) {
        return tx.list(Confirmation.class, "SELECT * FROM change_confirmation WHERE notice_id = ? ORDER BY begins", notice);
    }

    void confirm(Tx tx, long notice) {
        tx.run("UPDATE change_confirmation SET confirmed_at = ? WHERE notice_id = ? AND confirmed_at IS NULL", tx.now(), notice);
    }

    /** Who has not confirmed a shift that begins then and was changed by this person; of whom nobody was told yet. */
    List<Confirmation> unconfirmed(Tx tx, long shiftId, Instant begins, Optional<Long> by) {
        return tx.list(Confirmation.class, """
                SELECT * FROM change_confirmation
                WHERE shift_id = ? AND begins = ? AND COALESCE(changed_by, 0) = ? AND confirmed_at IS NULL AND told_at IS NULL
                ORDER BY person_id""", shiftId, begins, by.orElse(0L));
    }

    void markTold(Tx tx, List<Confirmation> asked) {
        tx.runAll("UPDATE change_confirmation SET told_at = ? WHERE notice_id = ? AND shift_id = ?",
                asked.stream().map(a -> new Object[] {tx.now(), a.noticeId(), a.shiftId()}).toList());
    }

    List<Confirmation> unconfirmed(Tx tx, long personId) {
        return tx.list(Confirmation.class, """
                SELECT * FROM change_confirmation WHERE person_id = ? AND confirmed_at IS NULL AND begins > ?""",
                personId, tx.now());
    }
}
