package zaigang.office.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import zaigang.base.settings.DutySettings;
import zaigang.base.sheets.CellNames;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.Dates;
import zaigang.base.sheets.Phones;
import zaigang.base.sheets.Problem;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;
import zaigang.duty.roster.PlannedShift;
import zaigang.office.imports.Findings.Spot;
import zaigang.office.imports.RosterImport.Wanted;
import zaigang.office.imports.ShiftHours.Hours;

/** From a sheet with people as rows and days as columns to the shifts that it wants: a pure calculation. */
final class GridImport {
    /** A date further from today than this is a slip. */
    private static final int FAR_DAYS = 400;

    private final Table table;
    private final ImportWords words;
    private final GridWords grid;
    private final Findings findings;
    private final RosterPeople people;
    private final ShiftHours hours;
    private final Legend legend;
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<LocalDate, Map<String, Making>> shifts = new TreeMap<>();
    private final List<Leading> leading = new ArrayList<>();

    /** A shift being put together. */
    private static final class Making {
        private final Hours hours;
        private final List<Long> leaders = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();
        private final List<Long> people = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Making(Hours hours) {
            this.hours = hours;
        }

        private void lead(Leading by) {
            by.known.ifPresentOrElse(leaders::add, () -> outside.add(by.name));
        }
    }

    /** Somebody who leads all shifts of a day. */
    private record Leading(LocalDate date, Optional<Long> known, String name, Spot spot, String column) {}

    private GridImport(Table table, Staff staff, ImportWords words, DutySettings settings, LocalDate today, Findings findings) {
        this.table = table;
        this.words = words;
        this.grid = words.grid();
        this.findings = findings;
        this.people = new RosterPeople(words, staff, findings);
        this.legend = Legend.of(table, grid);
        this.hours = new ShiftHours(table, Optional.empty(), settings, words.wholeDay(), findings);
        days(today);
    }

    /** The shifts of a sheet, for all the days that it has a column for; empty where none of them is a day. */
    static Optional<Wanted> read(Table table, String roster, Staff staff, ImportWords words, DutySettings settings, LocalDate today,
            Findings findings) {
        var reading = new GridImport(table, staff, words, settings, today, findings);
        table.rows().forEach(row -> reading.row(new Spot(table, row)));
        reading.leading.forEach(reading::leadAll);
        reading.remarks();
        return reading.wanted(roster);
    }

    private void days(LocalDate today) {
        List<String> keys = table.keys(SheetColumns.DATE);
        var dates = Dates.resolve(keys.stream().map(k -> Dates.heading(k.substring(SheetColumns.DATE.length()))).toList(),
                table.dateHint(), today);
        for (int i = 0; i < keys.size(); i++) {
            String heading = keys.get(i).substring(SheetColumns.DATE.length());
            Optional<LocalDate> date = dates.get(i);
            if (date.isEmpty() || days.containsValue(date.get())) {
                findings.warn(table, Text.of("imports.day_bad", "heading", heading));
            } else if (Math.abs(date.get().toEpochDay() - today.toEpochDay()) > FAR_DAYS) {
                findings.add(Problem.ofSheet(table.file(), table.sheet(), Problem.Severity.ERROR,
                        Text.of("imports.date_far", "date", date.get().toString())));
            } else {
                days.put(keys.get(i), date.get());
            }
        }
    }

    private void row(Spot spot) {
        String written = spot.row().text("name");
        String key = CellText.key(written);
        if (key.isEmpty() && days.keySet().stream().allMatch(k -> isWeekday(spot.text(k)))) {
            return;
        }
        if (grid.remark().contains(key)) {
            days.forEach((column, date) -> remark(date, Optional.empty(), CellText.name(spot.text(column))));
        } else if (SheetColumns.ROSTER.exactly(written).filter("leader"::equals).isPresent()) {
            days.forEach((column, date) -> leaders(spot, column, date));
        } else if (grid.vacant().contains(key)) {
            days.forEach((column, date) -> marks(spot, column).forEach(m -> making(date, m, spot, column)));
        } else {
            person(spot);
        }
    }

    private static boolean isWeekday(String text) {
        return text.isBlank() || Dates.weekday(text).isPresent();
    }

    private void leaders(Spot spot, String column, LocalDate date) {
        for (CellNames.Name name : CellNames.split(spot.text(column))) {
            if (words.isNobody(name.name())) {
                continue;
            }
            if (people.isUnknown(name.name())) {
                leading.add(new Leading(date, Optional.empty(), people.outside(spot, column, name.name()), spot, column));
            } else {
                people.person(spot, column, name, name.phones()).ifPresent(k -> lead(date, k, spot, column));
            }
        }
    }

    private void lead(LocalDate date, Known person, Spot spot, String column) {
        names.put(person.id(), person.name());
        leading.add(new Leading(date, Optional.of(person.id()), person.name(), spot, column));
    }

    private void person(Spot spot) {
        List<CellNames.Name> found = CellNames.split(spot.text("name"));
        var duties = new LinkedHashMap<String, List<Legend.Mark>>();
        days.keySet().forEach(column -> duties.put(column, marks(spot, column)));
        if (found.size() != 1) {
            findings.error(spot, "name", Text.of(found.isEmpty() ? "imports.name_missing" : "imports.name_several"));
            return;
        }
        CellNames.Name name = found.getFirst();
        boolean leadsOnly = duties.values().stream().flatMap(List::stream).allMatch(Legend.Mark::leads)
                && duties.values().stream().anyMatch(m -> !m.isEmpty());
        List<String> numbers = name.phones().isEmpty() ? Phones.in(spot.text("phone")).numbers() : name.phones();
        if (people.isUnknown(name.name()) && leadsOnly) {
            people.outside(spot, "name", name.name());
            duties.forEach((column, marks) -> marks.forEach(m -> put(spot, column, m, Optional.empty(), name.name())));
            return;
        }
        people.person(spot, "name", name, numbers).ifPresent(k -> {
            people.phone(spot, "phone", k, numbers, numbers);
            names.put(k.id(), k.name());
            duties.forEach((column, marks) -> marks.forEach(m -> put(spot, column, m, Optional.of(k.id()), k.name())));
        });
    }

    private List<Legend.Mark> marks(Spot spot, String column) {
        Optional<List<Legend.Mark>> marks = legend.read(spot.text(column));
        if (marks.isEmpty()) {
            findings.error(spot, column, Text.of("imports.mark_unknown"));
        }
        return marks.orElse(List.of());
    }

    private void put(Spot spot, String column, Legend.Mark mark, Optional<Long> known, String name) {
        LocalDate date = days.get(column);
        var leader = new Leading(date, known, name, spot, column);
        if (mark.leads() && mark.shift().isEmpty()) {
            leading.add(leader);
        } else if (mark.leads()) {
            making(date, mark, spot, column).lead(leader);
        } else {
            making(date, mark, spot, column).people.add(known.orElseThrow());
        }
    }

    private Making making(LocalDate date, Legend.Mark mark, Spot spot, String column) {
        Legend.Shift shift = mark.shift().or(legend::only).orElse(new Legend.Shift("", Optional.empty()));
        Hours when = hours.of(shift.name(), shift.hours(), spot, column);
        Making made = shifts.computeIfAbsent(date, d -> new LinkedHashMap<>())
                .computeIfAbsent(shift.name(), n -> new Making(when));
        if (!made.hours.equals(when)) {
            findings.error(spot, column, Text.of("imports.shift_twice", "date", date, "shift", shift.name()));
        }
        return made;
    }

    private void leadAll(Leading leader) {
        if (!shifts.containsKey(leader.date())) {
            making(leader.date(), new Legend.Mark(Optional.empty(), true), leader.spot(), leader.column());
        }
        shifts.get(leader.date()).values().forEach(s -> s.lead(leader));
    }

    private void remarks() {
        for (String line : table.notes()) {
            Matcher m = grid.datedRemark().matcher(line);
            if (m.matches()) {
                remark(LocalDate.parse(m.group("date")), Optional.ofNullable(m.group("mark")), CellText.name(m.group("text")));
            }
        }
    }

    private void remark(LocalDate date, Optional<String> mark, String text) {
        Optional<String> name = mark.flatMap(m -> legend.read(m)).filter(m -> m.size() == 1)
                .flatMap(m -> m.getFirst().shift()).map(Legend.Shift::name);
        shifts.getOrDefault(date, Map.of()).forEach((shift, making) -> {
            if (!text.isEmpty() && (mark.isEmpty() || name.filter(shift::equals).isPresent())) {
                making.notes.add(text);
            }
        });
    }

    private Optional<Wanted> wanted(String roster) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var planned = new ArrayList<PlannedShift>();
        shifts.forEach((date, all) -> all.forEach((name, s) -> planned.add(new PlannedShift(date, name, s.hours.starts(),
                s.hours.lasts(), s.leaders, s.outside, s.people, String.join(" · ", s.notes)))));
        var dates = days.values().stream().sorted().toList();
        return Optional.of(new Wanted(table, roster, dates.getFirst(), dates.getLast(), planned, names));
    }
}
