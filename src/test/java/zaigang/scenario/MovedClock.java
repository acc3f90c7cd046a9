package zaigang.scenario;

import java.time.Instant;
import java.time.InstantSource;

/** Time as the test says it is. */
final class MovedClock implements InstantSource {
    private Instant now;

    MovedClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void set(Instant to) {
        if (to.isBefore(now)) {
            throw new IllegalArgumentException("the clock only goes forward: " + to + " is before " + now);
        }
        now = to;
    }
}
