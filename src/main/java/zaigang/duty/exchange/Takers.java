package zaigang.duty.exchange;

import java.util.Collection;
import java.util.List;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Who could fill a vacancy of a shift: the judgement behind {@link CoverVerbs#TAKE}, for whoever offers that button. */
public final class Takers {
    private final Shifts shifts;

    Takers(Shifts shifts) {
        this.shifts = shifts;
    }

    /** Those of some people who have to do with the shift and could take a vacant place on it now. */
    public List<Person> of(Tx tx, Duty shift, Collection<Person> some) {
        Openings openings = shifts.openings(tx, shift);
        return some.stream().filter(openings::couldTake).toList();
    }
}
