package zaigang.duty.export;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.duty.roster.PlannedShift;
import zaigang.spine.people.Person;

/**
 * A row for each shift. It carries everything; the shift's name and hours have a column of their own where there is more than
 * one nameless shift a day, else the hours are below.
 */
final class ListLayout {
    private final RosterMonth month;
    private final SheetWords words;
    private final boolean plain;

    ListLayout(RosterMonth month, SheetWords words) {
        this.month = month;
        this.words = words;
        this.plain = month.kinds().size() <= 1 && month.kinds().stream().allMatch(k -> k.name().isEmpty());
    }

    void write(SheetPage page) {
        page.title(Sheets.title(month, words));
        var headings = new ArrayList<Object>(List.of(words.of("export.column_date"), words.of("export.column_weekday")));
        if (!plain) {
            headings.add(words.of("export.column_shift"));
        }
        headings.addAll(List.of(words.of("export.column_leader"), words.of("export.column_duty"),
                words.of("export.column_phone"), words.of("export.column_remark")));
        page.header(headings);
        month.shifts().forEach(s -> page.row(row(s)));
        if (plain) {
            month.kinds().forEach(k -> page.note(words.of("export.duty_hours", "hours", words.hours(k.starts(), k.lasts()))));
        }
        int shift = plain ? 0 : 1;
        page.width(1, 1, 12).width(2, 2, 14).width(3 + shift, 3 + shift, 14).width(4 + shift, 4 + shift, 26)
                .width(5 + shift, 5 + shift, 15).width(6 + shift, 6 + shift, 20).portrait();
    }

    private List<Object> row(PlannedShift shift) {
        CellStyle style = words.style(shift.day());
        var cells = new ArrayList<Object>(List.of(style.of(shift.day()), style.of(words.weekday(shift.day()))));
        if (!plain) {
            cells.add(style.of(Sheets.heading(shift.name(), words.hours(shift))));
        }
        cells.add(style.of(String.join(Sheets.COMMA, month.leaders(shift))));
        cells.add(style.of(String.join(Sheets.COMMA, month.names(shift.personIds()))));
        cells.add(style.of(String.join("\n", shift.personIds().stream().map(month.people()::get).map(Person::phone).toList())));
        cells.add(style.of(shift.note()));
        return cells;
    }
}
