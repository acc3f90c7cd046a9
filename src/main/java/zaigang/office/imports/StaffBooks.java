package zaigang.office.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door;
import zaigang.spine.people.Grant;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Registry;
import zaigang.spine.people.Role;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;

/** Reads the staff as imports see it, and writes what a plan says. */
final class StaffBooks {
    private final Registry registry = new Registry();
    private final People people;
    private final Door door;
    private final Language language;

    /** @param language of new people */
    StaffBooks(People people, Door door, Language language) {
        this.people = people;
        this.door = door;
        this.language = language;
    }

    Staff read(Tx tx) {
        Map<Long, String> teams = people.teams(tx).stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<Long, String> townships = people.townships(tx).stream().collect(Collectors.toMap(Township::id, Township::name));
        Map<Long, String> posts = people.posts(tx).stream().collect(Collectors.toMap(Post::id, Post::name));
        var places = new LinkedHashMap<String, Staff.Place>();
        people.posts(tx).forEach(p -> places.put(
                p.name(), new Staff.Place(p.name(), p.kind(), name(townships, p.townshipId()), p.position())));
        Map<Long, List<Grant>> grants = registry.grants(tx);
        List<Known> known = registry.everybody(tx).stream().map(p -> {
            List<Grant> held = grants.getOrDefault(p.id(), List.of());
            var profile = new Profile(p.name(), p.phone(), p.gender(), p.homeUnit(), p.rank(), name(teams, p.teamId()),
                    name(posts, p.postId()), name(townships, p.townshipId()), standing(p, held));
            return new Known(p.id(), profile, p.active(), held.stream().anyMatch(g -> g.role() == Role.ORGANIZER));
        }).toList();
        return new Staff(known, people.teams(tx).stream().map(Team::name).toList(),
                people.townships(tx).stream().map(Township::name).toList(), places);
    }

    private static String name(Map<Long, String> names, Optional<Long> id) {
        return id.map(names::get).orElse("");
    }

    private static Standing standing(Person person, List<Grant> held) {
        boolean leads = person.teamId().filter(t -> held.contains(new Grant(Role.LEADER, new Scope.OfTeam(t)))).isPresent();
        boolean liaison = person.townshipId()
                .filter(t -> held.contains(new Grant(Role.LIAISON, new Scope.OfTownship(t)))).isPresent();
        return leads ? Standing.LEADER : liaison ? Standing.LIAISON : person.cadre() ? Standing.MEMBER : Standing.NONE;
    }

    /**
     * Carries out a plan.
     *
     * @param today the first day that counts for new people
     * @return the numbers of new people by their provisional ones
     */
    Map<Long, Long> apply(Tx tx, PeoplePlan plan, LocalDate today) {
        plan.newTownships().forEach(t -> registry.addTownship(tx, t));
        plan.newTeams().forEach(t -> registry.addTeam(tx, t));
        plan.posts().forEach(p -> registry.addPost(tx, p.place().name(), p.place().kind(),
                Optional.of(p.place().township()).filter(t -> !t.isEmpty()).map(t -> registry.addTownship(tx, t)),
                p.place().position()));
        var places = new Places(tx);
        plan.changed().forEach(c -> change(tx, c, places));
        plan.returning().forEach(c -> change(tx, c, places));
        var numbers = new HashMap<Long, Long>();
        plan.added().forEach(a -> {
            long id = registry.add(tx, places.entry(a.profile()), language, today);
            numbers.put(a.provisionalId(), id);
            if (a.profile().standing() == Standing.LEADER || a.profile().standing() == Standing.LIAISON) {
                places.assign(tx, id, a.profile());
            }
        });
        return numbers;
    }

    /** Whether everybody from whom something would be taken is as it was shown; who has left meanwhile is out of it. */
    boolean stillAs(Tx tx, Removals taking) {
        Map<Long, Known> stored = read(tx).people().stream().collect(Collectors.toMap(Known::id, Function.identity()));
        return taking.leavers().stream().allMatch(r -> Optional.ofNullable(stored.get(r.id())).filter(k -> !k.organizer())
                        .filter(k -> k.profile().as(Standing.NONE).equals(r.profile().as(Standing.NONE))).isPresent())
                && taking.roles().stream().allMatch(c -> Optional.ofNullable(stored.get(c.id()))
                        .filter(k -> !k.active() || k.profile().equals(c.before())).isPresent());
    }

    /** Takes away what was decided to be. Records stay. */
    void take(Tx tx, Removals taking) {
        taking.leavers().forEach(r -> {
            people.find(tx, r.id()).ifPresent(p -> door.revoke(tx, p));
            registry.deactivate(tx, r.id());
        });
        var places = new Places(tx);
        taking.roles().stream().filter(c -> people.find(tx, c.id()).filter(Person::active).isPresent())
                .forEach(c -> change(tx, c, places));
    }

    private void change(Tx tx, PeoplePlan.Changed change, Places places) {
        registry.change(tx, change.id(), places.entry(change.after()));
        places.assign(tx, change.id(), change.after());
    }

    /** Teams, posts and townships by name, once all are there. */
    private final class Places {
        private final Map<String, Long> teams;
        private final Map<String, Long> posts;
        private final Map<String, Long> townships;

        private Places(Tx tx) {
            teams = people.teams(tx).stream().collect(Collectors.toMap(Team::name, Team::id));
            posts = people.posts(tx).stream().collect(Collectors.toMap(Post::name, Post::id));
            townships = people.townships(tx).stream().collect(Collectors.toMap(Township::name, Township::id));
        }

        private Registry.Entry entry(Profile p) {
            return new Registry.Entry(p.name(), p.phone(), p.gender(), p.unit(), p.rank(), p.cadre(),
                    id(teams, p.team()), id(posts, p.post()), id(townships, p.township()));
        }

        private void assign(Tx tx, long personId, Profile p) {
            registry.assign(tx, personId,
                    p.standing() == Standing.LEADER ? id(teams, p.team()) : Optional.empty(),
                    p.standing() == Standing.LIAISON ? id(townships, p.township()) : Optional.empty());
        }

        private Optional<Long> id(Map<String, Long> ids, String name) {
            return Optional.ofNullable(ids.get(name));
        }
    }
}
