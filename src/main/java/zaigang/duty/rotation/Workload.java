package zaigang.duty.rotation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.Span;

/** What somebody has on hand while a plan is made: duties, leave, and how many turns so far. */
final class Workload {
    /** Between two shifts in a row there is less time than this. */
    private static final int REST_HOURS = 4;

    /** A duty; {@code shift} and {@code day} tell which of this roster it is, where it is one of this. */
    private record Busy(LocalDateTime from, LocalDateTime to, boolean own, String shift, LocalDate day) {}

    private final List<Busy> held = new ArrayList<>();
    private final List<Span> leave;
    private int total;
    private LocalDateTime last = LocalDateTime.MIN;

    Workload(List<Span> leave) {
        this.leave = leave;
    }

    void addElsewhere(LocalDateTime from, LocalDateTime to) {
        held.add(new Busy(from, to, false, "", from.toLocalDate()));
    }

    void addOwn(String shift, LocalDate day, LocalDateTime from, LocalDateTime to) {
        held.add(new Busy(from, to, true, shift, day));
    }

    /** A turn was taken, or others are so much ahead whom somebody new joins. */
    void count(int turns) {
        total += turns;
    }

    void serve(LocalDateTime from) {
        last = from;
    }

    int total() {
        return total;
    }

    LocalDateTime last() {
        return last;
    }

    /** Whether leave falls into a shift of this kind on any of these days, both counted, halves of days told apart. */
    boolean awayBetween(ShiftKind kind, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !leave.isEmpty() && !day.isAfter(to); day = day.plusDays(1)) {
            Span halves = kind.halves(day);
            for (Span away : leave) {
                if (away.overlaps(halves)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What stands against a shift.
     *
     * @param goesOn whether it is a further day of the same turn
     */
    Optional<PlanHindrance> against(TurnSlot slot, boolean goesOn) {
        if (awayBetween(slot.kind(), slot.day(), slot.day())) {
            return Optional.of(PlanHindrance.ON_LEAVE);
        }
        boolean inARow = false;
        for (Busy h : held) {
            if (h.from.isBefore(slot.to()) && slot.from().isBefore(h.to)) {
                return Optional.of(PlanHindrance.ON_DUTY);
            }
            inARow |= h.own && !slot.kind().inARow() && next(h, slot) && !(goesOn && sameTurn(h, slot));
        }
        return inARow ? Optional.of(PlanHindrance.IN_A_ROW) : Optional.empty();
    }

    private static boolean next(Busy h, TurnSlot slot) {
        boolean neighbour = h.shift.equals(slot.kind().name()) && (h.day.equals(slot.before()) || h.day.equals(slot.after()));
        return neighbour || h.to.plusHours(REST_HOURS).isAfter(slot.from()) && h.from.isBefore(slot.to().plusHours(REST_HOURS));
    }

    private static boolean sameTurn(Busy h, TurnSlot slot) {
        return h.shift.equals(slot.kind().name()) && slot.kind().turn(h.day) == slot.kind().turn(slot.day());
    }
}
