package zaigang.day.attendance;

import java.util.Map;
import java.util.Set;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.duty.takeover.TakeOvers;
import zaigang.spine.people.Address;
import zaigang.spine.people.Person;

/**
 * What is known of those who are asked in one transaction, read once for all of them.
 *
 * @param people by their numbers
 * @param answered those of whom something is recorded
 * @param addresses of those who have an account
 */
record AskedTogether(Round round, Map<Long, Person> people, Set<Long> answered, Map<Long, Address> addresses, Absences absences,
        TakeOvers.Presence presence, Prompt.Morning morning) {
    boolean onLeave(long personId) {
        return absences.in(personId, round.day(), Half.MORNING).filter(Absences.InHalf::approved).isPresent();
    }

    /**
     * Whether somebody is left alone after a night shift. Those are not of whom there is something to ask all the same, or to know;
     * and who has a round of their own for it is asked in that.
     */
    boolean rests(Person person) {
        boolean known = answered.contains(person.id()) || onLeave(person.id())
                || presence.taken().containsKey(person.id()) || presence.standing().contains(person.id());
        return !round.afterNight() && !known && morning.nights().rests(person);
    }
}
