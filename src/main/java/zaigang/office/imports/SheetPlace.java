package zaigang.office.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.DutySettings;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Table;
import zaigang.duty.roster.Owner;
import zaigang.duty.roster.RosterInfo;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;

/** Whose a roster is, as its titles or its sheet's name tell by the name of a post, team or township. */
record SheetPlace(Owner owner, String name) {
    private static final SheetPlace COUNTY = new SheetPlace(Owner.COUNTY, "");
    private static final int LONGEST_TITLE = 60;

    /** Several names in a title: the narrowest place counts, of equals the longest name. The county where there is none. */
    static SheetPlace of(Tx tx, People people, Table table) {
        SheetPlace byTitle = in(tx, people, table.titles().stream().filter(t -> t.length() <= LONGEST_TITLE).toList());
        return byTitle.isCounty() ? in(tx, people, List.of(table.sheet())) : byTitle;
    }

    private static SheetPlace in(Tx tx, People people, List<String> texts) {
        return Stream.of(
                people.posts(tx).stream().map(SheetPlace::of),
                people.teams(tx).stream().map(t ->
                        new SheetPlace(new Owner(Optional.empty(), Optional.of(t.id()), Optional.empty()), t.name())),
                people.townships(tx).stream().map(SheetPlace::of))
                .flatMap(all -> all.filter(p -> p.name.length() > 1 && texts.stream().anyMatch(t -> t.contains(p.name)))
                        .max(Comparator.comparingInt(p -> p.name.length())).stream())
                .findFirst().orElse(COUNTY);
    }

    private static SheetPlace of(Post post) {
        return new SheetPlace(new Owner(Optional.empty(), Optional.empty(), Optional.of(post.id())), post.name());
    }

    private static SheetPlace of(Township township) {
        return new SheetPlace(new Owner(Optional.of(township.id()), Optional.empty(), Optional.empty()), township.name());
    }

    /** Where a roster is already; the county where it is nowhere. */
    static SheetPlace of(Tx tx, People people, RosterInfo info) {
        String name = info.postId().flatMap(id -> people.post(tx, id)).map(Post::name)
                .or(() -> info.teamId().flatMap(id -> people.team(tx, id)).map(Team::name))
                .or(() -> info.townshipId().flatMap(id -> people.township(tx, id)).map(Township::name)).orElse("");
        return new SheetPlace(info.owner(), name);
    }

    boolean isCounty() {
        return owner.isCounty();
    }

    /** A roster as one that belongs here. */
    RosterInfo described(RosterInfo info) {
        return new RosterInfo(info.id(), info.name(), owner.townshipId(), owner.teamId(), owner.postId(),
                info.fromDay(), info.toDay());
    }

    /** The hours that hold here. */
    DutySettings hours(Tx tx, People people, Settings settings) {
        return switch (owner.scope(tx, people)) {
            case Scope.OfTeam t -> settings.forTeam(name, "").duty();
            case Scope.OfTownship t -> people.township(tx, t.townshipId())
                    .map(found -> settings.forTownship(found.name())).orElse(settings.county()).duty();
            default -> settings.county().duty();
        };
    }
}
