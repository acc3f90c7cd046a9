package zaigang.office.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.settings.DutySettings;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Problem;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;
import zaigang.duty.roster.OpenPart;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** What the roster sheets of a file would change of the rosters that are stored. */
record RosterPlans(People people, Rosters rosters, Settings settings, ImportWords words) {
    /** What stands in brackets at the end of a title. */
    private static final Pattern MONTH = Pattern.compile("\\s*[(\\uFF08][^(\\uFF08]*[)\\uFF09]$");

    /** What the sheets of a file would make of rosters; two of them must not be about the same days of one. */
    List<RosterImport.Wanted> wanted(Tx tx, ReadFile file, Staff staff, Findings findings) {
        var wanted = new ArrayList<RosterImport.Wanted>();
        for (Table table : file.rosters()) {
            read(tx, table, staff, findings).ifPresent(w -> {
                wanted.stream().filter(other -> overlap(other, w)).findFirst().ifPresent(other -> findings.add(Problem.ofSheet(
                        table.file(), table.sheet(), Problem.Severity.ERROR,
                        Text.of("imports.same_roster", "roster", w.roster(), "sheet", other.table().sheet()))));
                wanted.add(w);
            });
        }
        return wanted;
    }

    private Optional<RosterImport.Wanted> read(Tx tx, Table table, Staff staff, Findings findings) {
        String roster = rosterName(tx, table);
        DutySettings hours = place(tx, roster, table).hours(tx, people, settings);
        return table.kind().equals(SheetColumns.GRID.kind())
                ? GridImport.read(table, roster, staff, words, hours, LocalDate.ofInstant(tx.now(), settings.zone()), findings)
                : RosterImport.read(table, roster, staff, words, hours, LocalDate.ofInstant(tx.now(), settings.zone()), findings);
    }

    /** A title with the very name of a roster that there is means that one, whatever it is called. */
    private String rosterName(Tx tx, Table table) {
        String name = words.rosterName(table, SheetPlace.of(tx, people, table).name());
        Set<String> stored = rosters.all(tx).stream().map(RosterInfo::name).collect(Collectors.toSet());
        return stored.contains(name) ? name
                : table.titles().stream().map(t -> MONTH.matcher(t).replaceFirst(""))
                        .filter(stored::contains).findFirst().orElse(name);
    }

    /** Whose a roster is; a sheet is asked only about one that nobody has said it of. */
    private SheetPlace place(Tx tx, String roster, Table table) {
        return rosters.named(tx, roster).map(info -> SheetPlace.of(tx, people, info)).filter(p -> !p.isCounty())
                .orElseGet(() -> SheetPlace.of(tx, people, table));
    }

    private static boolean overlap(RosterImport.Wanted a, RosterImport.Wanted b) {
        return a.roster().equals(b.roster()) && !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
    }

    /** What is to be done to the stored roster so that it is as wanted. */
    RosterPlan diff(Tx tx, RosterImport.Wanted wanted) {
        List<PlannedShift> stored = rosters.planned(tx, wanted.roster(), wanted.from(), wanted.to());
        RosterChange change = RosterChange.diff(stored, wanted.shifts(), wanted.from(), wanted.to());
        int days = (int) wanted.shifts().stream().map(PlannedShift::day).distinct().count();
        var names = new HashMap<>(wanted.names());
        SheetPlace place = place(tx, wanted.roster(), wanted.table());
        boolean isNew = !place.isCounty()
                && rosters.named(tx, wanted.roster()).filter(i -> !SheetPlace.of(tx, people, i).isCounty()).isEmpty();
        RosterInfo info = rosters.named(tx, wanted.roster()).orElseGet(() -> RosterInfo.ofCounty(wanted.roster()));
        OpenPart part = rosters.openPart(tx, isNew ? place.described(info) : info, change);
        var plan = new RosterPlan(wanted.roster(), wanted.from(), wanted.to(), days, part.change(), part.closed(), place, isNew,
                names);
        plan.people().forEach(id -> names.computeIfAbsent(id, i -> people.find(tx, i).map(Person::name).orElse("")));
        return plan;
    }
}
