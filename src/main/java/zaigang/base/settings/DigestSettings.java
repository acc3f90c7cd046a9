package zaigang.base.settings;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The summaries of a day.
 *
 * @param at the time of day at which the morning's is sent
 * @param evening the time of day of the evening's: vacancies of the coming days
 */
public record DigestSettings(LocalTime at, LocalTime evening) {
    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> at, Optional<LocalTime> evening) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty());

        DigestSettings over(DigestSettings base) {
            return new DigestSettings(at.orElse(base.at), evening.orElse(base.evening));
        }
    }
}
