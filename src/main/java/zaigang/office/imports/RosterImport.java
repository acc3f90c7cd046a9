package zaigang.office.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.settings.DutySettings;
import zaigang.base.sheets.CellNames;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.ShiftName;
import zaigang.base.sheets.Table;
import zaigang.base.sheets.TimeRange;
import zaigang.base.text.Text;
import zaigang.duty.roster.PlannedShift;
import zaigang.office.imports.ShiftHours.Hours;

/** From a sheet with a row for each day, or for each shift of a day, to the shifts that it wants: a pure calculation. */
final class RosterImport {
    private static final List<String> NAMED = List.of("duty", "day", "night");

    private final Table table;
    private final Findings findings;
    private final RosterPeople people;
    private final ShiftHours hours;
    private final List<RosterDays.Entry> entries;
    private final List<Column> columns;
    private final RowHours rows;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<LocalDate, HashSet<Long>> busy = new HashMap<>();

    /**
     * A roster as the sheet has it.
     *
     * @param shifts empty where the sheet has errors
     * @param names of the people in it
     */
    record Wanted(Table table, String roster, LocalDate from, LocalDate to, List<PlannedShift> shifts, Map<Long, String> names) {}

    /** A column with those on duty in one shift; the shift's name is empty where the rows may say it. */
    private record Column(String key, String shift, Optional<TimeRange> written) {}

    private RosterImport(Table table, Staff staff, ImportWords words, DutySettings settings, LocalDate today, Findings findings) {
        this.table = table;
        this.findings = findings;
        this.people = new RosterPeople(words, staff, findings);
        this.hours = new ShiftHours(table, table.timeRange(), settings, words.wholeDay(), findings);
        this.entries = RosterDays.of(table, today, findings);
        this.columns = columns(table);
        this.rows = new RowHours(findings);
    }

    /**
     * The shifts of a sheet; empty where it has none.
     *
     * @param staff as it will be when the roster is stored
     * @param settings the hours of a shift where the sheet does not tell them
     */
    static Optional<Wanted> read(Table table, String roster, Staff staff, ImportWords words, DutySettings settings, LocalDate today,
            Findings findings) {
        return new RosterImport(table, staff, words, settings, today, findings).wanted(roster);
    }

    private static List<Column> columns(Table table) {
        var columns = new ArrayList<Column>();
        for (String key : table.headers().stream().flatMap(h -> h.key().stream()).distinct().toList()) {
            if (NAMED.contains(key)) {
                columns.add(new Column(key, key.equals("duty") ? "" : SheetColumns.ROSTER.shownName(key), Optional.empty()));
            } else if (key.startsWith(SheetColumns.SHIFT)) {
                ShiftName shift = ShiftName.of(key.substring(SheetColumns.SHIFT.length()));
                boolean nameless = SheetColumns.ROSTER.exactly(shift.name()).filter("duty"::equals).isPresent();
                columns.add(new Column(key, nameless ? "" : shift.name(), shift.hours()));
            }
        }
        return columns;
    }

    private Optional<Wanted> wanted(String roster) {
        boolean places = entries.stream().map(e -> e.date() + e.shiftName()).distinct().count() < entries.size();
        var shifts = new ArrayList<PlannedShift>();
        entries.forEach(e -> shifts.addAll(shifts(e, places)));
        new LeftOut(table, people, findings).tell();
        var dates = entries.stream().map(RosterDays.Entry::date).sorted().toList();
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(table, roster, dates.getFirst(), dates.getLast(), shifts, names));
    }

    private List<PlannedShift> shifts(RosterDays.Entry entry, boolean places) {
        RosterPeople.Crew leaders = people.read(entry, "leader", "leader-phone", true);
        leaders.leading().forEach(k -> names.put(k.id(), k.name()));
        var shifts = new ArrayList<PlannedShift>();
        for (Column column : columns) {
            RosterPeople.Crew crew = people.read(entry, column.key(), "duty-phone", false);
            boolean unwanted = crew.names() == 0 && !entry.text(column.key()).isBlank();
            if (unwanted && (columns.size() > 1 || leaders.names() == 0) || unused(entry, column, crew)) {
                continue;
            }
            shifts.add(shift(entry, column, places, leaders, crew));
        }
        twice(entry, shifts);
        return shifts;
    }

    /** One shift may have several columns, for days on which it has other hours: those without names say nothing. */
    private boolean unused(RosterDays.Entry entry, Column column, RosterPeople.Crew crew) {
        List<Column> same = columns.stream().filter(c -> c.shift().equals(column.shift())).toList();
        Optional<Column> firstBlank = same.stream().filter(c -> entry.text(c.key()).isBlank()).findFirst();
        boolean others = same.stream().anyMatch(c -> c != column && !CellNames.split(entry.text(c.key())).isEmpty());
        return same.size() > 1 && crew.names() == 0 && (others || firstBlank.filter(column::equals).isEmpty());
    }

    private void twice(RosterDays.Entry entry, List<PlannedShift> shifts) {
        var seen = new HashSet<String>();
        shifts.stream().map(PlannedShift::name).filter(n -> !seen.add(n)).findFirst().ifPresent(name ->
                findings.error(entry.first(), "date", Text.of("imports.shift_twice", "date", entry.date(), "shift", name)));
    }

    private PlannedShift shift(RosterDays.Entry entry, Column column, boolean places, RosterPeople.Crew leaders,
            RosterPeople.Crew crew) {
        var leading = Stream.concat(leaders.leading().stream(), crew.leading().stream()).map(Known::id).toList();
        var outside = Stream.concat(leaders.outside().stream(), crew.outside().stream()).toList();
        crew.leading().forEach(k -> names.put(k.id(), k.name()));
        List<Long> onDuty = onDuty(entry, column, crew, leading);
        String own = column.shift().isEmpty() ? entry.shiftName() : column.shift();
        Optional<TimeRange> written = column.written()
                .or(() -> column.shift().isEmpty() ? ShiftName.of(entry.turn()).hours() : Optional.empty())
                .or(() -> rows.hours(entry, columns.size() == 1));
        Hours when = hours.of(own, written, entry.first(), column.key());
        String place = places ? entry.place() : "";
        return new PlannedShift(entry.date(), (place + " " + own).strip(), when.starts(), when.lasts(), leading, outside, onDuty,
                note(entry, places, own));
    }

    private List<Long> onDuty(RosterDays.Entry entry, Column column, RosterPeople.Crew crew, List<Long> leading) {
        if (crew.names() == 0) {
            findings.warn(entry.first(), column.key(), Text.of("imports.nobody", "date", entry.date()));
        }
        for (Known person : crew.known()) {
            names.put(person.id(), person.name());
            if (!busy.computeIfAbsent(entry.date(), d -> new HashSet<>()).add(person.id())) {
                findings.error(entry.first(), column.key(),
                        Text.of("imports.twice_a_day", "name", person.name(), "date", entry.date()));
            } else if (leading.contains(person.id())) {
                findings.warn(entry.first(), column.key(), Text.of("imports.leads_too", "name", person.name()));
            }
        }
        return crew.known().stream().map(Known::id).toList();
    }

    /** The day's remark without lines that begin with the name of another shift and a colon. */
    private String note(RosterDays.Entry entry, boolean places, String own) {
        Stream<String> place = places ? Stream.empty() : Stream.of(CellText.name(entry.first().text("place")));
        String remark = entry.text("remark").lines().flatMap(line -> columns.stream()
                        .filter(c -> columns.size() > 1 && !c.shift().isEmpty() && of(c.shift(), line)).findFirst()
                        .map(c -> Stream.of(line.substring(c.shift().length() + 1).strip()).filter(l -> c.shift().equals(own)))
                        .orElseGet(() -> Stream.of(line)))
                .collect(Collectors.joining("\n"));
        return String.join(" · ", Stream.concat(Stream.of(CellText.name(remark)), place).filter(t -> !t.isEmpty()).toList());
    }

    private static boolean of(String shift, String line) {
        return line.startsWith(shift + ":") || line.startsWith(shift + "\uFF1A");
    }
}
