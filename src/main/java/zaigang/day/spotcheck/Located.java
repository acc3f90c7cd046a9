package zaigang.day.spotcheck;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who answered and was asked for a location.
 *
 * @param at when one came; empty where none did, which says nothing
 * @param inside whether it was within the radius of the post; all that is kept of it
 */
record Located(long spotCheckId, long personId, Instant askedAt, Optional<Instant> at, Optional<Boolean> inside) {}
