package zaigang.office.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zaigang.base.text.Text;

/**
 * Finds out which row of a list is which person. The name must be the same; of several with that name the phone decides, then
 * the team; what cannot be told apart is an error, never a guess.
 */
final class Matching {
    private final Findings findings;
    private final Map<PersonLine, Known> pairs = new LinkedHashMap<>();

    private Matching(Findings findings) {
        this.findings = findings;
    }

    /** Which stored person each line is; lines that are not in the result are somebody new. */
    static Map<PersonLine, Known> match(List<PersonLine> lines, Staff staff, Findings findings) {
        var matching = new Matching(findings);
        var active = staff.byName(true);
        var former = staff.byName(false);
        lines.stream().collect(Collectors.groupingBy(PersonLine::name, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, sameName) -> matching.sameName(sameName,
                        active.getOrDefault(name, List.of()), former.getOrDefault(name, List.of())));
        return matching.pairs;
    }

    private void sameName(List<PersonLine> sameName, List<Known> active, List<Known> former) {
        var lines = new ArrayList<>(sameName);
        var known = new ArrayList<>(active);
        pair(lines, known, Matching::samePhone);
        if (lines.size() == 1 && known.size() == 1 && active.size() == 1 && sameName.size() == 1) {
            pair(lines, known, (line, person) -> true);
        }
        pair(lines, known, Matching::sameTeam);
        if (!lines.isEmpty() && !known.isEmpty()) {
            lines.forEach(l -> findings.error(l.spot(), "name", Text.of("imports.ambiguous", "count", active.size())));
            return;
        }
        var gone = new ArrayList<>(former);
        pair(lines, gone, Matching::samePhone);
        if (lines.size() == 1 && gone.size() == 1) {
            pair(lines, gone, Matching::mayHaveReturned);
        }
    }

    /** Pairs those that fit each other and nobody else. */
    private void pair(List<PersonLine> lines, List<Known> known, BiPredicate<PersonLine, Known> fits) {
        for (PersonLine line : List.copyOf(lines)) {
            Optional<Known> one = only(known, k -> fits.test(line, k));
            if (one.isPresent() && only(lines, l -> fits.test(l, one.get())).isPresent()) {
                pairs.put(line, one.get());
                lines.remove(line);
                known.remove(one.get());
            }
        }
    }

    private static <T> Optional<T> only(List<T> all, Predicate<T> test) {
        List<T> found = all.stream().filter(test).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean samePhone(PersonLine line, Known known) {
        return line.phone().filter(p -> p.equals(known.phone())).isPresent();
    }

    private static boolean sameTeam(PersonLine line, Known known) {
        return line.team().filter(t -> !t.isEmpty() && t.equals(known.profile().team())).isPresent();
    }

    /** Somebody with a number of their own and another home unit is another person of that name. */
    private static boolean mayHaveReturned(PersonLine line, Known known) {
        return line.phone().isEmpty() || known.phone().isEmpty()
                || line.unit().filter(u -> u.equals(known.profile().unit())).isPresent();
    }
}
