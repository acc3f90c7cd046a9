package zaigang.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long each of many things took, the shortest first. */
record Delays(List<Duration> sorted) {
    Delays {
        sorted = sorted.stream().sorted().toList();
    }

    /** @param share such as 0.99: so many of all took no longer */
    Duration percentile(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %d ms, p99 %d ms, longest %d ms (%d)", percentile(0.5).toMillis(),
                percentile(0.99).toMillis(), sorted.getLast().toMillis(), sorted.size());
    }
}
