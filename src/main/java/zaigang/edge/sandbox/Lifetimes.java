package zaigang.edge.sandbox;

import java.time.Duration;
import java.util.Optional;

/**
 * How long, by the sandbox's clock, things wait for the bot; empty for ever.
 *
 * @param taps in the queue
 * @param messages in the queue
 * @param answers from a tap to the last moment in which it can be answered
 */
public record Lifetimes(Optional<Duration> taps, Optional<Duration> messages, Optional<Duration> answers) {
    /** As observed at Telegram: taps wait about 150 s and messages 24 h; a tap is answered within about 15 s. */
    public static Lifetimes telegram() {
        return new Lifetimes(Optional.of(Duration.ofSeconds(150)), Optional.of(Duration.ofHours(24)),
                Optional.of(Duration.ofSeconds(15)));
    }

    /** Nothing is ever too old, for a clock that is moved by hours while something is under way. */
    public static Lifetimes endless() {
        return new Lifetimes(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
