package zaigang.leave;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.ledger.Tx;
import zaigang.workdays.Period;

/** Who is on leave when, for those who count: read once for a period, asked as often as needed. */
public final class Absences {
    private final Map<Long, List<LeaveRequest>> byPerson;

    private Absences(Map<Long, List<LeaveRequest>> byPerson) {
        this.byPerson = byPerson;
    }

    public static Absences read(Tx tx, Period period) {
        var byPerson = new HashMap<Long, List<LeaveRequest>>();
        new LeaveLedger().standing(tx, period)
                .forEach(r -> byPerson.merge(r.personId(), List.of(r), Absences::joined));
        return new Absences(byPerson);
    }

    /** The same for one person only, for a tap: however many others are on leave. */
    public static Absences of(Tx tx, long personId, Period period) {
        return new Absences(Map.of(personId, new LeaveLedger().standing(tx, personId, period)));
    }

    /** Where a person's leave on a day stands: approved, asked for, or empty where there is none. */
    public Optional<LeaveRequest.State> on(long personId, LocalDate day) {
        return byPerson.getOrDefault(personId, List.of()).stream()
                .filter(r -> r.period().contains(day))
                .map(LeaveRequest::state)
                .max((a, b) -> Boolean.compare(a == LeaveRequest.State.APPROVED, b == LeaveRequest.State.APPROVED));
    }

    /** The days of a person's approved leave, as far as they touch the period that was read. */
    public List<Period> approved(long personId) {
        return byPerson.getOrDefault(personId, List.of()).stream()
                .filter(r -> r.state() == LeaveRequest.State.APPROVED).map(LeaveRequest::period).toList();
    }

    private static List<LeaveRequest> joined(List<LeaveRequest> a, List<LeaveRequest> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
