package zaigang.month.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import zaigang.base.settings.LeaveKind;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyCount;

/** What is counted of some days: the figures, minutes of lateness, and leave by its kinds. */
public final class Sum {
    private final TallyCount count = new TallyCount();
    private long lateMinutes;
    /** Most people have none, so there is no map before there is something in it. */
    private Map<LeaveKind, Integer> leaveHalves = Map.of();
    private Map<LeaveKind, Integer> awayDays = Map.of();

    public static Sum of(Collection<PersonDay> days) {
        var sum = new Sum();
        days.forEach(sum::add);
        return sum;
    }

    public static Sum ofSums(Collection<Sum> parts) {
        var sum = new Sum();
        parts.forEach(sum::add);
        return sum;
    }

    void add(PersonDay day) {
        count.add(day);
        lateMinutes += day.state().lateness().toMinutes();
        day.leave().forEach(kind -> leaveHalves = with(leaveHalves, kind, 1));
        if (day.state() instanceof DayState.OnLeave l && l.kind().onDuty()) {
            awayDays = with(awayDays, l.kind(), 1);
        }
    }

    private void add(Sum other) {
        count.add(other.count);
        lateMinutes += other.lateMinutes;
        other.leaveHalves.forEach((kind, halves) -> leaveHalves = with(leaveHalves, kind, halves));
        other.awayDays.forEach((kind, days) -> awayDays = with(awayDays, kind, days));
    }

    private static Map<LeaveKind, Integer> with(Map<LeaveKind, Integer> before, LeaveKind kind, int more) {
        Map<LeaveKind, Integer> after = before.isEmpty() ? new HashMap<>(2) : before;
        after.merge(kind, more, Integer::sum);
        return after;
    }

    public Tally tally() {
        return count.tally();
    }

    int of(Tally.Count what) {
        return count.of(what);
    }

    long lateMinutes() {
        return lateMinutes;
    }

    /** The kinds of leave on any half of a day, those on duty too. */
    Set<LeaveKind> leaveKinds() {
        return leaveHalves.keySet();
    }

    /** In days, of which there are halves: a whole number where it is one. */
    Number leaveDays(LeaveKind kind) {
        int halves = leaveHalves.getOrDefault(kind, 0);
        return halves % 2 == 0 ? (Number) (long) (halves / 2) : halves / 2.0;
    }

    /** The kinds of leave on duty by which somebody was present on a day. */
    Set<LeaveKind> awayKinds() {
        return awayDays.keySet();
    }

    long awayDays(LeaveKind kind) {
        return awayDays.getOrDefault(kind, 0);
    }
}
