package zaigang;

import java.util.Locale;
import java.util.Optional;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.By;
import zaigang.audit.Trail;
import zaigang.audit.What;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Role;
import zaigang.roster.Cause;
import zaigang.roster.Move;
import zaigang.roster.Rosters;
import zaigang.roster.RostersChanged;
import zaigang.text.Text;

/** Writes every change of rosters into the log: one line each, since the rosters keep their own account of who was moved. */
public record RosterAudit(People people) implements RostersChanged.Listener {
    @Override
    public void changed(Tx tx, RostersChanged change) {
        if (change.moves().isEmpty() || change.cause().kind() == Cause.Kind.FIRST) {
            return;
        }
        Optional<Role> role = change.cause().by().flatMap(id -> people.find(tx, id))
                .map(p -> people.who(tx, p).grants().getFirst().role());
        String kind = change.cause().kind().name();
        var by = new By(change.cause().by(), role, "roster " + kind.toLowerCase(Locale.ROOT));
        Audit.record(tx, by, What.CHANGED_ROSTER, About.NOBODY, Audit.detail(kind, change.moves().size()));
    }

    /** What was changed of a person's duties, from the rosters' own account. */
    static Trail.Others deeds(Rosters rosters) {
        return (tx, personId, since) -> rosters.changesOf(tx, personId, since).stream()
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
