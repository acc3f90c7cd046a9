package zaigang.quartz;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.quartz.DateBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
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
 * Rings when something on the agenda is due. What is due is in the database; Quartz only knows when to look next, in memory,
 * and looks every few seconds in any case: the injected clock may be moved, and another process may have put something there.
 */
public final class AlarmClock implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AlarmClock.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(15);
    private static final JobKey SWEEP = new JobKey("sweep");
    private static final TriggerKey NEXT = new TriggerKey("next");

    private final InstantSource clock;
    private final Runnable runDue;
    private final Supplier<Optional<Instant>> next;
    private final Scheduler quartz;
    private final Lasting trouble =
            new Lasting(log, "what is due could not be done; trying again", "what is due can be done again");

    /**
     * @param runDue does all that is due
     * @param next when the next alarm is due
     */
    public AlarmClock(InstantSource clock, Runnable runDue, Supplier<Optional<Instant>> next) {
        this.clock = clock;
        this.runDue = runDue;
        this.next = next;
        this.quartz = scheduler();
    }

    /** Rings at once, and from then on whenever something is due. */
    public void start() {
        try {
            // Quartz's default factory makes the first fire 0.3 to 0.8 s late.
            quartz.setJobFactory((bundle, scheduler) -> new Sweep(this));
            JobDetail sweep = JobBuilder.newJob(Sweep.class).withIdentity(SWEEP).storeDurably().build();
            quartz.addJob(sweep, true);
            quartz.start();
            quartz.scheduleJob(trigger(Duration.ZERO));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the alarm clock cannot be started", e);
        }
    }

    /** Something may have been put on the agenda that is due now. */
    public void ringSoon() {
        try {
            quartz.triggerJob(SWEEP);
        } catch (SchedulerException e) {
            log.debug("not rung: the alarm clock is closing", e);
        }
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            log.warn("the alarm clock did not stop in order", e);
        }
    }

    private void sweep() {
        try {
            runDue.run();
            trouble.worked();
        } catch (RuntimeException e) {
            trouble.failed(e);
        }
        try {
            Instant now = clock.instant();
            Duration wait = next.get().map(at -> Duration.between(now, at)).orElse(LONGEST_SLEEP);
            quartz.rescheduleJob(NEXT, trigger(wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP));
        } catch (SchedulerException | RuntimeException e) {
            log.debug("not set again: the alarm clock is closing", e);
        }
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

    private static Scheduler scheduler() {
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

    /** The one job; never twice at a time. */
    @DisallowConcurrentExecution
    static final class Sweep implements Job {
        private final AlarmClock owner;

        Sweep(AlarmClock owner) {
            this.owner = owner;
        }

        @Override
        public void execute(JobExecutionContext context) {
            owner.sweep();
        }
    }
}
