package zaigang.edge.telegram;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does at once what it is given. Whoever makes a call waits for what comes of it anyway, so that to hand it to another thread and back is
 * for nothing.
 */
final class CallersThread extends AbstractExecutorService {
    private static final Logger log = LoggerFactory.getLogger(CallersThread.class);

    private volatile boolean closed;

    /** A failure is logged, as that of any thread is: whoever waits for the call has been told of it. */
    @Override
    public void execute(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException | Error e) {
            log.error("a call failed", e);
        }
    }

    @Override
    public void shutdown() {
        closed = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        closed = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public boolean isTerminated() {
        return closed;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return closed;
    }
}
