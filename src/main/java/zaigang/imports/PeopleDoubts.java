package zaigang.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.sheets.Table;
import zaigang.text.Text;

/** What a list says of people against what is stored: somebody else's number, another of the same name, who is not added. */
final class PeopleDoubts {
    /** A number that is one person's; that of an office is shared. */
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final int NAMES = 12;

    private final Map<PersonLine, Known> known;
    private final Findings findings;
    private final Map<String, List<Known>> byPhone;
    private final Map<String, List<Known>> byName;

    PeopleDoubts(Staff staff, Map<PersonLine, Known> known, Findings findings) {
        this.known = known;
        this.findings = findings;
        this.byName = staff.byName(true);
        this.byPhone = staff.people().stream().filter(k -> k.active() && MOBILE.matcher(k.phone()).matches())
                .collect(Collectors.groupingBy(Known::phone));
    }

    void tell(List<PersonLine> lines, Table table) {
        Set<Long> moved = new HashSet<>();
        known.forEach((line, k) -> line.phone().filter(p -> !p.equals(k.phone())).ifPresent(p -> moved.add(k.id())));
        lines.forEach(l -> phone(l, moved));
        Map<String, PersonLine> first = new HashMap<>();
        lines.forEach(l -> namesake(l, Optional.ofNullable(first.putIfAbsent(l.name(), l))));
        warn(table, "imports.not_added", lines.stream().filter(l -> !l.says().newcomers() && !known.containsKey(l)).toList());
        warn(table, "imports.unit_left", lines.stream()
                .filter(l -> Optional.ofNullable(known.get(l)).filter(l::leavesUnit).isPresent()).toList());
    }

    private void warn(Table table, String key, List<PersonLine> lines) {
        if (!lines.isEmpty()) {
            findings.warn(table, Text.of(key, "count", lines.size(),
                    "names", Text.names(lines.stream().map(PersonLine::name).limit(NAMES).toList())));
        }
    }

    /** @param moved who gets another number by the same list */
    private void phone(PersonLine line, Set<Long> moved) {
        Optional<Known> stored = Optional.ofNullable(known.get(line));
        if (line.phone().isEmpty() || stored.filter(k -> k.phone().equals(line.phone().get())).isPresent()) {
            return;
        }
        Optional<Known> owner = byPhone.getOrDefault(line.phone().get(), List.of()).stream()
                .filter(k -> !k.name().equals(line.name()) && k.profile().cadre()).findFirst();
        owner.ifPresent(k -> {
            if (stored.isEmpty() && line.says().newcomers() && !moved.contains(k.id())) {
                findings.error(line.spot(), "phone", Text.of("imports.phone_of", "name", k.name(), "new", line.name()));
            } else {
                findings.warn(line.spot(), "phone", Text.of("imports.phone_moved", "name", k.name()));
            }
        });
    }

    /** @param before the first row of this name; empty where this is it */
    private void namesake(PersonLine line, Optional<PersonLine> before) {
        if (known.containsKey(line) || !line.says().newcomers()) {
            return;
        }
        before.ifPresent(b -> findings.warn(line.spot(), "name", Text.of("imports.namesake", "row", b.spot().number())));
        byName.getOrDefault(line.name(), List.of()).stream().findFirst().ifPresent(k ->
                findings.warn(line.spot(), "name", Text.of("imports.namesake_stored", "name", k.name(),
                        "where", k.profile().team().isEmpty() ? k.profile().unit() : k.profile().team(), "phone", k.phone())));
    }
}
