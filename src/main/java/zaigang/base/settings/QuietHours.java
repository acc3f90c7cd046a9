package zaigang.base.settings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which nobody is written to without need.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet any more, on the next day if it is not after {@code from}; the same time as
 *     {@code from} means that there are no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public boolean contains(LocalTime time) {
        boolean started = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? started || !over : started && !over;
    }

    /** The instant itself, or the end of the quiet hours in which it lies. */
    public Instant endAfter(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        if (!contains(local.toLocalTime())) {
            return instant;
        }
        ZonedDateTime end = local.toLocalDate().atTime(to).atZone(zone);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> from, Optional<LocalTime> to) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty());

        QuietHours over(QuietHours base) {
            return new QuietHours(from.orElse(base.from), to.orElse(base.to));
        }
    }
}
