package zaigang.spine.people;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is in the organisation, and which acts go with it (within the scope the role is held over). */
public enum Role {
    CADRE(Act.OWN),
    LEADER(Act.OWN, Act.APPROVE, Act.OVERSEE, Act.CHECK),
    LIAISON(Act.OWN, Act.APPROVE, Act.OVERSEE, Act.CHECK, Act.PLAN),
    ORGANIZER(Act.OWN, Act.APPROVE, Act.OVERSEE, Act.CHECK, Act.PLAN, Act.INVITE, Act.COMPARE, Act.CLOSE);

    private final Set<Act> acts;

    Role(Act... acts) {
        this.acts = EnumSet.of(acts[0], acts);
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }
}
