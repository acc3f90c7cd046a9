package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFOddFooter;
import org.apache.poi.xssf.usermodel.XSSFOddHeader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
    private static SheetFile.Workbook read(byte[] bytes) {
        return (SheetFile.Workbook) SheetFile.read("a.xlsx", bytes);
    }

    private static String part(byte[] bytes, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(SafeZip.repack(bytes)))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void what_is_written_is_read_back() {
        byte[] bytes = SheetWriter.workbook("Zaigang").sheet("汇总").title("考勤汇总").subtitle("2026年12月").header("姓名", "天数", "在岗率",
                "日期", "时刻", "时间", "是")
                .row("王  伟\n副科", 20, CellStyle.PERCENT.of(0.925), LocalDate.of(2026, 12, 1), LocalDateTime.of(2026, 12, 1, 8,
                30), LocalTime.of(8, 30), true)
                .row(null, 1.5).note("注：应到 25").bytes();

        Sheet sheet = read(bytes).sheets().getFirst();

        assertThat(sheet.name()).isEqualTo("汇总");
        assertThat(sheet.rows()).extracting(SheetRow::title).containsExactly(true, true, false, false, false, true);
        assertThat(sheet.rows().get(3).cells()).extracting(Cell::text)
                .containsExactly("王  伟\n副科", "20", "0.925", "2026-12-01", "2026-12-01 08:30", "08:30", "TRUE");
        assertThat(sheet.rows().get(3).cell(4).date()).contains(LocalDate.of(2026, 12, 1));
        assertThat(sheet.rows().get(4).cells()).extracting(Cell::text).containsExactly("1.5");
    }

    @Test
    void rows_that_are_made_one_by_one_look_like_others() throws Exception {
        List<List<Object>> rows = IntStream.rangeClosed(1, 1_300).<List<Object>>mapToObj(i -> List.of(
                CellStyle.CENTERED.of(i), "王伟" + i, i % 3 == 0 ? CellStyle.PERCENT.of(0.5) : CellStyle.PERCENT.of(1), i)).toList();
        SheetPage one = SheetWriter.workbook("Zaigang").sheet("a").title("t").header("序号", "姓名", "在岗率", "数");
        SheetPage other = SheetWriter.workbook("Zaigang").sheet("a").title("t").header("序号", "姓名", "在岗率", "数");
        rows.forEach(one::row);
        one.total("", "合计", "", 7);
        other.rows(rows).total("", "合计", "", 7);

        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml")) {
            assertThat(part(other.bytes(), part)).isEqualTo(part(one.bytes(), part));
        }
        assertThat(read(other.bytes()).sheets().getFirst().rows()).hasSize(1_303);
    }

    @Test
    void what_is_too_large_is_not_made() {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        writer.sheet("a").header("n").rows(IntStream.range(0, 2_000).mapToObj(i -> List.of("王伟" + i)).toList());
        int size = writer.bytes().length;

        // The time of making is in it, so that no two are of the very same size.
        assertThat(writer.bytesUpTo(size - 100)).isEmpty();
        assertThat(writer.bytesUpTo(size + 100)).isPresent();
    }

    @Test
    void no_text_becomes_a_formula() throws Exception {
        byte[] bytes = SheetWriter.workbook("Zaigang").sheet("a").header("=1+1").row("=cmd|' /C calc'!A0", "+1", "-1",
                "@SUM(A1)", "\t=1").bytes();

        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").doesNotContain("<f ");
        assertThat(read(bytes).sheets().getFirst().rows().get(1).cells()).extracting(Cell::text)
                .containsExactly("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "=1");
    }

    @Test
    void headings_stay_in_view_and_are_printed_on_each_page() throws Exception {
        byte[] bytes = SheetWriter.workbook("Zaigang").sheet("a").title("t").header("姓名", "1").header("", "二").row("王伟", "在")
                .freezeColumns(1).bytes();

        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).contains("ySplit=\"3\"").contains("xSplit=\"1\"")
                .contains("orientation=\"landscape\"")
                .contains("paperSize=\"9\"").contains("fitToWidth=\"1\"").contains("fitToHeight=\"0\"");
        assertThat(part(bytes, "xl/workbook.xml")).contains("_xlnm.Print_Titles").contains("$2:$3");
    }

    @Test
    void formulas_stand_with_their_values_and_take_in_the_data_above_them_alone() throws Exception {
        byte[] bytes = SheetWriter.workbook("Zaigang").sheet("a").title("t").header("姓名", "出勤", "应出勤", "率", "标")
                .rows(List.of(List.of("甲", 1, 2, new Formula.Share(2, 3, "—", 0.5), "√"),
                        List.of("乙", 3, 3, new Formula.Share(2, 3, "—", 1), "?")))
                .total("合计", new Formula.SumAbove(4), new Formula.SumAbove(5), new Formula.Share(2, 3, "—", 0.8),
                        new Formula.CountAbove(List.of("√", "?"), 2))
                .note("").header("组", "出勤", "应出勤", "率", "标").row("一", 0, 0, new Formula.Share(2, 3, "—", "—"), "")
                .total("合计", new Formula.SumAbove(0)).header("空").total("合计", new Formula.SumAbove(0)).bytes();

        String xml = part(bytes, "xl/worksheets/sheet1.xml");
        assertThat(xml).contains("<f>SUM(B3:B4)</f><v>4</v>").contains("<f>SUM(B8:B8)</f><v>0</v>").doesNotContain("B9:B")
                .contains("<f>IF(C3=0,\"—\",ROUND(B3/C3,2))</f><v>0.5</v>").contains("t=\"str\"><f>IF(C8=0")
                .contains("<f>COUNTIF(E3:E4,\"√\")+COUNTIF(E3:E4,\"~?\")</f><v>2</v>").contains("ySplit=\"2\"");
        assertThat(read(bytes).sheets().getFirst().rows().get(4).cells()).extracting(Cell::text)
                .containsExactly("合计", "4", "5", "0.8", "2");
    }

    @Test
    void each_page_says_what_it_is_of_on_paper_that_can_be_read() throws Exception {
        var printing = new Printing("城关镇&河口镇", "草稿", "制表", "&P / &N", Printing.Paper.FITTING);
        byte[] bytes = SheetWriter.workbook("Zaigang").printing(printing).sheet("a").header("a").row(1).width(1, 1, 120)
                .signature("审核人：").sheet("b").header("b").row(1).width(1, 1, 230).bytes();

        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).contains("paperSize=\"9\"").contains("ht=\"42");
        assertThat(marks(bytes)).containsExactly("&L城关镇&&河口镇&R草稿", "&L制表&C&P / &N");
        assertThat(part(bytes, "xl/worksheets/sheet2.xml")).contains("paperSize=\"8\"");
        byte[] crowded = SheetWriter.workbook("Zaigang").printing(new Printing("长&".repeat(150), "🚩".repeat(150), "", "&P",
                Printing.Paper.A3)).sheet("a").header("a").bytes();
        assertThat(part(crowded, "xl/worksheets/sheet1.xml")).contains("paperSize=\"8\"");
        assertThat(header(crowded)).hasSizeBetween(200, 255);
        assertThat(marks(crowded).getFirst()).isEqualTo("&L" + "长&&".repeat(26) + "长…&R" + "🚩".repeat(40) + "…");
    }

    private static String header(byte[] bytes) throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return ((XSSFOddHeader) workbook.getSheetAt(0).getOddHeader()).getText();
        }
    }

    /** The first sheet's header and footer, without fonts. */
    private static List<String> marks(byte[] bytes) throws Exception {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            String footer = ((XSSFOddFooter) workbook.getSheetAt(0).getOddFooter()).getText();
            return Stream.of(header(bytes), footer).map(t -> t.replaceAll("&\"[^\"]*\"&\\d+&K0{6}", "")).toList();
        }
    }

    @Test
    void signs_in_formulas_are_signs_and_no_markup() throws Exception {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        writer.sheet("a").header("标").row("<&>").total(new Formula.CountAbove(List.of("<&>"), 1));
        writer.sheet("b").header("标").row("无");

        assertThat(part(writer.bytes(), "xl/worksheets/sheet1.xml")).contains("COUNTIF(A2:A2,\"&lt;&amp;&gt;\")</f><v>1</v>");
        assertThat(read(writer.bytes()).sheets()).hasSize(2);
    }

    @Test
    void what_is_too_large_with_its_values_is_not_made() {
        SheetWriter writer = SheetWriter.workbook("Zaigang");
        writer.sheet("a").header("n", "m", "s")
                .rows(IntStream.range(0, 2_000).mapToObj(i -> List.of(i, i + 1, new Formula.Share(1, 2, "—", i / 7.0))).toList());
        int size = writer.bytes().length;

        assertThat(writer.bytesUpTo(size - 100)).isEmpty();
        assertThat(writer.bytesUpTo(size + 100)).isPresent();
    }

    @Test
    void names_of_sheets_are_made_lawful() {
        var writer = SheetWriter.workbook("Zaigang");
        for (String name : List.of("城关镇/一组", "城关镇:一组", "", "'a'", "x".repeat(40), "X".repeat(40))) {
            writer.sheet(name).header("a").row("b");
        }

        assertThat(read(writer.bytes()).sheets()).extracting(Sheet::name).containsExactly("城关镇 一组", "城关镇 一组 (2)", "Sheet", "a",
                "x".repeat(31), "X".repeat(27) + " (2)");
    }

    @Test
    void columns_are_as_wide_as_their_text_and_long_texts_make_rows_high() throws Exception {
        byte[] bytes = SheetWriter.workbook("Zaigang").sheet("a").header("姓名", "单位", "1").row("王伟", "青河县人民政府办公室", "x").row("a",
                "很长的说明".repeat(20), "x")
                .width(3, 3, 3.5).bytes();

        String xml = part(bytes, "xl/worksheets/sheet1.xml");
        assertThat(xml).containsPattern("<col min=\"1\" max=\"1\" width=\"6\\.")
                .containsPattern("<col min=\"2\" max=\"2\" width=\"42")
                .containsPattern("<col min=\"3\" max=\"3\" width=\"3.5");
        assertThat(xml).containsPattern("<row r=\"3\"[^>]*ht=\"8");
    }

    @Test
    void odd_values_are_written_whole() {
        byte[] bytes = SheetWriter.workbook("Zaigang").sheet("a").header("a").row("\u0000\u0001<&>\"𠮷\uD800_x0041_")
                .row("长".repeat(40_000)).bytes();

        var rows = read(bytes).sheets().getFirst().rows();
        assertThat(rows.get(1).cell(1).text()).isEqualTo("<&>\"𠮷_x0041_");
        assertThat(rows.get(2).cell(1).text()).hasSize(32_767);
    }

    @Test
    void a_workbook_without_sheets_is_still_a_workbook() {
        assertThat(read(SheetWriter.workbook("Zaigang").bytes()).sheets()).hasSize(1);
    }

    @Test
    void a_grid_of_people_and_days_keeps_its_colours() throws Exception {
        var header = new ArrayList<Object>(List.of("姓名", "工作组"));
        for (int day = 1; day <= 31; day++) {
            header.add(day);
        }
        var page = SheetWriter.workbook("Zaigang").sheet("明细").title("考勤明细").header(header).width(3, 33, 3.6).freezeColumns(2);
        var fills = List.of("C6EFCE", "FFEB9C", "BDD7EE", "FFC7CE");
        for (int person = 0; person < 24; person++) {
            var row = new ArrayList<Object>(List.of("李国庆", "第一工作组"));
            for (int day = 0; day < 31; day++) {
                int state = (person * 7 + day * 3) % 11 % 4;
                row.add(CellStyle.CENTERED.withFill(fills.get(state)).of(List.of("√", "出", "假", "未").get(state)));
            }
            page.row(row);
        }
        byte[] bytes = page.note("√ 在岗　出 公出　假 请假　未 未确认").sheet("汇总").title("考勤汇总").header("姓名", "应到", "在岗率").row("李国庆", 22,
                CellStyle.PERCENT.of(0.9545))
                .total("合计", 22, CellStyle.PERCENT.of(0.9545)).bytes();

        assertThat(part(bytes, "xl/styles.xml")).contains("C6EFCE").contains("FFC7CE").contains("0.0%");
        assertThat(read(bytes).sheets().getFirst().rows()).hasSize(27);
    }
}
