package zaigang.month.report;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;
import zaigang.spine.people.Who;

/**
 * Finds what a report is to be about by its name: county, township, team, post, home unit or person, in this order where two have one
 * name. Of a post or a home unit it is only what lies within the asker's own people.
 */
public final class ReportScopes {
    private final People people;
    private final Set<String> countyWords;

    public ReportScopes(People people, Texts texts) {
        this.people = people;
        this.countyWords = Words.of(texts, "report", "county_words").map(ReportScopes::normal).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The very name, or a part of a name that only one has.
     *
     * @param who asks; empty for the command line, which may see everything
     * @return empty for what is not known, or not theirs to see
     */
    public Optional<Selection> find(Tx tx, Optional<Who> who, String typed) {
        String name = normal(typed);
        Optional<Scope> widest = who.isPresent() ? who.get().widest(Act.OVERSEE) : Optional.of(Scope.county());
        if (name.isEmpty() || widest.isEmpty()) {
            return widest.map(Selection::of);
        }
        if (countyWords.contains(name)) {
            return Optional.of(Selection.of(Scope.county())).filter(s -> may(who, s.within()));
        }
        Map<String, Selection> all = named(tx, widest.get());
        List<Selection> alike = all.entrySet().stream().filter(e -> e.getKey().contains(name) && may(who, e.getValue().within()))
                .map(Map.Entry::getValue).toList();
        return Optional.ofNullable(all.get(name)).or(() -> somebody(tx, who, typed.strip()))
                .or(() -> Optional.of(alike).filter(a -> a.size() == 1).map(List::getFirst)).filter(s -> s.within() instanceof Scope.Only
                        || may(who, s.within()));
    }

    private Map<String, Selection> named(Tx tx, Scope widest) {
        var all = new LinkedHashMap<String, Selection>();
        people.townships(tx).forEach(t -> all.putIfAbsent(normal(t.name()), Selection.of(new Scope.OfTownship(t.id()))));
        people.teams(tx).forEach(t -> all.putIfAbsent(normal(t.name()), Selection.of(new Scope.OfTeam(t.id()))));
        people.posts(tx).forEach(p -> all.putIfAbsent(normal(p.name()), new Selection(widest, new Selection.Part.AtPost(p.id()))));
        people.homeUnits(tx).forEach(u -> all.putIfAbsent(normal(u), new Selection(widest, new Selection.Part.FromUnit(u))));
        return all;
    }

    /** Somebody of that very name, where only one of those whom the asker may see has it. */
    private Optional<Selection> somebody(Tx tx, Optional<Who> who, String name) {
        List<Person> found = people.named(tx, name).stream().filter(p -> who.isEmpty() || who.get().may(Act.OVERSEE, p)).toList();
        return found.size() == 1 ? Optional.of(Selection.of(new Scope.Only(found.getFirst().id()))) : Optional.empty();
    }

    private static boolean may(Optional<Who> who, Scope scope) {
        return who.isEmpty() || who.get().may(Act.OVERSEE, scope);
    }

    /** Full-width letters are ordinary ones, and neither case nor spaces matter. */
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
