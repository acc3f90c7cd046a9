package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a change of rosters means for one person and one shift.
 *
 * @param shiftId of a shift that may be gone by now
 * @param begins when the shift begins (or, where the person was taken off it, began), as all else here
 * @param leading whether as duty leader
 */
public record Move(
        What what,
        long personId,
        long shiftId,
        String roster,
        LocalDate day,
        String shiftName,
        Instant begins,
        Instant ends,
        boolean leading) {

    /** Who was on the shift before and is still, at another time or in the other part (leading or not), is MOVED. */
    public enum What {
        ADDED,
        REMOVED,
        MOVED
    }
}
