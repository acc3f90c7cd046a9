package zaigang.duty.export;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** What has been done to shifts, from the account that the rosters keep. */
final class ExportLedger {
    /**
     * What was done to a shift.
     *
     * @param changes how often it was changed for anybody
     * @param lastAt when it was, the last time
     */
    record History(long shiftId, int changes, Instant lastAt) {}

    /** A shift that somebody was taken off and is not on any more, as it was then. */
    record Former(long shiftId, String roster, String name, Instant begins, Instant ends) {}

    /** By shift, for those that a person is or was on and that end after an instant. */
    Map<Long, History> histories(Tx tx, long personId, Instant after) {
        return tx.list(History.class, """
                SELECT shift_id, count(*) AS changes, max(at) AS last_at FROM roster_change
                WHERE shift_id IN (SELECT shift_id FROM roster_change WHERE person_id = ? AND ends > ?) GROUP BY shift_id""",
                personId, after).stream().collect(Collectors.toMap(History::shiftId, Function.identity()));
    }

    /** Of these shifts; those to which nothing was done are not there. */
    Map<Long, History> histories(Tx tx, Collection<Long> shifts) {
        return tx.list(History.class, """
                SELECT c.shift_id, count(*) AS changes, max(c.at) AS last_at FROM json_each(?) j
                CROSS JOIN roster_change c ON c.shift_id = j.value GROUP BY c.shift_id""", shifts.toString())
                .stream().collect(Collectors.toMap(History::shiftId, Function.identity()));
    }

    List<Former> former(Tx tx, long personId, Instant after) {
        return tx.list(Former.class, """
                SELECT c.shift_id, r.name AS roster, c.name, c.begins, c.ends
                FROM roster_change c JOIN roster r ON r.id = c.roster_id
                WHERE c.id IN (SELECT max(id) FROM roster_change WHERE person_id = ? GROUP BY shift_id)
                  AND c.what = 'REMOVED' AND c.ends > ? ORDER BY c.begins, c.shift_id""", personId, after);
    }
}
