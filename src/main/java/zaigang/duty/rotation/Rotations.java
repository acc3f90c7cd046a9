package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zaigang.duty.roster.Owner;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Who;

/** The rules of the rosters that are filled by turns. */
public final class Rotations {
    private final RotationLedger ledger = new RotationLedger();
    private final Rosters rosters;

    public Rotations(Rosters rosters) {
        this.rosters = rosters;
    }

    /** The rules of a roster, in the order of its sheet; {@link Rules#NONE} where it is not filled by turns. */
    public Rules rules(Tx tx, long rosterId) {
        return ledger.rules(tx, rosterId);
    }

    /** Whether a roster is filled by turns. */
    boolean turned(Tx tx, RosterInfo roster) {
        return !rules(tx, roster.id()).isEmpty();
    }

    /** The rosters that are filled by turns, by name. */
    public List<RosterInfo> rosters(Tx tx) {
        Set<Long> turned = ledger.rosters(tx);
        return rosters.all(tx).stream().filter(r -> turned.contains(r.id())).toList();
    }

    /**
     * From now on a roster is filled by these rules, and is for the days that they are for. What is published stays. Members who
     * were there before keep the day on which they entered; new ones of a rotation that goes on enter today.
     */
    public void save(Tx tx, String roster, Owner owner, Rules rules, LocalDate today) {
        boolean known = rosters.named(tx, roster).isPresent();
        RosterInfo info = rosters.open(tx, roster);
        Optional<LocalDate> from = known ? info.fromDay() : rules.begins();
        rosters.describe(tx, new RosterInfo(info.id(), info.name(), owner.townshipId(), owner.teamId(), owner.postId(), from,
                rules.ends()));
        Rules before = rules(tx, info.id());
        ledger.save(tx, info.id(), new Rules(rules.shifts(),
                rules.members().stream().map(m -> entered(m, before, today)).toList()));
    }

    private static TurnMember entered(TurnMember member, Rules before, LocalDate today) {
        Optional<TurnMember> was = before.members().stream()
                .filter(b -> b.who().equals(member.who()) && b.leads() == member.leads() && b.shift().equals(member.shift()))
                .findFirst();
        boolean first = before.isEmpty();
        return first ? member
                : was.map(b -> b.entered().map(member::entered).orElse(member)).orElseGet(() -> member.entered(today));
    }

    /** Whether somebody may plan a roster at this moment. */
    public static boolean mayPlan(Tx tx, People people, Who who, RosterInfo roster) {
        return roster.owner().allows(tx, people, who, Act.PLAN);
    }
}
