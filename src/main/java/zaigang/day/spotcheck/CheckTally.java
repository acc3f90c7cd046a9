package zaigang.day.spotcheck;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import zaigang.day.followup.CheckFinding;

/**
 * The figures of one or more spot checks.
 *
 * @param drawn all who were drawn
 * @param late of those who answered themselves, how many did so after the time
 * @param notReached the question did not arrive: they do not count against anybody
 * @param median of the response times of those who answered themselves; empty where there are none
 */
public record CheckTally(int drawn, int onPost, int out, int absent, int unconfirmed, int notReached, int late,
        Optional<Duration> median) {

    static CheckTally of(Collection<SpotEntry> entries, Duration within) {
        List<Duration> responses = entries.stream().flatMap(e -> e.response().stream()).toList();
        return new CheckTally(entries.size(), found(entries, CheckFinding.ON_POST), found(entries, CheckFinding.OUT),
                found(entries, CheckFinding.ABSENT),
                (int) entries.stream().filter(e -> e.finding().isEmpty() && e.delivered()).count(),
                (int) entries.stream().filter(e -> e.finding().isEmpty() && !e.delivered()).count(),
                (int) responses.stream().filter(r -> r.compareTo(within) > 0).count(),
                median(responses));
    }

    /** The middle one, of two the shorter; empty for none. */
    static Optional<Duration> median(Collection<Duration> durations) {
        return durations.stream().sorted().skip(Math.max(0, (durations.size() - 1) / 2)).findFirst();
    }

    private static int found(Collection<SpotEntry> entries, CheckFinding finding) {
        return (int) entries.stream().filter(e -> e.finding().filter(f -> f == finding).isPresent()).count();
    }
}
