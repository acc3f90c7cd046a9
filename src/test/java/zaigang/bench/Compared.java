package zaigang.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What both took, round by round. */
record Compared(List<Duration> plain, List<Duration> bot) {
    /** The bot's rate as a share of the plain loop's, of the medians; in brackets that of the worst and the best round. */
    @Override
    public String toString() {
        double[] ratios = IntStream.range(0, bot.size()).mapToDouble(i -> ratio(plain.get(i), bot.get(i))).sorted().toArray();
        return String.format(Locale.ROOT, "%s; plain loop %s; %.2f × (%.2f–%.2f)", new Spread(bot), new Spread(plain),
                ratio(new Spread(plain).median(), new Spread(bot).median()), ratios[0], ratios[ratios.length - 1]);
    }

    private static double ratio(Duration plain, Duration bot) {
        return plain.toNanos() / (double) bot.toNanos();
    }
}
