package zaigang.day.spotcheck;

import java.util.Optional;
import zaigang.spine.chat.Turn;

/** Which check was ordered or recorded on a message of the one who presses: a message does so once. */
final class PressedLedger {
    enum Kind {
        /** The fact is a spot check. */
        ORDER,
        /** The fact is a check by phone or on site. */
        RECORD
    }

    void keep(Turn turn, Kind kind, long fact) {
        turn.tx().run("INSERT INTO check_pressed (by_person, message_id, kind, fact_id, at) VALUES (?, ?, ?, ?, ?)",
                turn.person().id(), turn.messageId(), kind, fact, turn.now());
    }

    Optional<Long> find(Turn turn, Kind kind) {
        return turn.tx().first(Long.class,
                "SELECT fact_id FROM check_pressed WHERE by_person = ? AND message_id = ? AND kind = ?",
                turn.person().id(), turn.messageId(), kind);
    }
}
