package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

class XlsxFileTest {
    private static SheetRow row(String cells) throws IOException {
        return sheet("<sheetData><row r=\"1\">" + cells + "</row></sheetData>").rows().getFirst();
    }

    private static Sheet sheet(String xml) throws IOException {
        return ((SheetFile.Workbook) SheetFile.read("a.xlsx", Files.workbook(xml))).sheets().getFirst();
    }

    private static String cell(String address, int style, String value) {
        return "<c r=\"" + address + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private static String text(String address, String value) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>";
    }

    @Test
    void numbers_are_shown_in_plain_digits() throws IOException {
        SheetRow row = row(cell("A1", 0, "1.3800001001E10") + cell("B1", 0, "0.30000000000000004") + cell("C1", 6, "1234567")
                + cell("D1", 0, "1E1000000000") + cell("E1", 0, "7.0") + cell("F1", 8, "12.1") + cell("G1", 0, "0"));

        assertThat(row.cells()).extracting(Cell::text)
                .containsExactly("13800001001", "0.3", "01234567", "1E+1000000000", "7", "12.10", "0");
        assertThat(row.cell(3).type()).isEqualTo(Cell.Type.NUMBER);
    }

    @Test
    void dates_are_known_by_their_format_also_those_of_the_chinese_edition() throws IOException {
        SheetRow row = row(cell("A1", 1, "46357") + cell("B1", 2, "46357") + cell("C1", 3, "46357") + cell("D1", 4, "46357")
                + cell("E1", 5, "0.333333333333333") + cell("F1", 7, "46357.75") + cell("G1", 0, "46357") + cell("H1", 4, "3"));

        for (int column = 1; column <= 4; column++) {
            assertThat(row.cell(column).date()).contains(LocalDate.of(2026, 12, 1));
        }
        assertThat(Dates.weekday(row.cell(4))).contains(DayOfWeek.TUESDAY);
        assertThat(row.cell(5)).extracting(Cell::text, Cell::type).containsExactly("08:00", Cell.Type.TIME);
        assertThat(row.cell(6).text()).isEqualTo("2026-12-01 18:00");
        assertThat(row.cell(6).moment()).contains(LocalDateTime.of(2026, 12, 1, 18, 0));
        assertThat(row.cell(7).date()).isEmpty();
        assertThat(Dates.read(row.cell(7))).contains(new WrittenDate.Full(LocalDate.of(2026, 12, 1)));
        assertThat(Dates.weekday(row.cell(8))).as("WEEKDAY() = 3, shown as a day").contains(DayOfWeek.TUESDAY);
    }

    @Test
    void dates_of_the_1904_system_are_right_too() throws IOException {
        byte[] bytes = Files.workbook("<workbookPr date1904=\"1\"/>", "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>",
                Files.xml("worksheet", "<sheetData><row r=\"1\">" + cell("A1", 1, "44895") + "</row></sheetData>"));

        var workbook = (SheetFile.Workbook) SheetFile.read("a.xlsx", bytes);

        assertThat(workbook.sheets().getFirst().rows().getFirst().cell(1).date()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void formulas_give_their_saved_result_and_say_when_there_is_none() throws IOException {
        byte[] bytes = Files.workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v>李国庆</v></c>"
                + "<c r=\"B1\" s=\"1\"><f>TODAY()</f><v>46357</v></c><c r=\"C1\"><f>A1</f></c>"
                + "<c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"E1\" t=\"b\"><v>1</v></c></row></sheetData>");

        var workbook = (SheetFile.Workbook) SheetFile.read("a.xlsx", bytes);

        SheetRow row = workbook.sheets().getFirst().rows().getFirst();
        assertThat(row.cell(1).text()).isEqualTo("李国庆");
        assertThat(row.cell(2).date()).contains(LocalDate.of(2026, 12, 1));
        assertThat(row.cell(3).isBlank()).isTrue();
        assertThat(row.cell(4).type()).isEqualTo(Cell.Type.ERROR);
        assertThat(row.cell(5).text()).isEqualTo("TRUE");
        assertThat(workbook.warnings()).hasSize(1).allSatisfy(p -> assertThat(p.isError()).isFalse());
    }

    @Test
    void merged_values_are_readable_in_each_cell_and_titles_are_marked() throws IOException {
        Sheet sheet = sheet("<sheetData><row r=\"1\">" + text("A1", "花名册") + "</row>"
                + "<row r=\"3\">" + text("A3", "第一工作组") + text("B3", "王建国") + text("C3", "县委办") + "</row>"
                + "<row r=\"4\">" + text("B4", "李国庆") + "</row><row r=\"5\">" + text("B5", "张静") + "</row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A5\"/><mergeCell ref=\"C3:C4\"/></mergeCells>");

        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 3, 4, 5);
        assertThat(sheet.rows()).extracting(SheetRow::title).containsExactly(true, false, false, false);
        assertThat(sheet.rows().subList(1, 4)).extracting(r -> r.cell(1).text()).containsOnly("第一工作组");
        assertThat(sheet.rows().subList(1, 4)).extracting(r -> r.cell(1).copied()).containsExactly(false, true, true);
        assertThat(sheet.rows().get(2).cell(3).text()).isEqualTo("县委办");
        assertThat(sheet.rows().get(3).cell(3).isBlank()).isTrue();
    }

    @Test
    void hidden_sheets_are_left_out_and_named() throws IOException {
        String data = Files.xml("worksheet", "<sheetData><row r=\"1\" hidden=\"1\">" + text("A1", "一") + "</row></sheetData>");
        byte[] bytes = Files.workbook("", "<sheet name=\"看\" sheetId=\"1\" r:id=\"rId1\"/>"
                + "<sheet name=\"藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>", data, data);

        var workbook = (SheetFile.Workbook) SheetFile.read("a.xlsx", bytes);

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("看");
        Texts texts = Texts.load();
        assertThat(workbook.warnings()).extracting(p -> texts.plain(Language.ZH, p.text()))
                .containsExactly("看：隐藏或筛选掉的行也读取了。", "藏：工作表是隐藏的，没有读取。");
    }

    @Test
    void text_is_tidied() throws IOException {
        SheetRow row = row(text("A1", "\u3000王\u00A0\u00A0伟\u200B ") + text("B1", "13800001001_x000D_\n１３８００００１００２")
                + text("D1", "\u3000"));

        assertThat(row.cell(1).text()).isEqualTo("王  伟");
        assertThat(row.cell(2).text()).isEqualTo("13800001001\n13800001002");
        assertThat(row.cells()).hasSize(2);
        assertThat(CellText.name(row.cell(1).text())).isEqualTo("王伟");
    }

    @Test
    void a_sheet_written_without_addresses_or_styles_is_read() throws IOException {
        Sheet sheet = sheet("<sheetData><row><c t=\"inlineStr\"><is><t>姓名</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>电话</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><r><t>王</t></r><r><t>伟</t></r></is></c>"
                + "<c><v>13800001001</v></c></row></sheetData>");

        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 2);
        assertThat(sheet.rows().get(1).cells()).extracting(Cell::address, Cell::text)
                .containsExactly(tuple("A2", "王伟"), tuple("B2", "13800001001"));
    }
}
