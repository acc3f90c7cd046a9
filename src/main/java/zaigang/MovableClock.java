package zaigang;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time, moved forward by as much as somebody asked for. */
final class MovableClock implements InstantSource {
    private final InstantSource real;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /** Moves to an instant; one that is past changes nothing. */
    synchronized void moveTo(Instant later) {
        Duration step = Duration.between(instant(), later);
        if (step.isPositive()) {
            ahead = ahead.plus(step);
        }
    }
}
