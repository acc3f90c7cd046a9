package zaigang.day.spotcheck;

import java.util.Collection;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SpotSettings;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Grant;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;
import zaigang.spine.people.Who;

/** Who is asked for a location, and what counts as being at their post. */
record Fences(People people, Settings settings) {
    SpotSettings theirs(Tx tx, Person person) {
        return TheirSettings.read(tx, people, settings).of(person).spot();
    }

    Optional<Post> post(Tx tx, Person person) {
        return person.postId().flatMap(id -> people.post(tx, id));
    }

    /** Empty where nobody has said where the post is. */
    Optional<Fence> of(Tx tx, Person person) {
        int radius = theirs(tx, person).radius();
        return post(tx, person).flatMap(Post::position).map(at -> new Fence(at, radius));
    }

    /** Whether anybody is asked for a location where this person makes plans. */
    boolean anyFor(Tx tx, Who who) {
        return who.grants().stream().filter(g -> g.role().may(Act.PLAN)).map(Grant::scope).anyMatch(s -> s instanceof Scope.County
                ? anywhere(tx) : NightChecks.settings(settings, people, tx, s).spot().location());
    }

    private boolean anywhere(Tx tx) {
        return settings.county().spot().location()
                || people.townships(tx).stream().anyMatch(t -> settings.forTownship(t.name()).spot().location())
                || people.teams(tx).stream().anyMatch(t -> settings.forTeam(t.name(), "").spot().location());
    }

    /** How many of those drawn would be asked for a location if their post had a position, and what to do about it. */
    Text unplaced(Tx tx, Collection<SpotEntry> drawn) {
        var all = TheirSettings.read(tx, people, settings);
        long count = drawn.stream().flatMap(e -> people.find(tx, e.personId()).stream())
                .filter(p -> all.of(p).spot().location())
                .filter(p -> post(tx, p).filter(post -> post.position().isEmpty()).isPresent()).count();
        return count == 0 ? Text.none() : Text.of("spot.unplaced", "count", count);
    }
}
