package zaigang.spine.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/** Who decides in whose place. */
final class DeputyLedger {
    /** Both days counted; over before its end where {@code endedAt} is there. */
    record Deputy(long id, long forPerson, long deputyId, LocalDate fromDay, LocalDate toDay, Optional<Instant> endedAt) {
        Period period() {
            return new Period(fromDay, toDay);
        }
    }

    private static final String ALL = "SELECT id, for_person, deputy_id, from_day, to_day, ended_at FROM leave_deputy ";

    long name(Tx tx, long forPerson, long deputyId, Period period) {
        return tx.insert("""
                INSERT INTO leave_deputy (for_person, deputy_id, from_day, to_day, named_at)
                VALUES (?, ?, ?, ?, ?) RETURNING id""",
                forPerson, deputyId, period.from(), period.to(), tx.now()).orElseThrow();
    }

    /** @return false where it was over before */
    boolean end(Tx tx, long id) {
        return tx.run("UPDATE leave_deputy SET ended_at = ? WHERE id = ? AND ended_at IS NULL", tx.now(), id) > 0;
    }

    Optional<Deputy> find(Tx tx, long id) {
        return tx.first(Deputy.class, ALL + "WHERE id = ?", id);
    }

    /** Those who stand in for somebody on a day. */
    List<Deputy> of(Tx tx, long forPerson, LocalDate day) {
        return tx.list(Deputy.class,
                ALL + "WHERE for_person = ? AND from_day <= ? AND to_day >= ? AND ended_at IS NULL ORDER BY id",
                forPerson, day, day);
    }

    /** For whom somebody stands in on a day, or stood in at an instant of it. */
    List<Deputy> by(Tx tx, long deputyId, LocalDate day, Instant at) {
        return tx.list(Deputy.class, ALL
                + "WHERE deputy_id = ? AND from_day <= ? AND to_day >= ? AND (ended_at IS NULL OR ended_at > ?) ORDER BY id",
                deputyId, day, day, at);
    }

    /** Those whom somebody has named, from a day on. */
    List<Deputy> from(Tx tx, long forPerson, LocalDate day) {
        return tx.list(Deputy.class,
                ALL + "WHERE for_person = ? AND to_day >= ? AND ended_at IS NULL ORDER BY from_day, id", forPerson, day);
    }
}
