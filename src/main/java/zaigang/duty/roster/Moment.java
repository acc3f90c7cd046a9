package zaigang.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import zaigang.base.settings.QuietHours;

/**
 * When a reminder is due for one person.
 *
 * @param uselessFrom the first instant at which it is of no use any more
 */
record Moment(Instant at, Instant uselessFrom) {
    /** A reminder found late still helps somebody who forgot, for this long after the beginning. */
    static final Duration USEFUL_AFTER_BEGINNING = Duration.ofHours(1);

    /** What to do about it now. */
    sealed interface ToDo {
        record Tell() implements ToDo {}

        record Wait(Instant until) implements ToDo {}

        record TooLate() implements ToDo {}
    }

    /** Found late in quiet hours it waits for their end, where it is still of use then. */
    ToDo verdict(Instant now, QuietHours quiet, ZoneId zone) {
        if (now.isBefore(at)) {
            return new ToDo.Wait(at);
        }
        Instant sending = quiet.endAfter(now, zone);
        if (!sending.isBefore(uselessFrom)) {
            return new ToDo.TooLate();
        }
        return sending.equals(now) ? new ToDo.Tell() : new ToDo.Wait(sending);
    }
}
