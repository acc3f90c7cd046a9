package zaigang.day.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zaigang.day.attendance.Answer;
import zaigang.spine.approval.Decider;
import zaigang.spine.ledger.Tx;

/** Requests for correction. */
final class CorrectionLedger {
    /** @return the new request; empty where there was one for that day before */
    Optional<Correction> file(Tx tx, long personId, LocalDate day, Answer.Kind kind, String reason) {
        return tx.insert("""
                INSERT INTO correction (person_id, day, kind, reason, asked_at, state) VALUES (?, ?, ?, ?, ?, 'OPEN')
                ON CONFLICT DO NOTHING RETURNING id""", personId, day, kind, reason, tx.now()).flatMap(id -> find(tx, id));
    }

    Optional<Correction> find(Tx tx, long id) {
        return tx.first(Correction.class, "SELECT * FROM correction WHERE id = ?", id);
    }

    Optional<Correction> of(Tx tx, long personId, LocalDate day) {
        return tx.first(Correction.class, "SELECT * FROM correction WHERE person_id = ? AND day = ?", personId, day);
    }

    /** All of a person from that day on, earliest first. */
    List<Correction> of(Tx tx, long personId, LocalDate from, LocalDate to) {
        return tx.list(Correction.class,
                "SELECT * FROM correction WHERE person_id = ? AND day BETWEEN ? AND ? ORDER BY day", personId, from, to);
    }

    List<Correction> open(Tx tx) {
        return tx.list(Correction.class, "SELECT * FROM correction WHERE state = 'OPEN' ORDER BY id");
    }

    /** @return false where it was decided before */
    boolean decide(Tx tx, Correction c, Correction.State state, Decider by, String ruling) {
        return tx.run("""
                UPDATE correction SET state = ?, decided_by = ?, for_person = ?, decided_at = ?, ruling = ?
                WHERE id = ? AND state = 'OPEN'""",
                state, by.personId(), by.inPlaceOf(), tx.now(), ruling, c.id()) > 0;
    }
}
