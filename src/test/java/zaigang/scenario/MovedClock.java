package zaigang.scenario;

import java.time.Instant;
import java.time.InstantSource;

/** Time as the test says it is. */
final class MovedClock implements InstantSource {
    private Instant now;
    private int looks;
    private int end = Integer.MAX_VALUE;

    /** The process ends here: no handler of exceptions may see it. */
    static final class ProcessEnds extends Error {
        private static final long serialVersionUID = 1;

        private ProcessEnds() {
            super("the process ends here", null, false, false);
        }
    }

    MovedClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        if (looks >= end) {
            throw new ProcessEnds();
        }
        looks++;
        return now;
    }

    /** From now on so many looks are answered; at the next one the process ends. */
    void endAfter(int more) {
        end = more == Integer.MAX_VALUE ? more : looks + more;
    }

    int looks() {
        return looks;
    }

    void set(Instant to) {
        if (to.isBefore(now)) {
            throw new IllegalArgumentException("the clock only goes forward: " + to + " is before " + now);
        }
        now = to;
    }

    /** Back to an instant, for whatever was undone as a whole. */
    void rewind(Instant to) {
        now = to;
    }
}
