package zaigang.office.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.rotation.Rules;
import zaigang.duty.rotation.TurnMember;
import zaigang.duty.rotation.Turner;

/**
 * What a file does to the rotation of a roster. What is published stays as it is.
 *
 * @param stored the roster, where it is there already
 * @param before the rules as they are stored, in the form of a sheet
 * @param after the rules as the file has them
 * @param names of all whom it names, by their numbers, provisional ones too
 */
record TurnPlan(String roster, Optional<RosterInfo> stored, TurnPlace placeBefore, TurnPlace place, Rules before, Rules after,
        Map<Long, String> names) {

    boolean isEmpty() {
        return before.equals(after) && placeBefore.equals(place);
    }

    /** The numbers of all who take turns, or did so. */
    Set<Long> people() {
        var people = new TreeSet<Long>();
        Stream.of(before, after).flatMap(r -> r.members().stream()).flatMap(m -> m.who().personId().stream())
                .forEach(people::add);
        return people;
    }

    /** Those who take turns on duty or lead, each once, in their order. */
    static List<Turner> turners(Rules rules) {
        return rules.members().stream().map(TurnMember::who).distinct().toList();
    }

    String name(Turner who) {
        return who.personId().map(id -> names.getOrDefault(id, "?")).orElse(who.outside());
    }

    /** The rules with the real numbers of people who had provisional ones. */
    Rules with(Map<Long, Long> numbers) {
        return new Rules(after.shifts(), after.members().stream().map(m -> new TurnMember(m.shift(), m.group(),
                m.who().personId().map(id -> Turner.of(numbers.getOrDefault(id, id))).orElse(m.who()),
                m.leads(), m.from(), m.to(), m.entered())).toList());
    }
}
