package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Finds the round in which somebody's day is kept. */
record RoundOf(Calendar calendar, People people, Nights nights, Attendance attendance) {
    /**
     * The person's day. Who comes before it is over is enlisted now; it is none of who was added later, since nobody
     * missed them.
     */
    Optional<DayFacts> facts(Tx tx, Person person, LocalDate day) {
        return attendance.facts(tx, day, person.id()).or(() -> enlisted(tx, person, day)
                .flatMap(round -> attendance.facts(tx, round.id(), person.id())));
    }

    private Optional<Round> enlisted(Tx tx, Person person, LocalDate day) {
        Optional<Round> round = coming(tx, person, day);
        round.ifPresent(r -> new RoundLedger().enlist(tx, r, person.id()));
        return round;
    }

    /** The round in which somebody would be asked that day who is not in it yet. */
    Optional<Round> coming(Tx tx, Person person, LocalDate day) {
        String team = person.teamId().map(t -> people.name(tx, new Scope.OfTeam(t))).orElse("");
        String township = person.townshipId().map(t -> people.name(tx, new Scope.OfTownship(t))).orElse("");
        return calendar.afterNight(day, team, township).filter(p -> nights.on(tx, day).has(person.id()))
                .or(() -> calendar.planned(day, team, township)).flatMap(p -> new RoundLedger().find(tx, day, p.profile()))
                .filter(r -> r.state() == Round.State.PLANNED || r.state() == Round.State.OPEN);
    }
}
