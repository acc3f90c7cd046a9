package zaigang.spine.approval;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * Somebody who decided about a request.
 *
 * @param inPlaceOf whose deputy; empty for the own role
 */
public record Decider(long personId, Optional<Long> inPlaceOf) {
    private static final String FOR = "FOR";

    /** The name, with that of the one stood in for. */
    public Text name(Tx tx, People people) {
        return inPlaceOf.<Text>map(p -> Text.of("leave.by_deputy",
                        "name", name(tx, people, personId), "for", name(tx, people, p)))
                .orElseGet(() -> Text.verbatim(name(tx, people, personId)));
    }

    /** For the log, which names the one who decided anyway: in whose place; empty for the own role. */
    public String logged(Tx tx, People people) {
        return inPlaceOf.map(p -> FOR + " " + name(tx, people, p)).orElse("");
    }

    private static String name(Tx tx, People people, long id) {
        return people.find(tx, id).map(Person::name).orElse("");
    }
}
