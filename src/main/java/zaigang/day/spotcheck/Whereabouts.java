package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zaigang.spine.chat.Incoming;

/** What becomes of a location that came in. */
sealed interface Whereabouts {
    /** Whoever sends one so much later has something else in mind. */
    Duration FORGOTTEN = Duration.ofDays(1);

    /** Nobody asked for it. */
    record NotAsked() implements Whereabouts {}

    record TooLate() implements Whereabouts {}

    /** It does not say where this phone is now. */
    record Unfit(Incoming.Location.Manner manner) implements Whereabouts {}

    /** It is not known where the post is. */
    record NoPost() implements Whereabouts {}

    record At(boolean inside) implements Whereabouts {}

    /**
     * @param asked the last time that this person was asked
     * @param within how long a location is waited for
     * @param fence empty where the post has no position
     */
    static Whereabouts decide(
            Optional<Located> asked, Duration within, Optional<Fence> fence, Incoming.Location sent, Instant now) {
        Instant since = asked.map(Located::askedAt).orElse(Instant.MIN);
        if (asked.isEmpty() || since.plus(FORGOTTEN).isBefore(now)) {
            return new NotAsked();
        }
        if (since.plus(within).isBefore(now)) {
            return new TooLate();
        }
        if (sent.manner() != Incoming.Location.Manner.SENT) {
            return new Unfit(sent.manner());
        }
        return fence.<Whereabouts>map(f -> new At(f.holds(sent))).orElseGet(NoPost::new);
    }
}
