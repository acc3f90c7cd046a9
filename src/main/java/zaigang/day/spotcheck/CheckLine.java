package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import zaigang.day.followup.CheckFinding;

/**
 * Somebody who was checked, in whatever way, and what came of it: what reports read.
 *
 * @param number of the spot check; 0 for a check by phone or on site
 * @param day the local day to which the check belongs
 * @param at when the person was asked, or visited
 * @param teamId the team of that day
 * @param by who found it, by name; empty for the own answer and for none
 * @param response from the question to the own answer
 */
public record CheckLine(Kind kind, long number, LocalDate day, Instant at, long personId, String name, Optional<Long> teamId,
        Outcome outcome, Optional<CheckFinding> finding, String by, Optional<Duration> response, Location location) {
    /** How the check was made. */
    public enum Kind {
        SPOT,
        NIGHT,
        PHONE,
        ON_SITE;

        public boolean drawn() {
            return this == SPOT || this == NIGHT;
        }
    }

    /** What became of it. */
    public enum Outcome {
        /** The own answer, in time. */
        IN_TIME,
        /** The own answer, after the time. */
        LATE,
        /** Somebody recorded what a call or a visit found. */
        CHECKED,
        /** There is still time to answer. */
        WAITING,
        UNCONFIRMED,
        /** The question did not arrive: it counts against nobody. */
        NOT_REACHED
    }

    /** What is known of the place. */
    public enum Location {
        NOT_ASKED,
        /** Asked for and not sent, which says nothing. */
        NONE,
        INSIDE,
        OUTSIDE
    }

    /** The response time in begun minutes. */
    public OptionalLong minutes() {
        return response.map(SpotResults::minutes).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
