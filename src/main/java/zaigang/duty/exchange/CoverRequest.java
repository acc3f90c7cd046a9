package zaigang.duty.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody wants to take a place on a shift that another one holds.
 *
 * @param shiftId it may be gone by now, so its day and name are kept
 * @param inPerson who wants to take it
 * @param outPerson who holds it
 * @param messageId the message in the chat of who wants it that shows how it stands
 * @param endsAt when the shift ends, and with it the request
 * @param decidedBy who ended it; empty where nobody did
 */
record CoverRequest(
        long id,
        long shiftId,
        LocalDate day,
        String shiftName,
        long inPerson,
        long outPerson,
        State state,
        long messageId,
        Instant askedAt,
        Instant endsAt,
        Optional<Long> decidedBy) {

    /** Where it stands. Only one of the first two changes. */
    enum State {
        /** Whoever holds the place is asked. */
        ASKED,
        /** No answer came: those who answer for the shift are asked too. */
        BEFORE_LEADERS,
        DONE,
        REFUSED,
        WITHDRAWN,
        /** Nobody answered before the shift was over. */
        EXPIRED,
        /** The shift or its people have changed meanwhile. */
        VOID
    }

    boolean open() {
        return state == State.ASKED || state == State.BEFORE_LEADERS;
    }
}
