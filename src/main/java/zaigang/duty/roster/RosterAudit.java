package zaigang.duty.roster;

import java.util.Locale;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.By;
import zaigang.spine.audit.Trail;
import zaigang.spine.audit.What;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Role;

/** Writes every change of rosters into the log: one line each, since the rosters keep their own account of who was moved. */
public record RosterAudit(People people) {
    public Listener<?> listener() {
        return Listener.of(RostersChanged.class, this::record);
    }

    private void record(Tx tx, RostersChanged change) {
        if (change.moves().isEmpty() || change.cause().kind() == ChangeCause.Kind.FIRST) {
            return;
        }
        Optional<Role> role = change.cause().by().flatMap(id -> people.find(tx, id))
                .map(p -> people.who(tx, p).grants().getFirst().role());
        String kind = change.cause().kind().name();
        var by = new By(change.cause().by(), role, "roster " + kind.toLowerCase(Locale.ROOT));
        Audit.record(tx, by, What.CHANGED_ROSTER, About.NOBODY, Audit.detail(kind, change.moves().size()));
    }

    /** What was changed of a person's duties, from the rosters' own account. */
    public static Trail.Others deeds() {
        var ledger = new RosterLedger();
        return (tx, personId, since) -> ledger.changesOf(tx, personId, since).stream()
                .map(m -> new Trail.Deed(m.at(), m.byPerson(), words(m.what(), m.day()))).toList();
    }

    private static Text words(Move.What what, Object day) {
        return Text.of(switch (what) {
            case ADDED -> "audit.duty_added";
            case REMOVED -> "audit.duty_removed";
            case MOVED -> "audit.duty_moved";
        }, "day", day);
    }
}
