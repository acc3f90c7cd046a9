package zaigang.myrecord;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.attendance.DayState;
import zaigang.attendance.PersonDay;
import zaigang.leave.Half;
import zaigang.leave.LeaveRequest;
import zaigang.roster.Duty;
import zaigang.text.Text;
import zaigang.workdays.Period;

/**
 * What is recorded about somebody in a month, or on a day, as it was read.
 *
 * @param days those on which there was a round, by day
 * @param explained what is said of explanations behind the state of a day
 * @param leave what touches these days and was not withdrawn
 * @param duties the shifts that begin on these days, earliest first
 * @param closed whether it is closed for this person: nothing is recorded any more
 */
record OwnRecord(
        Period period, Map<LocalDate, PersonDay> days, Map<LocalDate, Text> explained, List<OfLeave> leave, List<OfDuty> duties,
        boolean closed) {

    /** @param line the request in words */
    record OfLeave(LeaveRequest request, Text line) {
        boolean approvedIn(LocalDate day, Half half) {
            return request.state() == LeaveRequest.State.APPROVED
                    && request.taken().filter(span -> span.contains(day, half)).isPresent();
        }
    }

    /** @param taken how the person took it over; {@link Text#NONE} where there is nothing to say */
    record OfDuty(Duty duty, Text taken) {}

    boolean empty() {
        return days.isEmpty() && leave.isEmpty() && duties.isEmpty();
    }

    /** The approved leave of each half of a day: none, one or two. */
    List<LeaveRequest> approved(LocalDate day) {
        return Arrays.stream(Half.values())
                .flatMap(half -> leave.stream().filter(l -> l.approvedIn(day, half)).limit(1)).map(OfLeave::request).toList();
    }

    boolean dutyOn(LocalDate day) {
        return duties.stream().anyMatch(d -> d.duty().day().equals(day));
    }

    Optional<PersonDay> day(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** The days that one looks at twice: late, not confirmed, absent, corrected, without a question, or recorded by others. */
    List<PersonDay> odd() {
        return days.values().stream().filter(d -> odd(d.state())).toList();
    }

    private static boolean odd(DayState state) {
        return switch (state) {
            case DayState.OnPost p -> p.late().isPositive() || !p.byOneself();
            case DayState.Out o -> o.late().isPositive() || !o.byOneself();
            case DayState.OnLeave l -> false;
            case DayState.Unconfirmed u -> u.cause() != DayState.Cause.WAITING;
            case DayState.Absent a -> true;
            case DayState.NotAsked n -> true;
            case DayState.AfterNight n -> true;
            case DayState.Corrected c -> true;
        };
    }
}
