package zaigang.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The clock of the sandbox, which the page shows and moves. */
public interface SandboxClock {
    Instant now();

    /** Whether there is anything to show and to do yet; until then the page asks to try again. */
    default boolean ready() {
        return true;
    }

    /** The zone in which the page shows times. */
    ZoneId zone();

    /** When the bot will next do something by itself; empty when nothing is due. */
    Optional<Instant> nextAlarm();

    /**
     * Moves the clock forward and returns when what became due on the way has been begun; never called with an earlier instant
     * than now.
     */
    void moveTo(Instant later);
}
