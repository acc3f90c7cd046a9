package zaigang.spine.approval;

import java.time.Instant;
import java.util.Optional;

/** Somebody who was asked to decide at a step, and when once more. */
record Asked(String step, long personId, Instant at, Optional<Instant> againAt) {}
