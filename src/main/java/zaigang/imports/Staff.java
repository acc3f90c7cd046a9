package zaigang.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.people.Position;
import zaigang.people.Post;

/**
 * All that is stored of people and places, as the planning of an import needs it.
 *
 * @param people active and former ones, in the order in which they were entered
 */
record Staff(List<Known> people, List<String> teams, List<String> townships, Map<String, Place> posts) {
    /** A post with its township by name, which is empty where there is none, and its position where that is known. */
    record Place(String name, Post.Kind kind, String township, Optional<Position> position) {}

    Map<String, List<Known>> byName(boolean active) {
        return people.stream().filter(k -> k.active() == active).collect(Collectors.groupingBy(Known::name));
    }

    /** The staff as it will be once a plan has been carried out; new people have their provisional numbers. */
    Staff after(PeoplePlan plan) {
        var known = new HashMap<Long, Known>();
        people.forEach(k -> known.put(k.id(), k));
        Stream.concat(plan.changed().stream(), plan.returning().stream())
                .forEach(c -> known.put(c.id(), new Known(c.id(), c.after(), true, false)));
        plan.added().forEach(a -> known.put(a.provisionalId(), new Known(a.provisionalId(), a.profile(), true, false)));
        var all = new ArrayList<>(known.values());
        all.sort((a, b) -> Long.compare(a.id(), b.id()));
        return new Staff(all, both(teams, plan.newTeams()), both(townships, plan.newTownships()), posts);
    }

    private static List<String> both(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Optional<Place> post(String name) {
        return Optional.ofNullable(posts.get(name));
    }
}
