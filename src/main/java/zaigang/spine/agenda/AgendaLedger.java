package zaigang.spine.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

final class AgendaLedger {
    static final String PENDING = "PENDING";
    /** Heavy work is being done. */
    static final String CLAIMED = "CLAIMED";

    /** An alarm that waits for its time, or is under way; the attempts are those begun so far. */
    record Waiting(long id, String kind, String subject, Instant due, Instant ringAt, int attempts, Optional<Long> asker) {
        Alarm alarm() {
            return new Alarm(kind, subject, due);
        }
    }

    void put(Tx tx, String kind, String subject, Instant due) {
        tx.run("""
                INSERT INTO agenda (kind, subject, due, ring_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, subject) DO UPDATE SET due = excluded.due, ring_at = excluded.ring_at
                WHERE agenda.state = 'PENDING' AND agenda.due <> excluded.due""", kind, subject, due, due);
    }

    /** @return the row's id; empty where it was asked for before */
    Optional<Long> ask(Tx tx, String kind, String subject, long personId) {
        return tx.insert("""
                INSERT INTO agenda (kind, subject, due, ring_at, asker) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, subject) DO NOTHING RETURNING id""", kind, subject, tx.now(), tx.now(), personId);
    }

    Optional<Wait> wait(Tx tx, long id) {
        return tx.first(Wait.class, """
                SELECT id, asker AS person_id,
                    CASE state WHEN 'PENDING' THEN 'IN_LINE' WHEN 'CLAIMED' THEN 'UNDER_WAY' ELSE 'OVER' END AS state
                FROM agenda WHERE id = ? AND asker IS NOT NULL""", id);
    }

    /** What has not rung yet under either subject need not ring; what has rings once more, now. */
    void endSlow(Tx tx, String kind, String subject, String orSubject) {
        tx.run("""
                DELETE FROM agenda WHERE kind = ? AND subject IN (?, ?) AND state = 'PENDING' AND ring_at = due""",
                kind, subject, orSubject);
        tx.run("UPDATE agenda SET ring_at = ? WHERE kind = ? AND subject IN (?, ?) AND state = 'PENDING'",
                tx.now(), kind, subject, orSubject);
    }

    void again(Tx tx, String kind, String subject, Instant due) {
        tx.run("""
                INSERT INTO agenda (kind, subject, due, ring_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, subject) DO UPDATE SET
                    due = excluded.due, ring_at = excluded.ring_at, state = 'PENDING', attempts = 0, done_at = NULL""",
                kind, subject, due, due);
    }

    long id(Tx tx, String kind, String subject) {
        return tx.first(Long.class, "SELECT id FROM agenda WHERE kind = ? AND subject = ?", kind, subject).orElseThrow();
    }

    void cancel(Tx tx, String kind, String subject) {
        tx.run("DELETE FROM agenda WHERE kind = ? AND subject = ? AND state = 'PENDING'", kind, subject);
    }

    /** When the next rings that is not due yet, or is of none of these kinds. */
    Optional<Instant> nextRing(Tx tx, Collection<String> heavy) {
        return tx.first(Instant.class, """
                SELECT ring_at FROM agenda WHERE state = 'PENDING'
                  AND (ring_at > ? OR kind NOT IN (SELECT value FROM json_each(?))) ORDER BY ring_at, id LIMIT 1""",
                tx.now(), listed(heavy));
    }

    Optional<Instant> nextRingBut(Tx tx, Collection<String> kinds) {
        return tx.first(Instant.class, """
                SELECT ring_at FROM agenda WHERE state = 'PENDING' AND kind NOT IN (SELECT value FROM json_each(?))
                ORDER BY ring_at, id LIMIT 1""", listed(kinds));
    }

    /** The first that is due of the kinds that are not heavy. */
    Optional<Waiting> nextLight(Tx tx, Collection<String> heavy) {
        return tx.first(Waiting.class, """
                SELECT id, kind, subject, due, ring_at, attempts, asker FROM agenda
                WHERE state = 'PENDING' AND ring_at <= ? AND kind NOT IN (SELECT value FROM json_each(?))
                ORDER BY ring_at, id LIMIT 1""", tx.now(), listed(heavy));
    }

    /** The first that is due of these kinds, for whose asker nothing else is under way. */
    Optional<Waiting> nextHeavy(Tx tx, Collection<String> kinds) {
        return tx.first(Waiting.class, """
                SELECT id, kind, subject, due, ring_at, attempts, asker FROM agenda
                WHERE state = 'PENDING' AND ring_at <= ? AND kind IN (SELECT value FROM json_each(?))
                  AND NOT EXISTS (SELECT 1 FROM agenda other WHERE other.state = 'CLAIMED' AND other.asker = agenda.asker)
                ORDER BY ring_at, id LIMIT 1""", tx.now(), listed(kinds));
    }

    /** What is claimed, and not by these. */
    List<Waiting> abandoned(Tx tx, Collection<Long> underWay) {
        return tx.list(Waiting.class, """
                SELECT id, kind, subject, due, ring_at, attempts, asker FROM agenda
                WHERE state = 'CLAIMED' AND id NOT IN (SELECT value FROM json_each(?))""", "[" + underWay.stream()
                .map(String::valueOf).collect(Collectors.joining(",")) + "]");
    }

    /** Names of kinds: letters, dots and dashes. */
    private static String listed(Collection<String> kinds) {
        return kinds.stream().map(kind -> '"' + kind + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** Counts the attempt; false where it does not wait any more. */
    boolean claim(Tx tx, long id) {
        return tx.run("UPDATE agenda SET state = 'CLAIMED', attempts = attempts + 1 WHERE id = ? AND state = 'PENDING'", id) == 1;
    }

    /** The claim is given up and does not count. */
    void giveBack(Tx tx, long id) {
        tx.run("UPDATE agenda SET state = 'PENDING', attempts = attempts - 1 WHERE id = ? AND state = 'CLAIMED'", id);
    }

    /** Whose turn it was goes behind the others: what the person asked for besides waits as if it were asked for now. */
    void lineUpAnew(Tx tx, long asker) {
        tx.run("UPDATE agenda SET ring_at = ? WHERE state = 'PENDING' AND asker = ? AND ring_at < ?", tx.now(), asker, tx.now());
    }

    boolean is(Tx tx, long id, String state) {
        return tx.count("SELECT count(*) FROM agenda WHERE id = ? AND state = ?", id, state) == 1;
    }

    void settle(Tx tx, long id, Rung rung) {
        switch (rung) {
            case Rung.Done d -> settle(tx, id, "DONE", d.note());
            case Rung.Skipped s -> settle(tx, id, "SKIPPED", s.reason());
            case Rung.Again a -> tx.run(
                    "UPDATE agenda SET state = 'PENDING', ring_at = ?, attempts = 0 WHERE id = ?", a.at(), id);
        }
    }

    void fail(Tx tx, long id, String error) {
        settle(tx, id, "FAILED", error);
    }

    void retry(Tx tx, long id, Instant at, int attempts, String note) {
        tx.run("UPDATE agenda SET state = 'PENDING', ring_at = ?, attempts = ?, note = ? WHERE id = ?", at, attempts, note, id);
    }

    private void settle(Tx tx, long id, String state, String note) {
        tx.run("UPDATE agenda SET state = ?, note = ?, done_at = ? WHERE id = ?", state, note, tx.now(), id);
    }

    Optional<Instant> lastHeard(Tx tx) {
        return tx.first(Instant.class, "SELECT heard FROM pulse");
    }

    /** When taps last came in after a silence, while others still waited behind them. */
    Optional<Instant> stirred(Tx tx) {
        return tx.first(Instant.class, "SELECT stirred FROM pulse WHERE stirred IS NOT NULL");
    }

    void stirs(Tx tx) {
        tx.run("UPDATE pulse SET stirred = ?", tx.now());
    }

    void keep(Tx tx, Pulse.Outage outage) {
        tx.run("INSERT INTO outage (began, ended) VALUES (?, ?) ON CONFLICT DO NOTHING", outage.from(), outage.to());
    }

    List<Pulse.Outage> outages(Tx tx, Instant from, Instant to) {
        return tx.list(Kept.class, "SELECT began, ended FROM outage WHERE began < ? AND ended > ? ORDER BY began", to, from).stream()
                .map(k -> new Pulse.Outage(k.began(), k.ended())).toList();
    }

    private record Kept(Instant began, Instant ended) {}

    void heard(Tx tx) {
        tx.run("INSERT INTO pulse (id, heard) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET heard = excluded.heard", tx.now());
    }
}
