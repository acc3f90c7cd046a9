package zaigang.duty.roster;

/**
 * What a shift needs in order not to be vacant.
 *
 * @param people on duty, beside the duty leader; 0 for a shift that only has a leader
 * @param leader whether it needs a duty leader
 */
public record Need(int people, boolean leader) {
    public Need {
        if (people < 0) {
            throw new IllegalArgumentException("a shift cannot need " + people);
        }
    }

    /** Where nobody says what is needed, it is what was planned, and at least one person. */
    static Need asPlanned(PlannedShift shift) {
        boolean led = !shift.leaderIds().isEmpty() || !shift.outsideLeaderNames().isEmpty();
        return new Need(Math.max(1, shift.personIds().size()), led);
    }
}
