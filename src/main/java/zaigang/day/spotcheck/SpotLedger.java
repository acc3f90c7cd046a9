package zaigang.day.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zaigang.day.followup.CheckFinding;
import zaigang.spine.ledger.Tx;

/** Spot checks, who could be drawn, who was, and what was found. */
final class SpotLedger {
    long order(Tx tx, SpotCheck c) {
        return tx.insert("""
                INSERT INTO spot_check (scope, by_person, night, size, day, from_at, to_at, within_min, seed, commitment,
                    state, ordered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ORDERED', ?) RETURNING id""",
                c.scope(), c.byPerson(), c.night(), c.size(), c.day(), c.fromAt(), c.toAt(), c.withinMin(), c.seed(),
                c.commitment(), tx.now()).orElseThrow();
    }

    Optional<SpotCheck> find(Tx tx, long id) {
        return tx.first(SpotCheck.class, "SELECT * FROM spot_check WHERE id = ?", id);
    }

    /** The last ones, newest first. */
    List<SpotCheck> latest(Tx tx, int count) {
        return tx.list(SpotCheck.class, "SELECT * FROM spot_check ORDER BY id DESC LIMIT ?", count);
    }

    List<SpotCheck> open(Tx tx) {
        return tx.list(SpotCheck.class, "SELECT * FROM spot_check WHERE state = 'OPEN' ORDER BY id");
    }

    /** @return false where it stands elsewhere by now */
    boolean move(Tx tx, long id, SpotCheck.State from, SpotCheck.State to) {
        return tx.run("UPDATE spot_check SET state = ? WHERE id = ? AND state = ?", to, id, from) > 0;
    }

    void open(Tx tx, long id, Instant closesAt) {
        tx.run("UPDATE spot_check SET state = 'OPEN', drawn_at = ?, closes_at = ? WHERE id = ?", tx.now(), closesAt, id);
    }

    void moveClose(Tx tx, long id, Instant closesAt) {
        tx.run("UPDATE spot_check SET closes_at = ? WHERE id = ?", closesAt, id);
    }

    void keep(Tx tx, long id, List<SpotCandidate> candidates) {
        tx.runAll("INSERT INTO spot_candidate (spot_check_id, person_id, team_id, left_out) VALUES (?, ?, ?, ?)",
                candidates.stream().map(c -> new Object[] {id, c.personId(), c.teamId(), c.leftOut()}).toList());
    }

    List<SpotCandidate> candidates(Tx tx, long id) {
        return tx.list(SpotCandidate.class,
                "SELECT person_id, team_id, left_out FROM spot_candidate WHERE spot_check_id = ? ORDER BY person_id", id);
    }

    void ask(Tx tx, long id, Collection<Long> people) {
        tx.runAll("INSERT INTO spot_entry (spot_check_id, person_id, asked_at) VALUES (?, ?, ?)",
                people.stream().map(p -> new Object[] {id, p, tx.now()}).toList());
    }

    /** Asked anew after an outage: the time to answer begins again. */
    void askAgain(Tx tx, long id, long personId) {
        tx.run("UPDATE spot_entry SET asked_at = ? WHERE spot_check_id = ? AND person_id = ?", tx.now(), id, personId);
    }

    List<SpotEntry> entries(Tx tx, long id) {
        return tx.list(SpotEntry.class, "SELECT * FROM spot_entry WHERE spot_check_id = ? ORDER BY person_id", id);
    }

    Optional<SpotEntry> entry(Tx tx, long id, long personId) {
        return tx.first(SpotEntry.class, "SELECT * FROM spot_entry WHERE spot_check_id = ? AND person_id = ?", id, personId);
    }

    void markNotDelivered(Tx tx, long id, long personId) {
        tx.run("UPDATE spot_entry SET delivered = FALSE WHERE spot_check_id = ? AND person_id = ?", id, personId);
    }

    /** Records a finding; one that was there is kept among the changes. */
    void record(Tx tx, SpotEntry before, CheckFinding finding, long by) {
        before.finding().ifPresent(was -> tx.run("""
                INSERT INTO spot_entry_change (spot_check_id, person_id, from_finding, from_at, from_by, at, by_person)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", before.spotCheckId(), before.personId(), was,
                before.foundAt().orElseThrow(), before.byPerson().orElseThrow(), tx.now(), by));
        tx.run("UPDATE spot_entry SET finding = ?, found_at = ?, by_person = ? WHERE spot_check_id = ? AND person_id = ?",
                finding, tx.now(), by, before.spotCheckId(), before.personId());
    }

    /** How often and when last somebody was checked. */
    record Checked(long personId, long times, LocalDate last) {}

    /** Everybody who was drawn on or after a day, however that went. */
    List<Checked> checkedSince(Tx tx, LocalDate day) {
        return tx.list(Checked.class, """
                SELECT e.person_id, count(*) AS times, max(c.day) AS last
                FROM spot_check c JOIN spot_entry e ON e.spot_check_id = c.id WHERE c.day >= ? GROUP BY e.person_id""", day);
    }

    void announce(Tx tx, String scope, long by) {
        tx.run("INSERT INTO night_announcement (scope, by_person, at) VALUES (?, ?, ?)", scope, by, tx.now());
    }

    /** The last announcement for exactly this scope. */
    Optional<Instant> announcement(Tx tx, String scope) {
        return tx.first(Instant.class, "SELECT at FROM night_announcement WHERE scope = ? ORDER BY at DESC LIMIT 1", scope);
    }
}
