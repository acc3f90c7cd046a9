package zaigang.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import zaigang.outbox.Sender.Delivery;

/** Sends that stall are told, all of a minute in one line. */
class LostAnswersTest {
    @TempDir
    Path home;

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Logger outbox = (Logger) LoggerFactory.getLogger("zaigang.outbox");
    private Mailroom mail;

    @BeforeEach
    void open() {
        mail = new Mailroom(home, PaceLimits.none());
        appender.start();
        outbox.addAppender(appender);
    }

    @AfterEach
    void close() {
        outbox.detachAppender(appender);
        mail.close();
    }

    private List<String> warnings() {
        return appender.list.stream().filter(e -> e.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage).toList();
    }

    private void morning(int first, int messages) {
        for (int chat = first; chat < first + messages; chat++) {
            mail.post(chat, Lane.BULK, "question");
        }
        mail.settle();
    }

    @Test
    void a_minute_of_stalled_sends_is_one_line_with_its_figure() {
        mail.telegram = p -> p.chatId() <= 23 ? new Delivery.Unclear("SocketTimeoutException: timeout") : new Delivery.Sent(p.chatId());
        morning(1, 60);
        assertThat(warnings()).isEmpty();
        mail.after(Duration.ofSeconds(30));
        morning(61, 40);
        mail.after(Duration.ofSeconds(30));
        assertThat(warnings()).singleElement().asString().contains("23 of 100 calls within 60 s got no answer", "timeout");
        mail.after(Duration.ofMinutes(5));
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void a_morning_without_trouble_is_no_line() {
        morning(1, 10);
        mail.after(Duration.ofMinutes(2));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void what_stalled_before_the_end_is_told_at_the_end() {
        mail.telegram = p -> new Delivery.Unclear("timeout");
        morning(1, 2);
        mail.courier.end();
        assertThat(warnings()).singleElement().asString().contains("2 of 2 calls");
    }

    @Test
    void a_network_that_comes_and_goes_is_told_once_a_minute() {
        mail.telegram = p -> p.chatId() % 2 == 0 ? new Delivery.NotNow("no route", true) : new Delivery.Sent(p.chatId());
        morning(1, 40);
        mail.after(Duration.ofSeconds(10));
        assertThat(warnings()).singleElement().asString().contains("cannot be sent now");
        mail.after(Duration.ofMinutes(1));
        assertThat(warnings()).hasSize(2);
    }
}
