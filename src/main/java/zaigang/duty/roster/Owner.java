package zaigang.duty.roster;

import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Whose a roster is: at most one of the three is set; the county's where none is. */
public record Owner(Optional<Long> townshipId, Optional<Long> teamId, Optional<Long> postId) {
    public static final Owner COUNTY = new Owner(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isCounty() {
        return townshipId.isEmpty() && teamId.isEmpty() && postId.isEmpty();
    }

    /** The scope in which it lies: of a post it is its township's; the county where the post has none. */
    public Scope scope(Tx tx, People people) {
        Optional<Long> township = townshipId.or(() -> postId.flatMap(id -> people.post(tx, id)).flatMap(Post::townshipId));
        return teamId.<Scope>map(Scope.OfTeam::new).or(() -> township.map(Scope.OfTownship::new)).orElse(Scope.county());
    }

    /** Whether somebody may do it to a roster of this owner now. A team is also in the hands of whoever has all its members. */
    public boolean allows(Tx tx, People people, Who who, Act act) {
        Scope scope = scope(tx, people);
        List<Person> members = scope instanceof Scope.OfTeam ? people.in(tx, scope) : List.of();
        return who.may(act, scope) || !members.isEmpty() && members.stream().allMatch(p -> who.may(act, p));
    }
}
