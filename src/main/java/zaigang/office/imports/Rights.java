package zaigang.office.imports;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.rotation.Rotations;
import zaigang.spine.chat.Refusal;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Who may import what: organizers everything, others rosters whose people are all within their own scope. */
record Rights(People people) {
    private static final int NAMES = 8;

    /** Why this person may not import it, at this moment; empty where he or she may. */
    Optional<Refusal> against(Tx tx, Who who, FileChanges changes) {
        if (changes.people().isOfList() && !who.may(Act.INVITE, Scope.county())) {
            return Optional.of(Refusal.of("imports.people_not_yours"));
        }
        if (who.may(Act.PLAN, Scope.county())) {
            return Optional.empty();
        }
        Optional<Refusal> elsewhere = changes.turns().stream().filter(t -> !mayPlan(tx, who, t)).findFirst()
                .map(t -> Refusal.of("rotation.sheet_not_yours", "roster", t.roster()));
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        Optional<SheetPlace> foreign = changes.rosters().stream().map(RosterPlan::place)
                .filter(p -> !p.isCounty() && !p.owner().allows(tx, people, who, Act.PLAN)).findFirst();
        if (foreign.isPresent()) {
            return Optional.of(Refusal.of("imports.place_not_yours", "place", foreign.get().name()));
        }
        List<String> others = changes.peopleOnDuty().stream().flatMap(id -> people.find(tx, id).stream())
                .filter(p -> !who.may(Act.PLAN, p)).map(Person::name).limit(NAMES).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of("imports.roster_not_yours", "names", Text.names(others)));
    }

    /** The roster has to be the sender's own, both as it is and as it would be. */
    private boolean mayPlan(Tx tx, Who who, TurnPlan plan) {
        return plan.stored().stream().allMatch(r -> Rotations.mayPlan(tx, people, who, r))
                && plan.place().stored(tx, people).allows(tx, people, who, Act.PLAN);
    }
}
