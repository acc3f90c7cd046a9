package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

/** Months that were shown, and what people said to them. */
final class MonthLedger {
    /**
     * Notes that a month was shown; the first time counts.
     *
     * @param read the instant of what was shown
     * @param objections until when the month is not closed
     */
    void markShown(Tx tx, YearMonth month, Instant read, Instant objections) {
        tx.run("INSERT INTO month_shown (month, shown_at, objections) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                month, read, objections);
    }

    Optional<ShownMonth> shown(Tx tx, YearMonth month) {
        return tx.first(ShownMonth.class, "SELECT * FROM month_shown WHERE month = ?", month);
    }

    /** The last ones, newest first. */
    List<ShownMonth> latest(Tx tx, int count) {
        return tx.list(ShownMonth.class, "SELECT * FROM month_shown ORDER BY month DESC LIMIT ?", count);
    }

    long say(Tx tx, YearMonth month, long personId, String line) {
        return tx.insert("INSERT INTO month_answer (month, person_id, line, at) VALUES (?, ?, ?, ?) RETURNING id",
                month, personId, line, tx.now()).orElseThrow();
    }

    Optional<MonthAnswer> find(Tx tx, long id) {
        return tx.first(MonthAnswer.class, "SELECT * FROM month_answer WHERE id = ?", id);
    }

    /** The last thing that somebody said to a month. */
    Optional<MonthAnswer> last(Tx tx, YearMonth month, long personId) {
        return tx.first(MonthAnswer.class,
                "SELECT * FROM month_answer WHERE month = ? AND person_id = ? ORDER BY id DESC LIMIT 1", month, personId);
    }

    /** Objections to the months shown last that nobody has answered. */
    List<MonthAnswer> open(Tx tx) {
        return tx.list(MonthAnswer.class, """
                SELECT a.* FROM month_answer a
                WHERE a.month IN (SELECT month FROM month_shown ORDER BY month DESC LIMIT 3) AND a.line <> '' AND a.reply IS NULL
                ORDER BY a.id""");
    }

    /** Objections of people of a scope that nobody has answered. */
    List<MonthAnswer> open(Tx tx, Scope scope, YearMonth month) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        return tx.list(MonthAnswer.class, """
                SELECT a.* FROM month_answer a JOIN person p ON p.id = a.person_id
                WHERE a.month = ? AND a.line <> '' AND a.reply IS NULL AND %s ORDER BY a.id""".formatted(theirs.text()),
                theirs.behind(month));
    }

    /** All objections of people of a scope, answered or not. */
    List<MonthAnswer> objections(Tx tx, Scope scope, YearMonth month) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        return tx.list(MonthAnswer.class, """
                SELECT a.* FROM month_answer a JOIN person p ON p.id = a.person_id
                WHERE a.month = ? AND a.line <> '' AND %s ORDER BY a.id""".formatted(theirs.text()), theirs.behind(month));
    }

    /** @return false where somebody has answered before */
    boolean reply(Tx tx, long id, String line, long by) {
        return tx.run("UPDATE month_answer SET reply = ?, replied_by = ?, replied_at = ? WHERE id = ? AND reply IS NULL",
                line, by, tx.now(), id) > 0;
    }
}
