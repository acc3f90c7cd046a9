package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;

/** Those above somebody, the nearest first, in lines with their phones: who is below may call them. */
public record Above(People people) {
    /** @param roles of which roles; nobody is above oneself */
    public List<Text> lines(Tx tx, Person me, Predicate<Role> roles) {
        var lines = new ArrayList<Text>();
        if (roles.test(Role.LEADER)) {
            me.teamId().ifPresent(t -> add(lines, me, "desk.role_leader", people.leaders(tx, t)));
        }
        if (roles.test(Role.LIAISON)) {
            me.townshipId().ifPresent(t -> add(lines, me, "desk.role_liaison", people.liaisons(tx, t)));
        }
        if (roles.test(Role.ORGANIZER)) {
            add(lines, me, "desk.role_organizer", people.organizers(tx));
        }
        return lines;
    }

    private static void add(List<Text> lines, Person me, String role, List<Person> those) {
        those.stream().filter(p -> p.id() != me.id()).forEach(p -> lines.add(line(role, p)));
    }

    /** Somebody with role and phone. */
    public static Text line(String role, Person person) {
        return Text.of("desk.whom_line", "role", Text.of(role), "name", person.name(), "phone", person.phone());
    }
}
