package zaigang.duty.rotation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import zaigang.away.leave.Span;
import zaigang.duty.roster.PlannedShift;

/**
 * What a plan has to reckon with. All times are local, as in the plan itself.
 *
 * @param standing shifts of this roster that stay as they are: those before the days to plan, from the first day of the rotation
 *     on (who was on them has had a turn), those after them, and those between that are not to be touched
 * @param leave when people are on approved leave, whole days or halves
 * @param elsewhere what people have in other rosters around these days
 */
record PlanFacts(List<PlannedShift> standing, Map<Long, List<Span>> leave, List<Elsewhere> elsewhere) {
    public static final PlanFacts NONE = new PlanFacts(List.of(), Map.of(), List.of());

    public PlanFacts {
        standing = List.copyOf(standing);
        leave = Map.copyOf(leave);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A duty of somebody in another roster; the end is not part of it. */
    public record Elsewhere(long personId, LocalDateTime from, LocalDateTime to) {}
}
