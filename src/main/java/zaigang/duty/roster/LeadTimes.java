package zaigang.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Lead;
import zaigang.base.settings.QuietHours;
import zaigang.base.workdays.Workdays;

/**
 * When one person is reminded of shifts: which reminders that person wants, at the times of day of the team's settings.
 *
 * @param before how long before the beginning the last one comes, if it is wanted
 */
record LeadTimes(Set<Lead> leads, Duration before, DaySettings settings) {
    LeadTimes {
        leads = Set.copyOf(leads);
    }

    /** What holds for those who have not chosen. */
    static LeadTimes of(DaySettings settings) {
        return new LeadTimes(settings.duty().reminders(), settings.duty().reminderBefore(), settings);
    }

    /**
     * The reminders of a shift, in the order of their times. Each is useless once the next one is due; the last one once the
     * shift has begun, or, where it is the one shortly before, some time after that. One that would not come after an
     * earlier one is left out, and so is the one on the last working day where the evening one comes on that day.
     */
    Map<Lead, Moment> moments(Instant begins, ZoneId zone, Workdays workdays) {
        var times = new EnumMap<Lead, Instant>(Lead.class);
        Optional<Instant> last = Optional.empty();
        for (Lead lead : Lead.values()) {
            Optional<Instant> at = leads.contains(lead) ? time(lead, begins.atZone(zone), workdays) : Optional.empty();
            if (at.isPresent() && last.filter(l -> !at.get().isAfter(l)).isEmpty()) {
                times.put(lead, at.get());
                last = at;
            }
        }
        var moments = new EnumMap<Lead, Moment>(Lead.class);
        times.forEach((lead, at) -> moments.put(lead, new Moment(at, uselessFrom(lead, times, begins))));
        return moments;
    }

    private static Instant uselessFrom(Lead lead, Map<Lead, Instant> times, Instant begins) {
        return times.entrySet().stream().filter(e -> e.getKey().compareTo(lead) > 0).map(Map.Entry::getValue).findFirst()
                .orElse(lead == Lead.BEFORE ? begins.plus(Moment.USEFUL_AFTER_BEGINNING) : begins);
    }

    private Optional<Instant> time(Lead lead, ZonedDateTime begins, Workdays workdays) {
        LocalDate eve = begins.toLocalDate().minusDays(1);
        return switch (lead) {
            case WORKDAY -> Optional.of(workdays.previousWorkday(begins.toLocalDate()))
                    .filter(day -> !(day.equals(eve) && leads.contains(Lead.EVENING)))
                    .map(day -> at(day, settings.duty().workdayReminder(), begins.getZone()));
            case EVENING -> Optional.of(at(eve, settings.duty().eveningReminder(), begins.getZone()));
            case BEFORE -> Optional.of(outsideQuietHours(begins.toInstant().minus(before).atZone(begins.getZone())));
        };
    }

    private Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return outsideQuietHours(day.atTime(time).atZone(zone));
    }

    /** A reminder that would come in quiet hours comes in the last minute before them: later it may be too late. */
    private Instant outsideQuietHours(ZonedDateTime wanted) {
        QuietHours quiet = settings.quietHours();
        if (!quiet.contains(wanted.toLocalTime())) {
            return wanted.toInstant();
        }
        ZonedDateTime from = wanted.toLocalDate().atTime(quiet.from()).atZone(wanted.getZone());
        ZonedDateTime latest = from.isAfter(wanted) ? from.minusDays(1) : from;
        return latest.minusMinutes(1).toInstant();
    }
}
