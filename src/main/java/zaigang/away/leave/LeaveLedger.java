package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/** Requests for leave. */
final class LeaveLedger {
    /** What somebody asks for. */
    record Wish(long personId, String kind, boolean onDuty, Span span, String reason, List<Level> line, Optional<Long> changes,
            Optional<Long> filedWith) {}

    long ask(Tx tx, Wish w, Level level) {
        return tx.insert("""
                INSERT INTO leave_request (person_id, kind, on_duty, from_day, from_half, to_day, to_half, reason, state, line,
                    level, changes, filed_with, asked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?) RETURNING id""",
                w.personId(), w.kind(), w.onDuty(), w.span().from(), w.span().first(), w.span().to(), w.span().last(), w.reason(),
                w.line().stream().map(Level::name).collect(Collectors.joining(",")), level, w.changes(),
                w.filedWith(), tx.now()).orElseThrow();
    }

    /** Requests that do not say whether they count as on duty say from now on what the settings say. */
    void fill(Tx tx, List<LeaveKind> kinds) {
        if (tx.count("SELECT count(*) FROM leave_request WHERE on_duty IS NULL") > 0) {
            kinds.forEach(k -> tx.run("UPDATE leave_request SET on_duty = ? WHERE kind = ? AND on_duty IS NULL",
                    k.onDuty(), k.key()));
        }
    }

    /** It is the turn of this level now. */
    void turn(Tx tx, long id, Level level) {
        tx.run("UPDATE leave_request SET level = ? WHERE id = ? AND state = 'PENDING'", level, id);
    }

    /** @return false where it does not stand as it did any more */
    boolean decide(Tx tx, LeaveRequest r, LeaveRequest.State state, long by) {
        return tx.run("UPDATE leave_request SET state = ?, decided_at = ?, decided_by = ? WHERE id = ? AND state = ?",
                state, tx.now(), by, r.id(), r.state()) > 0;
    }

    /** The last half that is taken; what was asked for is kept. */
    void end(Tx tx, long id, LocalDate day, Half half) {
        tx.run("UPDATE leave_request SET end_day = ?, end_half = ? WHERE id = ?", day, half, id);
    }

    void returned(Tx tx, long id, LocalDate on) {
        tx.run("UPDATE leave_request SET returned_at = ?, returned_on = ? WHERE id = ? AND returned_at IS NULL",
                tx.now(), on, id);
    }

    Optional<LeaveRequest> find(Tx tx, long id) {
        return tx.first(LeaveRequest.class, "SELECT * FROM leave_request WHERE id = ?", id);
    }

    /** The first of those that were filed with one tap, of which this is one; itself where it was filed alone. */
    long filedFirst(Tx tx, long id) {
        return tx.first(Long.class, "SELECT COALESCE(filed_with, id) FROM leave_request WHERE id = ?", id).orElseThrow();
    }

    /** Those that were filed with one tap, of which this is the first, in their order. */
    List<LeaveRequest> filedWith(Tx tx, long first) {
        return tx.list(LeaveRequest.class, "SELECT * FROM leave_request WHERE id = ? OR filed_with = ? ORDER BY id", first, first);
    }

    /** Requests of a person that wait or were approved and touch these days, as far as they were taken. */
    List<LeaveRequest> standing(Tx tx, long personId, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE person_id = ? AND to_day >= ? AND COALESCE(end_day, to_day) >= ? AND from_day <= ?
                  AND state IN ('PENDING', 'APPROVED') ORDER BY id""",
                personId, period.from(), period.from(), period.to());
    }

    /** With those of {@link #standing}, a person's approved leave from which there was no return, whatever its days. */
    List<LeaveRequest> standingOrOpen(Tx tx, long personId, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE person_id = ? AND state IN ('PENDING', 'APPROVED')
                  AND (state = 'APPROVED' AND returned_at IS NULL
                    OR to_day >= ? AND COALESCE(end_day, to_day) >= ? AND from_day <= ?)
                ORDER BY id""",
                personId, period.from(), period.from(), period.to());
    }

    /** Requests of a person for any of these days, but those that were withdrawn, earliest first. */
    List<LeaveRequest> touching(Tx tx, long personId, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE person_id = ? AND to_day >= ? AND from_day <= ? AND state <> 'WITHDRAWN' ORDER BY from_day, id""",
                personId, period.from(), period.to());
    }

    /** The last day that a person's requests name which wait or were approved. */
    Optional<LocalDate> lastDay(Tx tx, long personId) {
        return tx.first(LocalDate.class, """
                SELECT to_day FROM leave_request WHERE person_id = ? AND state IN ('PENDING', 'APPROVED')
                ORDER BY to_day DESC LIMIT 1""", personId);
    }

    /** Requests of everybody that wait or were approved and touch these days, as far as they were taken. */
    List<LeaveRequest> standing(Tx tx, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE to_day >= ? AND COALESCE(end_day, to_day) >= ? AND from_day <= ?
                  AND state IN ('PENDING', 'APPROVED')""", period.from(), period.from(), period.to());
    }

    /** A person's approved leave from which there was no return. */
    List<LeaveRequest> open(Tx tx, long personId) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE person_id = ? AND state = 'APPROVED' AND returned_at IS NULL ORDER BY from_day, id""", personId);
    }

    List<LeaveRequest> pending(Tx tx, long personId) {
        return tx.list(LeaveRequest.class,
                "SELECT * FROM leave_request WHERE person_id = ? AND state = 'PENDING' ORDER BY from_day, id", personId);
    }

    List<LeaveRequest> pending(Tx tx) {
        return tx.list(LeaveRequest.class, "SELECT * FROM leave_request WHERE state = 'PENDING' ORDER BY id");
    }

    /** Approved leave that was over before the end of a period, and from which the return came after its beginning or never. */
    List<LeaveRequest> unreturned(Tx tx, Period period) {
        return tx.list(LeaveRequest.class, """
                SELECT * FROM leave_request
                WHERE state = 'APPROVED' AND COALESCE(end_day, to_day) < ? AND (returned_on IS NULL OR returned_on > ?)""",
                period.to(), period.from());
    }

    /** Waiting requests that are to change this one. */
    List<LeaveRequest> changesOf(Tx tx, long id) {
        return tx.list(LeaveRequest.class,
                "SELECT * FROM leave_request WHERE changes = ? AND state = 'PENDING' ORDER BY id", id);
    }
}
