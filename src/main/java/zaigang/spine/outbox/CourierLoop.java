package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Lasting;

/** The thread that keeps the courier going: pumps, and sleeps until something is written or a wait is over. */
public final class CourierLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CourierLoop.class);
    /** The injected clock may be moved under a sleeper, so no sleep is longer. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    /** For so long what calls have brought may wait for more of its like: each round costs a sync of the disk. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final Courier courier;
    private final InstantSource clock;
    private final Semaphore bell = new Semaphore(0);
    private final Lasting trouble =
            new Lasting(log, "the outbox cannot be worked on; trying on", "the outbox can be worked on again");
    private final Thread thread;
    private final Object idle = new Object();
    private long timesIdle;
    private boolean stumbled;
    private volatile boolean closing;

    /** @param died is told should the thread end against all precautions: nothing would be sent any more */
    public CourierLoop(Courier courier, InstantSource clock, Consumer<Throwable> died) {
        this.courier = courier;
        this.clock = clock;
        courier.onOutcome(this::returned);
        this.thread = Thread.ofPlatform().name("courier").daemon()
                .uncaughtExceptionHandler((thread, e) -> died.accept(e)).unstarted(this::run);
    }

    public void start() {
        courier.recover();
        thread.start();
    }

    /** There may be something to send, or to write down. What the courier itself has written it knows. */
    public void wake() {
        if (Thread.currentThread() != thread) {
            bell.release();
        }
    }

    private void returned() {
        if (courier.worthARound()) {
            bell.release();
        }
    }

    /** Waits until everything that may go out now has gone, or the time is over: for whoever is about to move the clock. */
    public void awaitIdle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (idle) {
            // The round under way may have begun before the last change; the one after it has seen everything.
            long seen = timesIdle + 2;
            for (long left = end - System.nanoTime(); timesIdle < seen && left > 0; left = end - System.nanoTime()) {
                wake();
                try {
                    idle.wait(Math.max(1, Math.min(20, left / 1_000_000)));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /** Starts no more calls, and gives those under way a moment to end. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(GRACE.plusMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            try {
                round();
            } catch (RuntimeException | Error e) {
                stumbled = true;
                trouble.failed(e);
                sleep(AFTER_FAILURE);
            }
        }
        finish();
    }

    /** A round that failed in its midst may have marked rows and not made their calls. */
    private void round() {
        if (stumbled) {
            courier.recover();
            stumbled = false;
        }
        int done = courier.pump();
        trouble.worked();
        if (done == 0) {
            noteIdle();
            sleep(untilNext());
        } else if (!courier.worthARound()) {
            sleep(GATHERING);
        }
    }

    private void noteIdle() {
        if (courier.underWay() == 0) {
            synchronized (idle) {
                timesIdle++;
                idle.notifyAll();
            }
        }
    }

    /** Calls under way get a moment to come back, so that as little as possible is of unknown delivery. */
    private void finish() {
        long end = System.nanoTime() + GRACE.toNanos();
        while (courier.underWay() > 0 && System.nanoTime() < end) {
            sleep(Duration.ofMillis(50));
            atTheEnd(courier::settle);
        }
        atTheEnd(courier::end);
    }

    /** What cannot be written down any more is of unknown delivery at the next start. */
    private void atTheEnd(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            trouble.failed(e);
        }
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Duration wait = courier.nextTry().map(at -> Duration.between(now, at)).orElse(LONGEST_SLEEP);
        if (wait.compareTo(LONGEST_SLEEP) > 0) {
            return LONGEST_SLEEP;
        }
        return wait.isPositive() ? wait : Duration.ofMillis(5);
    }

    /** Until the bell rings or the time is over; where calls are under way, also when some have come back and no more came soon. */
    private void sleep(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        try {
            for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
                long some = courier.underWay() > 0 ? Math.min(left, GATHERING.toNanos()) : left;
                if (bell.tryAcquire(some, TimeUnit.NANOSECONDS)) {
                    bell.drainPermits();
                    return;
                }
                if (courier.anyReturned()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
