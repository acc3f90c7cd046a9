package zaigang.duty.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.DutyTexts;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Finds the shift that a button is about, and what somebody may do with it. */
final class Shifts {
    /** Of a township with more people only so many are looked at; those of team and roster come first. */
    private static final int POOL = 120;

    private final ExchangeSources sources;
    private final VerifiedAbsences absences;
    private final SwapLedger swaps = new SwapLedger();

    Shifts(ExchangeSources sources, VerifiedAbsences absences) {
        this.sources = sources;
        this.absences = absences;
    }

    /** A shift before somebody. */
    record Case(Turn turn, Openings openings, ShiftWords words) {
        Tx tx() {
            return turn.tx();
        }

        Person me() {
            return turn.person();
        }

        Duty shift() {
            return openings.shift();
        }

        ShiftFacts facts() {
            return openings.facts();
        }

        /** The one on the shift with the number that a button carries. */
        Optional<Person> onIt(long personId) {
            return shift().everyone().stream().filter(p -> p.id() == personId).findFirst();
        }
    }

    ExchangeSources sources() {
        return sources;
    }

    LocalDate today(Turn turn) {
        return LocalDate.ofInstant(turn.now(), sources.zone());
    }

    Openings openings(Tx tx, Duty shift) {
        Set<Long> absent = absences.absent(tx, Period.of(shift.day())).getOrDefault(shift.day(), Set.of());
        return new Openings(sources.facts(tx), shift, absent, place -> agreed(tx, shift, place));
    }

    Case of(Turn turn, Duty shift) {
        return new Case(turn, openings(turn.tx(), shift), sources.words(turn.tx()));
    }

    /** Two have agreed on a swap of this place, which only waits for approval: it is not free. */
    private Optional<SwapProposal> agreed(Tx tx, Duty shift, ShiftPlace place) {
        return place.out().flatMap(out -> swaps.underWay(tx).stream()
                .filter(p -> p.state() == SwapProposal.State.ACCEPTED && !p.hasExpired(tx.now()))
                .filter(p -> p.gives(shift, out)).findFirst());
    }

    /** Why somebody cannot take this place of a shift, in a sentence; empty where nothing speaks against it. */
    Optional<Text> objection(Case c, Person in, ShiftPlace place) {
        return c.openings().clash(in, place).map(clash -> c.words().clash(in, c.shift(), clash))
                .or(() -> c.openings().agreed(place).map(p -> Text.of("exchange.agreed_swap", "shift", c.words().full(c.shift()),
                        "giver", name(c, p.proposerId()), "taker", name(c, p.acceptedBy().orElseThrow()))));
    }

    private Text name(Case c, long id) {
        return sources.person(c.tx(), id).map(DutyTexts::who).orElse(Text.none());
    }

    Reply with(Turn turn, long shiftId, Function<Case, Reply> then) {
        return sources.shift(turn.tx(), shiftId).map(d -> then.apply(of(turn, d)))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Who plans for one of those on the shift or for its roster, and its duty leader, may put others on it. */
    boolean mayAssign(Case c) {
        var who = c.turn().who();
        if (c.shift().ledBy(c.me()) || who.may(Act.PLAN, Scope.county())) {
            return true;
        }
        return who.may(Act.PLAN) && (c.shift().everyone().stream().anyMatch(p -> who.may(Act.PLAN, p))
                || c.facts().roster(c.shift()).filter(r ->
                        r.townshipId().filter(t -> who.may(Act.PLAN, new Scope.OfTownship(t))).isPresent()
                        || r.teamId().filter(t -> sources.people().in(c.tx(), new Scope.OfTeam(t)).stream()
                                .anyMatch(p -> who.may(Act.PLAN, p))).isPresent()).isPresent());
    }

    /** Whether this one may put that one there: planners within their scope, the duty leader those who have to do with it. */
    boolean mayPut(Case c, ShiftPlace place, Person in) {
        var who = c.turn().who();
        boolean plans = mayAssign(c) && who.may(Act.PLAN, in) && place.out().filter(p -> !who.may(Act.PLAN, p)).isEmpty();
        boolean leads = c.shift().ledBy(c.me()) && place.out().filter(p -> p.id() == c.me().id()).isEmpty()
                && c.facts().concerns(in, c.shift());
        return plans || leads;
    }

    /** Those who could take a place, nearest first: of the roster, of the teams, of other teams of the townships. */
    List<Person> candidates(Case c, ShiftPlace place) {
        Stream<Person> crew = c.shift().everyone().stream().flatMap(p -> c.facts().teamMates(p, c.shift()).stream());
        var roster = c.facts().roster(c.shift());
        Stream<Person> team = roster.flatMap(r -> r.teamId()).stream()
                .flatMap(t -> sources.people().in(c.tx(), new Scope.OfTeam(t)).stream());
        Stream<Person> townships = Stream.concat(roster.flatMap(r -> r.townshipId()).stream(),
                        c.shift().everyone().stream().flatMap(p -> p.townshipId().stream()))
                .distinct().flatMap(t -> sources.people().in(c.tx(), new Scope.OfTownship(t)).stream())
                .filter(p -> p.teamId().isPresent());
        Stream<Person> all = Stream.of(c.facts().rosterMates(c.shift()).stream(), crew, team, townships).flatMap(s -> s);
        return PersonKeys.distinct(all.filter(p -> !c.shift().has(p))).stream().filter(p -> mayPut(c, place, p)).limit(POOL)
                .filter(p -> c.openings().clash(p, place).isEmpty()).toList();
    }
}
