package zaigang.day.spotcheck;

import java.util.Optional;

/**
 * Somebody of the scope at the moment of the draw.
 *
 * @param teamId 0 for those without a team: a stratum of their own
 * @param leftOut why this person could not be drawn; empty for who could
 */
record SpotCandidate(long personId, long teamId, Optional<LeftOut> leftOut) {
    /** Reasons, in the order in which they are looked at. */
    enum LeftOut {
        /** On approved leave in the half of the day in which there is time to answer. */
        ON_LEAVE,
        /** No working day, and not on duty. */
        OFF_DUTY,
        /** Quiet hours, and no night check is announced where this person works. */
        QUIET,
        /** Checked within the last days. */
        RECENT,
        /** Checked as often this month as the settings allow. */
        OFTEN,
        /** Has not joined, so that nobody can ask. */
        NOT_JOINED
    }

    boolean eligible() {
        return leftOut.isEmpty();
    }
}
