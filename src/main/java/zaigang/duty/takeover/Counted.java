package zaigang.duty.takeover;

import java.time.LocalDate;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What taking over a shift means for the person's day. */
public interface Counted {
    /** For whoever asks nobody. */
    Counted NEVER = new Counted() {
        @Override
        public Text counted(Tx tx, Person person) {
            return Text.none();
        }

        @Override
        public boolean wouldCount(Tx tx, Person person, LocalDate day) {
            return false;
        }
    };

    /** What it has just been recorded as, in words; {@link Text#none} where nothing was. */
    Text counted(Tx tx, Person person);

    /** Whether taking over a shift of that day now would be the check-in of today. */
    boolean wouldCount(Tx tx, Person person, LocalDate day);
}
