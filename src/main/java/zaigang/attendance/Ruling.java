package zaigang.attendance;

import java.util.Optional;

/**
 * What becomes of somebody's day when a person who checked has found something, in whatever way: the one decision for a check of
 * the day, an inspection and a spot check.
 */
public enum Ruling {
    /** Nobody asks that person on that day, or the day is closed: what was found stands by itself. */
    NO_DAY,
    /** It is the first thing that is known of the day. */
    RECORD,
    /** It takes the place of what is recorded, which is kept. */
    REPLACE,
    /** It says what is recorded, or at least nothing against it. */
    AGREES,
    /** Whoever is off duty cannot be absent: the day stays as it is. */
    STAYS,
    /** It would take the place of what the person said, or of a correction that was accepted: that takes a second tap. */
    ASK;

    /** What a finding is about. */
    public enum About {
        /** The day as such: somebody puts its record right. */
        DAY,
        /** A moment of it: who is on post at ten may be out at eleven, and neither says anything against the other. */
        MOMENT
    }

    /**
     * @param before what is recorded
     * @param state of the day, which follows from that and from all else that is known
     * @param found anything but a request for leave
     * @param sure whether whoever found it has confirmed that it is to stand
     */
    static Ruling of(Optional<Answer> before, DayState state, Answer.Kind found, About about, boolean sure) {
        if (found == Answer.Kind.ABSENT && (state instanceof DayState.OnLeave || state instanceof DayState.AfterNight)) {
            return STAYS;
        }
        Optional<Answer.Kind> stands = stands(before, state);
        if (stands.isEmpty()) {
            return RECORD;
        }
        if (agrees(stands.get(), found, about, state)) {
            return AGREES;
        }
        boolean settled = state instanceof DayState.Corrected || before.filter(Answer::byOneself).isPresent();
        return settled && !sure ? ASK : REPLACE;
    }

    private static Optional<Answer.Kind> stands(Optional<Answer> before, DayState state) {
        return state instanceof DayState.Corrected c ? Optional.of(c.out() ? Answer.Kind.OUT : Answer.Kind.ON_POST)
                : before.map(Answer::kind).filter(kind -> kind != Answer.Kind.LEAVE_ASKED);
    }

    /** What was found about the day as such may also say that somebody was not late. */
    private static boolean agrees(Answer.Kind stands, Answer.Kind found, About about, DayState state) {
        if (about == About.MOMENT) {
            return (stands == Answer.Kind.ABSENT) == (found == Answer.Kind.ABSENT);
        }
        return stands == found && state.lateness().isZero();
    }

    /** Whether it is written down as the record of the day. */
    boolean recorded() {
        return this == RECORD || this == REPLACE;
    }
}
