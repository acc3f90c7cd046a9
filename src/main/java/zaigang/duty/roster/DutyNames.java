package zaigang.duty.roster;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Team;

/** Finds what somebody means who asks for the duty of something by its name. */
record DutyNames(Rosters rosters, People people) {
    /** Something that was found, as a button calls it. */
    record Named(Text label, Sight sight) {}

    private record Nameable(String name, Sight sight) {}

    /**
     * Rosters, teams, townships and posts of this name, else the people of this name, else rosters and places whose name holds
     * what was typed.
     */
    List<Named> find(Tx tx, String typed) {
        String wanted = normal(typed);
        List<Nameable> places = places(tx);
        var exact = new ArrayList<>(named(places.stream().filter(k -> normal(k.name()).equals(wanted))));
        if (exact.isEmpty()) {
            people.named(tx, typed.strip()).forEach(p -> exact.add(person(tx, p)));
        }
        return exact.isEmpty() ? named(places.stream().filter(k -> normal(k.name()).contains(wanted))) : exact;
    }

    List<RosterInfo> rosters(Tx tx) {
        return rosters.all(tx);
    }

    Optional<Person> person(Tx tx, long id) {
        return people.find(tx, id);
    }

    /** The name that heads the page; empty for what has none. */
    Text name(Tx tx, Sight sight) {
        String name = switch (sight) {
            case Sight.Concerning c -> "";
            case Sight.Everything e -> "";
            case Sight.OfCounty c -> "";
            case Sight.OfRoster r -> rosters.info(tx, r.rosterId()).map(RosterInfo::name).orElse("");
            case Sight.OfTownship t -> people.township(tx, t.id()).map(found -> found.name()).orElse("");
            case Sight.OfTeam g -> people.team(tx, g.id()).map(Team::name).orElse("");
            case Sight.OfPost s -> people.post(tx, s.id()).map(found -> found.name()).orElse("");
            case Sight.OfPerson p -> people.find(tx, p.id()).map(Person::name).orElse("");
        };
        return Text.verbatim(name);
    }

    private List<Nameable> places(Tx tx) {
        return Stream.of(
                        rosters.all(tx).stream().map(r -> new Nameable(r.name(), new Sight.OfRoster(r.id()))),
                        people.teams(tx).stream().map(t -> new Nameable(t.name(), new Sight.OfTeam(t.id()))),
                        people.townships(tx).stream().map(t -> new Nameable(t.name(), new Sight.OfTownship(t.id()))),
                        people.posts(tx).stream().map(p -> new Nameable(p.name(), new Sight.OfPost(p.id()))))
                .flatMap(s -> s).toList();
    }

    private static List<Named> named(Stream<Nameable> known) {
        return known.map(k -> new Named(Text.verbatim(k.name()), k.sight())).toList();
    }

    private Named person(Tx tx, Person person) {
        Text team = Text.verbatim(person.teamId().flatMap(t -> people.team(tx, t)).map(Team::name).orElse(""));
        return new Named(DutyTexts.spaced(Text.verbatim(person.name()), team), new Sight.OfPerson(person.id()));
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
