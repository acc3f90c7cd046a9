package zaigang.spine.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

/** Closed months, against the township in which somebody was on each day. */
final class BooksLedger {
    Optional<ClosedMonth> find(Tx tx, YearMonth month, Scope scope) {
        return tx.first(ClosedMonth.class, "SELECT * FROM closed_month WHERE month = ? AND scope = ?", month, scope.code());
    }

    /** Newest month first, the county before townships. */
    List<ClosedMonth> closed(Tx tx) {
        return tx.list(ClosedMonth.class,
                "SELECT * FROM closed_month WHERE state = 'CLOSED' ORDER BY month DESC, length(scope), scope");
    }

    List<String> months(Tx tx, YearMonth first, YearMonth last) {
        return tx.list(String.class,
                "SELECT DISTINCT month FROM closed_month WHERE state = 'CLOSED' AND month BETWEEN ? AND ? ORDER BY month",
                first, last);
    }

    void set(Tx tx, YearMonth month, Scope scope, ClosedMonth.State state, long by, String reason) {
        tx.run("""
                INSERT INTO closed_month (month, scope, state, at, by_person, reason) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (month, scope) DO UPDATE SET state = excluded.state, at = excluded.at,
                    by_person = excluded.by_person, reason = excluded.reason""",
                month, scope.code(), state, tx.now(), by, reason);
    }

    /** Whether a day of somebody is closed: for the county, or for the township of that day. */
    boolean closed(Tx tx, long personId, LocalDate day) {
        return tx.count("""
                SELECT count(*) FROM closed_month c WHERE c.month = ? AND c.state = 'CLOSED' AND c.scope IN ('c', 't' || COALESCE(
                    (SELECT m.township_id FROM member m WHERE m.person_id = ? AND m.day = ? LIMIT 1),
                    (SELECT p.township_id FROM person p WHERE p.id = ?), 0))""",
                YearMonth.from(day), personId, day, personId) > 0;
    }

    /** Whether any day of people of a scope is recorded in a period of one month. */
    boolean anyDay(Tx tx, Scope scope, Period period) {
        Condition theirs = ScopeSql.of(scope, "m", "person_id");
        return tx.count("""
                SELECT EXISTS (SELECT 1 FROM round r JOIN member m ON m.round_id = r.id AND m.day = r.day
                WHERE r.day BETWEEN ? AND ? AND %s)"""
                .formatted(theirs.text()), theirs.behind(period.from(), period.to())) > 0;
    }

    /** Whether any of them is not closed; looks no further than the first. */
    boolean anyOpen(Tx tx, Scope scope, Period period) {
        Condition theirs = ScopeSql.of(scope, "m", "person_id");
        return tx.count("""
                SELECT EXISTS (SELECT 1 FROM round r JOIN member m ON m.round_id = r.id AND m.day = r.day
                WHERE r.day BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM closed_month c WHERE c.month = ?
                    AND c.state = 'CLOSED' AND c.scope IN ('c', 't' || COALESCE(m.township_id, 0))) AND %s)"""
                .formatted(theirs.text()), theirs.behind(period.from(), period.to(), YearMonth.from(period.from()))) > 0;
    }
}
