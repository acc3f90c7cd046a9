package zaigang.day.attendance;

import java.time.Instant;

/**
 * An accepted correction of a day: what the person was doing after all. What was recorded before stays.
 *
 * @param kind on post or out
 * @param by the name of the one who accepted it
 */
record Amendment(Answer.Kind kind, Instant at, String by) {}
