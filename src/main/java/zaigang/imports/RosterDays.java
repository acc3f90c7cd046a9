package zaigang.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.imports.Findings.Spot;
import zaigang.sheets.CellText;
import zaigang.sheets.Dates;
import zaigang.sheets.PartOfDay;
import zaigang.sheets.ShiftName;
import zaigang.sheets.Table;
import zaigang.sheets.TableRow;
import zaigang.sheets.WrittenDate;
import zaigang.text.Text;

/** Parts the rows of a roster into days, and checks the dates against one another, the days of the week and today. */
final class RosterDays {
    /** A date further from today than this is a slip. */
    private static final int FAR_DAYS = 400;
    /** No cell means more days than this. */
    private static final int LONGEST_RANGE = 62;
    /** Days, or places and shifts of days, that one sheet may have: as many as it may have rows. */
    private static final int MOST = 20_000;
    private static final List<String> PLACES = List.of("place", "township", "team");

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}");
    private static final int MONTHS = 12;

    private final Table table;
    private final LocalDate today;
    private final Findings findings;
    private final List<Entry> entries = new ArrayList<>();
    /** How many of the last entries stand in one row, which names a range of dates. */
    private int together = 1;

    /**
     * The rows of a day, or of one place or shift on a day. All but the first go on under a merged cell with the date.
     *
     * @param place which of several places the rows are for; empty where there is one
     * @param turn the shift that the rows are for, as it is written; empty where no column says so
     */
    record Entry(LocalDate date, String place, String turn, List<Spot> rows) {
        String shiftName() {
            return ShiftName.of(turn).name();
        }

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
        var written = new ArrayList<Optional<WrittenDate>>();
        for (TableRow row : rows) {
            Optional<Dates.Range> range = Dates.range(row.cell("date"));
            written.add(range.map(Dates.Range::first).or(() -> Dates.read(row.cell("date"))));
            written.add(range.map(Dates.Range::last));
        }
        slashes(rows);
        var dates = Dates.resolve(written, table.dateHint(), today);
        for (int i = 0; i < rows.size(); i++) {
            boolean range = written.get(2 * i + 1).isPresent();
            read(new Spot(table, rows.get(i)), dates.get(2 * i), range ? dates.get(2 * i + 1) : dates.get(2 * i));
        }
    }

    /** 01/12/2026 is the 12th of January or the 1st of December: it is read as the month first where other rows show that it is. */
    private void slashes(List<TableRow> rows) {
        var parts = new LinkedHashMap<TableRow, int[]>();
        for (TableRow row : rows) {
            Matcher m = SLASHES.matcher(row.text("date"));
            if (m.lookingAt() && row.cell("date").date().isEmpty()) {
                parts.put(row, new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))});
            }
        }
        boolean sure = parts.values().stream().anyMatch(p -> p[1] > MONTHS)
                || parts.size() > 1 && parts.values().stream().mapToInt(p -> p[0]).distinct().count() == 1;
        parts.entrySet().stream().filter(e -> !sure && e.getValue()[0] != e.getValue()[1]).findFirst().ifPresent(e ->
                findings.error(new Spot(table, e.getKey()), "date", Text.of("imports.date_two_ways")));
    }

    private void read(Spot spot, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() || to.isEmpty()) {
            findings.error(spot, "date", Text.of(spot.text("date").isBlank() ? "imports.date_missing" : "imports.date_bad"));
        } else if (far(from.get()) || far(to.get())) {
            findings.error(spot, "date", Text.of("imports.date_far", "date", (far(from.get()) ? from : to).get().toString()));
        } else if (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusDays(LONGEST_RANGE))) {
            findings.error(spot, "date", Text.of("imports.range_bad", "from", from.get().toString(), "to", to.get().toString()));
        } else {
            add(spot, from.get().datesUntil(to.get().plusDays(1)).toList());
        }
    }

    private boolean far(LocalDate date) {
        return Math.abs(date.toEpochDay() - today.toEpochDay()) > FAR_DAYS;
    }

    private void add(Spot spot, List<LocalDate> dates) {
        if (goesOn(spot, dates.getLast())) {
            entries.subList(entries.size() - together, entries.size()).forEach(e -> e.rows().add(spot));
            return;
        }
        if (entries.size() + dates.size() > MOST) {
            findings.error(spot, "date", Text.of("imports.too_many_days", "limit", MOST));
            return;
        }
        weekday(spot, dates.getFirst());
        String turn = turn(spot);
        dates.forEach(d -> entries.add(new Entry(d, place(spot, PLACES.size()), turn, new ArrayList<>(List.of(spot)))));
        together = dates.size();
    }

    /** The shift that the row is for: as a column says, else the part of the day beside the date. */
    private static String turn(Spot spot) {
        String written = CellText.clean(spot.text("turn")).replace('\n', ' ');
        return !written.isEmpty() ? written : spot.row().cells("date").stream().filter(c -> c.date().isEmpty()).map(c -> c.text())
                .flatMap(t -> (PartOfDay.isOne(t) ? Optional.of(t) : PartOfDay.behindDate(t)).stream()).findFirst().orElse("");
    }

    private boolean goesOn(Spot spot, LocalDate date) {
        boolean sameDate = spot.row().cell("date").copied() && !entries.isEmpty() && entries.getLast().date().equals(date);
        boolean samePlace = place(spot, 2).isEmpty() || sameDate && place(spot, 2).equals(place(entries.getLast().first(), 2));
        boolean sameShift = spot.text("turn").isBlank() || spot.row().cell("turn").copied();
        return sameDate && samePlace && sameShift;
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
            Entry before = seen.putIfAbsent(entry.date() + entry.place() + "\n" + entry.shiftName(), entry);
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
