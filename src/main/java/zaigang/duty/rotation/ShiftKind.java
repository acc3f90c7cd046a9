package zaigang.duty.rotation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import zaigang.away.leave.Span;
import zaigang.base.workdays.DayKind;
import zaigang.duty.roster.Need;

/**
 * A shift that a roster has again and again. Times are local times; a shift belongs to the day on which it begins.
 *
 * @param name empty where the roster has one shift a day; no two of a roster have the same
 * @param lasts by the clock on the wall, as {@link zaigang.duty.roster.PlannedShift} has it
 * @param everyDays after so many days the next ones take their turn, counted from the anchor; at least 1
 * @param anchor the first day of the rotation, on which the first in the order begin
 * @param until the last day, included; empty where it goes on
 * @param days on which days of the calendar there is such a shift
 * @param apart which days are turned in an order of their own
 * @param inARow whether somebody may be on two shifts one after the other
 */
public record ShiftKind(
        String name,
        LocalTime starts,
        Duration lasts,
        Need need,
        int everyDays,
        LocalDate anchor,
        Optional<LocalDate> until,
        Days days,
        Apart apart,
        boolean inARow) {

    public ShiftKind {
        if (everyDays < 1) {
            throw new IllegalArgumentException("turns cannot change every " + everyDays + " days");
        }
    }

    /** The days on which there is such a shift. */
    public enum Days {
        EVERY,
        WORKING,
        RESTING
    }

    /** Which days are shared out for themselves: public holidays, or these and weekends, each in turns of its own. */
    public enum Apart {
        NOTHING,
        HOLIDAYS,
        RESTING
    }

    boolean runsOn(LocalDate day, DayKind kind) {
        boolean within = !day.isBefore(anchor) && until.filter(day::isAfter).isEmpty();
        return within && switch (days) {
            case EVERY -> true;
            case WORKING -> kind.isWorkday();
            case RESTING -> !kind.isWorkday();
        };
    }

    /** The halves of days that the shift of a day touches. */
    Span halves(LocalDate day) {
        return Span.during(day.atTime(starts), day.atTime(starts).plus(lasts));
    }

    Pool pool(DayKind kind) {
        return switch (kind) {
            case DayKind.Holiday h when apart != Apart.NOTHING -> Pool.HOLIDAY;
            case DayKind.Weekend w when apart == Apart.RESTING -> Pool.WEEKEND;
            default -> Pool.ORDINARY;
        };
    }

    /** The number of the turn that a day belongs to. */
    long turn(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() - anchor.toEpochDay(), everyDays);
    }

    /** The last day of the turn that a day belongs to. */
    LocalDate turnEnds(LocalDate day) {
        return anchor.plusDays((turn(day) + 1) * everyDays - 1);
    }
}
