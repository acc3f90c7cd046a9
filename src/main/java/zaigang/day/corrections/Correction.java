package zaigang.day.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zaigang.day.attendance.Answer;
import zaigang.spine.approval.Request;

/**
 * What somebody asked to have corrected of a day.
 *
 * @param kind what the day should be: on post or out
 * @param reason in the person's words, never empty
 * @param forPerson in whose place it was decided, where it was a deputy
 * @param ruling why it was refused; empty for no reason given
 */
record Correction(
        long id, long personId, LocalDate day, Answer.Kind kind, String reason, Instant askedAt, State state,
        Optional<Long> decidedBy, Optional<Long> forPerson, Optional<Instant> decidedAt, String ruling) implements Request {

    /** Where it stands; decided once. */
    enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    @Override
    public boolean waits() {
        return open();
    }

    boolean open() {
        return state == State.OPEN;
    }
}
