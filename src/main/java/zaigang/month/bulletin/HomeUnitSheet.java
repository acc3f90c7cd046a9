package zaigang.month.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.day.attendance.PersonDay;
import zaigang.month.bulletin.HomeUnits.HomeUnit;
import zaigang.month.report.FigureColumns;
import zaigang.month.report.PersonFigures;
import zaigang.month.report.PlainWords;
import zaigang.month.report.Sum;

/**
 * People with their figures, for their home units to check before a bulletin goes out: all units on one sheet for the organizer,
 * or one unit alone, with nothing about anybody else.
 */
final class HomeUnitSheet {
    private final Bulletin bulletin;
    private final PlainWords words;
    private final List<HomeUnit> units;
    private final boolean alone;
    private final FigureColumns columns;

    private HomeUnitSheet(Bulletin bulletin, PlainWords words, List<HomeUnit> units, boolean alone) {
        this.bulletin = bulletin;
        this.words = words;
        this.units = units;
        this.alone = alone;
        this.columns = FigureColumns.withoutKindsOfLeave(sum(units.stream().flatMap(u -> bulletin.of(u).stream()).toList()))
                .behind((int) leads().count());
    }

    static HomeUnitSheet of(Bulletin bulletin, PlainWords words) {
        return new HomeUnitSheet(bulletin, words, bulletin.homeUnits().all(), false);
    }

    static HomeUnitSheet of(Bulletin bulletin, PlainWords words, HomeUnit unit) {
        return new HomeUnitSheet(bulletin, words, List.of(unit), true);
    }

    private static Sum sum(List<PersonFigures> people) {
        return Sum.ofSums(people.stream().map(PersonFigures::sum).toList());
    }

    void write(SheetWriter writer) {
        SheetPage page = writer.sheet(words.of("bulletin.sheet_units"));
        page.title(alone
                ? words.of("bulletin.unit_title", "unit", units.getFirst().label(), "month", bulletin.month())
                : words.of("bulletin.units_title", "scope", bulletin.scopeName(), "month", bulletin.month()));
        page.subtitle(words.of("bulletin.units_subtitle", "from", bulletin.figures().period().from().toString(),
                "to", bulletin.figures().period().to().toString(), "scope", bulletin.scopeName(),
                "closings", bulletin.closings(), "when", bulletin.when(), "name", bulletin.by()));
        page.header(headings());
        units.forEach(unit -> write(page, unit));
        if (!alone) {
            page.total(row("", words.of("report.sheet_sum"), "", columns.sums(bulletin.figures().sum())).toArray());
        }
        page.note(words.of("bulletin.sheet_foot"));
        if (alone) {
            page.note(words.of("bulletin.please_check"));
            page.note("");
            page.note(words.of("bulletin.sign_off"));
        }
        widths(page);
    }

    private Stream<String> leads() {
        return Stream.of("number", "home_unit", "name", "team", "post").filter(l -> !alone || !l.equals("home_unit"));
    }

    private List<Object> headings() {
        var cells = new ArrayList<Object>(leads().map(l -> words.of("report.column_" + l)).toList());
        cells.addAll(columns.headings(words));
        cells.add(words.of("bulletin.column_remark"));
        return cells;
    }

    private void write(SheetPage page, HomeUnit unit) {
        int number = 0;
        List<PersonFigures> people = bulletin.of(unit);
        for (PersonFigures own : people) {
            PersonDay last = own.last();
            page.row(row(CellStyle.CENTERED.of(++number), words.of(unit.label()), last.name(),
                    List.of(bulletin.figures().names().team(last.teamId()), bulletin.figures().names().post(last.postId())),
                    columns.row(own.sum()), remark(last.personId())));
        }
        page.total(row("", words.of(unit.label()), words.of("bulletin.unit_sum", "count", people.size()),
                columns.sums(sum(people))).toArray());
    }

    private List<Object> row(String number, String unit, String sum, List<Object> figures) {
        return row(number, unit, sum, List.of("", ""), figures, "");
    }

    private List<Object> row(Object number, String unit, String name, List<String> place, List<Object> figures, String remark) {
        var cells = new ArrayList<Object>();
        cells.add(number);
        if (!alone) {
            cells.add(unit);
        }
        cells.add(name);
        cells.addAll(place);
        cells.addAll(figures);
        cells.add(remark);
        return cells;
    }

    /** On which days somebody was found absent; about some of them not all has been said. */
    private String remark(long personId) {
        return bulletin.absences().of(personId).map(o -> words.of(Text.lines(
                o.heard().isEmpty() ? Text.none() : Text.of("bulletin.remark_absent", "days", BulletinText.days(o.heard())),
                o.unheard().isEmpty() ? Text.none() : Text.of("bulletin.remark_unheard", "days", BulletinText.days(o.unheard())))))
                .orElse("");
    }

    private void widths(SheetPage page) {
        int lead = (int) leads().count();
        page.width(1, 1, 6);
        if (!alone) {
            page.width(2, 2, 20);
        }
        page.width(lead - 2, lead - 2, 12).width(lead - 1, lead, 16).width(lead + 1, lead + columns.count(), 10)
                .width(lead + columns.count() + 1, lead + columns.count() + 1, 24).freezeColumns(lead - 2);
    }
}
