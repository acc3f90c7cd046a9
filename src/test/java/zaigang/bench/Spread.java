package zaigang.bench;

import java.time.Duration;
import java.util.List;

/** How long the same took several times. */
record Spread(List<Duration> all) {
    Spread {
        all = all.stream().sorted().toList();
    }

    Duration median() {
        return all.get((all.size() - 1) / 2).plus(all.get(all.size() / 2)).dividedBy(2);
    }

    /** The median; in brackets the shortest and the longest. */
    @Override
    public String toString() {
        return Figures.seconds(median()) + " (" + Figures.seconds(all.getFirst()) + "–" + Figures.seconds(all.getLast()) + ")";
    }
}
