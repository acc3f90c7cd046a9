package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnstoppableThreadTest {
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Throwable> died = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private UnstoppableThread thread = new UnstoppableThread(TelegramLine.daemons("test"), failures::add, died::add);

    @AfterEach
    void close() {
        thread.shutdownNow();
    }

    private void fails() {
        calls.incrementAndGet();
        throw new OutOfMemoryError("simulated");
    }

    @Test
    void a_repeated_task_that_ends_with_an_error_is_called_again() {
        thread.scheduleAtFixedRate(this::fails, 0, 1, TimeUnit.MILLISECONDS);
        await().until(() -> calls.get() >= 3);
        assertThat(failures).hasSizeGreaterThanOrEqualTo(2);
        assertThat(died).isEmpty();
    }

    @Test
    void should_it_end_all_the_same_that_does_not_go_unnoticed() {
        thread.shutdownNow();
        thread = new UnstoppableThread(TelegramLine.daemons("test"), e -> {
            throw new OutOfMemoryError("this too");
        }, died::add);
        thread.scheduleAtFixedRate(this::fails, 0, 1, TimeUnit.MILLISECONDS);
        await().until(() -> !died.isEmpty());
        assertThat(died).singleElement().asString().contains("this too");
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_task_that_is_cancelled_is_no_death() {
        var task = thread.scheduleAtFixedRate(calls::incrementAndGet, 0, 1, TimeUnit.MILLISECONDS);
        await().until(() -> calls.get() >= 1);
        task.cancel(false);
        thread.execute(calls::incrementAndGet);
        await().until(() -> thread.getQueue().isEmpty());
        assertThat(died).isEmpty();
    }
}
