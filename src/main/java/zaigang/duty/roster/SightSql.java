package zaigang.duty.roster;

import java.util.Optional;
import zaigang.spine.ledger.Condition;

/** A sight as a condition on a roster {@code r} and its shift {@code s}. */
final class SightSql {
    private static final String COUNTYS = "(r.township_id IS NULL AND r.team_id IS NULL AND r.post_id IS NULL)";
    private static final String POSTS_OF = "SELECT id FROM post WHERE township_id = ?";

    private SightSql() {}

    static Condition of(Sight sight) {
        return switch (sight) {
            case Sight.Everything e -> Condition.of("TRUE");
            case Sight.OfCounty c -> Condition.of(COUNTYS);
            case Sight.OfRoster r -> Condition.of("s.roster_id = ?", r.rosterId());
            case Sight.OfPerson p -> Condition.of(onIt("m.person_id = ?"), p.id());
            case Sight.OfTeam t -> Condition.of("(r.team_id = ? OR " + onIt("p.team_id = ?") + ")", t.id(), t.id());
            case Sight.OfPost p -> Condition.of("(r.post_id = ? OR " + onIt("p.post_id = ?") + ")", p.id(), p.id());
            case Sight.OfTownship t -> Condition.of("(r.township_id = ? OR r.post_id IN (" + POSTS_OF + ") OR "
                    + onIt("p.township_id = ?") + ")", t.id(), t.id(), t.id());
            case Sight.Concerning c -> Condition.of("(" + COUNTYS + " OR r.township_id = ? OR r.team_id = ? OR r.post_id = ?"
                    + " OR r.post_id IN (" + POSTS_OF + ") OR " + onIt("m.person_id = ?") + ")",
                    c.townshipId(), c.teamId(), c.postId(), c.allPosts() ? c.townshipId() : Optional.empty(), c.personId());
        };
    }

    private static String onIt(String condition) {
        return "EXISTS (SELECT 1 FROM shift_person m JOIN person p ON p.id = m.person_id WHERE m.shift_id = s.id AND "
                + condition + ")";
    }
}
