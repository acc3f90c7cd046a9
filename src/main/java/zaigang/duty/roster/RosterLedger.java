package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;

/** Rosters, what is asked of their shifts, and the log of their changes. */
final class RosterLedger {
    private final CrewLedger crews = new CrewLedger();

    /** The number of the roster of this name, made where there is none. */
    long ensure(Tx tx, String name) {
        return tx.insert("""
                INSERT INTO roster (name) VALUES (?)
                ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id""", name).orElseThrow();
    }

    List<RosterInfo> rosters(Tx tx) {
        return tx.list(RosterInfo.class, "SELECT * FROM roster ORDER BY name");
    }

    void describe(Tx tx, RosterInfo info) {
        tx.run("UPDATE roster SET township_id = ?, team_id = ?, post_id = ?, from_day = ?, to_day = ? WHERE id = ?",
                info.townshipId(), info.teamId(), info.postId(), info.fromDay(), info.toDay(), info.id());
    }

    List<Duty> on(Tx tx, LocalDate from, LocalDate to) {
        return crews.duties(tx, "s.day BETWEEN ? AND ?", from, to);
    }

    /** The shifts of some rosters that begin on these days, as far as they are looked at. */
    List<Duty> on(Tx tx, LocalDate from, LocalDate to, Sight sight, List<Long> rosterIds) {
        String rosters = rosterIds.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Condition seen = SightSql.of(sight);
        return crews.duties(tx, "s.day BETWEEN ? AND ? AND s.roster_id IN (SELECT value FROM json_each(?)) AND " + seen.text(),
                seen.behind(from, to, rosters));
    }

    /** The shifts that run at an instant, as far as they are looked at. */
    List<Duty> running(Tx tx, Instant at, Sight sight) {
        Condition seen = SightSql.of(sight);
        return crews.duties(tx, "s.begins <= ? AND s.ends > ? AND s.begins > ? AND " + seen.text(),
                seen.behind(at, at, at.minus(PlannedShift.LONGEST)));
    }

    /** Whether more shifts run at an instant than are looked at. */
    boolean moreRunning(Tx tx, Instant at, Sight sight) {
        Condition seen = SightSql.of(sight);
        return tx.count("""
                SELECT EXISTS (SELECT 1 FROM shift s JOIN roster r ON r.id = s.roster_id
                               WHERE s.begins <= ? AND s.ends > ? AND s.begins > ? AND (%s) IS NOT TRUE)"""
                .formatted(seen.text()), seen.behind(at, at, at.minus(PlannedShift.LONGEST))) > 0;
    }

    /** How much there is of a roster: what pages are made of. */
    record Volume(long rosterId, String roster, long shifts, long people) {}

    /** What the rosters have for these days, as far as they are looked at, by name. */
    List<Volume> loads(Tx tx, LocalDate from, LocalDate to, Sight sight) {
        Condition seen = SightSql.of(sight);
        return tx.list(Volume.class, """
                SELECT s.roster_id, r.name AS roster, count(*) AS shifts,
                    sum((SELECT count(*) FROM shift_person m WHERE m.shift_id = s.id)) AS people
                FROM shift s JOIN roster r ON r.id = s.roster_id
                WHERE s.day BETWEEN ? AND ? AND %s
                GROUP BY s.roster_id, r.name ORDER BY r.name""".formatted(seen.text()), seen.behind(from, to));
    }

    /** Whether there is more for these days than what is looked at. */
    boolean moreThan(Tx tx, LocalDate from, LocalDate to, Sight sight) {
        Condition seen = SightSql.of(sight);
        return tx.count("""
                SELECT EXISTS (SELECT 1 FROM shift s JOIN roster r ON r.id = s.roster_id
                               WHERE s.day BETWEEN ? AND ? AND (%s) IS NOT TRUE)""".formatted(seen.text()), seen.behind(from, to)) > 0;
    }

    List<Duty> overlapping(Tx tx, Instant from, Instant to) {
        return crews.duties(tx, "s.begins < ? AND s.ends > ? AND s.begins > ?", to, from, from.minus(PlannedShift.LONGEST));
    }

    List<Duty> beginning(Tx tx, Instant from, Instant to) {
        return crews.duties(tx, "s.begins >= ? AND s.begins < ?", from, to);
    }

    List<Duty> ofRoster(Tx tx, String roster, LocalDate from, LocalDate to) {
        return crews.duties(tx, "s.roster_id = (SELECT id FROM roster WHERE name = ?) AND s.day BETWEEN ? AND ?",
                roster, from, to);
    }

    List<Duty> of(Tx tx, long personId, LocalDate from, LocalDate to) {
        return crews.duties(tx, "s.id IN (SELECT shift_id FROM shift_person WHERE person_id = ?) AND s.day BETWEEN ? AND ?",
                personId, from, to);
    }

    /** The shifts of a day that any of these people have. */
    List<Duty> of(Tx tx, Collection<Long> people, LocalDate day) {
        return crews.duties(tx, """
                s.day = ? AND EXISTS (SELECT 1 FROM shift_person m
                    WHERE m.shift_id = s.id AND m.person_id IN (SELECT value FROM json_each(?)))""", day, people.toString());
    }

    List<Duty> next(Tx tx, long personId, int count) {
        return crews.duties(tx, """
                s.id IN (SELECT n.id FROM shift_person m JOIN shift n ON n.id = m.shift_id
                         WHERE m.person_id = ? AND n.ends > ? ORDER BY n.begins, n.id LIMIT ?)""",
                personId, tx.now(), count);
    }

    List<Duty> of(Tx tx, String roster, LocalDate from, LocalDate to) {
        return crews.duties(tx, "r.name = ? AND s.day BETWEEN ? AND ?", roster, from, to);
    }

    Optional<Duty> find(Tx tx, long shiftId) {
        return crews.duties(tx, "s.id = ?", shiftId).stream().findFirst();
    }

    Optional<LocalDate> lastDay(Tx tx) {
        return tx.first(LocalDate.class, "SELECT day FROM shift ORDER BY day DESC LIMIT 1");
    }

    Optional<LocalDate> lastDay(Tx tx, long personId) {
        return tx.first(LocalDate.class, """
                SELECT s.day FROM shift_person m JOIN shift s ON s.id = m.shift_id
                WHERE m.person_id = ? ORDER BY s.day DESC LIMIT 1""", personId);
    }

    List<PlannedShift> planned(Tx tx, String roster, LocalDate from, LocalDate to) {
        return crews.crews(tx, "r.name = ? AND s.day BETWEEN ? AND ?", roster, from, to).stream()
                .map(CrewLedger.Crew::planned).toList();
    }

    Optional<PlannedShift> planned(Tx tx, long shiftId) {
        return crews.crews(tx, "s.id = ?", shiftId).stream().findFirst().map(CrewLedger.Crew::planned);
    }

    List<PastMove> changesOf(Tx tx, long personId, Instant since) {
        return tx.list(PastMove.class, """
                SELECT at, by_person, what, day FROM roster_change WHERE person_id = ? AND at >= ? AND cause <> 'FIRST'
                ORDER BY at DESC, id DESC LIMIT 200""", personId, since);
    }

    /** Keeps what was changed for whom; {@code roster} tells a roster's number by its name. */
    void log(Tx tx, RostersChanged change, Map<String, Long> roster) {
        ChangeCause cause = change.cause();
        tx.runAll("""
                INSERT INTO roster_change
                    (at, by_person, cause, reason, roster_id, shift_id, day, name, begins, ends, person_id, what, leading)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", change.moves().stream().map(m -> new Object[] {
                    tx.now(), cause.by(), cause.kind(), cause.reason(), roster.get(m.roster()), m.shiftId(), m.day(),
                    m.shiftName(), m.begins(), m.ends(), m.personId(), m.what(), m.leading()}).toList());
    }
}
