package zaigang.day.attendance;

import java.util.Optional;

/**
 * What becomes of a statement about somebody's day: the one decision, a pure function of what is known. The first line that
 * applies holds. “Recorded” is anything but a request for leave; “returns” says that open leave is over.
 *
 * <table>
 *   <caption>Statement by state</caption>
 *   <tr><th>what stands</th><th>says to be on post, or out</th><th>asks for leave</th><th>took over, answered a check</th>
 *       <th>somebody checked and found</th></tr>
 *   <tr><td>nobody asks that day</td><td>does not come here</td><td>does not come here</td><td>no day; returns</td>
 *       <td>no day; found at work today returns</td></tr>
 *   <tr><td>the day is closed</td><td>refused</td><td>refused</td><td>no day</td><td>no day</td></tr>
 *   <tr><td>off duty (approved leave, after a night shift), found absent</td><td></td><td></td><td></td><td>the day stays</td></tr>
 *   <tr><td>verified absent</td><td>refused</td><td>refused</td><td>stays; returns</td>
 *       <td>absent agrees; else replaced, a vacancy is looked at</td></tr>
 *   <tr><td>approved leave on duty, says to be out, and that is not recorded</td><td>refused</td><td></td><td></td><td></td></tr>
 *   <tr><td>nothing recorded, the afternoon after a morning of approved leave</td><td>the day stays leave; returns</td>
 *       <td>as below</td><td>the day stays leave; returns</td><td>as below</td></tr>
 *   <tr><td>nothing</td><td>recorded; returns</td><td>recorded</td><td>recorded; returns</td><td>recorded; at work returns</td></tr>
 *   <tr><td>leave asked for</td><td>replaced; returns</td><td>agrees</td><td>replaced; returns</td>
 *       <td>recorded; at work returns</td></tr>
 *   <tr><td>the own answer says it</td><td>agrees</td><td></td><td>stays; returns</td>
 *       <td>agrees (of the day as such only where it is in time); at work returns</td></tr>
 *   <tr><td>the own answer says otherwise, in the window</td><td>replaced; returns</td><td>replaced</td><td>stays; returns</td>
 *       <td rowspan="2">a second tap, then replaced; of a moment, present agrees with present</td></tr>
 *   <tr><td>the own answer says otherwise, after the window</td><td>noted beside it (going out returns)</td><td>refused</td>
 *       <td>stays; returns</td></tr>
 *   <tr><td>somebody else recorded it</td><td>the same agrees, otherwise noted beside it</td><td>refused</td>
 *       <td>stays; returns</td><td>the same agrees, otherwise replaced</td></tr>
 *   <tr><td>a correction was accepted</td><td>by what is recorded</td><td>by what is recorded</td><td>by what is recorded</td>
 *       <td>the same agrees, otherwise a second tap, then replaced</td></tr>
 * </table>
 *
 * <p>Whoever is on post today is out no more; a changed answer takes the outing back. Saying to be back is refused to who was not
 * out, and otherwise only ends that.
 */
sealed interface Decision {
    /** Nothing is written. */
    record Refused(Why why) implements Decision {}

    /** Nothing is written before it is confirmed. */
    record SecondTap() implements Decision {}

    record Taken(How how, Effects effects) implements Decision {}

    /** Why somebody's own statement is not taken. */
    enum Why {
        /** The window is over, and their own answer stays. */
        WINDOW_OVER,
        RECORDED_BY_OTHER,
        /** Approved leave on duty says already that they are out. */
        ON_DUTY_LEAVE,
        NOT_OUT,
        CLOSED
    }

    /** How it stands to what was known. */
    enum How {
        /** It is the first thing that is recorded of the day. */
        RECORDED,
        /** It takes the place of what is recorded, which is kept. */
        REPLACED,
        /** It says what is recorded, or at least nothing against it. */
        AGREES,
        /** It is noted beside what is recorded. */
        BESIDE,
        /** The day stays as it is. */
        STAYS,
        /** There is no day to decide about. */
        NO_DAY
    }

    /**
     * What is written.
     *
     * @param answer whether it is the answer of the day from now on
     * @param atWork whether it counts as a return, where there is leave to return from
     * @param vacancy whether a verified absence comes or goes, so that somebody has to look who holds the duty
     */
    record Effects(boolean answer, boolean atWork, Out out, boolean vacancy) {
        static final Effects NONE = new Effects(false, false, Out.STAYS, false);
    }

    /** What becomes of the outing of the day. */
    enum Out {
        STAYS,
        /** Where and until when, if that was said. */
        NOTED,
        /** From now on, though the answer says otherwise. */
        GOES_OUT,
        /** What runs is over. */
        ENDS,
        /** The answer says to be out: that is over, also where no more was said of it. */
        COMES_BACK,
        /** There was none. */
        TAKEN_BACK
    }

    static Decision of(Statement statement, DayFacts day) {
        if (day.closed()) {
            return byOneself(statement) ? new Refused(Why.CLOSED) : new Taken(How.NO_DAY, Effects.NONE);
        }
        return switch (statement) {
            case Statement.Said s -> said(s.kind(), day);
            case Statement.LeaveAsked l -> leaveAsked(day);
            case Statement.Back b -> back(day);
            case Statement.TookOver t -> heard(t, day);
            case Statement.AnsweredCheck c -> heard(c, day);
            case Statement.Found f -> Ruling.of(f, day);
        };
    }

    /** Where nobody asks that day. */
    static Decision withoutDay(Statement statement, boolean today) {
        return new Taken(How.NO_DAY, new Effects(false, today && statement.kind() != Answer.Kind.ABSENT,
                onPost(statement.kind(), today), false));
    }

    private static boolean byOneself(Statement statement) {
        return statement instanceof Statement.Said || statement instanceof Statement.LeaveAsked
                || statement instanceof Statement.Back;
    }

    /** Whoever is on post today is not out. */
    static Out onPost(Answer.Kind kind, boolean today) {
        return today && kind == Answer.Kind.ON_POST ? Out.ENDS : Out.STAYS;
    }

    private static Decision said(Answer.Kind kind, DayFacts day) {
        boolean out = kind == Answer.Kind.OUT;
        boolean same = day.answer().filter(a -> a.kind() == kind).isPresent();
        if (day.recorded().filter(a -> a.kind() == Answer.Kind.ABSENT).isPresent()) {
            return stays(day);
        }
        if (out && !same && day.onDutyLeave().isPresent()) {
            return new Refused(Why.ON_DUTY_LEAVE);
        }
        if (day.afterMorningLeave()) {
            return new Taken(How.STAYS, new Effects(false, true, out ? Out.NOTED : Out.ENDS, false));
        }
        if (same) {
            return new Taken(How.AGREES, new Effects(false, false, out ? Out.NOTED : Out.ENDS, false));
        }
        if (day.answer().isEmpty()) {
            return new Taken(How.RECORDED, new Effects(true, true, out ? Out.NOTED : Out.ENDS, false));
        }
        return changes(day) ? new Taken(How.REPLACED, new Effects(true, true, out ? Out.NOTED : Out.TAKEN_BACK, false))
                : new Taken(How.BESIDE, new Effects(false, out, out ? Out.GOES_OUT : Out.COMES_BACK, false));
    }

    /** One's own answer can be changed in the window, and a request for leave gives way to an answer at any time. */
    private static boolean changes(DayFacts day) {
        return day.answer().filter(a -> a.kind() == Answer.Kind.LEAVE_ASKED || a.byOneself() && day.windowOpen()).isPresent();
    }

    private static Decision leaveAsked(DayFacts day) {
        if (day.answer().isEmpty()) {
            return new Taken(How.RECORDED, new Effects(true, false, Out.STAYS, false));
        }
        if (day.recorded().isEmpty()) {
            return new Taken(How.AGREES, Effects.NONE);
        }
        return changes(day) ? new Taken(How.REPLACED, new Effects(true, false, Out.TAKEN_BACK, false)) : stays(day);
    }

    private static Decision stays(DayFacts day) {
        return new Refused(day.answer().filter(Answer::byOneself).isPresent() ? Why.WINDOW_OVER : Why.RECORDED_BY_OTHER);
    }

    private static Decision back(DayFacts day) {
        if (day.recorded().filter(a -> a.kind() == Answer.Kind.ABSENT).isPresent()) {
            return stays(day);
        }
        Optional<Answer.Kind> kind = day.answer().map(Answer::kind);
        return !day.saidToBeOut() ? new Refused(Why.NOT_OUT) : new Taken(How.BESIDE, new Effects(false, false,
                kind.equals(Optional.of(Answer.Kind.OUT)) ? Out.COMES_BACK : Out.ENDS, false));
    }

    /** What is said elsewhere is the answer of the day where nothing is recorded; whoever is at work is back from leave. */
    private static Decision heard(Statement statement, DayFacts day) {
        Out out = onPost(statement.kind(), day.today());
        if (day.recorded().isPresent() || day.afterMorningLeave()) {
            return new Taken(How.STAYS, new Effects(false, true, out, false));
        }
        return new Taken(day.answer().isEmpty() ? How.RECORDED : How.REPLACED, new Effects(true, true, out, false));
    }
}
