package zaigang.day.followup;

import java.util.Optional;
import zaigang.spine.chat.Turn;

/** Which check was ordered or recorded last on a message of the one who presses: what is pressed twice there is done once. */
public final class PressedLedger {
    public enum Kind {
        /** The fact is a spot check. */
        ORDER,
        /** The fact is a check by phone or on site. */
        RECORD
    }

    public void keep(Turn turn, Kind kind, long fact) {
        turn.tx().run("""
                INSERT INTO check_pressed (by_person, message_id, kind, fact_id, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (by_person, message_id, kind) DO UPDATE SET fact_id = excluded.fact_id, at = excluded.at""",
                turn.person().id(), turn.messageId(), kind, fact, turn.now());
    }

    public Optional<Long> find(Turn turn, Kind kind) {
        return turn.tx().first(Long.class,
                "SELECT fact_id FROM check_pressed WHERE by_person = ? AND message_id = ? AND kind = ?",
                turn.person().id(), turn.messageId(), kind);
    }
}
