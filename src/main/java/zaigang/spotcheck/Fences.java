package zaigang.spotcheck;

import java.util.Collection;
import java.util.Optional;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Post;
import zaigang.people.TheirSettings;
import zaigang.settings.Settings;
import zaigang.settings.Spot;
import zaigang.text.Text;

/** Who is asked for a location, and what counts as being at their post. */
record Fences(People people, Settings settings) {
    Spot theirs(Tx tx, Person person) {
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

    /** How many of those drawn would be asked for a location if their post had a position, and what to do about it. */
    Text unplaced(Tx tx, Collection<Entry> drawn) {
        var all = TheirSettings.read(tx, people, settings);
        long count = drawn.stream().flatMap(e -> people.find(tx, e.personId()).stream())
                .filter(p -> all.of(p).spot().location())
                .filter(p -> post(tx, p).filter(post -> post.position().isEmpty()).isPresent()).count();
        return count == 0 ? Text.NONE : Text.of("spot.unplaced", "count", count);
    }
}
