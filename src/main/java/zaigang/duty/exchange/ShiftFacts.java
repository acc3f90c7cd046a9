package zaigang.duty.exchange;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Span;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;
import zaigang.spine.people.Scope;

/** What is known about people and shifts within one transaction: who could take which, and who has to do with which. */
final class ShiftFacts {
    /** Who is on a roster is seen from its shifts of so many days before and after. */
    private static final int DAYS_AROUND = 31;
    private static final int MOST_RETURNS = 6;
    private static final int LONGEST_DAYS = (int) PlannedShift.LONGEST.toDays() + 1;

    private final Tx tx;
    private final Rosters rosters;
    private final People people;
    private final ZoneId zone;
    private final Map<Long, List<Duty>> around = new HashMap<>();

    ShiftFacts(Tx tx, Rosters rosters, People people, ZoneId zone) {
        this.tx = tx;
        this.rosters = rosters;
        this.people = people;
        this.zone = zone;
    }

    /** Why the person cannot take this place on the shift; empty where nothing speaks against it. */
    Optional<Clash> clash(Person person, Duty shift, boolean leading, Clash.Until until) {
        return clash(person, shift, leading, Set.of(), until);
    }

    private Optional<Clash> clash(Person person, Duty shift, boolean leading, Set<Long> givenUp, Clash.Until until) {
        Absences leave = Absences.of(tx, person.id(), Span.during(shift.beginsAt(zone), shift.endsAt(zone)).period());
        var taking = new Clash.Taking(person, shift, leading, leading && mayLead(person, shift),
                rosters.of(tx, person.id(), shift.day().minusDays(LONGEST_DAYS), shift.day().plusDays(LONGEST_DAYS)), givenUp,
                halves -> leave.keepsAway(person.id(), halves));
        Optional<Clash> clash = Clash.of(taking, until, tx.now(), zone);
        return clash.filter(c -> c.why() == Clash.Why.OVER)
                .or(() -> rosters.closed(tx, shift, person) ? Optional.of(Clash.of(Clash.Why.CLOSED)) : clash);
    }

    /** What speaks against a deal now. */
    Optional<Deal.Objection> objection(Deal deal) {
        Optional<Set<Long>> back = deal.back().map(b -> Set.of(b.shiftId()));
        return one(deal.giver(), deal.shift(), deal.taker(), back.orElse(Set.of()))
                .or(() -> deal.back().flatMap(b -> one(deal.taker(), b, deal.giver(), Set.of(deal.shift().shiftId()))));
    }

    private Optional<Deal.Objection> one(Person giver, Duty shift, Person taker, Set<Long> givenUp) {
        if (!shift.has(giver)) {
            return Optional.of(new Deal.Objection(giver, shift, Clash.of(Clash.Why.NOT_ON)));
        }
        if (!giver.active()) {
            return Optional.of(new Deal.Objection(giver, shift, Clash.of(Clash.Why.INACTIVE)));
        }
        return clash(taker, shift, shift.ledBy(giver), givenUp, Clash.Until.BEGINNING)
                .map(c -> new Deal.Objection(taker, shift, c));
    }

    boolean possible(Deal deal) {
        return objection(deal).isEmpty();
    }

    /** The taker's next shifts which the giver could take in return. */
    List<Duty> returns(Person giver, Duty shift, Person taker) {
        return rosters.next(tx, taker.id(), MOST_RETURNS + 1).stream()
                .filter(d -> d.shiftId() != shift.shiftId() && d.begins().isAfter(tx.now()))
                .limit(MOST_RETURNS)
                .filter(d -> possible(new Deal(giver, shift, taker, Optional.of(d))))
                .toList();
    }

    /** Whether the taker could take the shift, for nothing or for one of the own. */
    boolean couldDo(Person giver, Duty shift, Person taker) {
        return possible(new Deal(giver, shift, taker, Optional.empty())) || !returns(giver, shift, taker).isEmpty();
    }

    /** Who leads other shifts of the roster, a team or a township may lead this one. */
    boolean mayLead(Person person, Duty shift) {
        var who = people.who(tx, person);
        return who.is(Role.LEADER) || who.is(Role.LIAISON) || sameRoster(person, shift).anyMatch(d -> d.ledBy(person));
    }

    /** The person's own shifts of the same roster about that time. */
    private Stream<Duty> sameRoster(Person person, Duty shift) {
        return rosters.of(tx, person.id(), shift.day().minusDays(DAYS_AROUND), shift.day().plusDays(DAYS_AROUND)).stream()
                .filter(d -> d.roster().equals(shift.roster()));
    }

    private List<Duty> around(Duty shift) {
        return around.computeIfAbsent(shift.shiftId(), id -> rosters.of(tx, shift.roster(),
                shift.day().minusDays(DAYS_AROUND), shift.day().plusDays(DAYS_AROUND)));
    }

    /** Those of a person's team who are not on the shift. */
    List<Person> teamMates(Person person, Duty shift) {
        return person.teamId().map(team -> people.in(tx, new Scope.OfTeam(team))).orElse(List.of()).stream()
                .filter(p -> !shift.has(p) && p.id() != person.id()).toList();
    }

    /** Those on other shifts of the same roster about that time. */
    List<Person> rosterMates(Duty shift) {
        var found = new LinkedHashMap<Long, Person>();
        around(shift).stream().map(Duty::everyone).flatMap(Collection::stream)
                .filter(p -> p.active() && !shift.has(p)).forEach(p -> found.putIfAbsent(p.id(), p));
        return List.copyOf(found.values());
    }

    /** Whether somebody shares the roster with a shift, or a team or township with its people or its roster. */
    boolean concerns(Person person, Duty shift) {
        boolean mates = shift.everyone().stream().anyMatch(p -> same(p.teamId(), person.teamId())
                || same(p.townshipId(), person.townshipId()));
        return mates || ofRoster(person, shift) || sameRoster(person, shift).findAny().isPresent();
    }

    private boolean ofRoster(Person person, Duty shift) {
        return roster(shift).filter(r -> same(r.teamId(), person.teamId()) || same(r.townshipId(), person.townshipId())
                || same(r.postId(), person.postId())).isPresent();
    }

    Optional<RosterInfo> roster(Duty shift) {
        return rosters.named(tx, shift.roster());
    }

    private static boolean same(Optional<Long> a, Optional<Long> b) {
        return a.isPresent() && a.equals(b);
    }

    /** Whether messages reach this person. */
    boolean reached(Person person) {
        return person.active() && people.unlinked(tx, new Scope.Only(person.id())).isEmpty();
    }

    ShiftWords words() {
        return ShiftWords.of(tx, rosters, zone);
    }

    /** Whether somebody who is on the shift is on approved leave in a part of the day on which it begins. */
    boolean onLeave(Person person, Duty shift) {
        return Absences.of(tx, person.id(), Period.of(shift.day()))
                .keepsAway(person.id(), shift.beginsAt(zone), shift.endsAt(zone));
    }
}
