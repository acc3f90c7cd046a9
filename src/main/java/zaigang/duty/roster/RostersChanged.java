package zaigang.duty.roster;

import java.util.List;
import java.util.Set;
import zaigang.spine.ledger.Event;

/**
 * What has just been changed, in one go, in one or more rosters.
 *
 * @param moves by shift in the order of the change; of people whose shifts only got another note or other company there is none
 * @param shiftIds all shifts that were added or changed and still are there
 */
public record RostersChanged(ChangeCause cause, List<Move> moves, Set<Long> shiftIds) implements Event {
    public RostersChanged {
        moves = List.copyOf(moves);
        shiftIds = Set.copyOf(shiftIds);
    }
}
