package zaigang.away.leave;

import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What a leave would mean for others, such as a shift that nobody holds then; asked before it is approved. */
@FunctionalInterface
public interface Consequences {
    /** A line for those who decide; {@link Text#none} where nothing follows. */
    Text ifApproved(Tx tx, Person asker, Span span);
}
