package zaigang.duty.roster;

import java.util.Optional;

/**
 * One person instead of another on a shift, in the same part and place.
 *
 * @param out empty for one more person on duty
 * @param in empty where nobody takes the place
 */
public record Substitution(long shiftId, Optional<Long> out, Optional<Long> in) {}
