package zaigang.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zaigang.spine.ledger.Tx;

/**
 * Who comes off a night shift on the morning of a day, by the roster as it is: whoever swapped a shift away or was relieved of it
 * does not.
 *
 * @param byPerson the shift by the person's number; of several the one that ends last
 */
public record NightShifts(Map<Long, Duty> byPerson) {
    /** What is longer is duty round the clock, with rest at the place: whoever comes off it works on as usual. */
    private static final Duration LONGEST = Duration.ofHours(16);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);
    /** So much of the time from midnight to six: an evening that ends late is no night. */
    private static final Duration AT_NIGHT = Duration.ofHours(3);

    /** @param day the local day whose morning it is */
    public static NightShifts of(Tx tx, Rosters rosters, LocalDate day, ZoneId zone) {
        return of(rosters.between(tx, instant(day, LocalTime.MIDNIGHT, zone), instant(day, LocalTime.NOON, zone)), day, zone);
    }

    /** @param duties all of which a part lies in that morning; others do no harm */
    static NightShifts of(Collection<Duty> duties, LocalDate day, ZoneId zone) {
        var found = new HashMap<Long, Duty>();
        duties.stream().filter(d -> endsNight(d, day, zone)).forEach(d -> d.everyone().forEach(p ->
                found.merge(p.id(), d, (a, b) -> a.ends().isBefore(b.ends()) ? b : a)));
        return new NightShifts(found);
    }

    /** Whether a shift is one of the night. */
    public static boolean isNight(Duty duty, ZoneId zone) {
        return endsNight(duty, duty.ends().atZone(zone).toLocalDate(), zone);
    }

    /** Whether it takes up much of the night before a day and ends in its morning. */
    static boolean endsNight(Duty duty, LocalDate day, ZoneId zone) {
        Instant midnight = instant(day, LocalTime.MIDNIGHT, zone);
        Instant from = duty.begins().isAfter(midnight) ? duty.begins() : midnight;
        Instant six = instant(day, NIGHT_ENDS, zone);
        Instant to = duty.ends().isBefore(six) ? duty.ends() : six;
        return Duration.between(from, to).compareTo(AT_NIGHT) >= 0
                && !duty.ends().isAfter(instant(day, LocalTime.NOON, zone))
                && Duration.between(duty.begins(), duty.ends()).compareTo(LONGEST) <= 0;
    }

    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    public Set<Long> people() {
        return byPerson.keySet();
    }

    public boolean has(long personId) {
        return byPerson.containsKey(personId);
    }

    public Optional<Duty> of(long personId) {
        return Optional.ofNullable(byPerson.get(personId));
    }
}
