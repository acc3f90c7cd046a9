package zaigang.month.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;

/**
 * Units side by side: a view of figures, for the one who asked for it. It judges nobody: where somebody is missing, the causes stand
 * beside the rate.
 */
record UnitTable(Kind kind, Order order, List<Row> rows) {
    /** What is compared. */
    enum Kind {
        TOWNSHIP,
        TEAM,
        POST,
        HOME_UNIT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Order {
        /** As they were entered with the staff list; those of none last. */
        LIST,
        /** By their on-post rate, the highest first; those alike share a rank, and where nobody was expected there is none. */
        RANK
    }

    /**
     * A unit.
     *
     * @param name empty for those who belong to none
     * @param rank only in a ranking, and only where anybody was expected
     */
    record Row(Kind kind, String name, OptionalInt rank, PartSum part) {
        Tally tally() {
            return part.sum().tally();
        }

        Text label() {
            return name.isEmpty() ? Text.of("report.no_" + kind.key()) : Text.verbatim(name);
        }
    }

    static UnitTable of(Figures figures, Kind kind, Order order) {
        List<Row> rows = switch (kind) {
            case TOWNSHIP -> rows(kind, figures.places().townships(), figures.names()::township);
            case TEAM -> rows(kind, figures.places().teams(), figures.names()::team);
            case POST -> rows(kind, figures.places().posts(), figures.names()::post);
            case HOME_UNIT -> homeUnits(figures);
        };
        return new UnitTable(kind, order, order == Order.RANK ? ranked(rows) : rows);
    }

    private static List<Row> rows(Kind kind, Map<Long, PartSum> parts, Function<Optional<Long>, String> name) {
        return new TreeMap<>(parts).entrySet().stream().map(e -> new Row(kind,
                name.apply(Optional.of(e.getKey()).filter(id -> id != PlaceSums.NONE)), OptionalInt.empty(), e.getValue())).toList();
    }

    /** By the first of their people on the staff list; the days of a person are all of one home unit. */
    private static List<Row> homeUnits(Figures figures) {
        Map<String, List<PersonFigures>> units = figures.people().stream().sorted(Comparator.comparingLong(p -> p.last().personId()))
                .collect(Collectors.groupingBy(p -> figures.homeUnits().getOrDefault(p.last().personId(), "").strip(),
                        LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        units.forEach((name, people) -> rows.add(new Row(Kind.HOME_UNIT, name, OptionalInt.empty(), new PartSum(
                Sum.ofSums(people.stream().map(PersonFigures::sum).toList()),
                people.stream().map(p -> p.last().personId()).collect(Collectors.toSet())))));
        rows.sort(Comparator.comparing(r -> r.name().isEmpty()));
        return rows;
    }

    private static List<Row> ranked(List<Row> rows) {
        List<Row> best = rows.stream().sorted((a, b) -> compare(b.tally(), a.tally())).toList();
        var ranked = new ArrayList<Row>();
        int rank = 0;
        for (int i = 0; i < best.size(); i++) {
            Row row = best.get(i);
            rank = i > 0 && compare(best.get(i - 1).tally(), row.tally()) == 0 ? rank : i + 1;
            ranked.add(new Row(row.kind(), row.name(),
                    row.tally().expected() == 0 ? OptionalInt.empty() : OptionalInt.of(rank), row.part()));
        }
        return ranked;
    }

    /** By the exact rate, not by the whole per cent that are shown; where nobody was expected is below all others. */
    private static int compare(Tally a, Tally b) {
        return a.expected() == 0 || b.expected() == 0
                ? Integer.compare(Math.min(1, a.expected()), Math.min(1, b.expected()))
                : Long.compare((long) a.present() * b.expected(), (long) b.present() * a.expected());
    }
}
