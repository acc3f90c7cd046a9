package zaigang.month.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.day.attendance.TallyText;

/** Units side by side as a sheet, with the columns of the report. */
record UnitSheet(Figures figures, UnitTable table, PlainWords words) {
    /** Empty where it would be larger than so many bytes. */
    Optional<ReportFile> file(LocalDateTime now, int most) {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        write(writer, now);
        Text caption = Text.lines(UnitText.title(figures, table), TallyText.of(figures.tally()), Text.of("compare.inward"));
        return writer.bytesUpTo(most).map(bytes -> new ReportFile(
                ReportFile.name(words.of("compare.file_name"), figures, "xlsx"), bytes, caption));
    }

    private void write(SheetWriter writer, LocalDateTime now) {
        FigureColumns columns = FigureColumns.of(figures.sum());
        SheetPage page = writer.sheet(words.of("compare.sheet"));
        page.title(words.of(UnitText.title(figures, table)).replace('\n', ' '));
        page.subtitle(words.of("report.sheet_subtitle", "from", figures.period().from().toString(), "to",
                figures.period().to().toString(), "days", figures.daysHeld(),
                "date", now.toLocalDate().toString(), "time", now.toLocalTime()));
        page.subtitle(words.of("compare.inward"));
        page.header(cells(words.of(table.order() == UnitTable.Order.RANK ? "compare.column_rank" : "report.column_number"),
                words.of("report.column_" + table.kind().key()), words.of("report.column_people"), columns.headings(words)));
        page.rows(new Numbered<>(table.rows(), (number, row) -> cells(CellStyle.CENTERED.of(number(number, row)),
                words.of(row.label()), CellStyle.CENTERED.of(row.part().people().size()), columns.row(row.part().sum()))));
        page.total(cells("", words.of("report.sheet_sum"), CellStyle.CENTERED.of(figures.people().size()),
                columns.sums(figures.sum())).toArray());
        page.note(words.of("report.sheet_foot"));
        page.width(1, 1, 6).width(2, 2, 24).width(3, 3 + columns.count(), 10).freezeColumns(2);
    }

    private Object number(int number, UnitTable.Row row) {
        return table.order() == UnitTable.Order.RANK ? row.rank().isPresent() ? row.rank().getAsInt() : "—" : number;
    }

    private static List<Object> cells(Object first, Object second, Object third, List<Object> rest) {
        var cells = new ArrayList<Object>(List.of(first, second, third));
        cells.addAll(rest);
        return cells;
    }
}
