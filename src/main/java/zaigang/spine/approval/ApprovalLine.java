package zaigang.spine.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveRules.Level;

/** Whose turn it is: a pure decision of the line, of what has been agreed to so far, and of who is there. */
public final class ApprovalLine {
    private ApprovalLine() {}

    /**
     * A level at this moment.
     *
     * @param held whether anybody but the asker holds it at all
     * @param there those who can decide now: the holders, or their deputies
     */
    public record Stand(boolean held, List<Long> there) {
        static final Stand NONE = new Stand(false, List.of());
    }

    /** What comes next. */
    public sealed interface Next {
        /** These are asked, for this level of the line; they may be of a higher one where nobody is there. */
        record Ask(Level level, List<Long> people) implements Next {}

        /** All have agreed. */
        record Settled() implements Next {}

        /** It is the turn of this level, and nobody of it or above it is there. */
        record Nobody(Level level) implements Next {}
    }

    /**
     * A level that nobody is there for is stood in for by the next one above that somebody is there for; one that nobody holds,
     * and none above it, falls away once somebody has agreed.
     *
     * @param agreed the highest level that has agreed; it has agreed for those below it too
     */
    public static Next next(List<Level> line, Optional<Level> agreed, Map<Level, Stand> stands) {
        for (Level level : line.stream().filter(l -> agreed.filter(a -> a.compareTo(l) >= 0).isEmpty()).toList()) {
            Optional<List<Long>> there = from(level).map(l -> stands.getOrDefault(l, Stand.NONE).there())
                    .filter(people -> !people.isEmpty()).findFirst();
            if (there.isPresent()) {
                return new Next.Ask(level, there.get());
            }
            boolean held = from(level).anyMatch(l -> stands.getOrDefault(l, Stand.NONE).held());
            if (held || agreed.isEmpty()) {
                return new Next.Nobody(level);
            }
        }
        return new Next.Settled();
    }

    private static Stream<Level> from(Level level) {
        return Arrays.stream(Level.values()).filter(l -> l.compareTo(level) >= 0);
    }
}
