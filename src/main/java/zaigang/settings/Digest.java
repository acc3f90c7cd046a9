package zaigang.settings;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The summary of the morning.
 *
 * @param at the time of day at which it is sent
 */
public record Digest(LocalTime at) {
    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> at) {
        static final Part NONE = new Part(Optional.empty());

        Digest over(Digest base) {
            return new Digest(at.orElse(base.at));
        }
    }
}
