package zaigang.day.attendance;

import java.time.Duration;
import java.time.Instant;
import zaigang.spine.agenda.Pulse;

/**
 * What is done with a round whose time to open, or to go on after an outage, has come: a decision of the round and the instant.
 */
sealed interface Opening {
    /** People are asked now. */
    record Ask(Instant closes) implements Opening {}

    /** People are asked late or again, with an apology; the window has moved. */
    record AskWithApology(Instant closes) implements Opening {}

    /** It is too late for this day: nobody is counted who did not answer. */
    record NotHeld() implements Opening {}

    /** For a round that was planned and is due. A delay too short to lose a tap is none. */
    static Opening of(Round round, Instant now) {
        if (now.isAfter(round.latestOpen())) {
            return new NotHeld();
        }
        boolean late = Duration.between(round.opens(), now).compareTo(Pulse.TAPS_LIVE) > 0;
        return late ? new AskWithApology(now.plus(round.window())) : new Ask(round.closes());
    }

    /** For a round whose window was touched by an outage that is over now. */
    static Opening again(Round round, Instant now) {
        if (now.isAfter(round.latestOpen())) {
            return new NotHeld();
        }
        Instant moved = now.plus(round.window());
        return new AskWithApology(moved.isAfter(round.closes()) ? moved : round.closes());
    }
}
