package zaigang.duty.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.DutyTexts;
import zaigang.duty.roster.Rosters;
import zaigang.duty.vacancy.Answers;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Finds the shift that a button is about, and what somebody may do with it. */
final class Shifts {
    /** Of a township with more people only so many are looked at; those of team and roster come first. */
    private static final int POOL = 120;

    private final Rosters rosters;
    private final People people;
    private final ZoneId zone;
    private final Answers answers;
    private final SwapLedger proposals = new SwapLedger();

    Shifts(Rosters rosters, People people, ZoneId zone, Answers answers) {
        this.answers = answers;
        this.rosters = rosters;
        this.people = people;
        this.zone = zone;
    }

    /** A shift before somebody. */
    record Case(Turn turn, ShiftFacts facts, ShiftWords words, Duty shift, Set<Long> absent) {
        Person me() {
            return turn.person();
        }

        List<ShiftPlace> vacant() {
            return ShiftPlace.vacant(shift, this::gone);
        }

        /** Whether somebody on the shift cannot be counted on: on leave, verified absent, or not with us any more. */
        boolean gone(Person person) {
            return !person.active() || absent.contains(person.id()) || facts.onLeave(person, shift);
        }

        /** The one on the shift with the number that a button carries. */
        Optional<Person> onIt(Press press, int index) {
            return press.number(index).flatMap(id -> shift.everyone().stream().filter(p -> p.id() == id).findFirst());
        }

        Optional<Clash> clash(Person person, ShiftPlace place) {
            return facts.clash(person, shift, place.leading(), Clash.Until.END);
        }
    }

    Rosters rosters() {
        return rosters;
    }

    People people() {
        return people;
    }

    LocalDate today(Turn turn) {
        return LocalDate.ofInstant(turn.now(), zone);
    }

    ShiftFacts facts(Tx tx) {
        return new ShiftFacts(tx, rosters, people, zone);
    }

    Case of(Turn turn, Duty shift) {
        var words = ShiftWords.of(turn.tx(), rosters, zone);
        Set<Long> absent = answers.absent(turn.tx(), Period.of(shift.day())).getOrDefault(shift.day(), Set.of());
        return new Case(turn, facts(turn.tx()), words, shift, absent);
    }

    /** Why somebody's place is not free: two have agreed on a swap of it, which only waits for approval. */
    Optional<Text> agreed(Case c, Person out) {
        return proposals.underWay(c.turn().tx()).stream().filter(p -> p.state() == SwapProposal.State.ACCEPTED && !p.hasExpired(c.turn().now()))
                .filter(p -> p.shiftId() == c.shift().shiftId() && p.proposerId() == out.id()
                        || p.returnShiftId().equals(Optional.of(c.shift().shiftId())) && p.acceptedBy().equals(Optional.of(out.id())))
                .findFirst().map(p -> Text.of("exchange.agreed_swap", "shift", c.words().full(c.shift()),
                        "giver", name(c, p.proposerId()), "taker", name(c, p.acceptedBy().orElseThrow())));
    }

    private Text name(Case c, long id) {
        return people.find(c.turn().tx(), id).map(DutyTexts::who).orElse(Text.none());
    }

    Reply with(Turn turn, Press press, Function<Case, Reply> then) {
        return press.number(0).flatMap(id -> rosters.find(turn.tx(), id)).map(d -> then.apply(of(turn, d)))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Who plans for one of those on the shift or for its roster, and its duty leader, may put others on it. */
    boolean mayAssign(Case c) {
        var who = c.turn.who();
        if (c.shift.ledBy(c.me()) || who.may(Act.PLAN, Scope.county())) {
            return true;
        }
        return who.may(Act.PLAN) && (c.shift.everyone().stream().anyMatch(p -> who.may(Act.PLAN, p))
                || c.facts.roster(c.shift).filter(r ->
                        r.townshipId().filter(t -> who.may(Act.PLAN, new Scope.OfTownship(t))).isPresent()
                        || r.teamId().filter(t -> people.in(c.turn.tx(), new Scope.OfTeam(t)).stream()
                                .anyMatch(p -> who.may(Act.PLAN, p))).isPresent()).isPresent());
    }

    /** Whether this one may put that one there: planners within their scope, the duty leader those who have to do with it. */
    boolean mayPut(Case c, ShiftPlace place, Person in) {
        var who = c.turn.who();
        boolean plans = mayAssign(c) && who.may(Act.PLAN, in) && place.out().filter(p -> !who.may(Act.PLAN, p)).isEmpty();
        boolean leads = c.shift.ledBy(c.me()) && place.out().filter(p -> p.id() == c.me().id()).isEmpty()
                && c.facts.concerns(in, c.shift);
        return plans || leads;
    }

    /** Those who could take a place, nearest first: of the roster, of the teams, of other teams of the townships. */
    List<Person> candidates(Case c, ShiftPlace place) {
        Stream<Person> crew = c.shift.everyone().stream().flatMap(p -> c.facts.teamMates(p, c.shift).stream());
        var roster = c.facts.roster(c.shift);
        Stream<Person> team = roster.flatMap(r -> r.teamId()).stream()
                .flatMap(t -> people.in(c.turn.tx(), new Scope.OfTeam(t)).stream());
        Stream<Person> townships = Stream.concat(roster.flatMap(r -> r.townshipId()).stream(),
                        c.shift.everyone().stream().flatMap(p -> p.townshipId().stream()))
                .distinct().flatMap(t -> people.in(c.turn.tx(), new Scope.OfTownship(t)).stream())
                .filter(p -> p.teamId().isPresent());
        Stream<Person> all = Stream.of(c.facts.rosterMates(c.shift).stream(), crew, team, townships).flatMap(s -> s);
        return PersonKeys.distinct(all.filter(p -> !c.shift.has(p))).stream().filter(p -> mayPut(c, place, p)).limit(POOL)
                .filter(p -> c.clash(p, place).isEmpty()).toList();
    }
}
