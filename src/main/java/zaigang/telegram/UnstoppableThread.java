package zaigang.telegram;

import java.util.concurrent.Future;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One thread for the library's session. A repeated task that throws would never be called again; here it is. */
final class UnstoppableThread extends ScheduledThreadPoolExecutor {
    private final Consumer<Throwable> onFailure;
    private final Consumer<Throwable> died;

    /**
     * @param onFailure is told of each failure of the repeated task
     * @param died is told should the repeated task end all the same
     */
    UnstoppableThread(ThreadFactory threads, Consumer<Throwable> onFailure, Consumer<Throwable> died) {
        super(1, threads);
        this.onFailure = onFailure;
        this.died = died;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return super.scheduleAtFixedRate(() -> guarded(task), initialDelay, period, unit);
    }

    /** A repeated task that is over, and was not cancelled, will never be called again. */
    @Override
    protected void afterExecute(Runnable task, Throwable thrown) {
        if (task instanceof RunnableScheduledFuture<?> repeated && repeated.isPeriodic()
                && repeated.state() == Future.State.FAILED) {
            died.accept(repeated.exceptionNow());
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            onFailure.accept(e);
        }
    }
}
