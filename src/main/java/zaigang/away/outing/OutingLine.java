package zaigang.away.outing;

import java.time.LocalTime;
import java.util.Optional;

/**
 * What somebody says about being out today.
 *
 * @param destination where, in the person's own words; empty where nothing was said of it
 * @param until the local time of this day at which it ends; empty where it lasts as long as the day
 */
public record OutingLine(String destination, Optional<LocalTime> until) {
    static final OutingLine NOTHING = new OutingLine("", Optional.empty());
}
