package zaigang.away.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** What people said of being out; what was rewritten stays as history. */
final class OutingLedger {
    /** What stands: neither replaced nor taken back. */
    private static final String STANDS = " AND (ended IS NULL OR ended = 'BACK') ";

    /** The latest of a person and a day that stands, running or over. */
    Optional<Outing> of(Tx tx, long personId, LocalDate day) {
        return tx.first(Outing.class,
                "SELECT * FROM outing WHERE day = ? AND person_id = ?" + STANDS + "ORDER BY id DESC LIMIT 1", day, personId);
    }

    /** Those of a day that stand, oldest first. */
    List<Outing> of(Tx tx, LocalDate day) {
        return tx.list(Outing.class, "SELECT * FROM outing WHERE day = ?" + STANDS + "ORDER BY id", day);
    }

    void note(Tx tx, long personId, LocalDate day, String destination, Instant begins, Optional<Instant> ends) {
        tx.run("INSERT INTO outing (person_id, day, destination, begins, ends, said_at) VALUES (?, ?, ?, ?, ?, ?)",
                personId, day, destination, begins, ends, tx.now());
    }

    void end(Tx tx, long id, Outing.End how) {
        tx.run("UPDATE outing SET ended_at = ?, ended = ? WHERE id = ? AND ended IS NULL", tx.now(), how, id);
    }

    /** Whatever stands of a person and a day was no outing. */
    void takeBack(Tx tx, long personId, LocalDate day) {
        tx.run("UPDATE outing SET ended_at = COALESCE(ended_at, ?), ended = 'TAKEN_BACK' WHERE day = ? AND person_id = ?"
                + STANDS, tx.now(), day, personId);
    }
}
