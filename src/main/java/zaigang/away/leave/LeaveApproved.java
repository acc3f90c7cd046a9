package zaigang.away.leave;

import zaigang.spine.ledger.Event;
import zaigang.spine.people.Person;

/**
 * A leave of these days now holds, and is not over yet. For a leave that was extended it is announced for all its days, those that
 * held before among them.
 */
public record LeaveApproved(Person person, Span span) implements Event {}
