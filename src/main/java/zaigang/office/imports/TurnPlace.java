package zaigang.office.imports;

import java.util.Optional;
import zaigang.base.sheets.CellText;
import zaigang.duty.roster.Owner;
import zaigang.duty.roster.RosterInfo;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Post;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;

/** Whose a roster is, by name: the file that tells may be the one that brings the place. */
record TurnPlace(Kind kind, String name) {
    static final TurnPlace COUNTY = new TurnPlace(Kind.COUNTY, "");

    enum Kind { COUNTY, TOWNSHIP, TEAM, POST }

    /** The place of this name; the county for an empty one. */
    static Optional<TurnPlace> find(String written, Staff staff) {
        String key = CellText.key(written);
        if (key.isEmpty()) {
            return Optional.of(COUNTY);
        }
        return staff.townships().stream().filter(n -> CellText.key(n).equals(key)).findFirst()
                .map(n -> new TurnPlace(Kind.TOWNSHIP, n))
                .or(() -> staff.teams().stream().filter(n -> CellText.key(n).equals(key)).findFirst()
                        .map(n -> new TurnPlace(Kind.TEAM, n)))
                .or(() -> staff.posts().keySet().stream().filter(n -> CellText.key(n).equals(key)).findFirst()
                        .map(n -> new TurnPlace(Kind.POST, n)));
    }

    /** The place of a stored roster. */
    static TurnPlace of(Tx tx, People people, RosterInfo roster) {
        return roster.townshipId().flatMap(id -> people.township(tx, id)).map(t -> new TurnPlace(Kind.TOWNSHIP, t.name()))
                .or(() -> roster.teamId().flatMap(id -> people.team(tx, id)).map(t -> new TurnPlace(Kind.TEAM, t.name())))
                .or(() -> roster.postId().flatMap(id -> people.post(tx, id)).map(p -> new TurnPlace(Kind.POST, p.name())))
                .orElse(COUNTY);
    }

    /** The place as it is stored; the county's where there is none of this name. */
    Owner stored(Tx tx, People people) {
        return new Owner(
                kind != Kind.TOWNSHIP ? Optional.empty()
                        : people.townships(tx).stream().filter(t -> t.name().equals(name)).map(Township::id).findFirst(),
                kind != Kind.TEAM ? Optional.empty()
                        : people.teams(tx).stream().filter(t -> t.name().equals(name)).map(Team::id).findFirst(),
                kind != Kind.POST ? Optional.empty()
                        : people.posts(tx).stream().filter(p -> p.name().equals(name)).map(Post::id).findFirst());
    }
}
