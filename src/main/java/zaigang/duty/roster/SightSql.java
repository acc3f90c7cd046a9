package zaigang.duty.roster;

import java.util.Optional;

/** A sight as a condition on a roster {@code r} and its shift {@code s}; it holds numbers only. */
final class SightSql {
    private static final String COUNTYS = "(r.township_id IS NULL AND r.team_id IS NULL AND r.post_id IS NULL)";

    private SightSql() {}

    static String of(Sight sight) {
        return switch (sight) {
            case Sight.Everything e -> "TRUE";
            case Sight.OfCounty c -> COUNTYS;
            case Sight.OfRoster r -> "s.roster_id = " + r.rosterId();
            case Sight.OfPerson p -> onIt("m.person_id = " + p.id());
            case Sight.OfTeam t -> "(r.team_id = " + t.id() + " OR " + onIt("p.team_id = " + t.id()) + ")";
            case Sight.OfPost p -> "(r.post_id = " + p.id() + " OR " + onIt("p.post_id = " + p.id()) + ")";
            case Sight.OfTownship t -> "(r.township_id = " + t.id() + " OR r.post_id IN (" + postsOf(t.id()) + ") OR "
                    + onIt("p.township_id = " + t.id()) + ")";
            case Sight.Concerning c -> "(" + COUNTYS + place("r.township_id", c.townshipId())
                    + place("r.team_id", c.teamId()) + place("r.post_id", c.postId())
                    + c.townshipId().filter(t -> c.allPosts()).map(t -> " OR r.post_id IN (" + postsOf(t) + ")").orElse("")
                    + " OR " + onIt("m.person_id = " + c.personId()) + ")";
        };
    }

    private static String place(String column, Optional<Long> id) {
        return id.map(i -> " OR " + column + " = " + i).orElse("");
    }

    private static String postsOf(long townshipId) {
        return "SELECT id FROM post WHERE township_id = " + townshipId;
    }

    private static String onIt(String condition) {
        return "EXISTS (SELECT 1 FROM shift_person m JOIN person p ON p.id = m.person_id WHERE m.shift_id = s.id AND "
                + condition + ")";
    }
}
