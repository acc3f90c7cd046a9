package zaigang.month.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.duty.groups.BoundGroup;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;
import zaigang.spine.people.Who;

/**
 * Whom digests concern: organizers the county, liaisons their townships, leaders their teams. Who reads of more needs no second message
 * about a part of it.
 */
record DigestReaders(People people, Settings settings) {
    private static final DigestLedger LEDGER = new DigestLedger();

    /** All there are now. */
    List<DigestReader> all(Tx tx) {
        Map<Long, DigestChoice> chosen = LEDGER.ofPeople(tx);
        var found = new ArrayList<>(of(tx, Scope.county(), chosen));
        people.townships(tx).forEach(t -> found.addAll(of(tx, new Scope.OfTownship(t.id()), chosen)));
        people.teams(tx).forEach(t -> found.addAll(of(tx, new Scope.OfTeam(t.id()), chosen)));
        return found;
    }

    /** Those of a scope. */
    List<DigestReader> of(Tx tx, Scope scope) {
        return of(tx, scope, LEDGER.ofPeople(tx));
    }

    private List<DigestReader> of(Tx tx, Scope scope, Map<Long, DigestChoice> chosen) {
        var found = new ArrayList<DigestReader>();
        holders(tx, scope).forEach(p -> found.add(new DigestReader(Optional.of(p), Optional.empty(), scope,
                chosen.getOrDefault(p.id(), usual(scope)), theirs(tx, scope))));
        found.addAll(groups(tx, scope));
        return found;
    }

    private List<Person> holders(Tx tx, Scope scope) {
        return switch (scope) {
            case Scope.County c -> people.organizers(tx);
            case Scope.OfTownship t -> without(people.liaisons(tx, t.townshipId()), organizers(tx));
            case Scope.OfTeam t -> people.leaders(tx, t.teamId()).stream()
                    .filter(p -> !people.who(tx, p).is(Role.ORGANIZER) && !people.who(tx, p).is(Role.LIAISON)).toList();
            case Scope.Only o -> List.of();
        };
    }

    private Set<Long> organizers(Tx tx) {
        return new HashSet<>(people.organizers(tx).stream().map(Person::id).toList());
    }

    private static List<Person> without(List<Person> all, Set<Long> told) {
        return all.stream().filter(p -> !told.contains(p.id())).toList();
    }

    /** The scopes of which somebody reads. */
    List<Scope> scopes(Who who) {
        Role highest = who.is(Role.ORGANIZER) ? Role.ORGANIZER : who.is(Role.LIAISON) ? Role.LIAISON : Role.LEADER;
        return who.grants().stream().filter(g -> g.role() == highest).map(g -> g.scope()).distinct().toList();
    }

    static DigestChoice usual(Scope scope) {
        return scope instanceof Scope.OfTeam ? DigestChoice.OF_LEADERS : DigestChoice.USUAL;
    }

    /** Groups of this scope for which somebody has chosen who still may, and that were of this scope then. */
    private List<DigestReader> groups(Tx tx, Scope scope) {
        Map<Long, DigestLedger.Chosen> chosen = LEDGER.ofGroups(tx);
        return chosen.isEmpty() ? List.of() : BoundGroup.live(tx).stream().filter(g -> g.scope().equals(scope))
                .flatMap(g -> Optional.ofNullable(chosen.get(g.id()))
                        .filter(c -> c.scope().filter(scope.code()::equals).isPresent() && may(tx, c.chosenBy(), scope))
                        .map(c -> new DigestReader(Optional.empty(), Optional.of(g), scope, c.choice(), theirs(tx, scope))).stream())
                .toList();
    }

    private boolean may(Tx tx, long personId, Scope scope) {
        return people.find(tx, personId).filter(Person::active).filter(p -> people.who(tx, p).may(Act.OVERSEE, scope)).isPresent();
    }

    /** By the place that is read of. A team's township is that of its people. */
    DaySettings theirs(Tx tx, Scope scope) {
        return switch (scope) {
            case Scope.County c -> settings.county();
            case Scope.OfTownship t -> settings.forTownship(people.township(tx, t.townshipId()).map(Township::name).orElse(""));
            case Scope.OfTeam t -> settings.forTeam(people.team(tx, t.teamId()).map(Team::name).orElse(""), people.in(tx, t).stream()
                    .flatMap(p -> p.townshipId().stream()).findFirst().flatMap(id -> people.township(tx, id)).map(Township::name)
                    .orElse(""));
            case Scope.Only o -> settings.county();
        };
    }
}
