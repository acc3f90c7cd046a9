package zaigang.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The courier's thread goes on, whatever fails in it. */
class CourierLoopTest {
    @TempDir
    Path home;

    private final List<Throwable> died = new CopyOnWriteArrayList<>();

    @Test
    void an_error_in_a_round_does_not_end_the_thread() {
        var looks = new AtomicInteger();
        try (var mail = new Mailroom(home, PaceLimits.none())) {
            InstantSource clock = () -> {
                if (Thread.currentThread().getName().equals("courier") && looks.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("simulated");
                }
                return mail.now;
            };
            try (var loop = new CourierLoop(mail.courier, clock, died::add)) {
                mail.ledger.onChange(loop::wake);
                loop.start();
                await().until(() -> looks.get() > 0);
                mail.post(7, Lane.ALERT, "after it");
                await().until(() -> mail.states().equals(List.of("SENT")));
            }
        }
        assertThat(died).isEmpty();
    }
}
