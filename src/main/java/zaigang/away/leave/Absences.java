package zaigang.away.leave;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/**
 * Who is on leave when, for those who count: read once for a period, asked as often as needed. Leave that was shortened, or
 * ended by a return, counts as far as it was taken.
 */
public final class Absences {
    /** Nobody's. */
    public static final Absences NONE = of(List.of());

    private final Map<Long, List<LeaveRequest>> byPerson;
    private final Map<Long, List<LeaveRequest>> unreturned;

    private Absences(List<LeaveRequest> standing, List<LeaveRequest> unreturned) {
        this.byPerson = grouped(standing);
        this.unreturned = grouped(unreturned);
    }

    /**
     * Leave in a half of a day.
     *
     * @param kind its key in the settings
     * @param onDuty whether it counts as on duty, whatever the settings say now; empty where they say it
     * @param state approved, or only asked for
     */
    public record InHalf(String kind, Optional<Boolean> onDuty, LeaveRequest.State state) {
        public boolean approved() {
            return state == LeaveRequest.State.APPROVED;
        }

        /** The kind as these settings have it, and as it counted when the leave was asked for. */
        public LeaveKind kind(LeaveRules rules) {
            LeaveKind now = rules.kind(kind);
            return onDuty.map(now::counting).orElse(now);
        }
    }

    public static Absences read(Tx tx, Period period) {
        var ledger = new LeaveLedger();
        return new Absences(ledger.standing(tx, period), ledger.unreturned(tx, period));
    }

    /** Read for one person only, for a tap: however many others are on leave. */
    public static Absences of(Tx tx, long personId, Period period) {
        List<LeaveRequest> all = new LeaveLedger().standingOrOpen(tx, personId, period);
        return new Absences(all.stream().filter(r -> touches(r, period)).toList(),
                all.stream().filter(LeaveRequest::open).toList());
    }

    /** Of requests that are known already; those without a return are open whatever their days. */
    public static Absences of(List<LeaveRequest> requests) {
        return new Absences(requests, requests.stream().filter(LeaveRequest::open).toList());
    }

    private static boolean touches(LeaveRequest r, Period period) {
        return !r.toDay().isBefore(period.from()) && !r.endDay().orElse(r.toDay()).isBefore(period.from())
                && !r.fromDay().isAfter(period.to());
    }

    /**
     * Where a person's leave on a day stands: approved, asked for, or empty where there is none. A half of the day is enough;
     * who has to know which, asks {@link #in}.
     */
    public Optional<LeaveRequest.State> on(long personId, LocalDate day) {
        return Arrays.stream(Half.values()).flatMap(half -> in(personId, day, half).stream()).map(InHalf::state)
                .max(Comparator.comparing(s -> s == LeaveRequest.State.APPROVED));
    }

    /** Those of whom something touches the period, whether approved or only asked for. */
    public Set<Long> people() {
        return byPerson.keySet();
    }

    /** Whether nothing of a person touches the period, whether approved or only asked for. */
    public boolean none(long personId) {
        return !byPerson.containsKey(personId);
    }

    /** A person's leave in a half of a day; an approved one goes before one that is asked for. */
    public Optional<InHalf> in(long personId, LocalDate day, Half half) {
        return none(personId) ? Optional.empty() : byPerson.get(personId).stream()
                .filter(r -> r.taken().filter(s -> s.contains(day, half)).isPresent())
                .map(r -> new InHalf(r.kind(), r.onDuty(), r.state()))
                .max(Comparator.comparing(InHalf::approved));
    }

    /** Whether approved leave keeps a person from being there at a local time. */
    public boolean keepsAway(long personId, LocalDateTime at) {
        return in(personId, at.toLocalDate(), Half.at(at.toLocalTime())).filter(InHalf::approved).isPresent();
    }

    /** Whether approved leave meets any part of what runs between two local times, as far as it is on the day on which that begins. */
    public boolean keepsAway(long personId, LocalDateTime from, LocalDateTime to) {
        return Half.ofFirstDay(from, to).stream()
                .anyMatch(half -> in(personId, from.toLocalDate(), half).filter(InHalf::approved).isPresent());
    }

    /** Whether approved leave meets any part of some halves of days. */
    public boolean keepsAway(long personId, Span span) {
        return approved(personId).stream().anyMatch(span::overlaps);
    }

    /** Whether a leave of this person is over before the end of the period and may still be open. */
    public boolean notReturned(long personId) {
        return unreturned.containsKey(personId);
    }

    /** Whether a leave of this person was over before a day, and the person had not reported back by the end of that day. */
    public boolean overdue(long personId, LocalDate day) {
        return unreturned.containsKey(personId) && unreturned.get(personId).stream()
                .anyMatch(r -> r.returnedOn().filter(on -> !on.isAfter(day)).isEmpty()
                        && r.taken().filter(s -> s.to().isBefore(day)).isPresent());
    }

    /** Whether being at work in a half of a day is a return: from leave that holds then, or has begun and is open. */
    public boolean toReturnFrom(long personId, LocalDate day, Half half) {
        return in(personId, day, half).filter(InHalf::approved).isPresent()
                || unreturned.getOrDefault(personId, List.of()).stream().anyMatch(r -> r.span().begun(day, half));
    }

    private static Map<Long, List<LeaveRequest>> grouped(List<LeaveRequest> requests) {
        var byPerson = new HashMap<Long, List<LeaveRequest>>();
        requests.forEach(r -> byPerson.merge(r.personId(), List.of(r), Absences::joined));
        return byPerson;
    }

    /** A person's approved leave as far as it was taken, where it touches the period that was read. */
    public List<Span> approved(long personId) {
        return byPerson.getOrDefault(personId, List.of()).stream()
                .filter(r -> r.state() == LeaveRequest.State.APPROVED).flatMap(r -> r.taken().stream()).toList();
    }

    private static List<LeaveRequest> joined(List<LeaveRequest> a, List<LeaveRequest> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
