package zaigang.day.followup;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Checks made by phone or on site. */
final class InspectionLedger {
    /**
     * What was found about somebody, and how.
     *
     * @param day which it is about
     */
    record Recorded(long personId, LocalDate day, CheckWay way, CheckFinding finding) {}

    long record(Tx tx, long by, Recorded found) {
        return tx.insert("INSERT INTO inspection (person_id, by_person, at, day, way, finding) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                found.personId(), by, tx.now(), found.day(), found.way(), found.finding()).orElseThrow();
    }

    Optional<Recorded> find(Tx tx, long id) {
        return tx.first(Recorded.class, "SELECT person_id, day, way, finding FROM inspection WHERE id = ?", id);
    }
}
