package zaigang.office.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.base.text.Text;

/** What must hold between the rows of a staff list. */
record PeopleChecks(Findings findings, Staff staff) {
    /** The lines without those that repeat an earlier one. */
    List<PersonLine> check(List<PersonLine> lines) {
        List<PersonLine> once = twice(lines);
        phones(once);
        standings(once);
        leaders(once);
        return once;
    }

    /** A name that comes again is another person only where phones tell them apart. */
    private List<PersonLine> twice(List<PersonLine> lines) {
        Map<String, List<PersonLine>> seen = new HashMap<>();
        var once = new ArrayList<PersonLine>();
        for (PersonLine line : lines) {
            List<PersonLine> before = seen.computeIfAbsent(line.name(), n -> new ArrayList<>());
            Optional<PersonLine> same = before.stream()
                    .filter(b -> b.phone().isEmpty() || line.phone().isEmpty() || b.phone().equals(line.phone())).findFirst();
            same.ifPresentOrElse(
                    b -> findings.error(line.spot(), "name",
                            Text.of("imports.twice", "row", b.spot().number(), "sheet", b.spot().table().sheet())),
                    () -> once.add(line));
            before.add(line);
        }
        return once;
    }

    private void phones(List<PersonLine> lines) {
        Map<String, PersonLine> seen = new HashMap<>();
        for (PersonLine line : lines) {
            line.phone().flatMap(p -> Optional.ofNullable(seen.putIfAbsent(p, line)))
                    .filter(b -> !b.name().equals(line.name()))
                    .ifPresent(b -> findings.warn(line.spot(), "phone", Text.of("imports.phone_shared", "name", b.name())));
        }
    }

    private void standings(List<PersonLine> lines) {
        for (PersonLine line : lines) {
            boolean team = line.team().filter(t -> !t.isEmpty()).isPresent();
            boolean township = line.township().filter(t -> !t.isEmpty()).isPresent();
            switch (line.standing().orElse(Standing.NONE)) {
                case LEADER -> need(line, team, "team", "imports.leader_without_team");
                case LIAISON -> need(line, township, "township", "imports.liaison_without_township");
                case MEMBER -> {
                    if (!team && line.team().isPresent()) {
                        findings.warn(line.spot(), "team", Text.of("imports.without_team"));
                    }
                }
                case NONE -> { }
            }
        }
    }

    private void need(PersonLine line, boolean there, String column, String message) {
        if (!there) {
            findings.error(line.spot(), column, Text.of(message));
        }
    }

    private void leaders(List<PersonLine> lines) {
        Map<String, PersonLine> leaders = new HashMap<>();
        for (PersonLine line : lines) {
            String team = line.team().orElse("");
            if (line.standing().filter(s -> s == Standing.LEADER).isPresent() && !team.isEmpty()) {
                PersonLine other = leaders.putIfAbsent(team, line);
                if (other != null) {
                    findings.error(line.spot(), "role", Text.of("imports.two_leaders", "team", team, "name", other.name()));
                }
            }
        }
        var told = new HashSet<String>();
        for (PersonLine line : lines) {
            String team = line.team().orElse("");
            if (line.standing().isPresent() && !team.isEmpty() && !leaders.containsKey(team)
                    && !RoleParting.isLed(staff, team) && told.add(team)) {
                findings.warn(line.spot(), "team", Text.of("imports.without_leader", "team", team));
            }
        }
    }
}
