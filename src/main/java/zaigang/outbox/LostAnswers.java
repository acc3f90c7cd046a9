package zaigang.outbox;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.outbox.Sender.Delivery;

/** Says in one line a minute how many calls got no answer, and of how many: a server that stalls is no line for each message. */
final class LostAnswers {
    private static final Logger log = LoggerFactory.getLogger(LostAnswers.class);
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private Instant since = Instant.MAX;
    private int calls;
    private int lost;
    private String first = "";

    /** A call has come back. */
    void note(Instant now, Delivery delivery) {
        if (calls == 0) {
            since = now;
        }
        calls++;
        if (delivery instanceof Delivery.Unclear unclear) {
            if (lost++ == 0) {
                first = unclear.reason();
            }
        }
    }

    /** Says what there was in the minute that has passed. */
    void look(Instant now) {
        if (calls > 0 && Duration.between(since, now).abs().compareTo(TOGETHER) >= 0) {
            say(now);
        }
    }

    /** Says what there is, without waiting for the minute's end. */
    void say(Instant now) {
        if (lost > 0) {
            log.warn("{} of {} calls within {} s got no answer ({}); what they carried is sent again where that is harmless, else "
                    + "its delivery is unknown", lost, calls, Math.max(1, Duration.between(since, now).abs().toSeconds()), first);
        }
        calls = 0;
        lost = 0;
    }
}
