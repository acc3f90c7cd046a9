package zaigang.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What both took, round by round. */
record Compared(List<Duration> plain, List<Duration> bot) {
    /** The bot's rate as a share of the plain loop's, from the medians. */
    double ratio() {
        return ratio(median(plain), median(bot));
    }

    private static double ratio(Duration plain, Duration bot) {
        return plain.toNanos() / (double) bot.toNanos();
    }

    static Duration median(List<Duration> all) {
        List<Duration> sorted = all.stream().sorted().toList();
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return lower.plus(sorted.get(sorted.size() / 2)).dividedBy(2);
    }

    /** With the spread of both in brackets, and of the ratio within a round. */
    @Override
    public String toString() {
        double[] ratios = IntStream.range(0, bot.size()).mapToDouble(i -> ratio(plain.get(i), bot.get(i))).sorted().toArray();
        return String.format(Locale.ROOT, "%s, plain loop %s: %.2f × its rate (%.2f–%.2f)", spread(bot), spread(plain), ratio(),
                ratios[0], ratios[ratios.length - 1]);
    }

    static String spread(List<Duration> all) {
        List<Duration> sorted = all.stream().sorted().toList();
        return "%s (%s–%s)".formatted(Figures.seconds(median(all)), Figures.seconds(sorted.getFirst()),
                Figures.seconds(sorted.getLast()));
    }
}
