package zaigang.away.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody is out on business, as far as they said more than that.
 *
 * @param destination where, in the person's own words; empty where nothing was said of it
 * @param ends the end that was stated; without one it lasts as long as its day
 * @param endedAt when it was ended by what {@code ended} says; empty for one that runs, or that ended by itself
 */
public record Outing(long id, long personId, LocalDate day, String destination, Instant begins, Optional<Instant> ends,
        Instant saidAt, Optional<Instant> endedAt, Optional<End> ended) {
    /** What ended it before its time. */
    public enum End {
        /** The person was back. */
        BACK,
        /** The person said something else in its place. */
        REWRITTEN,
        /** The answer of the day was changed: there was no outing. */
        TAKEN_BACK
    }

    /** Whether it runs at an instant of its day. */
    public boolean runsAt(Instant now) {
        return endedAt.isEmpty() && ends.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
