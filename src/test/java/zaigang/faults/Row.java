package zaigang.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a fault has cost.
 *
 * @param fault in a few words
 * @param people how many were to be asked
 * @param asked from the moment at which the question was due to the moment at which the Bot API took it, per person asked
 * @param tally what became of taps and messages
 * @param waits how long others waited for an answer meanwhile
 * @param note what else is worth knowing; may be empty
 */
record Row(String fault, int people, Delays asked, Tally tally, Delays waits, String note) {
    static final List<String> HEAD = List.of(
            "| fault | asked | question late: median / worst | taps sent | recorded | lost | doubled | messages doubled "
                    + "| others waited: median / worst | |",
            "|---|---|---|---|---|---|---|---|---|---|");

    /** A fault that lets nobody be asked: the program refuses to start. */
    static Row refused(String fault, String note) {
        var none = new Delays(List.of(), 0);
        return new Row(fault, 0, none, Tally.NONE, none, note);
    }

    String line() {
        return "| " + String.join(" | ", fault, asked.count() + " of " + people, asked.toString(), "" + tally.taps(),
                "" + tally.recorded(), "" + tally.lost().size(), "" + tally.doubledTaps(), "" + tally.doubledMessages().size(),
                waits.toString(), note) + " |";
    }

    /** Times that something took, the shortest first, and how often it has not come about. */
    record Delays(List<Duration> sorted, int never) {
        Delays {
            sorted = sorted.stream().sorted().toList();
        }

        int count() {
            return sorted.size();
        }

        Optional<Duration> worst() {
            return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.getLast());
        }

        @Override
        public String toString() {
            if (sorted.isEmpty()) {
                return never == 0 ? "–" : "never (" + never + ")";
            }
            String figures = seconds(sorted.get(sorted.size() / 2)) + " / " + seconds(sorted.getLast());
            return never == 0 ? figures : figures + ", never " + never;
        }

        private static String seconds(Duration duration) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
    }
}
