package zaigang.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.sheets.Table;
import zaigang.text.Text;

/**
 * From staff lists to what they change: a pure calculation. All lists of a file are one list. People who are missing from it are
 * removed only where it is a list of the whole county; organizers and liaisons are never removed by a list.
 */
final class PeopleImport {
    /** More than one in so many removed is worth a second look. */
    private static final int MANY = 3;

    private final Staff staff;
    private final Findings findings;
    private final List<PersonLine> lines;
    private final PostsOfSheet posts;
    private final Map<PersonLine, Known> known;

    private PeopleImport(List<Table> tables, Staff staff, Words words, Findings findings) {
        this.staff = staff;
        this.findings = findings;
        List<PersonLine> read = new PeopleSheet(words, findings).lines(tables);
        this.posts = PostsOfSheet.of(read, words, staff, findings);
        this.lines = new PeopleChecks(findings).check(read.stream().map(this::withTownship).toList());
        this.known = Matching.match(lines, staff, findings);
    }

    /** What the lists change; what is wrong with them goes to the findings. No lists change nothing. */
    static PeoplePlan plan(List<Table> tables, Staff staff, Words words, Findings findings) {
        return tables.isEmpty() ? PeoplePlan.NONE : new PeopleImport(tables, staff, words, findings).plan(tables);
    }

    /** Who is posted somewhere is where the post is. */
    private PersonLine withTownship(PersonLine line) {
        return line.township().filter(t -> !t.isEmpty()).isPresent()
                ? line
                : line.in(line.post().flatMap(posts::township).or(line::township));
    }

    private PeoplePlan plan(List<Table> tables) {
        var added = new ArrayList<Profile>();
        var changed = new ArrayList<PeoplePlan.Changed>();
        var returning = new ArrayList<PeoplePlan.Changed>();
        for (PersonLine line : lines) {
            Optional<Known> stored = Optional.ofNullable(known.get(line));
            Profile wanted = line.over(stored);
            if (line.organizer() && stored.filter(Known::organizer).isEmpty()) {
                findings.warn(line.spot(), "role", Text.of("imports.organizer", "name", line.name()));
            }
            if (stored.isEmpty()) {
                added.add(wanted);
            } else if (!stored.get().active()) {
                returning.add(new PeoplePlan.Changed(stored.get().id(), stored.get().profile(), wanted));
            } else if (!stored.get().profile().equals(wanted)) {
                changed.add(new PeoplePlan.Changed(stored.get().id(), stored.get().profile(), wanted));
            }
        }
        secondLeaders();
        return new PeoplePlan(PeoplePlan.numbered(added), changed, returning, removed(tables),
                unknown(PersonLine::township, posts.changes().stream().map(c -> c.place().township()), staff.townships()),
                unknown(PersonLine::team, Stream.empty(), staff.teams()), posts.changes(),
                lines.size() - added.size() - changed.size() - returning.size());
    }

    /** A leader who is not on the list and stays, of a team for which the list has another one. */
    private void secondLeaders() {
        Set<Long> listed = known.values().stream().map(Known::id).collect(Collectors.toSet());
        Map<String, Known> others = staff.people().stream()
                .filter(k -> k.active() && k.profile().standing() == Standing.LEADER && !listed.contains(k.id()))
                .collect(Collectors.toMap(k -> k.profile().team(), Function.identity(), (a, b) -> a));
        if (isWhole()) {
            others.values().removeIf(k -> !k.organizer());
        }
        lines.stream().filter(l -> l.standing().filter(s -> s == Standing.LEADER).isPresent())
                .forEach(l -> l.team().map(others::get).ifPresent(other -> findings.error(l.spot(), "role",
                        Text.of("imports.two_leaders", "team", l.team().orElse(""), "name", other.name()))));
    }

    private List<PeoplePlan.Removed> removed(List<Table> tables) {
        List<Known> cadres = cadres();
        var listed = new HashSet<>(known.values());
        List<PeoplePlan.Removed> missing = cadres.stream()
                .filter(k -> !listed.contains(k) && !k.organizer() && k.profile().standing() != Standing.LIAISON)
                .map(k -> new PeoplePlan.Removed(k.id(), k.profile())).toList();
        Table table = tables.getFirst();
        if (missing.isEmpty()) {
            return missing;
        }
        if (!isWhole()) {
            findings.warn(table, Text.of("imports.partial", "count", missing.size()));
            return List.of();
        }
        if (missing.size() * MANY > cadres.size()) {
            findings.warn(table, Text.of("imports.many_removed", "count", missing.size(), "all", cadres.size()));
        }
        return missing;
    }

    private List<Known> cadres() {
        return staff.people().stream().filter(k -> k.active() && k.profile().cadre()).toList();
    }

    /**
     * Whether the list is of the whole county: of the teams that there will be it has most, or of the cadres. Counted as after
     * the import, so that the same list imported again counts the same.
     */
    private boolean isWhole() {
        var listed = new HashSet<>(known.values());
        List<Profile> here = lines.stream().map(l -> l.over(Optional.ofNullable(known.get(l)))).filter(Profile::cadre).toList();
        List<Profile> others = cadres().stream().filter(k -> !listed.contains(k)).map(Known::profile).toList();
        Set<String> teams = teams(here);
        Set<String> all = new HashSet<>(teams);
        all.addAll(teams(others));
        return teams.size() * 2 > all.size() || here.size() > others.size();
    }

    private static Set<String> teams(List<Profile> profiles) {
        return profiles.stream().map(Profile::team).filter(t -> !t.isEmpty()).collect(Collectors.toSet());
    }

    private List<String> unknown(Function<PersonLine, Optional<String>> name, Stream<String> more, Collection<String> stored) {
        var known = Set.copyOf(stored);
        return Stream.concat(lines.stream().flatMap(l -> name.apply(l).stream()), more)
                .filter(n -> !n.isEmpty() && !known.contains(n)).distinct().toList();
    }
}
