package zaigang.quartz;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.quartz.DateBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.ledger.Lasting;

/**
 * Rings when something on the agenda is due, and does it on a thread of its own. What is due is in the database; Quartz only
 * knows when to look next, in memory, and rings every few seconds in any case: the injected clock may be moved, and another
 * process may have put something there. Where it falls silent it is replaced.
 */
public final class AlarmClock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AlarmClock.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(15);
    /** After which a Quartz that has not rung is taken for dead: an error ends its threads without a word. */
    private static final Duration LONGEST_SILENCE = LONGEST_SLEEP.multipliedBy(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final JobKey SWEEP = new JobKey("sweep");
    private static final TriggerKey NEXT = new TriggerKey("next");

    private final InstantSource clock;
    private final Runnable runDue;
    private final Supplier<Optional<Instant>> next;
    private final Supplier<Scheduler> schedulers;
    private final Duration longestSilence;
    private final Thread thread;
    private final Semaphore bell = new Semaphore(0);
    private volatile Scheduler quartz;
    private volatile boolean closing;
    private final Lasting undone =
            new Lasting(log, "what is due could not be done; trying again", "what is due can be done again");
    private final Lasting unset =
            new Lasting(log, "the alarm clock could not be set, and rings by itself", "the alarm clock can be set again");

    /**
     * @param runDue does all that is due
     * @param next when the next alarm is due
     * @param died is told should the thread end against all precautions: nothing would ring any more
     */
    public AlarmClock(InstantSource clock, Runnable runDue, Supplier<Optional<Instant>> next, Consumer<Throwable> died) {
        this(clock, runDue, next, died, AlarmClock::scheduler, LONGEST_SILENCE);
    }

    AlarmClock(InstantSource clock, Runnable runDue, Supplier<Optional<Instant>> next, Consumer<Throwable> died,
            Supplier<Scheduler> schedulers, Duration longestSilence) {
        this.clock = clock;
        this.runDue = runDue;
        this.next = next;
        this.schedulers = schedulers;
        this.longestSilence = longestSilence;
        this.thread = Thread.ofPlatform().name("alarms").daemon()
                .uncaughtExceptionHandler((t, e) -> died.accept(e)).unstarted(this::run);
        this.quartz = schedulers.get();
    }

    /** Rings at once, and from then on whenever something is due. */
    public void start() {
        try {
            begin(quartz);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the alarm clock cannot be started", e);
        }
        thread.start();
    }

    private void begin(Scheduler scheduler) throws SchedulerException {
        // Quartz's default factory makes the first fire 0.3 to 0.8 s late.
        scheduler.setJobFactory((bundle, any) -> context -> ringSoon());
        JobDetail sweep = JobBuilder.newJob(Job.class).withIdentity(SWEEP).storeDurably().build();
        scheduler.addJob(sweep, true);
        scheduler.start();
        scheduler.scheduleJob(trigger(Duration.ZERO));
    }

    /** Something may have been put on the agenda that is due now. */
    public void ringSoon() {
        bell.release();
    }

    @Override
    public void close() {
        closing = true;
        ringSoon();
        try {
            thread.join(GRACE);
            quartz.shutdown(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SchedulerException e) {
            log.warn("the alarm clock did not stop in order", e);
        }
    }

    private void run() {
        while (!closing) {
            boolean done = tried(undone, runDue::run);
            Duration least = done ? Duration.ZERO : AFTER_FAILURE;
            tried(unset, () -> set(least));
            if (!rung() && !closing) {
                log.warn("Quartz has not rung for {}; it is replaced", longestSilence);
                tried(unset, this::replace);
            }
        }
    }

    private interface Step {
        void take() throws SchedulerException;
    }

    private static boolean tried(Lasting trouble, Step step) {
        try {
            step.take();
            trouble.worked();
            return true;
        } catch (SchedulerException | RuntimeException | Error e) {
            trouble.failed(e);
            return false;
        }
    }

    private void set(Duration least) throws SchedulerException {
        Duration wait = next.get().map(at -> Duration.between(clock.instant(), at)).orElse(LONGEST_SLEEP);
        Duration atMost = wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP;
        quartz.rescheduleJob(NEXT, trigger(atMost.compareTo(least) < 0 ? least : atMost));
    }

    private boolean rung() {
        try {
            boolean rung = bell.tryAcquire(longestSilence.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
            return rung;
        } catch (InterruptedException e) {
            closing = true;
            return true;
        }
    }

    private void replace() throws SchedulerException {
        quartz.shutdown(false);
        quartz = schedulers.get();
        begin(quartz);
    }

    /** Repeats, so that a failure to set it anew cannot silence it. */
    private static Trigger trigger(Duration wait) {
        int millis = (int) Math.max(1, wait.toMillis() + 1);
        return TriggerBuilder.newTrigger().withIdentity(NEXT).forJob(SWEEP)
                .startAt(DateBuilder.futureDate(millis, DateBuilder.IntervalUnit.MILLISECOND))
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever((int) LONGEST_SLEEP.toSeconds())
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    static Scheduler scheduler() {
        var settings = new Properties();
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "zaigang");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            return new StdSchedulerFactory(settings).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz cannot be set up", e);
        }
    }
}
