package zaigang.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.ledger.Lasting;

/** The thread that keeps the courier going: pumps, and sleeps until something is written or a wait is over. */
public final class CourierLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CourierLoop.class);
    /** The injected clock may be moved under a sleeper, so no sleep is longer. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

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
        courier.onOutcome(this::wake);
        this.thread = Thread.ofPlatform().name("courier").daemon()
                .uncaughtExceptionHandler((thread, e) -> died.accept(e)).unstarted(this::run);
    }

    public void start() {
        courier.recover();
        thread.start();
    }

    /** There may be something to send, or to write down. */
    public void wake() {
        bell.release();
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

    private void sleep(Duration duration) {
        try {
            if (bell.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
