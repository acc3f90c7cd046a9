package zaigang.telegram;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One thread for the library's session. A repeated task that throws would never be called again; here it is. */
final class UnstoppableThread extends ScheduledThreadPoolExecutor {
    private final Consumer<Throwable> onFailure;

    UnstoppableThread(ThreadFactory threads, Consumer<Throwable> onFailure) {
        super(1, threads);
        this.onFailure = onFailure;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return super.scheduleAtFixedRate(() -> guarded(task), initialDelay, period, unit);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            onFailure.accept(e);
        }
    }
}
