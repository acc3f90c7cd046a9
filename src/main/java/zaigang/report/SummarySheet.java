package zaigang.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import zaigang.attendance.PersonDay;
import zaigang.attendance.StateText;
import zaigang.attendance.Tally;
import zaigang.attendance.TallyText;
import zaigang.settings.LeaveKind;
import zaigang.sheets.CellStyle;
import zaigang.sheets.SheetPage;
import zaigang.sheets.SheetWriter;
import zaigang.text.Text;

/** The first sheet: a row for each person with the usual columns, the sums, and below them a row for each team and township. */
final class SummarySheet {
    private static final CellStyle HEADING = CellStyle.CENTERED.withFill("DDEBF7").inBold();
    private static final CellStyle QUIET = CellStyle.CENTERED.withColor("BFBFBF");
    private static final CellStyle RATE = CellStyle.CENTERED.withFormat("0%");
    private static final String WARNING = "C00000";
    private static final String DOUBT = "C65911";

    private final Figures figures;
    private final SheetWords words;
    private final Map<Long, String> homeUnits;
    private final List<Lead> leads;
    private final List<Column> columns;

    /** What is counted of some days. */
    private record Count(Tally tally, long lateMinutes, List<LeaveKind> halves) {
        static Count of(List<PersonDay> days) {
            return new Count(Figures.tally(days), days.stream().mapToLong(d -> StateText.minutes(d.state().lateness())).sum(),
                    halves(days));
        }

        static List<LeaveKind> halves(List<PersonDay> days) {
            return days.stream().flatMap(d -> d.leave().stream()).toList();
        }

        /** Days of leave, of which there are halves. */
        Object leave(Predicate<LeaveKind> which) {
            long halves = this.halves.stream().filter(which).count();
            return halves % 2 == 0 ? (Object) (halves / 2) : halves / 2.0;
        }
    }

    /** A column of figures. */
    private record Column(String key, Text heading, String color, Function<Count, Object> value) {
        Object cell(Count count) {
            return switch (value.apply(count)) {
                case Number n when n.doubleValue() == 0 && !key.equals("rate") -> QUIET.of(n);
                case Object o when key.equals("rate") -> RATE.of(o);
                case Object o -> CellStyle.CENTERED.withColor(color).of(o);
            };
        }
    }

    /** A column that says who it is; the width in characters. */
    private record Lead(String key, double width, Function<PersonDay, String> value) {}

    SummarySheet(Figures figures, SheetWords words, Map<Long, String> homeUnits) {
        this.figures = figures;
        this.words = words;
        this.homeUnits = homeUnits;
        this.leads = leads();
        this.columns = columns(figures);
    }

    private List<Lead> leads() {
        var found = new ArrayList<Lead>();
        found.add(new Lead("name", 11, PersonDay::name));
        if (figures.days().stream().anyMatch(d -> homeUnits.containsKey(d.personId()))) {
            found.add(new Lead("home_unit", 20, d -> homeUnits.getOrDefault(d.personId(), "")));
        }
        found.add(new Lead("team", 16, d -> figures.names().team(d.teamId())));
        found.add(new Lead("post", 16, d -> figures.names().post(d.postId())));
        found.add(new Lead("township", 13, d -> figures.names().township(d.townshipId())));
        return found;
    }

    private static List<Column> columns(Figures figures) {
        var found = new ArrayList<Column>();
        found.add(of("expected", Tally::expected));
        found.add(of("present", Tally::present));
        found.add(of("on_post", Tally::onPost));
        found.add(of("out", Tally::out));
        found.addAll(leave(Count.halves(figures.days())));
        found.add(of("late", Tally::late));
        found.add(of("late_minutes", "", Count::lateMinutes));
        if (figures.tally().corrected() > 0) {
            found.add(of("corrected", Tally::corrected));
        }
        if (figures.tally().waiting() > 0) {
            found.add(of("waiting", Tally::waiting));
        }
        found.add(of("unconfirmed", DOUBT, c -> c.tally().unconfirmed()));
        found.add(of("absent", WARNING, c -> c.tally().absent()));
        found.add(of("not_counted", t -> t.notReached() + t.notAsked()));
        found.add(of("rate", "", c -> c.tally().rate().isPresent() ? c.tally().rate().getAsInt() / 100.0 : "—"));
        return found;
    }

    private static Column of(String key, Function<Tally, Object> value) {
        return of(key, "", c -> value.apply(c.tally()));
    }

    private static Column of(String key, String color, Function<Count, Object> value) {
        return new Column(key, Text.of("report.column_" + key), color, value);
    }

    /**
     * All leave, and where there are several kinds each of them; what counts as present stands apart, so that a kind whose
     * counting was changed within the days has two columns.
     */
    private static List<Column> leave(List<LeaveKind> halves) {
        var found = new ArrayList<Column>();
        found.add(of("on_leave", "", c -> c.leave(k -> !k.onDuty())));
        var kinds = new TreeMap<String, LeaveKind>();
        halves.forEach(k -> kinds.put(k.key() + k.onDuty(), k));
        boolean several = kinds.values().stream().filter(k -> !k.onDuty()).count() > 1;
        kinds.values().stream().filter(k -> k.onDuty() || several).forEach(k -> found.add(new Column(k.key(),
                Text.of(k.onDuty() ? "report.column_away_of" : "report.column_leave_of", "kind", k.name()), "",
                c -> c.leave(k::equals))));
        return found;
    }

    void write(SheetWriter writer, LocalDateTime now) {
        SheetPage page = writer.sheet(words.of("report.sheet_summary"));
        page.title(words.of("report.sheet_title", "scope", Wording.scope(figures.scopeName()),
                "status", Wording.status(figures)));
        page.subtitle(words.of("report.sheet_subtitle", "from", figures.period().from().toString(),
                "to", figures.period().to().toString(), "days", figures.daysHeld(),
                "date", now.toLocalDate().toString(), "time", now.toLocalTime()));
        page.subtitle(words.of(TallyText.of(figures.tally())).replace('\n', ' '));
        page.header(headings());
        people(page);
        page.total(row("", leading(words.of("report.sheet_sum")), Count.of(figures.days()), false).toArray());
        units(page, Unit.Kind.TEAM, "team");
        units(page, Unit.Kind.TOWNSHIP, "township");
        page.note(words.of("report.sheet_foot"));
        page.width(1, 1, 6);
        for (int i = 0; i < leads.size(); i++) {
            page.width(i + 2, i + 2, leads.get(i).width());
        }
        page.width(leads.size() + 2, leads.size() + 1 + columns.size(), 10).freezeColumns(2);
    }

    private List<Object> headings() {
        var cells = new ArrayList<Object>();
        cells.add(words.of("report.column_number"));
        leads.forEach(l -> cells.add(words.of("report.column_" + l.key())));
        columns.forEach(c -> cells.add(words.of(c.heading())));
        return cells;
    }

    private void people(SheetPage page) {
        int number = 0;
        for (List<PersonDay> own : figures.byPerson()) {
            PersonDay last = own.getLast();
            page.row(row(++number, leads.stream().<Object>map(l -> l.value().apply(last)).toList(), Count.of(own), true));
        }
    }

    /** Parts stand in the same columns as people, so that figures are under the same headings. */
    private void units(SheetPage page, Unit.Kind kind, String column) {
        List<Unit> units = figures.units(kind);
        page.note("");
        page.row(headings(column));
        int number = 0;
        for (Unit unit : units) {
            page.row(row(++number, leading(unit, column), Count.of(unit.days()), true));
        }
    }

    /** The headings of the figures stay in view and are printed on each page; they are not said again. */
    private List<Object> headings(String column) {
        var cells = new ArrayList<Object>();
        cells.add(HEADING.of(words.of("report.column_number")));
        leads.forEach(l -> cells.add(HEADING.of(l.key().equals(column) ? words.of("report.column_" + column)
                : l.key().equals("name") ? words.of("report.column_people") : "")));
        columns.forEach(c -> cells.add(HEADING.of("")));
        return cells;
    }

    private List<Object> leading(Unit unit, String column) {
        long people = unit.days().stream().map(PersonDay::personId).distinct().count();
        return leads.stream().<Object>map(l -> l.key().equals(column) ? words.of(unit.label())
                : l.key().equals("name") ? people : "").toList();
    }

    private List<Object> leading(String first) {
        return leads.stream().<Object>map(l -> l.key().equals("name") ? first : "").toList();
    }

    private List<Object> row(Object number, List<Object> leading, Count count, boolean quiet) {
        var cells = new ArrayList<Object>();
        cells.add(CellStyle.CENTERED.of(number));
        leading.forEach(value -> cells.add(value instanceof Number n ? CellStyle.CENTERED.of(n) : value));
        columns.forEach(c -> cells.add(quiet ? c.cell(count) : plain(c, count)));
        return cells;
    }

    private static Object plain(Column column, Count count) {
        Object value = column.value().apply(count);
        return (column.key().equals("rate") ? RATE : CellStyle.CENTERED).of(value);
    }
}
