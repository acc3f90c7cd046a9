package zaigang.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.ledger.Tx;

final class AgendaLedger {
    record Waiting(long id, String kind, String subject, Instant due, int attempts) {
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

    void again(Tx tx, String kind, String subject, Instant due) {
        tx.run("""
                INSERT INTO agenda (kind, subject, due, ring_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, subject) DO UPDATE SET
                    due = excluded.due, ring_at = excluded.ring_at, state = 'PENDING', attempts = 0, done_at = NULL""",
                kind, subject, due, due);
    }

    void cancel(Tx tx, String kind, String subject) {
        tx.run("DELETE FROM agenda WHERE kind = ? AND subject = ? AND state = 'PENDING'", kind, subject);
    }

    Optional<Instant> nextDue(Tx tx) {
        return tx.first(Instant.class, "SELECT ring_at FROM agenda WHERE state = 'PENDING' ORDER BY ring_at, id LIMIT 1");
    }

    Optional<Instant> nextDueBut(Tx tx, List<String> kinds) {
        return tx.list(Waiting.class, """
                SELECT id, kind, subject, ring_at AS due, attempts FROM agenda WHERE state = 'PENDING' ORDER BY ring_at, id""")
                .stream().filter(w -> !kinds.contains(w.kind())).map(Waiting::due).findFirst();
    }

    Optional<Waiting> firstDue(Tx tx) {
        return tx.first(Waiting.class, """
                SELECT id, kind, subject, due, attempts FROM agenda
                WHERE state = 'PENDING' AND ring_at <= ? ORDER BY ring_at, id LIMIT 1""", tx.now());
    }

    void settle(Tx tx, long id, Rung rung) {
        switch (rung) {
            case Rung.Done d -> settle(tx, id, "DONE", d.note());
            case Rung.Skipped s -> settle(tx, id, "SKIPPED", s.reason());
            case Rung.Again a -> tx.run("UPDATE agenda SET ring_at = ?, attempts = 0 WHERE id = ?", a.at(), id);
        }
    }

    void fail(Tx tx, long id, String error) {
        settle(tx, id, "FAILED", error);
    }

    void retry(Tx tx, long id, Instant at, String error) {
        tx.run("UPDATE agenda SET ring_at = ?, attempts = attempts + 1, note = ? WHERE id = ?", at, error, id);
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

    void heard(Tx tx) {
        tx.run("INSERT INTO pulse (id, heard) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET heard = excluded.heard", tx.now());
    }
}
