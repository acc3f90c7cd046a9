package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Language;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

/** Requests for reports, and what reports need besides the days themselves. */
final class ReportLedger {
    /** A report asked for in a chat. */
    record Request(
            long id, long personId, long chatId, Language language, String scope, LocalDate fromDay, LocalDate toDay,
            Instant askedAt) {
        Period period() {
            return new Period(fromDay, toDay);
        }
    }

    long ask(Tx tx, long personId, long chatId, Language language, Scope scope, Period period) {
        return tx.insert("""
                INSERT INTO report_request (person_id, chat_id, language, scope, from_day, to_day, asked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                personId, chatId, language, scope.code(), period.from(), period.to(), tx.now()).orElseThrow();
    }

    /** Whether a person has asked for the very same a moment ago: a double tap. */
    boolean askedWithin(Tx tx, Duration last, long personId, Scope scope, Period period) {
        return tx.count("""
                SELECT count(*) FROM report_request
                WHERE person_id = ? AND scope = ? AND from_day = ? AND to_day = ? AND asked_at > ? AND asked_at <= ?""",
                personId, scope.code(), period.from(), period.to(), tx.now().minus(last), tx.now()) > 0;
    }

    Optional<Request> find(Tx tx, long id) {
        return tx.first(Request.class, "SELECT * FROM report_request WHERE id = ?", id);
    }

    private record Home(long id, String homeUnit) {}

    /** The organisations that sent these people, by person; those of whom none is known are not there. */
    Map<Long, String> homeUnits(Tx tx, Collection<Long> people) {
        return tx.list(Home.class, """
                SELECT p.id, p.home_unit FROM json_each(?) j CROSS JOIN person p ON p.id = j.value WHERE p.home_unit <> ''""",
                people.toString()).stream().collect(Collectors.toMap(Home::id, Home::homeUnit));
    }

    /** The last day before another on which anybody of a scope was to check in. */
    Optional<LocalDate> lastDay(Tx tx, Scope scope, LocalDate before) {
        Condition theirs = ScopeSql.of(scope, "m", "person_id");
        return tx.first(LocalDate.class, """
                SELECT m.day FROM member m JOIN round r ON r.id = m.round_id
                WHERE m.day < ? AND r.state <> 'PLANNED' AND %s ORDER BY m.day DESC LIMIT 1""".formatted(theirs.text()),
                theirs.behind(before));
    }

    /** When the windows close that are open now, or ought to be, on a day for anybody of a scope. */
    List<Instant> openWindows(Tx tx, Scope scope, LocalDate day) {
        Condition theirs = ScopeSql.of(scope, "m", "person_id");
        return tx.list(Instant.class, """
                SELECT DISTINCT r.closes FROM round r
                WHERE r.day = ? AND (r.state = 'PLANNED' AND r.opens <= ? OR r.state = 'OPEN' AND EXISTS (
                    SELECT 1 FROM member m WHERE m.round_id = r.id AND m.day = r.day AND %s))""".formatted(theirs.text()),
                theirs.behind(day, tx.now()));
    }
}
