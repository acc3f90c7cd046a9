package zaigang.spine.outbox;

import java.time.Instant;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.people.Address;

/**
 * A row of the outbox before it is written.
 *
 * @param locates whether it tells where somebody is
 */
record Draft(
        Address to, Kind kind, Lane lane, String body, Instant notBefore, Instant deadline,
        Optional<String> once, Optional<byte[]> file, Optional<Long> editsRow, Optional<Long> editsMessage, Purpose purpose,
        boolean locates) {

    /** What the courier has to know of a message's kind. */
    enum Kind {
        MESSAGE(false, true),
        FILE(false, true),
        PHOTO(false, true),
        EDIT(true, true),
        NOTICE(true, false),
        /** To a stranger, whose phone need not have its answer at once: it waits its turn. */
        NOTICE_IN_TURN(true, true),
        MENU(true, false),
        /** Takes a message away: it counts as an edit of it. */
        REMOVAL(true, true),
        ACTION(true, false);

        private final boolean repeatable;
        private final boolean paced;

        Kind(boolean repeatable, boolean paced) {
            this.repeatable = repeatable;
            this.paced = paced;
        }

        /** Whether doing it twice is harmless. */
        boolean repeatable() {
            return repeatable;
        }

        /** Whether it counts against Telegram's limit on messages. */
        boolean paced() {
            return paced;
        }
    }

    static Draft of(Address to, Kind kind, Lane lane, String body, Instant notBefore, Instant deadline) {
        return new Draft(to, kind, lane, body, notBefore, deadline,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Purpose.NONE, false);
    }

    Draft once(Optional<String> key) {
        return new Draft(to, kind, lane, body, notBefore, deadline, key, file, editsRow, editsMessage, purpose,
                locates);
    }

    Draft file(byte[] bytes) {
        return new Draft(to, kind, lane, body, notBefore, deadline, once, Optional.of(bytes), editsRow, editsMessage,
                purpose, locates);
    }

    Draft editing(long messageId) {
        return new Draft(to, kind, lane, body, notBefore, deadline, once, file, editsRow, Optional.of(messageId),
                purpose, locates);
    }

    Draft editingRow(long row) {
        return new Draft(to, kind, lane, body, notBefore, deadline, once, file, Optional.of(row), editsMessage, purpose,
                locates);
    }

    Draft as(Purpose wanted) {
        return new Draft(to, kind, lane, body, notBefore, deadline, once, file, editsRow, editsMessage, wanted,
                locates);
    }

    Draft telling(Text text) {
        return new Draft(to, kind, lane, body, notBefore, deadline, once, file, editsRow, editsMessage, purpose,
                text.locates());
    }
}
