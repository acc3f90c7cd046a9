package zaigang.duty.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zaigang.duty.roster.Duty;
import zaigang.spine.approval.Request;
import zaigang.spine.people.Person;

/**
 * A swap that somebody proposes.
 *
 * @param shiftId the proposer's shift; it may be gone by now, so its day and name are kept
 * @param returnShiftId what the proposer gets for it; empty for nothing, and while that is open
 * @param messageId the message in the proposer's chat that shows how it stands; 0 where there is none
 * @param expiresAt while it is open or accepted: when that ends by itself
 * @param decidedBy who ended it; empty where nobody did
 * @param reason typed by the one who refused it; else empty
 */
record SwapProposal(
        long id,
        long proposerId,
        long shiftId,
        LocalDate day,
        String shiftName,
        Terms terms,
        Optional<Long> returnShiftId,
        State state,
        long messageId,
        Instant expiresAt,
        Optional<Long> acceptedBy,
        Optional<Long> decidedBy,
        String reason) implements Request {

    /** What the proposer wants in return. */
    enum Terms {
        /** A certain shift. */
        RETURN,
        /** Nothing: a cover. */
        NOTHING,
        /** Whatever the other offers. */
        CHOICE
    }

    /** Where it stands. Only an open or accepted one changes. */
    enum State {
        /** Those who were asked can take it. */
        OPEN,
        /** Two agree; somebody has to approve it. */
        ACCEPTED,
        DONE,
        /** Nobody of those asked wanted it, or it was not approved. */
        REFUSED,
        EXPIRED,
        WITHDRAWN,
        /** The shifts or people have changed meanwhile so that it cannot be done. */
        VOID
    }

    @Override
    public long personId() {
        return proposerId;
    }

    /** For its approval. */
    @Override
    public boolean waits() {
        return state == State.ACCEPTED;
    }

    @Override
    public String step() {
        return "APPROVER";
    }

    /** Whether somebody gives away this shift in it. */
    boolean gives(Duty shift, Person person) {
        return shiftId == shift.shiftId() && proposerId == person.id()
                || returnShiftId.equals(Optional.of(shift.shiftId())) && acceptedBy.equals(Optional.of(person.id()));
    }

    boolean active() {
        return state == State.OPEN || state == State.ACCEPTED;
    }

    boolean hasExpired(Instant now) {
        return active() && !now.isBefore(expiresAt);
    }
}
