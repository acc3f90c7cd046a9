package zaigang.day.attendance;

import java.util.Collection;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** How a person comes to explain a day that is late, not confirmed or verified absent. */
@FunctionalInterface
public interface Explaining {
    /** The button with which to explain some of these days; none where none of them can be explained any more. */
    Keyboard offer(Tx tx, Person person, Collection<PersonDay> days);
}
