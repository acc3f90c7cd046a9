package zaigang.duty.roster;

import java.util.Optional;
import zaigang.spine.ledger.Tx;

final class ReminderLedger {
    Optional<ReminderChoice> choice(Tx tx, long personId) {
        return tx.first(ReminderChoice.class,
                "SELECT workday, evening, before_min FROM reminder_choice WHERE person_id = ?", personId);
    }

    void choose(Tx tx, long personId, ReminderChoice choice) {
        tx.run("""
                INSERT INTO reminder_choice (person_id, workday, evening, before_min) VALUES (?, ?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET
                    workday = excluded.workday, evening = excluded.evening, before_min = excluded.before_min""",
                personId, choice.workday(), choice.evening(), choice.beforeMin());
    }

    void forget(Tx tx, long personId) {
        tx.run("DELETE FROM reminder_choice WHERE person_id = ?", personId);
    }
}
