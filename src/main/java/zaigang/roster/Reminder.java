package zaigang.roster;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import zaigang.settings.DaySettings;
import zaigang.settings.QuietHours;

/** The two reminders of a shift, and when each is due for somebody with these settings. */
enum Reminder {
    /** On the evening before; useless once the second one is due or the shift has begun. */
    EVENING("duty.evening") {
        @Override
        Optional<Moment> moment(Instant begins, DaySettings settings, ZoneId zone) {
            Instant until = BEFORE.moment(begins, settings, zone).map(Moment::at).orElse(begins);
            return Optional.of(new Moment(evening(begins, settings, zone), until));
        }
    },
    /** Some time before the beginning; useful for a while after it. Left out where it would not come after the first one. */
    BEFORE("duty.before") {
        @Override
        Optional<Moment> moment(Instant begins, DaySettings settings, ZoneId zone) {
            Instant at = outsideQuietHours(begins.minus(settings.duty().reminderBefore()).atZone(zone), settings.quietHours());
            return at.isAfter(evening(begins, settings, zone))
                    ? Optional.of(new Moment(at, begins.plus(Moment.USEFUL_AFTER_BEGINNING)))
                    : Optional.empty();
        }
    };

    private final String kind;

    Reminder(String kind) {
        this.kind = kind;
    }

    /** The kind of alarm that rings for it. */
    String kind() {
        return kind;
    }

    /** When it is due for somebody, by that person's settings; empty where there is none. */
    abstract Optional<Moment> moment(Instant begins, DaySettings settings, ZoneId zone);

    private static Instant evening(Instant begins, DaySettings settings, ZoneId zone) {
        LocalTime time = settings.duty().eveningReminder();
        return outsideQuietHours(
                begins.atZone(zone).toLocalDate().minusDays(1).atTime(time).atZone(zone), settings.quietHours());
    }

    /** A reminder that would come in quiet hours comes in the last minute before them: later it may be too late. */
    private static Instant outsideQuietHours(ZonedDateTime wanted, QuietHours quiet) {
        if (!quiet.contains(wanted.toLocalTime())) {
            return wanted.toInstant();
        }
        ZonedDateTime from = wanted.toLocalDate().atTime(quiet.from()).atZone(wanted.getZone());
        ZonedDateTime latest = from.isAfter(wanted) ? from.minusDays(1) : from;
        return latest.minusMinutes(1).toInstant();
    }
}
