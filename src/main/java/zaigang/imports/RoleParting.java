package zaigang.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts what a list wants of people's roles into what an import does at once and what takes a role away. Who leads a team goes on
 * leading it, and a liaison goes on being one, until that is decided apart; whoever takes a role over waits for it.
 */
final class RoleParting {
    private final Map<PersonLine, Known> known;
    private final Map<PersonLine, Profile> wanted = new LinkedHashMap<>();
    private final Map<PersonLine, Profile> now = new HashMap<>();
    private final Map<Long, PersonLine> lines = new HashMap<>();
    /** Stored leaders by their teams. */
    private final Map<String, List<Known>> leaders = new HashMap<>();
    /** Leaders who are not on the list and whose role another one takes over. */
    private final Map<Long, Known> replaced = new LinkedHashMap<>();

    RoleParting(List<PersonLine> all, Staff staff, Map<PersonLine, Known> known) {
        this.known = known;
        known.forEach((line, person) -> lines.put(person.id(), line));
        staff.people().stream().filter(k -> k.active() && k.profile().standing() == Standing.LEADER)
                .forEach(k -> leaders.computeIfAbsent(k.profile().team(), t -> new ArrayList<>()).add(k));
        all.forEach(this::keep);
        all.forEach(this::promote);
    }

    private Optional<Profile> before(PersonLine line) {
        return Optional.ofNullable(known.get(line)).filter(Known::active).map(Known::profile);
    }

    private void keep(PersonLine line) {
        Profile after = line.over(Optional.ofNullable(known.get(line)));
        Profile before = before(line).orElse(after);
        boolean moves = !line.says().role() && switch (before.standing()) {
            case LEADER -> !after.team().equals(before.team());
            case LIAISON -> !after.township().equals(before.township());
            case MEMBER, NONE -> false;
        };
        boolean loses = moves || before.standing().isRole() && after.standing() != before.standing();
        wanted.put(line, moves ? after.as(Standing.MEMBER) : after);
        now.put(line, loses ? after.inRoleOf(before) : after);
    }

    private void promote(PersonLine line) {
        Profile after = wanted.get(line);
        if (after.standing() != Standing.LEADER) {
            return;
        }
        List<Known> others = leaders.getOrDefault(after.team(), List.of()).stream()
                .filter(k -> lines.get(k.id()) != line && leads(k, after.team())).toList();
        if (!others.isEmpty()) {
            now.put(line, before(line).map(after::inRoleOf).orElseGet(() -> after.as(Standing.MEMBER)));
            others.stream().filter(k -> !lines.containsKey(k.id())).forEach(k -> replaced.put(k.id(), k));
            others.stream().map(k -> lines.get(k.id())).filter(l -> l != null && wanted.get(l).equals(now.get(l)))
                    .forEach(l -> wanted.put(l, now.get(l).as(Standing.MEMBER)));
        }
    }

    /** Whether a stored leader still leads the team after the import. */
    private boolean leads(Known leader, String team) {
        Profile after = Optional.ofNullable(lines.get(leader.id())).map(now::get).orElse(leader.profile());
        return after.standing() == Standing.LEADER && after.team().equals(team);
    }

    /** What the import makes of a line's person. */
    Profile now(PersonLine line) {
        return now.get(line);
    }

    /** What is left to decide, with the numbers that the persons of lines have or will have. */
    List<PeoplePlan.Changed> roles(Map<PersonLine, Long> numbers) {
        var roles = new ArrayList<PeoplePlan.Changed>();
        replaced.values().forEach(k -> roles.add(new PeoplePlan.Changed(k.id(), k.profile(), k.profile().as(Standing.MEMBER))));
        wanted.forEach((line, after) -> {
            if (!after.equals(now.get(line)) && numbers.containsKey(line)) {
                roles.add(new PeoplePlan.Changed(numbers.get(line), now.get(line), after));
            }
        });
        return roles;
    }

    /** Whether the team has a leader whom the list does not name. */
    static boolean isLed(Staff staff, String team) {
        return staff.people().stream().anyMatch(k -> k.active() && k.profile().standing() == Standing.LEADER
                && k.profile().team().equals(team));
    }
}
