package zaigang.imports;

import java.util.Optional;
import zaigang.people.Position;
import zaigang.people.Post;

/**
 * A row of a staff list. What the list says nothing about is empty and stays as it is stored; a blank cell says that there is
 * none for team, post and township, and nothing for the rest.
 *
 * @param says what the list is good for
 * @param organizer the role is that of an organizer, which a sheet cannot give
 * @param kind of the post, where the list says it
 * @param position of the post, where the list says it
 */
record PersonLine(Findings.Spot spot, String name, Optional<String> phone, Optional<String> gender, Optional<String> unit,
        Optional<String> rank, Optional<String> team, Optional<String> post, Optional<String> township,
        Optional<Standing> standing, Says says, boolean organizer, Optional<Post.Kind> kind, Optional<Position> position) {
    /**
     * How far the row can be trusted.
     *
     * @param role a word for the role stands in it; a blank cell, and a word that nobody knows, take no role away
     * @param unit its unit is the home unit; else it is only used where none is stored
     * @param newcomers it tells of posts or teams, so that somebody who is not stored is a new cadre and not a guest
     */
    record Says(boolean role, boolean unit, boolean newcomers) {}

    /** The person as the list wants it, given what is stored. */
    Profile over(Optional<Known> known) {
        var before = known.map(Known::profile).orElse(new Profile(name, "", "", "", "", "", "", "", Standing.MEMBER));
        return new Profile(name, phone.orElse(before.phone()), gender.orElse(before.gender()),
                unit.filter(u -> says.unit() || before.unit().isEmpty()).orElse(before.unit()),
                rank.orElse(before.rank()), team.orElse(before.team()), post.orElse(before.post()),
                township.orElse(before.township()),
                standing.filter(s -> says.role() || !before.standing().isRole()).orElse(before.standing()));
    }

    /** Whether its unit is another one than the stored, and does not count. */
    boolean leavesUnit(Known known) {
        return !says.unit() && unit.filter(u -> !u.equals(known.profile().unit()) && !known.profile().unit().isEmpty()).isPresent();
    }

    PersonLine in(Optional<String> otherTownship) {
        return new PersonLine(
                spot, name, phone, gender, unit, rank, team, post, otherTownship, standing, says, organizer, kind, position);
    }
}
