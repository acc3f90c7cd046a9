package zaigang.duty.roster;

import java.util.Map;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;

/** What other features say about those on a shift, on the page of its day. */
@FunctionalInterface
public interface Marks {
    /** A few words by the number of somebody on duty; who is not there has none. */
    Map<Long, Text> of(Tx tx, Duty duty);
}
