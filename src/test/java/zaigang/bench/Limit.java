package zaigang.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import zaigang.process.Child;

/** How long a measurement may take: it is given up with what was reached, and never hangs. */
record Limit(Duration longest) {
    /** @param reached tells how far it has come */
    void until(BooleanSupplier done, Child child, Supplier<?> reached) {
        long start = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (!child.alive() && !done.getAsBoolean()) {
                throw new AssertionError("the process has ended; reached: " + reached.get() + "; its log: " + child.err());
            }
            if (Figures.since(start).compareTo(longest) > 0) {
                throw new AssertionError("given up after " + longest + "; reached: " + reached.get());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
