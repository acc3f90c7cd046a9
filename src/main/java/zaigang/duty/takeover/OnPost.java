package zaigang.duty.takeover;

import java.time.LocalDate;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Whoever keeps the daily record hears that somebody is on post, so that nobody is asked twice. */
@FunctionalInterface
public interface OnPost {
    /** Of no concern to anybody. */
    OnPost UNRECORDED = (tx, person, day, byPerson) -> Text.none();

    /**
     * Somebody has taken over a shift that runs now.
     *
     * @param day the local day on which the shift began
     * @param byPerson who says so: the person, or somebody else
     * @return what was recorded, for the person; {@link Text#NONE} where nothing was
     */
    Text confirmed(Tx tx, Person person, LocalDate day, long byPerson);
}
