package zaigang.month.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Post;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;

/** The names of all teams, townships and posts, read once for a whole page or sheet. */
public record PlaceNames(Map<Long, String> teams, Map<Long, String> townships, Map<Long, String> posts) {
    public static PlaceNames read(Tx tx, People people) {
        return new PlaceNames(
                byId(people.teams(tx), Team::id, Team::name),
                byId(people.townships(tx), Township::id, Township::name),
                byId(people.posts(tx), Post::id, Post::name));
    }

    private static <T> Map<Long, String> byId(List<T> all, Function<T, Long> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name, (a, b) -> a, HashMap::new));
    }

    /** Empty for none. */
    public String team(Optional<Long> id) {
        return id.map(teams::get).orElse("");
    }

    /** Empty for none. */
    public String township(Optional<Long> id) {
        return id.map(townships::get).orElse("");
    }

    /** Empty for none. */
    public String post(Optional<Long> id) {
        return id.map(posts::get).orElse("");
    }
}
