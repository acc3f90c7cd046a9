package zaigang.day.attendance;

import java.time.Instant;

/**
 * What is recorded for a person in a round.
 *
 * @param byPerson who recorded it: the person, or somebody who checked
 */
public record Answer(long roundId, long personId, Kind kind, Instant at, long byPerson) {
    /** What an answer says. */
    public enum Kind {
        ON_POST,
        OUT,
        /** The person asked for leave; whether it is leave depends on the decision. */
        LEAVE_ASKED,
        /** Verified absent: only ever recorded by somebody who checked. */
        ABSENT
    }

    public boolean byOneself() {
        return byPerson == personId;
    }
}
