package zaigang.spotcheck;

import java.time.LocalDate;
import zaigang.ledger.Tx;

/** Checks made by phone or on site. */
final class InspectionLedger {
    void record(Tx tx, long personId, long by, LocalDate day, Way way, Finding finding) {
        tx.run("INSERT INTO inspection (person_id, by_person, at, day, way, finding) VALUES (?, ?, ?, ?, ?, ?)",
                personId, by, tx.now(), day, way, finding);
    }
}
