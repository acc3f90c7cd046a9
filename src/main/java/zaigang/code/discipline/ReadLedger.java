package zaigang.code.discipline;

import java.time.Instant;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Who has read which version of a book. */
final class ReadLedger {
    /** Notes it once: the first time counts. */
    void note(Tx tx, long personId, RuleBook book) {
        tx.run("INSERT INTO rule_read (person_id, book, version, read_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                personId, book.id(), book.version(), tx.now());
    }

    Optional<Instant> readAt(Tx tx, long personId, RuleBook book) {
        return tx.first(Instant.class, "SELECT read_at FROM rule_read WHERE person_id = ? AND book = ? AND version = ?",
                personId, book.id(), book.version());
    }
}
