package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The time within which a check comes.
 *
 * @param day the local day to which the check belongs, though its end may be after midnight
 */
record SpotWindow(LocalDate day, Instant from, Instant to) {
    /** A check that is wanted at once is not held when it could not begin within this. */
    private static final Duration AT_ONCE = Duration.ofMinutes(10);
    private static final int DAYS_AHEAD = 14;

    static SpotWindow now(Instant now, ZoneId zone) {
        return new SpotWindow(LocalDate.ofInstant(now, zone), now, now.plus(AT_ONCE));
    }

    /**
     * Today as far as it is not over, else the next day on which anybody is asked.
     *
     * @param to not after {@code from} where the window ends on the next day
     */
    static SpotWindow next(Instant now, ZoneId zone, LocalTime from, LocalTime to, Predicate<LocalDate> asked) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.iterate(today, d -> d.plusDays(1)).limit(DAYS_AHEAD).filter(asked)
                .map(d -> of(d, zone, from, to))
                .filter(w -> w.to().isAfter(now.plus(AT_ONCE))).findFirst()
                .map(w -> w.from().isAfter(now) ? w : new SpotWindow(w.day(), now, w.to()))
                .orElseGet(() -> of(today.plusDays(1), zone, from, to));
    }

    private static SpotWindow of(LocalDate day, ZoneId zone, LocalTime from, LocalTime to) {
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        return new SpotWindow(day, day.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
    }
}
