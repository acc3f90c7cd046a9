package zaigang.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** The alarm clock goes on ringing, whatever fails in what it rings and in Quartz. */
class AlarmClockTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(EIGHT);

    private final AtomicInteger rings = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<Throwable> died = new CopyOnWriteArrayList<>();

    private void rung() {
        if (rings.incrementAndGet() == 1) {
            throw new OutOfMemoryError("simulated");
        }
    }

    private Optional<Instant> next() {
        if (looks.incrementAndGet() == 1) {
            throw new StackOverflowError("simulated");
        }
        return Optional.of(EIGHT.plusMillis(20));
    }

    @Test
    void errors_in_what_is_due_and_in_looking_for_the_next_do_not_end_the_ringing() {
        try (var clock = new AlarmClock(CLOCK, this::rung, this::next, died::add)) {
            clock.start();
            await().until(() -> looks.get() >= 1);
            clock.ringSoon();
            await().until(() -> rings.get() >= 4);
        }
        assertThat(died).isEmpty();
    }

    @Test
    void a_quartz_that_falls_silent_is_replaced() {
        var made = new CopyOnWriteArrayList<Scheduler>();
        Supplier<Scheduler> schedulers = () -> {
            made.add(AlarmClock.scheduler());
            return made.getLast();
        };
        rings.set(1);
        looks.set(1);
        try (var clock = new AlarmClock(CLOCK, this::rung, () -> Optional.of(EIGHT.plusSeconds(3600)), died::add,
                schedulers, Duration.ofMillis(300))) {
            clock.start();
            await().until(() -> rings.get() >= 2);
            end(made.getFirst());
            int before = rings.get();
            await().until(() -> made.size() >= 2 && rings.get() > before + 1);
        }
        assertThat(died).isEmpty();
    }

    private static void end(Scheduler scheduler) {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new AssertionError(e);
        }
    }
}
