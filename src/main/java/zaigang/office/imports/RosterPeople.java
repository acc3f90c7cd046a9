package zaigang.office.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zaigang.base.sheets.CellNames;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.Phones;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.text.Text;
import zaigang.base.yaml.Nearest;
import zaigang.office.imports.Findings.Spot;

/** Finds out who the names in a roster are. Of several with a name a remark behind it decides, then the phone, team, township. */
final class RosterPeople {
    private static final int SUGGESTIONS = 3;

    private final ImportWords words;
    private final Map<String, List<Known>> byName;
    private final Findings findings;
    private final Set<String> toldOutside = new HashSet<>();
    private final Set<String> toldPhone = new HashSet<>();

    RosterPeople(ImportWords words, Staff staff, Findings findings) {
        this.words = words;
        this.byName = staff.byName(true);
        this.findings = findings;
    }

    /**
     * The people of a cell.
     *
     * @param names how many names it has, found or not
     * @param leading those of the known who lead: all in the column of leaders, elsewhere those with a remark that says so
     * @param outside names of duty leaders who are not among the people
     */
    record Crew(int names, List<Known> known, List<Known> leading, List<String> outside) {}

    /** Those named in a column; a name that is unknown is an error, for a leader somebody from outside. */
    Crew read(RosterDays.Entry entry, String column, String phoneColumn, boolean leaders) {
        List<CellNames.Name> names = CellNames.split(entry.text(column)).stream().filter(n -> !words.isNobody(n.name())).toList();
        List<String> numbers = Phones.in(entry.text(phoneColumn)).numbers();
        var known = new ArrayList<Known>();
        var leading = new ArrayList<Known>();
        var outside = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            CellNames.Name name = withoutLeading(names.get(i));
            List<String> own = !name.phones().isEmpty() ? name.phones()
                    : numbers.size() == names.size() ? List.of(numbers.get(i)) : List.of();
            boolean leads = leaders || !name.note().equals(names.get(i).note());
            Spot spot = spot(entry, column, name);
            if (leads && isUnknown(name.name())) {
                outside.add(outside(spot, column, name.name()));
            } else {
                person(spot, column, name, own.isEmpty() ? numbers : own).ifPresent(k -> {
                    (leads ? leading : known).add(k);
                    phone(spot, phoneColumn, k, own, numbers);
                });
            }
        }
        return new Crew(names.size(), known, leading, outside);
    }

    /** The name without those words of its remark that say that it is a leader's. */
    private static CellNames.Name withoutLeading(CellNames.Name name) {
        String rest = Arrays.stream(name.note().split(" "))
                .filter(w -> SheetColumns.ROSTER.exactly(w).filter("leader"::equals).isEmpty()).collect(Collectors.joining(" "));
        return new CellNames.Name(name.name(), rest, name.phones());
    }

    boolean isUnknown(String name) {
        return !byName.containsKey(name);
    }

    /** Somebody who leads and is not on the staff list: kept by name, with a warning for the first time. */
    String outside(Spot spot, String column, String name) {
        if (toldOutside.add(name)) {
            findings.warn(spot, column, Text.of("imports.outside", "name", name));
        }
        return name;
    }

    /** Who a name is; an unknown one, and one that several have whom nothing tells apart, is an error. */
    Optional<Known> person(Spot spot, String column, CellNames.Name name, List<String> numbers) {
        List<Known> candidates = byName.getOrDefault(name.name(), List.of());
        if (candidates.isEmpty()) {
            findings.error(spot, column, unknown(name.name()));
            return Optional.empty();
        }
        return one(spot, column, name, candidates, numbers);
    }

    /** The row in which the name stands, of several under one date. */
    private static Spot spot(RosterDays.Entry entry, String column, CellNames.Name name) {
        return entry.rows().stream().filter(s -> CellText.key(s.row().allText(column)).contains(CellText.key(name.name())))
                .findFirst().orElse(entry.first());
    }

    private Optional<Known> one(Spot spot, String column, CellNames.Name name, List<Known> candidates, List<String> numbers) {
        List<Predicate<Known>> signs = List.of(
                k -> same(name.note(), k.profile().team()) || same(name.note(), k.profile().unit())
                        || same(name.note(), k.profile().township()),
                k -> numbers.contains(k.phone()),
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
        List<String> near = findings.isFull() ? List.of() : Nearest.several(name, byName.keySet(), SUGGESTIONS);
        return near.isEmpty()
                ? Text.of("imports.unknown", "name", name)
                : Text.of("imports.unknown_near", "name", name, "names", Text.names(near));
    }

    void phone(Spot spot, String column, Known known, List<String> own, List<String> all) {
        boolean differs = !own.isEmpty() && !known.phone().isEmpty()
                && !own.contains(known.phone()) && !all.contains(known.phone());
        if (differs && toldPhone.add(known.id() + own.getFirst())) {
            findings.warn(spot, column, Text.of("imports.phone_differs",
                    "name", known.name(), "phone", known.phone(), "written", own.getFirst()));
        }
    }
}
