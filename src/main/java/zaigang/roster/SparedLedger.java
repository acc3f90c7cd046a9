package zaigang.roster;

import zaigang.ledger.Tx;

/** Reminders that need not be sent, by their keys. */
final class SparedLedger {
    void add(Tx tx, String once) {
        tx.run("INSERT INTO reminder_spared (once) VALUES (?) ON CONFLICT DO NOTHING", once);
    }

    void remove(Tx tx, String once) {
        tx.run("DELETE FROM reminder_spared WHERE once = ?", once);
    }

    boolean has(Tx tx, String once) {
        return tx.count("SELECT count(*) FROM reminder_spared WHERE once = ?", once) > 0;
    }
}
