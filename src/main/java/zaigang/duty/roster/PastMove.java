package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of somebody's duty, as it is kept.
 *
 * @param byPerson empty for the bot itself and for the command line
 * @param day on which the shift begins
 */
record PastMove(Instant at, Optional<Long> byPerson, Move.What what, LocalDate day) {}
