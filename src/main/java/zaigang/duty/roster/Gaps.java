package zaigang.duty.roster;

import java.util.List;
import java.util.Map;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;

/** What is missing on shifts: a port, since what is vacant depends on more than the rosters. */
@FunctionalInterface
public interface Gaps {
    /** In words by the number of the shift; shifts on which nothing is missing are not there. */
    Map<Long, Text> of(Tx tx, List<Duty> duties);
}
