package zaigang.duty.rotation;

/** Why somebody does not take a turn; of several, the first. */
enum PlanHindrance {
    ON_LEAVE,
    /** On duty at an overlapping time, in this roster or another. */
    ON_DUTY,
    /** It would be the second shift in a row. */
    IN_A_ROW,
    /** Everybody else who takes turns is on this shift already. */
    TOO_FEW,
    /** Nobody takes turns on this shift on that day. */
    NOBODY
}
