package zaigang.spotcheck;

import java.time.LocalDate;
import java.util.List;
import zaigang.ledger.Tx;
import zaigang.people.Scope;
import zaigang.people.ScopeSql;
import zaigang.workdays.Period;

/** Checks made by phone or on site, and the teams to choose people from. */
final class InspectionLedger {
    void record(Tx tx, long personId, long by, LocalDate day, Inspection.Way way, Finding finding) {
        tx.run("INSERT INTO inspection (person_id, by_person, at, day, way, finding) VALUES (?, ?, ?, ?, ?, ?)",
                personId, by, tx.now(), day, way, finding);
    }

    List<Inspection> of(Tx tx, Scope scope, Period period) {
        return tx.list(Inspection.class, """
                SELECT i.* FROM inspection i JOIN person p ON p.id = i.person_id
                WHERE i.day BETWEEN ? AND ? AND """ + " " + ScopeSql.of(scope, "p", "id") + " ORDER BY i.at, i.id",
                period.from(), period.to());
    }
}
