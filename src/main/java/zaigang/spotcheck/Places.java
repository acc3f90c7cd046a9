package zaigang.spotcheck;

import java.util.List;
import java.util.stream.Stream;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.people.Act;
import zaigang.people.Grant;
import zaigang.people.People;
import zaigang.people.Role;
import zaigang.people.Scope;
import zaigang.text.Text;

/** Where somebody may order a check, and what such a place is called. */
record Places(People people) {
    /** What this person may check; for an organizer the county and its townships. */
    List<Scope> of(Turn turn) {
        Stream<Scope> own = turn.who().grants().stream().filter(g -> g.role().may(Act.CHECK)).map(Grant::scope);
        Stream<Scope> townships = turn.who().is(Role.ORGANIZER)
                ? people.townships(turn.tx()).stream().map(t -> new Scope.OfTownship(t.id())) : Stream.empty();
        return Stream.concat(own, townships).distinct().toList();
    }

    /** The county has no name of its own. */
    Text name(Tx tx, Scope scope) {
        return scope instanceof Scope.County ? Text.of("spot.county") : Text.verbatim(people.name(tx, scope));
    }
}
