package zaigang.day.attendance;

import java.util.Optional;
import zaigang.day.attendance.Decision.Effects;
import zaigang.day.attendance.Decision.How;
import zaigang.day.attendance.Decision.Taken;

/** The part of {@link Decision} about what somebody found who checked: it stands over everything but being off duty. */
final class Ruling {
    private Ruling() {}

    static Decision of(Statement.Found found, DayFacts day) {
        DayState state = day.state();
        boolean absent = found.kind() == Answer.Kind.ABSENT;
        if (absent && (state instanceof DayState.OnLeave || state instanceof DayState.AfterNight)) {
            return new Taken(How.STAYS, Effects.NONE);
        }
        Optional<Answer.Kind> stands = stands(day, state);
        if (stands.isEmpty()) {
            return taken(How.RECORDED, found, day, absent);
        }
        if (agrees(stands.get(), found, state)) {
            return taken(How.AGREES, found, day, false);
        }
        boolean settled = state instanceof DayState.Corrected || day.answer().filter(Answer::byOneself).isPresent();
        return settled && !found.sure() ? new Decision.SecondTap()
                : taken(How.REPLACED, found, day, absent || state instanceof DayState.Absent);
    }

    private static Decision taken(How how, Statement.Found found, DayFacts day, boolean vacancy) {
        return new Taken(how, new Effects(how != How.AGREES, day.today() && found.kind() != Answer.Kind.ABSENT,
                Decision.onPost(found.kind(), day.today()), vacancy));
    }

    private static Optional<Answer.Kind> stands(DayFacts day, DayState state) {
        return state instanceof DayState.Corrected c ? Optional.of(c.out() ? Answer.Kind.OUT : Answer.Kind.ON_POST)
                : day.recorded().map(Answer::kind);
    }

    /** What was found about the day as such may also say that somebody was not late. */
    private static boolean agrees(Answer.Kind stands, Statement.Found found, DayState state) {
        if (found.about() == Statement.About.MOMENT) {
            return (stands == Answer.Kind.ABSENT) == (found.kind() == Answer.Kind.ABSENT);
        }
        return stands == found.kind() && state.lateness().isZero();
    }
}
