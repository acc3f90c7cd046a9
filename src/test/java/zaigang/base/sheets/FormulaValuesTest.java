package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class FormulaValuesTest {
    private static final String FIRST = "xl/worksheets/sheet1.xml";
    private final FormulaValues values = new FormulaValues();

    /** Two sheets, of which the first has a number, a text and formulas. */
    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Zaigang", null)) {
            Worksheet sheet = workbook.newWorksheet("甲 & 乙");
            sheet.value(0, 0, 3);
            sheet.value(0, 1, "王伟 <v>");
            sheet.formula(1, 0, "SUM(A1:A1)");
            sheet.formula(1, 1, "A1/4");
            sheet.formula(1, 27, "IF(A1=0,\"a\",\"&lt;&amp;\")");
            sheet.style(1, 0).bold().set();
            sheet.range(2, 0, 2, 1).merge();
            workbook.newWorksheet("b").value(0, 0, 1);
        }
        return out.toByteArray();
    }

    private byte[] put(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        values.put(file, out);
        return out.toByteArray();
    }

    private static byte[] packed(byte[] file, String part) throws IOException {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            return zip.getRawInputStream(zip.getEntry(part)).readAllBytes();
        }
    }

    private static String xml(byte[] file) throws IOException {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            return new String(zip.getInputStream(zip.getEntry(FIRST)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> parts(byte[] file) throws IOException {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            return Collections.list(zip.getEntriesInPhysicalOrder()).stream().map(ZipArchiveEntry::getName).toList();
        }
    }

    @Test
    void values_stand_behind_their_formulas() throws IOException {
        values.of(1).put("A2", 3.0);
        values.of(1).put("B2", 0.75);
        values.of(1).put("AB2", "<&");
        byte[] file = put(written());

        assertThat(xml(file)).contains("<c r=\"A2\" s=\"1\"><f>SUM(A1:A1)</f><v>3</v></c>")
                .contains("<f>A1/4</f><v>0.75</v>")
                .contains("<c r=\"AB2\" t=\"str\"><f>IF(A1=0,\"a\",\"&lt;&amp;\")</f><v>&lt;&amp;</v></c>");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = workbook.getSheet("甲 & 乙").getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(3);
            assertThat(row.getCell(27).getCachedFormulaResultType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(27).getStringCellValue()).isEqualTo("<&");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue()).isEqualTo("王伟 <v>");
            assertThat(workbook.getSheetAt(0).getNumMergedRegions()).isEqualTo(1);
        }
    }

    @Test
    void parts_without_formulas_stay_as_they_are_packed() throws IOException {
        values.of(1).put("A2", 3);
        values.of(1).put("B2", 0.75);
        values.of(1).put("AB2", "x");
        values.of(2);
        byte[] before = written();
        byte[] after = put(before);

        assertThat(parts(after)).isEqualTo(parts(before)).hasSizeGreaterThan(7);
        for (String part : parts(before)) {
            if (!part.equals(FIRST)) {
                assertThat(packed(after, part)).as(part).isEqualTo(packed(before, part));
            }
        }
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(after)).get()) {
            assertThat(Collections.list(zip.getEntries())).allSatisfy(e -> {
                assertThat(e.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 2, 0, 0));
                assertThat(e.getExtraFields()).isEmpty();
            });
        }
    }

    @Test
    void a_sheet_without_formulas_has_nothing_to_put() {
        assertThat(values.isEmpty()).isTrue();
        assertThat(values.of(1)).isEmpty();
        assertThat(values.isEmpty()).isTrue();
        values.of(1).put("A1", 1);
        assertThat(values.isEmpty()).isFalse();
    }
}
