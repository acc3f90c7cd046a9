package zaigang.day.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.away.outing.Outing;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;

/**
 * All that is known of somebody's day when something is stated or shown of it, read once.
 *
 * @param closed whether its month is closed for the person
 * @param absences the person's leave that touches the day, or is open
 * @param outing what stands of being out; empty also for any day but today
 * @param now with its place in the calendar and the settings
 */
record DayFacts(Round round, long personId, AskProgress asking, boolean closed, Optional<Answer> answer,
        Optional<Amendment> amendment, Absences absences, Optional<Outing> outing, Now now) {
    /** @param zone of the county's days */
    record Now(Instant at, ZoneId zone, LeaveRules rules) {
        LocalDate day() {
            return LocalDate.ofInstant(at, zone);
        }

        Half half() {
            return Half.at(LocalDateTime.ofInstant(at, zone).toLocalTime());
        }
    }

    LocalDate day() {
        return round.day();
    }

    boolean today() {
        return day().equals(now.day());
    }

    boolean windowOpen() {
        return now.at().isBefore(round.closes());
    }

    /** What is recorded; a request for leave only asks. */
    Optional<Answer> recorded() {
        return answer.filter(a -> a.kind() != Answer.Kind.LEAVE_ASKED);
    }

    /** With what is recorded now. */
    DayFacts with(Answer recorded) {
        return new DayFacts(round, personId, asking, closed, Optional.of(recorded), amendment, absences, outing, now);
    }

    DayState state() {
        return DayState.of(new DayState.Facts(round.state(), round.closes(), round.grace(), asking, answer, amendment,
                leave(absences, personId, day(), now.rules()), absences.overdue(personId, day())));
    }

    /** Leave in the morning, when people are asked. */
    static Optional<DayState.OfLeave> leave(Absences absences, long personId, LocalDate day, LeaveRules rules) {
        return absences.in(personId, day, Half.MORNING).map(morning -> new DayState.OfLeave(
                morning.kind(rules), morning.approved(),
                absences.in(personId, day, Half.AFTERNOON).filter(Absences.InHalf::approved).isPresent()));
    }

    /** Whether it is the afternoon of a day whose morning is approved leave, of which nothing else is recorded. */
    boolean afterMorningLeave() {
        return now.half() == Half.AFTERNOON && recorded().isEmpty()
                && absences.in(personId, day(), Half.MORNING).filter(Absences.InHalf::approved).isPresent();
    }

    /** The kind of the approved leave on duty that the person is on at this moment. */
    Optional<LeaveKind> onDutyLeave() {
        return absences.in(personId, now.day(), now.half()).filter(Absences.InHalf::approved)
                .map(in -> in.kind(now.rules())).filter(LeaveKind::onDuty);
    }

    /** Whether being at work now is a return from leave. */
    boolean toReturnFrom() {
        return absences.toReturnFrom(personId, now.day(), now.half());
    }

    /** By the answer of the day, or by what was said beside it; whether or not that is over. */
    boolean saidToBeOut() {
        return answer.filter(a -> a.kind() == Answer.Kind.OUT || a.kind() == Answer.Kind.ON_POST && outing.isPresent())
                .isPresent();
    }

    boolean outingRuns() {
        return outing.filter(o -> o.runsAt(now.at())).isPresent();
    }
}
