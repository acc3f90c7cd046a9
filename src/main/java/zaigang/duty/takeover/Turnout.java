package zaigang.duty.takeover;

import java.time.Instant;
import java.util.Optional;

/**
 * One person at the beginning of one shift.
 *
 * @param begins the beginning that was asked about; a shift that is moved is asked about anew
 * @param askedAt when the time began in which to confirm; it moves after an outage
 * @param asks how many questions were sent
 * @param at when it was confirmed; empty while it is not
 * @param byPerson who confirmed it: the person, or somebody who knows
 */
record Turnout(
        long shiftId, Instant begins, long personId, Instant askedAt, int asks, Stage stage,
        Optional<Instant> at, Optional<Long> byPerson) {

    /** How far the matter has gone while somebody has not confirmed. */
    enum Stage {
        ASKED,
        /** The duty leader was told. */
        LEADER,
        /** The township was told too: there is nobody else to tell. */
        TOWNSHIP,
        /** The bot was away for so long that nobody is told any more. */
        LEFT,
        /** Not on the shift any more. */
        OFF;

        boolean told() {
            return this == LEADER || this == TOWNSHIP;
        }
    }

    ShiftStart start() {
        return ShiftStart.of(shiftId, begins);
    }

    boolean confirmed() {
        return at.isPresent();
    }

    boolean byOneself() {
        return byPerson.filter(by -> by == personId).isPresent();
    }

    /** Whether the question still stands. */
    boolean open() {
        return at.isEmpty() && stage != Stage.OFF;
    }

    String key(int ask) {
        return start().askPrefix() + personId + ":" + ask;
    }
}
