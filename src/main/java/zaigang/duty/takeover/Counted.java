package zaigang.duty.takeover;

import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What taking over a shift has just been recorded as in the person's day, in words; {@link Text#none} where nothing was. */
@FunctionalInterface
public interface Counted {
    Text counted(Tx tx, Person person);
}
