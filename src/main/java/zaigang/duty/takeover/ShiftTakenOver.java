package zaigang.duty.takeover;

import java.time.LocalDate;
import zaigang.spine.ledger.Event;
import zaigang.spine.people.Person;

/**
 * Somebody has taken over a shift that runs now.
 *
 * @param day the local day on which the shift began
 * @param byPerson who says so: the person, or somebody else
 */
public record ShiftTakenOver(Person person, LocalDate day, long byPerson) implements Event {}
