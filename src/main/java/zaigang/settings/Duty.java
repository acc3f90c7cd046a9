package zaigang.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Duty shifts of the roster.
 *
 * @param starts the time of day at which a duty begins
 * @param lasts how long it lasts
 * @param eveningReminder the time of day, on the evening before, at which those on duty are told
 * @param reminderBefore how long before the beginning they are told again
 */
public record Duty(LocalTime starts, Duration lasts, LocalTime eveningReminder, Duration reminderBefore) {
    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> starts, Optional<Duration> lasts, Optional<LocalTime> eveningReminder,
            Optional<Duration> reminderBefore) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Duty over(Duty base) {
            return new Duty(starts.orElse(base.starts), lasts.orElse(base.lasts),
                    eveningReminder.orElse(base.eveningReminder), reminderBefore.orElse(base.reminderBefore));
        }
    }
}
