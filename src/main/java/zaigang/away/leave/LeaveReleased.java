package zaigang.away.leave;

import zaigang.spine.ledger.Event;
import zaigang.spine.people.Person;

/** On these days, for which leave was approved, the person is back: withdrawn, shortened or ended early. */
public record LeaveReleased(Person person, Span span) implements Event {}
