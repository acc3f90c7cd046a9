package zaigang.attendance;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Scope;

/** Finds the round in which somebody's day is kept. */
record RoundOf(Calendar calendar, People people, Nights nights) {
    /**
     * The person's round of a day. Who comes before it is over is enlisted now; it is none of who was added later, since nobody
     * missed them.
     */
    Optional<Round> find(Tx tx, Person person, LocalDate day) {
        var rounds = new RoundLedger();
        Optional<Round> own = rounds.ofMember(tx, person.id(), day);
        if (own.isPresent()) {
            return own;
        }
        String team = person.teamId().map(t -> people.name(tx, new Scope.OfTeam(t))).orElse("");
        String township = person.townshipId().map(t -> people.name(tx, new Scope.OfTownship(t))).orElse("");
        Optional<Round> round = calendar.afterNight(day, team, township).filter(p -> nights.on(tx, day).has(person.id()))
                .or(() -> calendar.planned(day, team, township)).flatMap(p -> rounds.find(tx, day, p.profile()))
                .filter(r -> r.state() == Round.State.PLANNED || r.state() == Round.State.OPEN);
        round.ifPresent(r -> rounds.enlist(tx, r, person.id()));
        return round;
    }
}
