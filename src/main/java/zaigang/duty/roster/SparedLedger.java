package zaigang.duty.roster;

import java.time.Instant;
import zaigang.spine.ledger.Tx;

/** Reminders that need not be sent, by their keys. */
final class SparedLedger {
    /** @param begins when the shift does that the reminder is of; some time after it the row is of no use */
    void add(Tx tx, String once, Instant begins) {
        tx.run("INSERT INTO reminder_spared (once, begins) VALUES (?, ?) ON CONFLICT DO NOTHING", once, begins);
    }

    void remove(Tx tx, String once) {
        tx.run("DELETE FROM reminder_spared WHERE once = ?", once);
    }

    boolean has(Tx tx, String once) {
        return tx.count("SELECT count(*) FROM reminder_spared WHERE once = ?", once) > 0;
    }
}
