package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import zaigang.duty.roster.PlannedShift;

/**
 * What follows from the rules for some days.
 *
 * @param shifts by their beginning; also those for which nobody could be found, with what they need
 * @param unfilled the places that could not be filled, in the same order
 * @param shares what each person gets, leaders first, in the order of turns
 */
record Plan(List<PlannedShift> shifts, List<Unfilled> unfilled, List<Share> shares) {
    public Plan {
        shifts = List.copyOf(shifts);
        unfilled = List.copyOf(unfilled);
        shares = List.copyOf(shares);
    }

    /**
     * Places of a shift for which there is nobody.
     *
     * @param leader whether it is that of the duty leader
     * @param why how many of those who take turns could not, for which reason
     */
    public record Unfilled(LocalDate day, String shift, boolean leader, int places, SortedMap<PlanHindrance, Integer> why) {}

    /**
     * What somebody has on the planned days, shifts that stay as they are included.
     *
     * @param leads whether these are shifts as duty leader
     * @param duties all shifts
     * @param weekends of them, those that begin on a Saturday or Sunday without work
     * @param holidays of them, those that begin on a public holiday
     * @param byShift all shifts by name
     * @param sinceBeginning all shifts since the rotation began, these included
     */
    public record Share(Turner who, boolean leads, int duties, int weekends, int holidays, SortedMap<String, Integer> byShift,
            int sinceBeginning) {}

}
