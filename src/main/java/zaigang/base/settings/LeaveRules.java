package zaigang.base.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What holds for leave in the whole county.
 *
 * @param kinds at least one; the first is that of a request which does not say
 * @param lines who has to agree, by length, shortest first; at least one
 * @param askAfter how long a step may hang before those who decide are asked once more
 * @param pastDays how many days back leave can still be asked for
 * @param returnAt the time of day, on the last day of a leave, at which the person is offered to report back
 */
public record LeaveRules(List<LeaveKind> kinds, List<DecisionLine> lines, Duration askAfter, int pastDays, LocalTime returnAt) {
    /** What holds where the file is silent. */
    public static final LeaveRules DEFAULT = LeaveRulesFile.builtIn();

    /** Who decides, from below. */
    public enum Level {
        LEADER,
        LIAISON,
        ORGANIZER
    }

    /**
     * Who has to agree to a leave of a certain length, one after the other.
     *
     * @param upTo so many working days at most; empty for any length
     */
    public record DecisionLine(Optional<Integer> upTo, List<Level> by) {
        public DecisionLine {
            by = List.copyOf(by);
        }
    }

    public LeaveRules {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    /** The kind of that key; one that the settings do not know any more is called by its key. */
    public LeaveKind kind(String key) {
        return known(key).orElseGet(() -> LeaveKind.unknown(key));
    }

    public Optional<LeaveKind> known(String key) {
        return kinds.stream().filter(k -> k.key().equals(key)).findFirst();
    }

    /** The kind of a request that does not say. */
    public LeaveKind usual() {
        return kinds.getFirst();
    }

    /** Who has to agree to so many working days, counted in halves; what is longer than any line goes by the last. */
    public List<Level> line(int halves) {
        return lines.stream().filter(l -> l.upTo().filter(days -> halves > 2 * days).isEmpty())
                .findFirst().orElse(lines.getLast()).by();
    }
}
