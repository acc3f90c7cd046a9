package zaigang.base.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of one kind of sheet, by the names that offices give them; from {@code columns.yaml}.
 *
 * @param kind the kind's name, such as {@code roster}
 * @param names for each column's key its usual names, the first to be shown to people
 * @param spelled the usual names as {@link CellText#key} makes them, which is how they are compared
 * @param required the columns that there must be; of several keys in one list any will do
 * @param beside keys of columns that belong to the one at their left, such as the phone number after a leader, with its key
 */
public record SheetColumns(String kind, Map<String, List<String>> names, Map<String, List<String>> spelled,
        List<List<String>> required, Map<String, String> beside) {
    private static final Vocabulary FILE = Vocabulary.read("columns.yaml");
    public static final SheetColumns PEOPLE = read("people");
    public static final SheetColumns ROSTER = read("roster");
    /** Which shifts a roster has by turns. */
    public static final SheetColumns TURNS = read("turns");
    /** Who takes turns. */
    public static final SheetColumns TURN_PEOPLE = read("turn-people");
    public static final SheetColumns GRID = read("grid");
    /** Keys of columns that are headed by data, a shift or a day, begin like this and go on with the heading. */
    public static final String SHIFT = "shift@";
    public static final String DATE = "date@";

    /** How well a heading fits a key: exact is best, then a name at its end, then anywhere; longer names are better. */
    record Fit(String key, int rank) {
        boolean exact() {
            return rank == EXACT;
        }
    }

    private static final Set<String> PEOPLE_ON_DUTY = Set.of("duty", "day", "night");
    /** What joins two things in one heading, of which the first counts: "on duty and phone". */
    private static final Pattern JOINER = Vocabulary.CELLS.pattern("/tables/joiners");
    /** A heading with explanations in brackets is no longer; titles and notes are. */
    private static final int LONGEST_HEADING = 80;
    private static final int EXACT = 1_000;
    private static final int AT_END = 100;
    /** A single character says too little to be looked for inside a heading; in Latin letters three do. */
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_LATIN_PART = 4;

    /** The name to show for a key, such as one that is missing. */
    public String shownName(String key) {
        return names.get(key).getFirst();
    }

    /** The required columns of which none is among these keys, by the names to show. */
    public List<String> missing(Set<String> found) {
        return required.stream()
                .filter(any -> any.stream().noneMatch(key ->
                        found.stream().anyMatch(f -> f.equals(key) || f.startsWith(key + "@"))))
                .map(any -> shownName(any.getFirst())).toList();
    }

    /** The key of the column that stands beside one with the given key and belongs to it. */
    Optional<String> besideOf(String owner) {
        return beside.entrySet().stream().filter(e -> e.getValue().equals(owner)).map(Map.Entry::getKey).findFirst();
    }

    /** The key that a heading fits best. */
    Optional<Fit> fit(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        Fit best = best(CellText.key(heading));
        if (best.exact()) {
            return Optional.of(best);
        }
        return headedByData(heading).or(() -> roughly(heading, best));
    }

    private Fit best(String wanted) {
        Fit best = new Fit("", 0);
        for (var entry : spelled.entrySet()) {
            for (String name : entry.getValue()) {
                int rank = rank(wanted, name);
                best = rank > best.rank() ? new Fit(entry.getKey(), rank) : best;
            }
        }
        return best;
    }

    private Optional<Fit> roughly(String heading, Fit best) {
        String head = JOINER.split(CellText.compact(heading), 2)[0];
        if (head.length() < CellText.compact(heading).length()) {
            Optional<Fit> first = fit(head).filter(Fit::exact);
            return first.isPresent() ? first : Optional.of(best).filter(b -> b.rank() > 0);
        }
        return best.rank() == 0 ? Optional.empty() : Optional.of(best);
    }

    /** Columns of which there may be any number: shifts of a roster, days of a grid. */
    private Optional<Fit> headedByData(String heading) {
        if (kind.equals("grid")) {
            return Dates.heading(heading).map(d -> new Fit(DATE + heading, EXACT));
        }
        if (!kind.equals("roster")) {
            return Optional.empty();
        }
        ShiftName shift = ShiftName.of(heading);
        Fit bare = best(CellText.key(shift.name()));
        boolean ofPeople = bare.exact() && PEOPLE_ON_DUTY.contains(bare.key());
        if (shift.hours().isPresent() ? !bare.exact() || ofPeople : !bare.exact() && ShiftName.isOne(shift.name())) {
            return Optional.of(new Fit(SHIFT + heading, EXACT));
        }
        return Optional.of(bare).filter(Fit::exact);
    }

    /** The key of a heading that is known word for word. */
    public Optional<String> exactly(String heading) {
        return Optional.of(best(CellText.key(heading))).filter(Fit::exact).map(Fit::key);
    }

    private static int rank(String heading, String name) {
        if (heading.equals(name)) {
            return EXACT;
        }
        boolean latin = name.chars().allMatch(c -> c < 0x80);
        if (name.length() < (latin ? SHORTEST_LATIN_PART : SHORTEST_PART) || heading.length() > 4 * name.length() + 6) {
            return 0;
        }
        return heading.endsWith(name) ? AT_END + name.length() : heading.contains(name) ? name.length() : 0;
    }

    private static SheetColumns read(String kind) {
        var names = new LinkedHashMap<String, List<String>>();
        JsonNode keys = FILE.root().at("/" + kind + "/keys");
        keys.fieldNames().forEachRemaining(key -> names.put(key, FILE.list("/" + kind + "/keys/" + key)));
        var spelled = new LinkedHashMap<String, List<String>>();
        names.forEach((key, all) -> spelled.put(key, all.stream().map(CellText::key).toList()));
        var required = new ArrayList<List<String>>();
        FILE.list("/" + kind + "/required").forEach(any -> required.add(Arrays.asList(any.split("\\|"))));
        JsonNode beside = FILE.root().at("/" + kind + "/beside");
        var pairs = beside.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
        return new SheetColumns(kind, names, spelled, required, pairs);
    }
}
