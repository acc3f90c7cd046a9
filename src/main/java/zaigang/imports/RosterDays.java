package zaigang.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zaigang.imports.Findings.Spot;
import zaigang.sheets.CellText;
import zaigang.sheets.Dates;
import zaigang.sheets.Table;
import zaigang.sheets.TableRow;
import zaigang.text.Text;

/** Parts the rows of a roster into days, and checks the dates against one another, the days of the week and today. */
final class RosterDays {
    /** A date further from today than this is a slip. */
    private static final int FAR_DAYS = 400;
    private static final List<String> PLACES = List.of("place", "township", "team");

    private final Table table;
    private final LocalDate today;
    private final Findings findings;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * The rows of a day, or of one place on a day. All but the first go on under a merged cell with the date.
     *
     * @param place which of several places the rows are for; empty where there is one
     */
    record Entry(LocalDate date, String place, List<Spot> rows) {
        Spot first() {
            return rows.getFirst();
        }

        /** What stands in a column, without what merely goes on from a row above. */
        String text(String column) {
            return String.join("\n", rows.stream().flatMap(s -> texts(s, column)).distinct().toList());
        }

        private Stream<String> texts(Spot spot, String column) {
            return spot == first()
                    ? Stream.of(spot.row().allText(column)).filter(t -> !t.isEmpty())
                    : spot.row().cells(column).stream().filter(c -> !c.copied() && !c.isBlank()).map(c -> c.text());
        }
    }

    private RosterDays(Table table, LocalDate today, Findings findings) {
        this.table = table;
        this.today = today;
        this.findings = findings;
    }

    static List<Entry> of(Table table, LocalDate today, Findings findings) {
        var days = new RosterDays(table, today, findings);
        days.read();
        days.twice();
        days.gaps();
        days.past();
        return days.entries;
    }

    private void read() {
        List<TableRow> rows = table.rows();
        var dates = Dates.resolve(rows.stream().map(r -> Dates.read(r.cell("date"))).toList(), table.dateHint(), today);
        for (int i = 0; i < rows.size(); i++) {
            var spot = new Spot(table, rows.get(i));
            Optional<LocalDate> date = dates.get(i);
            if (date.isEmpty()) {
                findings.error(spot, "date", Text.of(spot.text("date").isBlank() ? "imports.date_missing" : "imports.date_bad"));
            } else if (Math.abs(date.get().toEpochDay() - today.toEpochDay()) > FAR_DAYS) {
                findings.error(spot, "date", Text.of("imports.date_far", "date", date.get().toString()));
            } else {
                add(spot, date.get());
            }
        }
    }

    private void add(Spot spot, LocalDate date) {
        boolean goesOn = spot.row().cell("date").copied() && !entries.isEmpty() && entries.getLast().date().equals(date);
        if (goesOn && (place(spot, 2).isEmpty() || place(spot, 2).equals(place(entries.getLast().first(), 2)))) {
            entries.getLast().rows().add(spot);
            return;
        }
        weekday(spot, date);
        entries.add(new Entry(date, place(spot, PLACES.size()), new ArrayList<>(List.of(spot))));
    }

    /** Under one date, a team beside each name says who is who rather than that there are several shifts. */
    private static String place(Spot spot, int columns) {
        return PLACES.stream().limit(columns).map(spot::text).filter(t -> !t.isBlank()).findFirst()
                .map(CellText::name).orElse("");
    }

    private void weekday(Spot spot, LocalDate date) {
        boolean column = table.has("weekday") && !spot.text("weekday").isBlank();
        Optional<DayOfWeek> written = column ? Dates.weekday(spot.row().cell("weekday")) : besideDate(spot);
        if (column && written.isEmpty()) {
            findings.warn(spot, "weekday", Text.of("imports.weekday_bad"));
        }
        written.filter(w -> w != date.getDayOfWeek()).ifPresent(w -> findings.error(spot, column ? "weekday" : "date",
                Text.of("imports.weekday_differs", "date", date.toString(), "is", weekdayText(date.getDayOfWeek().getValue()),
                        "written", weekdayText(w.getValue()))));
    }

    private static Optional<DayOfWeek> besideDate(Spot spot) {
        return spot.row().cell("date").date().isPresent() ? Optional.empty() : Dates.weekday(spot.text("date"));
    }

    private static Text weekdayText(int day) {
        return Text.of("imports.weekday_" + day);
    }

    private void twice() {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            Entry before = seen.putIfAbsent(entry.date() + entry.place(), entry);
            if (before != null) {
                findings.error(entry.first(), "date",
                        Text.of("imports.date_twice", "date", entry.date().toString(), "row", before.first().number()));
            }
        }
    }

    private void gaps() {
        var byDate = new TreeMap<LocalDate, Entry>();
        entries.forEach(e -> byDate.putIfAbsent(e.date(), e));
        Optional<LocalDate> before = Optional.empty();
        for (var day : byDate.entrySet()) {
            before.map(b -> b.plusDays(1)).filter(day.getKey()::isAfter).ifPresent(first -> {
                LocalDate last = day.getKey().minusDays(1);
                findings.warn(day.getValue().first(), "date", first.equals(last)
                        ? Text.of("imports.gap_day", "date", first)
                        : Text.of("imports.gap", "from", first, "to", last));
            });
            before = Optional.of(day.getKey());
        }
    }

    private void past() {
        List<Entry> past = entries.stream().filter(e -> e.date().isBefore(today)).toList();
        if (!past.isEmpty()) {
            findings.warn(past.getFirst().first(), "date",
                    Text.of("imports.past", "count", past.stream().map(Entry::date).distinct().count()));
        }
    }
}
