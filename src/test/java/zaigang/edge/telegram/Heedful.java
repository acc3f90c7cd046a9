package zaigang.edge.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to this package's log. */
final class Heedful implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("zaigang.edge.telegram");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    Heedful() {
        appender.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    List<String> lines() {
        return List.copyOf(appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    long count(String part) {
        return lines().stream().filter(line -> line.contains(part)).count();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
