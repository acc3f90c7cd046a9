package zaigang.base.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * Duty shifts of the roster.
 *
 * @param starts the time of day at which a duty begins
 * @param lasts how long it lasts
 * @param reminders which reminders those on duty get who have not chosen for themselves
 * @param workdayReminder the time of day, on the last working day before, at which those are told who want it
 * @param eveningReminder the time of day, on the evening before, at which those on duty are told
 * @param reminderBefore how long before the beginning they are told again
 * @param groupRoster the time of day at which the day's roster is posted to group chats
 */
public record DutySettings(LocalTime starts, Duration lasts, Set<Lead> reminders, LocalTime workdayReminder,
        LocalTime eveningReminder, Duration reminderBefore, LocalTime groupRoster) {
    public DutySettings {
        reminders = Set.copyOf(reminders);
    }

    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> starts, Optional<Duration> lasts, Optional<Set<Lead>> reminders,
            Optional<LocalTime> workdayReminder, Optional<LocalTime> eveningReminder, Optional<Duration> reminderBefore,
            Optional<LocalTime> groupRoster) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());

        DutySettings over(DutySettings base) {
            return new DutySettings(starts.orElse(base.starts), lasts.orElse(base.lasts), reminders.orElse(base.reminders),
                    workdayReminder.orElse(base.workdayReminder), eveningReminder.orElse(base.eveningReminder),
                    reminderBefore.orElse(base.reminderBefore), groupRoster.orElse(base.groupRoster));
        }
    }
}
