package zaigang.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Tells the seconds that something takes, beside it. */
@FunctionalInterface
interface Ticker {
    /**
     * @param second is told 1, 2, 3 and so on, on another thread
     * @return ends it
     */
    Runnable begin(IntConsumer second);

    /** Real seconds where somebody sits at a terminal; nothing for a timer's log or mail. */
    static Ticker forWhoeverLooks() {
        return System.console() == null ? silent() : real();
    }

    static Ticker silent() {
        return second -> () -> { };
    }

    private static Ticker real() {
        return second -> {
            ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("ticker").factory());
            var passed = new AtomicInteger();
            thread.scheduleAtFixedRate(() -> second.accept(passed.incrementAndGet()), 1, 1, TimeUnit.SECONDS);
            return thread::shutdownNow;
        };
    }
}
