package zaigang.duty.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;

/**
 * A shift, the places on it that are vacant now, and who could take them.
 *
 * @param absent who was verified absent on the day of the shift
 * @param swapOf the swap of a place on which two have agreed and which only waits for approval
 */
record Openings(ShiftFacts facts, Duty shift, Set<Long> absent, Function<ShiftPlace, Optional<SwapProposal>> swapOf) {
    List<ShiftPlace> vacant() {
        return ShiftPlace.vacant(shift, this::gone);
    }

    /** Whether somebody on the shift cannot be counted on: on leave, verified absent, or not with us any more. */
    boolean gone(Person person) {
        return !person.active() || absent.contains(person.id()) || facts.onLeave(person, shift);
    }

    Optional<Clash> clash(Person person, ShiftPlace place) {
        return facts.clash(person, shift, place.leading(), Clash.Until.END);
    }

    Optional<SwapProposal> agreed(ShiftPlace place) {
        return swapOf.apply(place);
    }

    /** The vacant place that somebody takes who fills the vacancy; empty where that one cannot. */
    Optional<ShiftPlace> open(Person person) {
        return vacant().stream().filter(v -> clash(person, v).isEmpty() && agreed(v).isEmpty()).findFirst();
    }

    /** Whether somebody who has to do with the shift could fill a vacancy of it. */
    boolean couldTake(Person person) {
        return facts.concerns(person, shift) && open(person).isPresent();
    }
}
