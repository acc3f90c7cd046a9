package zaigang.spine.people;

import java.util.List;
import java.util.Optional;

/**
 * Somebody at the moment of acting: the person and the roles held right now. The one place that decides who may do what to
 * whom; made anew for every update, so that a revocation holds from the next one on.
 *
 * @param grants the roles held, widest scope first; never empty for an active person
 */
public record Who(Person person, List<Grant> grants) {
    public Who {
        grants = List.copyOf(grants);
    }

    /** Whether this person may do such a thing at all: what menus and help show. */
    public boolean may(Act act) {
        return grants.stream().anyMatch(g -> g.role().may(act));
    }

    /** Whether this person may do it to that one. */
    public boolean may(Act act, Person subject) {
        return act == Act.OWN
                ? person.id() == subject.id()
                : grants.stream().anyMatch(g -> g.role().may(act) && g.scope().covers(subject));
    }

    /** Whether this person may do it to a whole scope. */
    public boolean may(Act act, Scope scope) {
        return grants.stream().anyMatch(g -> g.role().may(act) && g.scope().contains(scope));
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    /** The widest scope over which this person may do it. */
    public Optional<Scope> widest(Act act) {
        return grants.stream().filter(g -> g.role().may(act)).map(Grant::scope).findFirst();
    }
}
