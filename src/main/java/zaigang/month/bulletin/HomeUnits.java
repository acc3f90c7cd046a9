package zaigang.month.bulletin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zaigang.base.text.Text;
import zaigang.spine.people.Selection;

/** The organisations that sent the people of a bulletin, in the order of the staff list; those of whom none is known last. */
record HomeUnits(List<HomeUnit> all) {
    /**
     * One of them.
     *
     * @param name empty for people of whom it is not known
     */
    record HomeUnit(String name, Set<Long> people) {
        boolean known() {
            return !name.isEmpty();
        }

        Text label() {
            return known() ? Text.verbatim(name) : Text.of("bulletin.no_home_unit");
        }

        String code() {
            return Selection.unitCode(name);
        }
    }

    /** @param byPerson the names by person, in the order of the staff list */
    static HomeUnits of(Map<Long, String> byPerson) {
        var units = new LinkedHashMap<String, Set<Long>>();
        byPerson.forEach((person, name) -> units.computeIfAbsent(name.strip(), n -> new TreeSet<>()).add(person));
        Optional.ofNullable(units.remove("")).ifPresent(people -> units.put("", people));
        return new HomeUnits(units.entrySet().stream().map(e -> new HomeUnit(e.getKey(), e.getValue())).toList());
    }

    Optional<HomeUnit> find(String code) {
        return all.stream().filter(u -> u.code().equals(code)).findFirst();
    }
}
