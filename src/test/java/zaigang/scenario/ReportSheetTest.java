package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.ReportColumn;
import zaigang.base.settings.ReportSettings;
import zaigang.base.settings.Settings;

/** The report's sheet as another library and an office suite open it. */
class ReportSheetTest {
    @RegisterExtension
    private final World world = World.at("2026-12-05T12:00");
    private final Phone chen = world.phone("老陈");

    @TempDir
    Path folder;

    private byte[] report(int teams, int inTeam, String words) {
        new RandomMonth(world, 7).people("老陈", teams, inTeam).november();
        chen.types(words).sees("考勤汇总");
        return chen.sees("考勤汇总").document(".xlsx");
    }

    @Test
    void every_formula_comes_to_what_stands_with_it_and_sums_are_those_of_the_rows() {
        OpenedSheet opened = OpenedSheet.of(report(6, 5, "报表 11月"));

        Map<String, String> stored = opened.stored();
        assertThat(stored).hasSizeGreaterThan(100).isEqualTo(opened.computed());
        int total = opened.row("汇总", "合计");
        for (char column = 'G'; column <= 'O'; column++) {
            double sum = opened.sum("汇总", column - 'A' + 1, total - 30, total - 1);
            assertThat(Double.parseDouble(stored.get("汇总!" + column + total))).as("%s", column).isEqualTo(sum);
        }
        assertThat(opened.sum("汇总", 7, total - 30, total - 1)).isPositive();
        assertThat(opened.workbook().getSheet("汇总").getRow(total - 31).getCell(8).getNumericCellValue()).isEqualTo(9);
        assertThat(opened.workbook().getSheet("汇总").getRow(opened.row("汇总", "=SUM(A1:A9)") - 1).getCell(1).getCellType())
                .isEqualTo(CellType.STRING);
    }

    @Test
    void details_grid_and_duty_say_what_the_summary_says() {
        OpenedSheet opened = OpenedSheet.of(report(6, 5, "报表 11月"));

        int total = opened.row("汇总", "合计");
        int details = opened.row("明细", "合计");
        assertThat(opened.sum("明细", 8, 4, details - 1)).isPositive().isEqualTo(opened.sum("汇总", column(opened, "迟到时长"), total - 30,
                total - 1));
        assertThat(opened.sum("明细", 9, 4, details - 1)).isPositive().isEqualTo(opened.sum("汇总", column(opened, "请假"), total - 30,
                total - 1));
        long signs = StreamSupport.stream(opened.workbook().getSheet("考勤表").spliterator(), false)
                .filter(r -> r.getRowNum() >= 3 && r.getRowNum() < 33).flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .filter(c -> c.getColumnIndex() >= 3 && !c.toString().isEmpty() && !c.toString().equals("√")).count();
        assertThat(details - 4).isGreaterThanOrEqualTo((int) signs);
        int duty = opened.row("值班", "合计");
        long held = StreamSupport.stream(opened.workbook().getSheet("值班").spliterator(), false)
                .filter(r -> r.getRowNum() >= 3 && r.getRowNum() < 33)
                .mapToLong(r -> r.getCell(7).toString().split("、").length + (r.getCell(6).toString().equals("县委副书记老吴") ? 0 : 1)).sum();
        assertThat(Double.parseDouble(opened.stored().get("值班!G" + duty))).isEqualTo(held);
    }

    private static int column(OpenedSheet opened, String heading) {
        return StreamSupport.stream(opened.workbook().getSheet("汇总").getRow(3).spliterator(), false)
                .filter(c -> c.toString().startsWith(heading)).findFirst().orElseThrow().getColumnIndex() + 1;
    }

    @Test
    void every_page_says_whether_it_is_a_draft_repeats_its_headings_and_fits_the_paper() {
        OpenedSheet draft = OpenedSheet.of(report(2, 3, "报表 11月"));
        world.app().ledger().change(tx -> tx.run("""
                INSERT INTO closed_month (month, scope, state, at, by_person) VALUES ('2026-11', 'c', 'CLOSED', ?, ?)""",
                Instant.parse("2026-12-04T03:00:00Z"), world.county().id("老陈")));
        world.moveTo("2026-12-05T12:30");
        chen.types("报表 11月").sees("已月结");
        OpenedSheet closed = OpenedSheet.of(chen.sees("考勤汇总").document(".xlsx"));

        assertThat(draft.workbook().getNumberOfSheets()).isEqualTo(5);
        for (Sheet sheet : draft.workbook()) {
            assertThat(text(sheet.getHeader().getLeft())).isEqualTo("全县考勤汇总　2026年11月");
            assertThat(text(sheet.getHeader().getRight())).startsWith("草稿");
            assertThat(text(sheet.getFooter().getCenter())).isEqualTo("第 &P 页，共 &N 页");
            assertThat(text(sheet.getFooter().getLeft())).isEqualTo("制表 2026-12-05 12:00");
            assertThat(sheet.getRepeatingRows()).isNotNull();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getPaperSize()).isIn(PrintSetup.A4_PAPERSIZE, PrintSetup.A3_PAPERSIZE);
        }
        closed.workbook().forEach(s -> assertThat(text(s.getHeader().getRight())).isEqualTo("已月结"));
        for (String signed : List.of("汇总", "考勤表", "值班")) {
            assertThat(draft.texts(signed)).anyMatch(t -> t.contains("制表人") && t.contains("审核人") && t.contains("盖章"));
        }
    }

    /** Without its font. */
    private static String text(String mark) {
        return mark.replaceFirst("^&\"[^\"]*\"&\\d+&K0{6}", "");
    }

    @Test
    void an_office_has_the_columns_that_it_wants_and_a_rate_has_what_it_is_made_of() {
        world.with(Settings.DEFAULT.with(new ReportSettings(List.of(ReportColumn.UNCONFIRMED, ReportColumn.RATE, ReportColumn.REST,
                ReportColumn.IRREGULAR), ReportSettings.Paper.A3)));
        OpenedSheet opened = OpenedSheet.of(report(2, 3, "报表 11月"));

        Row headings = opened.workbook().getSheet("汇总").getRow(3);
        assertThat(StreamSupport.stream(headings.spliterator(), false).map(Object::toString).skip(6))
                .containsExactly("未确认", "应出勤天数", "出勤天数", "在岗率", "休息天数", "异常天数");
        assertThat(opened.stored()).isEqualTo(opened.computed());
        opened.workbook().forEach(s -> assertThat(s.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE));
    }

    @Test
    void an_office_suite_computes_the_same_and_prints_it() {
        assumeTrue(OfficeSuite.isThere(), "LibreOffice is not installed");
        byte[] file = report(3, 4, "报表 11月");
        Map<String, String> stored = OpenedSheet.of(file).stored();
        byte[] wrong = withOtherValues(file);
        assertThat(OpenedSheet.of(wrong).stored()).isNotEqualTo(stored);
        var suite = new OfficeSuite(folder);

        assertThat(OpenedSheet.of(suite.convert("a.xlsx", wrong, "xlsx:Calc MS Excel 2007 XML")).stored()).isEqualTo(stored);
        assertThat(new String(suite.convert("b.xlsx", file, "pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    /** The same file in which formulas have come to something else. */
    private static byte[] withOtherValues(byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(part.replaceAll("</f><v>[\\d.]+</v>", "</f><v>987654</v>").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
