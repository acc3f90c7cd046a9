package zaigang.month.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * The shifts of a period that have begun and concern a scope, and who of it held how many.
 *
 * @param shifts by their beginning; those of a county all, of any other scope those of its rosters and of its people
 * @param people by township, team and number: how often each was on a shift
 */
record DutyFigures(List<Duty> shifts, List<Held> people) {
    /**
     * How many shifts somebody has held, each by the day on which it began.
     *
     * @param led as the leader
     * @param stood as one of the others
     * @param weekends of both, on a weekend that is no public holiday
     * @param holidays of both, on a public holiday
     */
    record Held(Person person, int led, int stood, int weekends, int holidays) {
        private Held and(boolean leads, DayKind kind) {
            return new Held(person, led + (leads ? 1 : 0), stood + (leads ? 0 : 1),
                    weekends + (kind instanceof DayKind.Weekend ? 1 : 0), holidays + (kind instanceof DayKind.Holiday ? 1 : 0));
        }
    }

    static DutyFigures read(Tx tx, Rosters rosters, People people, Workdays workdays, Figures figures) {
        List<Duty> begun = rosters.on(tx, figures.period().from(), figures.period().to()).stream()
                .filter(d -> !d.begins().isAfter(tx.now())).toList();
        if (figures.scope() instanceof Scope.County && figures.selection().whole()) {
            return of(begun, p -> true, workdays);
        }
        Set<Long> counted = figures.people().stream().map(p -> p.last().personId()).collect(Collectors.toSet());
        Predicate<Person> theirs = p -> counted.contains(p.id()) || in(figures, p);
        Set<String> own = rosters.all(tx).stream().filter(r -> owned(tx, people, r, figures)).map(RosterInfo::name)
                .collect(Collectors.toSet());
        return of(begun.stream().filter(d -> own.contains(d.roster()) || d.everyone().stream().anyMatch(theirs)).toList(),
                theirs, workdays);
    }

    /** Liaisons of a township are on its shifts, although nobody asks them each day. */
    private static boolean in(Figures figures, Person person) {
        return figures.selection().whole() && switch (figures.scope()) {
            case Scope.OfTownship t -> person.townshipId().equals(Optional.of(t.townshipId()));
            case Scope.OfTeam t -> person.teamId().equals(Optional.of(t.teamId()));
            default -> false;
        };
    }

    private static boolean owned(Tx tx, People people, RosterInfo roster, Figures figures) {
        return figures.selection().whole() && !roster.owner().isCounty() && !(figures.scope() instanceof Scope.County)
                && roster.owner().scope(tx, people).equals(figures.scope());
    }

    private static DutyFigures of(List<Duty> shifts, Predicate<Person> theirs, Workdays workdays) {
        Map<Long, Held> held = new HashMap<>();
        for (Duty duty : shifts) {
            DayKind kind = workdays.kind(duty.day());
            count(held, duty.leaders(), theirs, true, kind);
            count(held, duty.onDuty(), theirs, false, kind);
        }
        return new DutyFigures(shifts, inOrder(held.values()));
    }

    private static void count(Map<Long, Held> held, List<Person> people, Predicate<Person> theirs, boolean lead, DayKind kind) {
        people.stream().filter(theirs).forEach(p -> held.merge(p.id(), new Held(p, 0, 0, 0, 0).and(lead, kind),
                (before, one) -> before.and(lead, kind)));
    }

    private static List<Held> inOrder(Collection<Held> held) {
        var all = new ArrayList<>(held);
        all.sort(Comparator.comparing(Held::person, Comparator.comparingLong((Person p) -> p.townshipId().orElse(PlaceSums.NONE))
                .thenComparingLong(p -> p.teamId().orElse(PlaceSums.NONE)).thenComparingLong(Person::id)));
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return shifts.isEmpty();
    }
}
