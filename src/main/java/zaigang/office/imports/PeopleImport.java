package zaigang.office.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;

/**
 * From staff lists to what they change: a pure calculation. All lists of a file are one list. It adds and changes; whom and what
 * it would take away is told apart, and never of an organizer or a liaison who is merely missing.
 */
final class PeopleImport {
    private final Staff staff;
    private final Findings findings;
    private final List<PersonLine> lines;
    private final PostsOfSheet posts;
    private final Map<PersonLine, Known> known;

    private PeopleImport(List<Table> tables, Staff staff, ImportWords words, Findings findings) {
        this.staff = staff;
        this.findings = findings;
        List<PersonLine> read = new PeopleSheet(words, findings).lines(tables);
        this.posts = PostsOfSheet.of(read, words, staff, findings);
        this.lines = new PeopleChecks(findings, staff).check(read.stream().map(this::withTownship).toList());
        this.known = Matching.match(lines, staff, findings);
    }

    /** What the lists change; what is wrong with them goes to the findings. No lists change nothing. */
    static PeoplePlan plan(List<Table> tables, Staff staff, ImportWords words, Findings findings) {
        return tables.isEmpty() ? PeoplePlan.NONE : new PeopleImport(tables, staff, words, findings).plan(tables);
    }

    /** Who is posted somewhere is where the post is. */
    private PersonLine withTownship(PersonLine line) {
        return line.township().filter(t -> !t.isEmpty()).isPresent()
                ? line
                : line.in(line.post().flatMap(posts::township).or(line::township));
    }

    private PeoplePlan plan(List<Table> tables) {
        var parting = new RoleParting(lines, staff, known);
        var numbers = new HashMap<PersonLine, Long>();
        var added = new ArrayList<Profile>();
        var changed = new ArrayList<PeoplePlan.Changed>();
        var returning = new ArrayList<PeoplePlan.Changed>();
        int unchanged = 0;
        for (PersonLine line : lines) {
            Optional<Known> stored = Optional.ofNullable(known.get(line));
            Profile wanted = parting.now(line);
            organizer(line, stored);
            stored.ifPresent(k -> numbers.put(line, k.id()));
            if (stored.isEmpty() && line.says().newcomers()) {
                added.add(wanted);
                numbers.put(line, (long) -added.size());
            } else if (stored.filter(k -> !k.active()).isPresent()) {
                returning.add(new PeoplePlan.Changed(stored.get().id(), stored.get().profile(), wanted));
            } else if (stored.filter(k -> !k.profile().equals(wanted)).isPresent()) {
                changed.add(new PeoplePlan.Changed(stored.get().id(), stored.get().profile(), wanted));
            } else if (stored.isPresent()) {
                unchanged++;
            }
        }
        new PeopleDoubts(staff, known, findings).tell(lines, tables.getFirst());
        return new PeoplePlan(PeoplePlan.numbered(added), changed, returning,
                unknown(PersonLine::township, posts.changes().stream().map(c -> c.place().township()), staff.townships()),
                unknown(PersonLine::team, Stream.empty(), staff.teams()), posts.changes(), unchanged,
                new Removals(leavers(tables), parting.roles(numbers)));
    }

    private void organizer(PersonLine line, Optional<Known> stored) {
        if (line.organizer() && stored.filter(Known::organizer).isEmpty()) {
            findings.warn(line.spot(), "role", Text.of("imports.organizer", "name", line.name()));
        }
    }

    private List<PeoplePlan.Removed> leavers(List<Table> tables) {
        var listed = new HashSet<>(known.values());
        List<Known> missing = cadres().stream()
                .filter(k -> !listed.contains(k) && !k.organizer() && k.profile().standing() != Standing.LIAISON).toList();
        if (!missing.isEmpty() && !lines.isEmpty() && !isWhole()) {
            findings.warn(tables.getFirst(), Text.of("imports.partial", "count", missing.size()));
            return List.of();
        }
        return lines.isEmpty() ? List.of() : missing.stream().map(k -> new PeoplePlan.Removed(k.id(), k.profile())).toList();
    }

    private List<Known> cadres() {
        return staff.people().stream().filter(k -> k.active() && k.profile().cadre()).toList();
    }

    /** Whether those who are missing may have left: the list has at least half of the stored cadres, and of most of their teams. */
    private boolean isWhole() {
        var listed = new HashSet<>(known.values());
        List<Known> all = cadres();
        List<Known> here = all.stream().filter(listed::contains).toList();
        return here.size() * 2 >= all.size() && teams(here).size() * 2 > teams(all).size();
    }

    private static Set<String> teams(List<Known> people) {
        return people.stream().map(k -> k.profile().team()).filter(t -> !t.isEmpty()).collect(Collectors.toSet());
    }

    private List<String> unknown(Function<PersonLine, Optional<String>> name, Stream<String> more, Collection<String> stored) {
        var known = Set.copyOf(stored);
        return Stream.concat(lines.stream().flatMap(l -> name.apply(l).stream()), more)
                .filter(n -> !n.isEmpty() && !known.contains(n)).distinct().toList();
    }
}
