package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;

/**
 * A place on a shift that somebody takes.
 *
 * @param leading whether it is the duty leader's
 * @param out whose it is so far; empty for one that nobody holds
 */
record ShiftPlace(boolean leading, Optional<Person> out) {
    static ShiftPlace of(Duty shift, Person out) {
        return new ShiftPlace(shift.ledBy(out), Optional.of(out));
    }

    /** The places that are vacant: held by somebody on leave, or by nobody though the shift needs somebody; the leader's last. */
    static List<ShiftPlace> vacant(Duty shift, Predicate<Person> onLeave) {
        var places = new ArrayList<ShiftPlace>();
        shift.onDuty().stream().filter(onLeave).forEach(p -> places.add(of(shift, p)));
        if (shift.onDuty().size() < shift.need().people()) {
            places.add(new ShiftPlace(false, Optional.empty()));
        }
        shift.leaders().stream().filter(onLeave).forEach(p -> places.add(of(shift, p)));
        if (shift.need().leader() && shift.leaders().isEmpty() && shift.outsideLeaders().isEmpty()) {
            places.add(new ShiftPlace(true, Optional.empty()));
        }
        return places;
    }
}
