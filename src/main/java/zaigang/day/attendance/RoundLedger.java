package zaigang.day.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zaigang.spine.ledger.Tx;

/** Rounds and their members. */
final class RoundLedger {
    /** Where cadres work: the settings can differ for each such pair. */
    record Unit(Optional<Long> teamId, Optional<Long> townshipId, String team, String township) {}

    List<Unit> units(Tx tx) {
        return tx.list(Unit.class, """
                SELECT DISTINCT p.team_id, p.township_id, COALESCE(t.name, '') AS team, COALESCE(s.name, '') AS township
                FROM person p LEFT JOIN team t ON t.id = p.team_id LEFT JOIN township s ON s.id = p.township_id
                WHERE p.active AND p.cadre""");
    }

    void plan(Tx tx, RoundPlan.Planned r) {
        tx.run("""
                INSERT INTO round (day, profile, opens, reminds, closes, latest_open, window_ms, grace_ms, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED') ON CONFLICT (day, profile) DO NOTHING""",
                r.day(), r.profile(), r.opens(), r.reminds(), r.closes(), r.latestOpen(), r.window().toMillis(),
                r.grace().toMillis());
    }

    /**
     * Removes planned rounds of a day that the settings do not ask for any more; those with members stay.
     *
     * @return those removed, whose ids may be given out again
     */
    List<Round> forgetPlanned(Tx tx, LocalDate day, Collection<String> profiles) {
        return of(tx, day).stream().filter(r -> r.state() == Round.State.PLANNED && !profiles.contains(r.profile()))
                .filter(r -> tx.run("""
                        DELETE FROM round
                        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM member m WHERE m.round_id = round.id)""", r.id()) > 0)
                .toList();
    }

    /** Notes that a day has been planned; the first time counts. */
    void notePlanned(Tx tx, LocalDate day) {
        tx.run("INSERT INTO planned_day (day, at) VALUES (?, ?) ON CONFLICT DO NOTHING", day, tx.now());
    }

    /** When a day was planned first. */
    Optional<Instant> plannedAt(Tx tx, LocalDate day) {
        return tx.first(Instant.class, "SELECT at FROM planned_day WHERE day = ?", day);
    }

    /** Whether any day was planned before an instant: then the bot was in use by that time. */
    boolean inUse(Tx tx, Instant before) {
        return tx.count("SELECT EXISTS (SELECT 1 FROM planned_day WHERE at < ?)", before) > 0;
    }

    Optional<Round> find(Tx tx, long id) {
        return tx.first(Round.class, "SELECT * FROM round WHERE id = ?", id);
    }

    Optional<Round> find(Tx tx, LocalDate day, String profile) {
        return tx.first(Round.class, "SELECT * FROM round WHERE day = ? AND profile = ?", day, profile);
    }

    List<Round> of(Tx tx, LocalDate day) {
        return tx.list(Round.class, "SELECT * FROM round WHERE day = ? ORDER BY opens, id", day);
    }

    Optional<Round> ofMember(Tx tx, long personId, LocalDate day) {
        return tx.first(Round.class, """
                SELECT r.* FROM member m JOIN round r ON r.id = m.round_id WHERE m.day = ? AND m.person_id = ?""", day, personId);
    }

    List<Round> open(Tx tx) {
        return tx.list(Round.class, "SELECT * FROM round WHERE state = 'OPEN' ORDER BY id");
    }

    void setState(Tx tx, long id, Round.State state) {
        tx.run("UPDATE round SET state = ? WHERE id = ?", state, id);
    }

    /** The round is open until then, and one more asking of it has begun. */
    void openUntil(Tx tx, long id, Instant closes) {
        tx.run("UPDATE round SET state = 'OPEN', closes = ?, asks = asks + 1 WHERE id = ?", closes, id);
    }

    /**
     * All active cadres of a unit become members, where they are in no round of that day yet.
     *
     * @param apart those of whom there is a round of their own, this one or another
     */
    void enlist(Tx tx, Round round, Unit unit, Collection<Long> apart) {
        tx.run("""
                INSERT INTO member (round_id, person_id, day, team_id, post_id, township_id)
                SELECT ?, p.id, ?, p.team_id, p.post_id, p.township_id FROM person p
                WHERE p.active AND p.cadre AND p.joined_on <= ?
                  AND p.team_id IS NOT DISTINCT FROM ? AND p.township_id IS NOT DISTINCT FROM ?
                  AND (p.id IN (SELECT value FROM json_each(?))) = ?
                ON CONFLICT DO NOTHING""",
                round.id(), round.day(), round.day(), unit.teamId(), unit.townshipId(), apart.toString(), round.afterNight());
    }

    void enlist(Tx tx, Round round, long personId) {
        tx.run("""
                INSERT INTO member (round_id, person_id, day, team_id, post_id, township_id)
                SELECT ?, p.id, ?, p.team_id, p.post_id, p.township_id FROM person p WHERE p.id = ?
                ON CONFLICT DO NOTHING""", round.id(), round.day(), personId);
    }

    List<Long> waiting(Tx tx, long roundId, int limit) {
        return tx.list(Long.class,
                "SELECT person_id FROM member WHERE round_id = ? AND asking = 'WAITING' ORDER BY person_id LIMIT ?",
                roundId, limit);
    }

    void setAsked(Tx tx, long roundId, long personId, AskProgress asking) {
        tx.run("UPDATE member SET asking = ? WHERE round_id = ? AND person_id = ?", asking, roundId, personId);
    }

    void setAsked(Tx tx, long roundId, Map<Long, AskProgress> people) {
        tx.runAll("UPDATE member SET asking = ? WHERE round_id = ? AND person_id = ?",
                people.entrySet().stream().map(e -> new Object[] {e.getValue(), roundId, e.getKey()}).toList());
    }

    List<Long> askedAndSilent(Tx tx, long roundId) {
        return tx.list(Long.class, """
                SELECT person_id FROM member m WHERE m.round_id = ? AND m.asking = 'ASKED'
                  AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.round_id = m.round_id AND a.person_id = m.person_id)""",
                roundId);
    }

    void setWaiting(Tx tx, long roundId, Collection<Long> people) {
        tx.runAll("UPDATE member SET asking = 'WAITING' WHERE round_id = ? AND person_id = ?",
                people.stream().map(id -> new Object[] {roundId, id}).toList());
    }

    /** A request for leave is no answer: where it was refused or withdrawn, the question is open again. */
    List<Long> silentAndNotReminded(Tx tx, long roundId, int limit) {
        return tx.list(Long.class, """
                SELECT m.person_id FROM member m
                WHERE m.round_id = ? AND m.asking = 'ASKED' AND NOT m.reminded
                  AND NOT EXISTS (SELECT 1 FROM answer a
                      WHERE a.round_id = m.round_id AND a.person_id = m.person_id AND a.kind <> 'LEAVE_ASKED')
                ORDER BY m.person_id LIMIT ?""", roundId, limit);
    }

    void setReminded(Tx tx, long roundId, long personId) {
        tx.run("UPDATE member SET reminded = TRUE WHERE round_id = ? AND person_id = ?", roundId, personId);
    }

    Set<Long> members(Tx tx, long roundId) {
        return new HashSet<>(tx.list(Long.class, "SELECT person_id FROM member WHERE round_id = ?", roundId));
    }
}
