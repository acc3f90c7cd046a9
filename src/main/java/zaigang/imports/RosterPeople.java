package zaigang.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zaigang.imports.Findings.Spot;
import zaigang.sheets.CellText;
import zaigang.sheets.Names;
import zaigang.sheets.Phones;
import zaigang.text.Text;
import zaigang.yaml.Nearest;

/** Finds out who the names in a roster are. Of several with a name the phone decides, then team, township or a remark. */
final class RosterPeople {
    private static final int SUGGESTIONS = 3;

    private final Words words;
    private final Map<String, List<Known>> byName;
    private final Findings findings;
    private final Set<String> toldOutside = new HashSet<>();
    private final Set<String> toldPhone = new HashSet<>();

    RosterPeople(Words words, Staff staff, Findings findings) {
        this.words = words;
        this.byName = staff.byName(true);
        this.findings = findings;
    }

    /**
     * The people of a cell.
     *
     * @param names how many names it has, found or not
     * @param outside names of duty leaders who are not among the people
     */
    record Crew(int names, List<Known> known, List<String> outside) {}

    /** Those named in a column; a name that is unknown is an error, for a leader somebody from outside. */
    Crew read(RosterDays.Entry entry, String column, String phoneColumn, boolean leaders) {
        List<Names.Name> names = Names.split(entry.text(column)).stream().filter(n -> !words.isNobody(n.name())).toList();
        List<String> numbers = Phones.in(entry.text(phoneColumn)).numbers();
        var known = new ArrayList<Known>();
        var outside = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            Names.Name name = names.get(i);
            List<String> own = !name.phones().isEmpty() ? name.phones()
                    : numbers.size() == names.size() ? List.of(numbers.get(i)) : List.of();
            List<Known> candidates = byName.getOrDefault(name.name(), List.of());
            if (candidates.isEmpty() && leaders) {
                outside.add(name.name());
                tellOutside(spot(entry, column, name), column, name.name());
            } else if (candidates.isEmpty()) {
                findings.error(spot(entry, column, name), column, unknown(name.name()));
            } else {
                one(entry, column, name, candidates, own.isEmpty() ? numbers : own).ifPresent(k -> {
                    known.add(k);
                    phone(spot(entry, column, name), phoneColumn, k, own, numbers);
                });
            }
        }
        return new Crew(names.size(), known, outside);
    }

    /** The row in which the name stands, of several under one date. */
    private static Spot spot(RosterDays.Entry entry, String column, Names.Name name) {
        return entry.rows().stream().filter(s -> CellText.key(s.row().allText(column)).contains(CellText.key(name.name())))
                .findFirst().orElse(entry.first());
    }

    private Optional<Known> one(RosterDays.Entry entry, String column, Names.Name name, List<Known> candidates,
            List<String> numbers) {
        Spot spot = spot(entry, column, name);
        List<Predicate<Known>> signs = List.of(
                k -> numbers.contains(k.phone()),
                k -> same(name.note(), k.profile().team()) || same(name.note(), k.profile().unit())
                        || same(name.note(), k.profile().township()),
                k -> same(spot.text("team"), k.profile().team()),
                k -> same(spot.text("township"), k.profile().township()) || same(spot.text("place"), k.profile().post()));
        List<Known> left = candidates;
        for (Predicate<Known> sign : signs) {
            List<Known> fitting = left.stream().filter(sign).toList();
            left = left.size() > 1 && !fitting.isEmpty() ? fitting : left;
        }
        if (left.size() > 1) {
            findings.error(spot, column, Text.of("imports.name_ambiguous", "name", name.name(), "people",
                    Text.list(left.stream().map(RosterPeople::described).toList())));
            return Optional.empty();
        }
        return Optional.of(left.getFirst());
    }

    private static boolean same(String written, String value) {
        return !value.isEmpty() && CellText.key(written).equals(CellText.key(value));
    }

    private static Text described(Known known) {
        String team = known.profile().team();
        return Text.of("imports.person_of", "team", team.isEmpty() ? known.profile().unit() : team, "phone", known.phone());
    }

    private Text unknown(String name) {
        List<String> near = Nearest.several(name, byName.keySet(), SUGGESTIONS);
        return near.isEmpty()
                ? Text.of("imports.unknown", "name", name)
                : Text.of("imports.unknown_near", "name", name, "names", Text.names(near));
    }

    private void tellOutside(Spot spot, String column, String name) {
        if (toldOutside.add(name)) {
            findings.warn(spot, column, Text.of("imports.outside", "name", name));
        }
    }

    private void phone(Spot spot, String column, Known known, List<String> own, List<String> all) {
        boolean differs = !own.isEmpty() && !known.phone().isEmpty()
                && !own.contains(known.phone()) && !all.contains(known.phone());
        if (differs && toldPhone.add(known.id() + own.getFirst())) {
            findings.warn(spot, column, Text.of("imports.phone_differs",
                    "name", known.name(), "phone", known.phone(), "written", own.getFirst()));
        }
    }
}
