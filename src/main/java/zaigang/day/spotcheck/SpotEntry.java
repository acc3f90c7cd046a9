package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zaigang.day.followup.CheckFinding;

/**
 * Somebody who was drawn, and what came of it.
 *
 * @param delivered whether the question reached the person; where not, silence says nothing
 * @param finding empty for silence, which is no finding
 * @param byPerson who recorded the finding: the person, or somebody who checked
 */
record SpotEntry(
        long spotCheckId,
        long personId,
        Instant askedAt,
        boolean delivered,
        Optional<CheckFinding> finding,
        Optional<Instant> foundAt,
        Optional<Long> byPerson) {

    boolean byOneself() {
        return byPerson.filter(p -> p == personId).isPresent();
    }

    /** From the question to the person's own answer. */
    Optional<Duration> response() {
        return foundAt.filter(at -> byOneself()).map(at -> Duration.between(askedAt, at));
    }
}
