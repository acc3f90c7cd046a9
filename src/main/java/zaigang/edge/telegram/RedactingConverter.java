package zaigang.edge.telegram;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.CoreConstants;

/**
 * Writes a log line's message and its stack trace without tokens: {@code %safe}. It counts as the converter of exceptions, or
 * logback would add the stack trace once more by itself, as it is.
 */
public final class RedactingConverter extends ThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
        String trace = super.convert(event);
        String message = event.getFormattedMessage();
        return Redact.text(trace.isEmpty() ? message : message + CoreConstants.LINE_SEPARATOR + trace.stripTrailing());
    }
}
