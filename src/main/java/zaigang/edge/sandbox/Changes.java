package zaigang.edge.sandbox;

import java.time.Duration;

/** Counts everything that a page could show, and wakes who waits for the next. */
final class Changes {
    private long count;

    synchronized void happened() {
        count++;
        notifyAll();
    }

    synchronized long count() {
        return count;
    }

    /** Waits until more has happened than {@code seen}, or for that long; the count then. */
    synchronized long await(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); count <= seen && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return count;
    }
}
