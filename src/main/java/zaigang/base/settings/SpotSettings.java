package zaigang.base.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Spot checks.
 *
 * @param from the time of day from which a check may come
 * @param to until when
 * @param nightFrom the same for night checks; the end may be after midnight
 * @param nightTo until when
 * @param within how long an answer is in time
 * @param restDays whoever was checked is left alone for so many days
 * @param mostPerMonth nobody is checked more often in a calendar month
 * @param night whether there may be night checks, which come in quiet hours
 * @param location whether who answers “on post” is asked for a location
 * @param radius in metres: within it of the post is inside
 */
public record SpotSettings(LocalTime from, LocalTime to, LocalTime nightFrom, LocalTime nightTo, Duration within, int restDays,
        int mostPerMonth, boolean night, boolean location, int radius) {
    /** These settings where locations are asked for. */
    public SpotSettings withLocation(int metres) {
        return new SpotSettings(from, to, nightFrom, nightTo, within, restDays, mostPerMonth, night, true, metres);
    }

    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> from, Optional<LocalTime> to, Optional<LocalTime> nightFrom, Optional<LocalTime> nightTo,
            Optional<Duration> within, Optional<Integer> restDays, Optional<Integer> mostPerMonth, Optional<Boolean> night,
            Optional<Boolean> location, Optional<Integer> radius) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        SpotSettings over(SpotSettings base) {
            return new SpotSettings(from.orElse(base.from), to.orElse(base.to), nightFrom.orElse(base.nightFrom),
                    nightTo.orElse(base.nightTo), within.orElse(base.within), restDays.orElse(base.restDays),
                    mostPerMonth.orElse(base.mostPerMonth), night.orElse(base.night), location.orElse(base.location),
                    radius.orElse(base.radius));
        }
    }
}
