package zaigang.duty.roster;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sight as a condition on a roster {@code r} and its shift {@code s}; one text for each kind of sight.
 *
 * @param args bound to its question marks, in their order; an empty one fits nothing
 */
record SightSql(String text, List<Object> args) {
    private static final String COUNTYS = "(r.township_id IS NULL AND r.team_id IS NULL AND r.post_id IS NULL)";
    private static final String POSTS_OF = "SELECT id FROM post WHERE township_id = ?";

    static SightSql of(Sight sight) {
        return switch (sight) {
            case Sight.Everything e -> with("TRUE");
            case Sight.OfCounty c -> with(COUNTYS);
            case Sight.OfRoster r -> with("s.roster_id = ?", r.rosterId());
            case Sight.OfPerson p -> with(onIt("m.person_id = ?"), p.id());
            case Sight.OfTeam t -> with("(r.team_id = ? OR " + onIt("p.team_id = ?") + ")", t.id(), t.id());
            case Sight.OfPost p -> with("(r.post_id = ? OR " + onIt("p.post_id = ?") + ")", p.id(), p.id());
            case Sight.OfTownship t -> with("(r.township_id = ? OR r.post_id IN (" + POSTS_OF + ") OR "
                    + onIt("p.township_id = ?") + ")", t.id(), t.id(), t.id());
            case Sight.Concerning c -> with("(" + COUNTYS + " OR r.township_id = ? OR r.team_id = ? OR r.post_id = ?"
                    + " OR r.post_id IN (" + POSTS_OF + ") OR " + onIt("m.person_id = ?") + ")",
                    c.townshipId(), c.teamId(), c.postId(), c.allPosts() ? c.townshipId() : Optional.empty(), c.personId());
        };
    }

    private static SightSql with(String text, Object... args) {
        return new SightSql(text, Collections.unmodifiableList(Arrays.asList(args)));
    }

    private static String onIt(String condition) {
        return "EXISTS (SELECT 1 FROM shift_person m JOIN person p ON p.id = m.person_id WHERE m.shift_id = s.id AND "
                + condition + ")";
    }

    /** All that a statement binds in which this condition stands last. */
    Object[] behind(Object... before) {
        return Stream.concat(Arrays.stream(before), args.stream()).toArray();
    }
}
