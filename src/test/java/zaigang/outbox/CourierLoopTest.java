package zaigang.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The courier's thread goes on, whatever fails in it. */
class CourierLoopTest {
    @TempDir
    Path home;

    private final List<Throwable> died = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(CourierLoop.class);

    private List<String> lines() {
        return List.copyOf(appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

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

    @Test
    void a_disk_that_is_full_is_said_once_and_once_that_it_is_over() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(appender);
        try (var mail = new Mailroom(home, PaceLimits.none())) {
            mail.ledger.change(tx -> tx.run("""
                    CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = 'SENDING'
                    BEGIN SELECT RAISE(ABORT, 'disk full'); END"""));
            mail.post(7, Lane.ANSWER, "one");
            try (var loop = new CourierLoop(mail.courier, () -> mail.now, died::add)) {
                loop.start();
                await().until(() -> !lines().isEmpty());
                // Each time it is woken it fails once more.
                var woken = new AtomicInteger();
                await().until(() -> {
                    loop.wake();
                    return woken.incrementAndGet() > 10;
                });
                mail.ledger.change(tx -> tx.run("DROP TRIGGER full"));
                loop.wake();
                await().until(() -> mail.texts().equals(List.of("one")) && lines().size() > 1);
            }
            assertThat(lines()).containsExactly("the outbox cannot be worked on; trying on", "the outbox can be worked on again");
        } finally {
            logger.detachAppender(appender);
            logger.setLevel(null);
        }
    }
}
