package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;

/** Those above somebody who may do what one may not, with their phones. */
public record Above(People people) {
    /** A line for each, from the nearest up; empty where there are none. */
    public List<Text> lines(Tx tx, Person me, Act act) {
        var lines = new ArrayList<Text>();
        if (Role.LEADER.may(act)) {
            me.teamId().ifPresent(t -> add(lines, "desk.role_leader", people.leaders(tx, t), me));
        }
        if (Role.LIAISON.may(act)) {
            me.townshipId().ifPresent(t -> add(lines, "desk.role_liaison", people.liaisons(tx, t), me));
        }
        add(lines, "desk.role_organizer", people.organizers(tx), me);
        return lines;
    }

    private static void add(List<Text> lines, String role, List<Person> holders, Person me) {
        Predicate<Person> others = p -> p.id() != me.id();
        holders.stream().filter(others).forEach(p -> lines.add(line(role, p)));
    }

    /** Somebody with role and phone. */
    public static Text line(String role, Person person) {
        return Text.of("desk.whom_line", "role", Text.of(role), "name", person.name(), "phone", person.phone());
    }

    /** That it is not one's own to do, and whom to ask. */
    public Text instead(Tx tx, Person me, Act act) {
        List<Text> lines = lines(tx, me, act);
        return lines.isEmpty() ? Text.of("desk.not_yours") : Text.of("desk.not_yours_ask", "people", Text.lines(lines));
    }
}
