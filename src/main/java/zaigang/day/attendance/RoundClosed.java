package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Set;
import zaigang.spine.ledger.Event;

/**
 * The window of a round is over, and whose question did not arrive is noted.
 *
 * @param members all whom it concerned
 */
public record RoundClosed(long roundId, LocalDate day, Set<Long> members) implements Event {}
