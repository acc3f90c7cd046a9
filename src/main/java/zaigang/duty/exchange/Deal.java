package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Substitution;
import zaigang.spine.people.Person;

/**
 * What two people agree on.
 *
 * @param shift the giver's, which the taker takes
 * @param back the taker's, which the giver takes in return; empty where nothing is given back
 */
record Deal(Person giver, Duty shift, Person taker, Optional<Duty> back) {
    /** What speaks against it: whose taking of which shift clashes. */
    record Objection(Person whose, Duty shift, Clash clash) {}

    List<Substitution> substitutions() {
        var all = new ArrayList<Substitution>();
        all.add(new Substitution(shift.shiftId(), Optional.of(giver.id()), Optional.of(taker.id())));
        back.ifPresent(b -> all.add(new Substitution(b.shiftId(), Optional.of(taker.id()), Optional.of(giver.id()))));
        return all;
    }
}
