package zaigang.imports;

import java.util.Optional;
import zaigang.people.Position;
import zaigang.people.Post;

/**
 * A row of a staff list. What the list says nothing about is empty and stays as it is stored; a blank cell says that there is
 * none for team, post and township, and nothing for the rest.
 *
 * @param organizer the role is that of an organizer, which a sheet cannot give
 * @param kind of the post, where the list says it
 * @param position of the post, where the list says it
 */
record PersonLine(Findings.Spot spot, String name, Optional<String> phone, Optional<String> gender, Optional<String> unit,
        Optional<String> rank, Optional<String> team, Optional<String> post, Optional<String> township,
        Optional<Standing> standing, boolean organizer, Optional<Post.Kind> kind, Optional<Position> position) {

    /** The person as the list wants it, given what is stored. */
    Profile over(Optional<Known> known) {
        var before = known.map(Known::profile).orElse(new Profile(name, "", "", "", "", "", "", "", Standing.MEMBER));
        return new Profile(name, phone.orElse(before.phone()), gender.orElse(before.gender()), unit.orElse(before.unit()),
                rank.orElse(before.rank()), team.orElse(before.team()), post.orElse(before.post()),
                township.orElse(before.township()), standing.orElse(before.standing()));
    }

    PersonLine in(Optional<String> otherTownship) {
        return new PersonLine(
                spot, name, phone, gender, unit, rank, team, post, otherTownship, standing, organizer, kind, position);
    }
}
