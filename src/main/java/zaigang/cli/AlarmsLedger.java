package zaigang.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.ledger.Tx;

/** What tells whether alarms ring in time. */
final class AlarmsLedger {
    /** An alarm that should be done by now. */
    record Overdue(String kind, String subject, Instant due, int attempts, String note) {}

    /** An alarm that is done. */
    private record Done(Instant due, Instant doneAt) {}

    /** What nobody rang, or what was tried and is not done; not what waits for a reason, such as a window that is open. */
    List<Overdue> overdue(Tx tx, Instant before) {
        return tx.list(Overdue.class, """
                SELECT kind, subject, due, attempts, note FROM agenda
                WHERE state = 'PENDING' AND due <= ? AND (ring_at <= ? OR attempts > 0)
                UNION ALL SELECT kind, subject, due, attempts, note FROM agenda WHERE state = 'CLAIMED' AND due <= ?
                ORDER BY due""", before, before, before);
    }

    /** By how many seconds each alarm of the rounds was done after its time, the smallest first. */
    List<Long> latenessOfRounds(Tx tx, Instant since) {
        return tx.list(Done.class, """
                SELECT due, done_at FROM agenda
                WHERE kind >= 'round.' AND kind < 'round/' AND state = 'DONE' AND done_at >= ?""", since)
                .stream().map(d -> Math.max(0, d.doneAt().getEpochSecond() - d.due().getEpochSecond())).sorted().toList();
    }

    Optional<Instant> lastHeard(Tx tx) {
        return tx.first(Instant.class, "SELECT heard FROM pulse");
    }
}
