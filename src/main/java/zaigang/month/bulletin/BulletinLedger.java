package zaigang.month.bulletin;

import java.util.LinkedHashMap;
import java.util.Map;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

/** Who sent the people of whom days are recorded. */
final class BulletinLedger {
    private record Home(long id, String homeUnit) {}

    /** By person, in the order of the staff list; an empty name where none is known. */
    Map<Long, String> homeUnits(Tx tx, Scope scope, Period period) {
        var found = new LinkedHashMap<Long, String>();
        Condition theirs = ScopeSql.of(scope, "m", "person_id");
        tx.list(Home.class, """
                SELECT DISTINCT p.id, p.home_unit FROM member m
                JOIN round r ON r.id = m.round_id
                JOIN person p ON p.id = m.person_id
                WHERE m.day BETWEEN ? AND ? AND r.state <> 'PLANNED' AND %s ORDER BY p.id"""
                .formatted(theirs.text()), theirs.behind(period.from(), period.to())).forEach(h -> found.put(h.id(), h.homeUnit()));
        return found;
    }
}
