package zaigang.duty.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.settings.ExchangeSettings.Approval;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** Who has to agree to a swap besides the two: as the setting says, and whoever stands above where nobody can be reached. */
record Approvers(People people) {
    /** Those who are asked; never one of the two. Empty where nobody can be reached at all. */
    List<Person> of(Tx tx, ShiftFacts facts, Approval approval, Person giver, Duty shift, Optional<Person> taker) {
        Set<Long> both = Stream.concat(Stream.of(giver), taker.stream()).map(Person::id)
                .collect(Collectors.toSet());
        List<Person> leading = approval == Approval.LIAISON ? List.of() : shift.leaders().stream()
                .filter(p -> !both.contains(p.id()) && facts.reached(p)).toList();
        if (!leading.isEmpty()) {
            return leading;
        }
        Optional<Long> team = approval == Approval.LIAISON ? Optional.empty() : giver.teamId();
        return above(tx, giver, team, p -> !both.contains(p.id()));
    }

    /** The nearest above a person among whom there is one of these: of the team, else of the township, else of the county. */
    List<Person> above(Tx tx, Person person, Optional<Long> team, Predicate<Person> these) {
        var superiors = people.superiors(tx);
        return Stream.of(superiors.of(person.id(), team, person.townshipId()),
                        superiors.of(person.id(), Optional.empty(), person.townshipId()),
                        superiors.of(person.id(), Optional.empty(), Optional.empty()))
                .map(found -> found.stream().filter(these).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** Whether somebody may decide at this moment, asked or not. Nobody decides about a swap of one's own. */
    static boolean may(Who who, Approval approval, Person giver, Duty shift, Person taker) {
        Person person = who.person();
        if (person.id() == giver.id() || person.id() == taker.id()) {
            return false;
        }
        return approval == Approval.LIAISON
                ? who.may(Act.PLAN, giver)
                : shift.ledBy(person) || who.may(Act.APPROVE, giver);
    }
}
