package zaigang.month.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import zaigang.base.settings.ReportColumn;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.TallyText;
import zaigang.spine.people.Scope;

/** The first sheet: a row for each person with the usual columns, the sums, and below them a row for each team and township. */
final class SummarySheet {
    private final Figures figures;
    private final PlainWords words;
    private final Map<Long, String> homeUnits;
    private final List<Lead> leads;
    private final FigureColumns columns;
    private final ToIntFunction<PersonFigures> rest;

    /** A column that says who it is; the width in characters. */
    private record Lead(String key, double width, Function<PersonDay, String> value) {}

    /** @param rest how many days of rest somebody had */
    SummarySheet(Figures figures, PlainWords words, List<ReportColumn> wanted, ToIntFunction<PersonFigures> rest) {
        this.figures = figures;
        this.words = words;
        this.homeUnits = figures.homeUnits();
        this.leads = leads();
        this.columns = FigureColumns.of(figures.sum(), wanted).behind(leads.size() + 1);
        this.rest = rest;
    }

    /** What the title says already, and what nobody has, is not said in each row. */
    private List<Lead> leads() {
        var found = new ArrayList<Lead>();
        found.add(new Lead("name", 11, PersonDay::name));
        if (figures.people().stream().anyMatch(p -> homeUnits.containsKey(p.last().personId()))) {
            found.add(new Lead("home_unit", 20, d -> homeUnits.getOrDefault(d.personId(), "")));
        }
        if (!(figures.scope() instanceof Scope.OfTeam)) {
            found.add(new Lead("team", 16, d -> figures.names().team(d.teamId())));
        }
        found.add(new Lead("post", 16, d -> figures.names().post(d.postId())));
        if (!(figures.scope() instanceof Scope.OfTownship)) {
            found.add(new Lead("township", 13, d -> figures.names().township(d.townshipId())));
        }
        return found;
    }

    void write(SheetWriter writer, LocalDateTime now) {
        SheetPage page = writer.sheet(words.of("report.sheet_summary"));
        page.title(words.of("report.sheet_title", "scope", ReportPhrases.scope(figures),
                "status", ReportPhrases.status(figures)));
        page.subtitle(words.of("report.sheet_subtitle", "from", figures.period().from().toString(),
                "to", figures.period().to().toString(), "days", figures.daysHeld(),
                "date", now.toLocalDate().toString(), "time", now.toLocalTime()));
        page.subtitle(words.of(TallyText.of(figures.tally())).replace('\n', ' '));
        page.header(headings());
        page.rows(new Numbered<>(figures.people(), this::person));
        page.total(row("", leading(words.of("report.sheet_sum")), columns.sums(figures.sum(), restOfAll())).toArray());
        units(page, ScopePart.Kind.TEAM, "team");
        units(page, ScopePart.Kind.TOWNSHIP, "township");
        page.note("");
        page.note(words.of("report.sheet_foot"));
        page.signature(words.of("report.signature"));
        page.width(1, 1, 6);
        for (int i = 0; i < leads.size(); i++) {
            page.width(i + 2, i + 2, leads.get(i).width());
        }
        for (int i = 0; i < columns.count(); i++) {
            page.width(leads.size() + 2 + i, leads.size() + 2 + i, columns.width(i, words));
        }
        page.freezeColumns(2);
    }

    private List<Object> headings() {
        var cells = new ArrayList<Object>();
        cells.add(words.of("report.column_number"));
        leads.forEach(l -> cells.add(words.of("report.column_" + l.key())));
        cells.addAll(columns.headings(words));
        return cells;
    }

    private List<Object> person(int number, PersonFigures person) {
        return row(number, leads.stream().<Object>map(l -> l.value().apply(person.last())).toList(),
                columns.row(person.sum(), columns.withRest() ? OptionalInt.of(rest.applyAsInt(person)) : OptionalInt.empty()));
    }

    private OptionalInt restOfAll() {
        return columns.withRest() ? OptionalInt.of(figures.people().stream().mapToInt(rest).sum()) : OptionalInt.empty();
    }

    /**
     * Parts stand in the same columns as people, so that figures are under the same headings; their sum is that of the people. One
     * part would be all.
     */
    private void units(SheetPage page, ScopePart.Kind kind, String column) {
        List<ScopePart> units = figures.units(kind);
        if (units.size() < 2) {
            return;
        }
        page.note("");
        page.header(headings(column));
        page.rows(new Numbered<>(units, (number, unit) -> row(number, leading(unit, column), columns.row(unit.sum()))));
        page.total(row("", leading(words.of("report.sheet_sum")), columns.sums(figures.sum())).toArray());
    }

    /** The headings of the figures stay in view and are printed on each page, but a part may begin far below. */
    private List<Object> headings(String column) {
        var cells = new ArrayList<Object>();
        cells.add(words.of("report.column_number"));
        leads.forEach(l -> cells.add(l.key().equals(column) ? words.of("report.column_" + column)
                : l.key().equals("name") ? words.of("report.column_people") : ""));
        cells.addAll(columns.headings(words));
        return cells;
    }

    private List<Object> leading(ScopePart unit, String column) {
        return leads.stream().<Object>map(l -> l.key().equals(column) ? words.of(unit.label())
                : l.key().equals("name") ? unit.people() : "").toList();
    }

    private List<Object> leading(String first) {
        return leads.stream().<Object>map(l -> l.key().equals("name") ? first : "").toList();
    }

    private List<Object> row(Object number, List<Object> leading, List<Object> figures) {
        var cells = new ArrayList<Object>();
        cells.add(CellStyle.CENTERED.of(number));
        leading.forEach(value -> cells.add(value instanceof Number n ? CellStyle.CENTERED.of(n) : value));
        cells.addAll(figures);
        return cells;
    }
}
