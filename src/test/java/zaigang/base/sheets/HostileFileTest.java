package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;

class HostileFileTest {
    private final Texts texts = Texts.load();

    private void refused(String key, byte[] bytes) {
        SheetFile file = SheetFile.read("表.xlsx", bytes);
        assertThat(file).isInstanceOf(SheetFile.Unreadable.class);
        Problem problem = ((SheetFile.Unreadable) file).problem();
        assertThat(problem.message()).isInstanceOfSatisfying(Text.Phrase.class, p -> assertThat(p.key()).isEqualTo("problem."
                + key));
        assertThat(problem.isError()).isTrue();
        for (Language language : Language.values()) {
            assertThat(texts.plain(language, problem.text())).startsWith("表.xlsx");
        }
    }

    private static byte[] workbookOf(String sheetXml) throws IOException {
        return Files.workbook(sheetXml);
    }

    @Test
    void a_zip_bomb_is_refused_while_it_unpacks() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 256; i++) {
                zip.write(spaces);
            }
        }
        assertThat(out.size()).isLessThan(SheetFile.MAX_BYTES);

        refused("bomb", out.toByteArray());
    }

    @Test
    void a_bomb_in_a_part_that_nobody_reads_is_refused_too() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        refused("bomb", out.toByteArray());
    }

    @Test
    void thousands_of_parts_are_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_000; i++) {
                Files.add(zip, "xl/" + i + ".xml", "<a/>");
            }
        }

        refused("bomb", out.toByteArray());
    }

    @Test
    void sizes_that_a_zip_claims_are_not_believed() throws IOException {
        byte[] honest = Files.resource("/samples/花名册-青河县.xlsx");
        var read = SheetFile.read("a.xlsx", claiming(honest, 0x7FFFFFFF));
        assertThat(read).isInstanceOfSatisfying(SheetFile.Workbook.class, w -> assertThat(w.sheets().getFirst().rows())
                .hasSize(26));

        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 64; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        refused("bomb", claiming(bomb.toByteArray(), 100));
    }

    /** The zip with another unpacked size in its directory (bytes 24 to 27 of each record there). */
    private static byte[] claiming(byte[] zip, int size) {
        byte[] bytes = zip.clone();
        for (int i = 0; i + 28 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                for (int j = 0; j < 4; j++) {
                    bytes[i + 24 + j] = (byte) (size >> 8 * j);
                }
            }
        }
        return bytes;
    }

    @Test
    void entity_bombs_and_outside_entities_are_refused() throws IOException {
        String billion = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">";
        for (String type : new String[] {billion, outside}) {
            String sheet = Files.xml("worksheet", "<sheetData/>").replace("?>", "?>" + type);
            refused("bomb", Files.workbook("", "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", sheet));
        }
    }

    @Test
    void cells_beyond_the_end_of_a_sheet_are_refused() throws IOException {
        refused("damaged", workbookOf("<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>"));
        refused("damaged", workbookOf("<sheetData><row r=\"2000000000\"><c><v>1</v></c></row></sheetData>"));
        refused("damaged", workbookOf("<sheetData><row r=\"-5\"><c><v>1</v></c></row></sheetData>"));
        refused("too-wide", workbookOf("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"));
    }

    @Test
    void merged_ranges_over_everything_cost_nothing() throws IOException {
        var merges = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            merges.append("<mergeCell ref=\"A1:XFD1048576\"/>");
        }
        byte[] bytes = workbookOf("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"1048576\"><c r=\"ALL1048576\"><v>1</v></c></row>"
                + "</sheetData><mergeCells>" + merges + "</mergeCells>");

        refused("too-many-cells", bytes);
    }

    @Test
    void a_table_sheet_of_too_many_cells_is_refused() throws IOException {
        var random = new Random(1);
        var xml = new StringBuilder("<sheetData>");
        for (int row = 0; row < 401; row++) {
            xml.append("<row>");
            for (int column = 0; column < 1_000; column++) {
                xml.append("<c><v>").append(random.nextInt()).append("</v></c>");
            }
            xml.append("</row>");
        }

        refused("too-many-cells", workbookOf(xml + "</sheetData>"));
    }

    @Test
    void other_kinds_of_files_are_told_apart() throws IOException {
        byte[] ole = new byte[2_048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0, ole, 0, 8);
        refused("old-excel", ole);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1_000, name.length);
        refused("password", ole);
        refused("web-page", "<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8));
        refused("web-page", "<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8));
        refused("not-a-sheet", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused("not-a-sheet", new byte[] {1, 2, 3, 0, 5});
        refused("empty-file", new byte[0]);
        refused("too-big", new byte[SheetFile.MAX_BYTES + 1]);
        var word = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(word)) {
            Files.add(zip, "word/document.xml", "<document/>");
        }
        refused("other-zip", word.toByteArray());
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() throws IOException {
        byte[] bytes = Files.resource("/samples/值班表-青河县-2026年12月.xlsx");
        for (int length = 4; length < bytes.length * 3 / 4; length += 97) {
            assertThat(SheetFile.read("a.xlsx", Arrays.copyOf(bytes, length))).as("%d bytes", length)
                    .isInstanceOf(SheetFile.Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void damaged_bytes_never_throw(long seed) throws IOException {
        byte[] sample = Files.resource("/samples/花名册-青河县.xlsx");
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = sample.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(SheetFile.read("a.xlsx", bytes)).as("seed %d round %d", seed, round).isNotNull();
        }
    }

    @Test
    void damaged_xml_never_throws() throws IOException {
        for (String xml : new String[] {"<sheetData><row><c t=\"zz\"><v>1</v></c></row></sheetData>",
                "<sheetData><row><c s=\"x\"><v>1</v></c></row></sheetData>",
            "<sheetData><row><c><v>abc</v></c></row></sheetData>", "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>",
            "<sheetData><row>",
            "<sheetData><row><c><f t=\"shared\" si=\"3\"/><v>1</v></c></row></sheetData>",
            "<mergeCells><mergeCell/></mergeCells>"}) {
            assertThat(SheetFile.read("a.xlsx", workbookOf(xml))).as(xml).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "(", "1", "1(", "：", "王 ", "王：", "·", "-", "12月", "( ", "\n", "8:00-", "0555-"})
    void endless_cells_are_read_in_no_time(String piece) {
        String text = piece.repeat(50_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            CellNames.split(text);
            Phones.in(text);
            Dates.read(text);
            Dates.weekday(text);
            Dates.hint(List.of(text));
            TimeRange.find(text);
            CellText.name(text);
            SheetColumns.ROSTER.fit(text);
        });
    }
}
