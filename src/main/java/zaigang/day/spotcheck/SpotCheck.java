package zaigang.day.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.people.Scope;

/**
 * A spot check.
 *
 * @param scope as {@link Scope#code} writes it
 * @param byPerson who ordered it
 * @param night whether it may come in quiet hours
 * @param size how many were wanted
 * @param day the local day on which it is made
 * @param fromAt from when it may come
 * @param toAt until when; the moment itself is secret until then
 * @param withinMin minutes in which an answer is in time
 * @param seed kept secret until the draw
 * @param commitment what was shown of the seed before it
 * @param drawnAt empty until the draw
 */
record SpotCheck(
        long id,
        String scope,
        long byPerson,
        boolean night,
        int size,
        LocalDate day,
        Instant fromAt,
        Instant toAt,
        int withinMin,
        String seed,
        String commitment,
        State state,
        Instant orderedAt,
        Optional<Instant> drawnAt,
        Optional<Instant> closesAt) {

    /** Where it stands. */
    enum State {
        /** Waits for its moment. */
        ORDERED,
        /** Answers are in time. */
        OPEN,
        CLOSED,
        /** Nobody could be drawn, or the bot was away at the time. */
        NOT_HELD,
        /** Taken back before the draw. */
        WITHDRAWN
    }

    Scope where() {
        return Scope.parse(scope);
    }

    Lot lot() {
        return new Lot(seed);
    }

    boolean drawn() {
        return drawnAt.isPresent();
    }
}
