package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Text;

/** Files that are small and would be dear: what is counted is what was read of them, not how long it took. */
class FileBudgetTest {
    private static final String LONG = "\uFF21".repeat(32_000);

    private FileBudget budget = new FileBudget();

    private static String times(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    private String read(byte[] bytes) {
        budget = new FileBudget();
        try {
            SheetFile read = bytes[0] == 'P' ? XlsxFile.read("a.xlsx", bytes, budget) : CsvFile.read("a.csv", bytes, budget);
            return "read " + ((SheetFile.Workbook) read).sheets().size();
        } catch (UnreadableFile e) {
            return ((Text.Phrase) e.reason()).key().replace("problem.", "");
        }
    }

    private String refused(byte[] bytes) {
        String reason = read(bytes);
        assertThat(budget.visited()).as("visited").isLessThanOrEqualTo(FileBudget.MAX_VISITED + 16_384L * 2_000);
        assertThat(budget.characters()).as("characters").isLessThanOrEqualTo(FileBudget.MAX_CHARACTERS + 32_767);
        assertThat(budget.cells()).as("cells").isLessThanOrEqualTo(FileBudget.MAX_CELLS + 1);
        return reason;
    }

    /** A workbook of one sheet with shared strings. */
    private static byte[] shared(String strings, String sheet) throws IOException {
        return Files.withPart(Files.workbook(sheet), "xl/sharedStrings.xml", Files.xml("sst", strings));
    }

    private static String column(int cells, IntFunction<String> cell) {
        return "<sheetData>" + times(cells, i -> "<row r=\"" + (i + 1) + "\">" + cell.apply(i) + "</row>") + "</sheetData>";
    }

    @Test
    void one_long_text_in_twenty_thousand_cells() throws IOException {
        byte[] bytes = shared("<si><t>" + LONG + "</t></si>", "<sheetData>" + times(200, r -> "<row>"
                + times(100, c -> "<c t=\"s\"><v>0</v></c>") + "</row>") + "</sheetData>");

        assertThat(bytes.length).isLessThan(100_000);
        assertThat(refused(bytes)).isEqualTo("too-much-text");
        assertThat(budget.cells()).isEqualTo(FileBudget.MAX_CHARACTERS / 32_000);
    }

    @Test
    void cells_share_one_clean_copy_of_their_text() throws Exception {
        byte[] bytes = shared("<si><t>\uFF21\uFF22 x</t></si>", column(100, i -> "<c t=\"s\"><v>0</v></c>"));
        var rows = ((SheetFile.Workbook) XlsxFile.read("a.xlsx", bytes, budget)).sheets().getFirst().rows();

        assertThat(rows).hasSize(100);
        assertThat(rows).allSatisfy(r -> assertThat(r.cell(1).text()).isSameAs(rows.getFirst().cell(1).text()));
        assertThat(rows.getFirst().cell(1).text()).isEqualTo("AB x");
    }

    @Test
    void an_empty_cell_at_the_far_right_of_each_row() throws IOException {
        assertThat(refused(Files.workbook(column(400_000, i -> "<c r=\"XFD" + (i + 1) + "\"/>")))).isEqualTo("too-far");
    }

    @Test
    void one_far_cell_makes_all_rows_below_wide() throws IOException {
        assertThat(refused(Files.workbook("<sheetData><row><c r=\"XFD1\"/></row>" + "<row/>".repeat(400_000) + "</sheetData>")))
                .isEqualTo("too-far");
        assertThat(read(Files.workbook("<sheetData><row><c r=\"XFD1\"/></row>" + "<row/>".repeat(100) + "</sheetData>")))
                .isEqualTo("read 1");
    }

    @Test
    void the_same_cell_again_and_again_counts_each_time() throws IOException {
        assertThat(refused(Files.workbook("<sheetData><row r=\"1\">" + "<c r=\"A1\"/>".repeat(800_000) + "</row><row r=\"2\">"
                + "<c r=\"A2\"/>".repeat(400_000) + "</row></sheetData>"))).isEqualTo("read 1");
        assertThat(budget.visited()).isEqualTo(1_200_000);
    }

    @Test
    void rows_far_below_and_too_many_rows() throws IOException {
        assertThat(read(Files.workbook("<sheetData><row r=\"1048576\"><c><v>1</v></c></row></sheetData>"))).isEqualTo("read 1");
        assertThat(refused(Files.workbook(column(20_001, i -> "<c><v>1</v></c>")))).isEqualTo("too-many-rows");
    }

    @Test
    void inline_texts_and_runs_and_formulas() throws IOException {
        String inline = "<c t=\"inlineStr\"><is><t>" + LONG.substring(0, 9_000) + "</t></is></c>";
        assertThat(refused(Files.workbook(column(600, i -> inline)))).isEqualTo("too-much-text");
        String runs = "<si>" + "<r><t>\uFF21</t></r>".repeat(100_000) + "</si>";
        assertThat(refused(shared(runs, column(1, i -> "<c t=\"s\"><v>0</v></c>")))).isEqualTo("text-too-long");
        String formula = "<c t=\"str\"><f>" + "A".repeat(70_000) + "</f><v>x</v></c>";
        assertThat(refused(Files.workbook(column(1, i -> formula)))).isEqualTo("text-too-long");
        String cached = "<c t=\"str\"><f>A1</f><v>" + LONG.substring(0, 9_000) + "</v></c>";
        assertThat(refused(Files.workbook(column(600, i -> cached)))).isEqualTo("too-much-text");
    }

    @Test
    void a_million_texts_that_no_cell_shows() throws IOException {
        assertThat(refused(shared("<si><t/></si>".repeat(1_000_000), column(1, i -> "<c t=\"s\"><v>0</v></c>"))))
                .isEqualTo("too-many-texts");
        assertThat(refused(shared(("<si><t>" + "x".repeat(9_000) + "</t></si>").repeat(2_230), column(1, i -> "<c/>"))))
                .isEqualTo("too-much-text");
    }

    @Test
    void merged_ranges_are_cells() throws IOException {
        String corners = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"9000\"><c r=\"ALL9000\">"
                + "<v>1</v></c></row>";
        assertThat(refused(Files.workbook("<sheetData>" + corners + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/>"
                + "</mergeCells>"))).isEqualTo("too-many-cells");
        assertThat(refused(Files.workbook("<sheetData/><mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(50_001)
                + "</mergeCells>"))).isEqualTo("too-many-merges");
        String title = "<c t=\"inlineStr\"><is><t>" + LONG.substring(0, 9_000) + "</t></is></c>";
        assertThat(refused(Files.workbook("<sheetData><row>" + title + "</row><row r=\"900\"><c r=\"A900\"><v>1</v></c></row>"
                + "</sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"))).isEqualTo("too-much-text");
    }

    @Test
    void sheets_that_are_all_one_part_are_read_once_each_and_counted_so() throws IOException {
        IntFunction<String> sheet = i -> "<sheet name=\"s" + i + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId1\"/>";
        String rows = Files.xml("worksheet", column(2_000, i -> "<c><v>1</v></c>"));
        assertThat(refused(Files.workbook("", times(201, sheet), rows))).isEqualTo("too-many-sheets");
        assertThat(refused(Files.workbook("", times(100, sheet), rows))).isEqualTo("too-many-rows");
    }

    @Test
    void deep_nesting_and_formats_and_long_attributes() throws IOException {
        assertThat(refused(Files.workbook("<a>".repeat(200_000) + "</a>".repeat(200_000)))).as("sheet").isEqualTo("bomb");
        assertThat(refused(Files.withPart(Files.workbook("<sheetData/>"), "xl/comments1.xml",
                "<a>".repeat(200_000) + "</a>".repeat(200_000)))).as("comments").isEqualTo("bomb");
        assertThat(refused(Files.workbook("<sheetData><row><c t=\"" + "x".repeat(70_000) + "\"/></row></sheetData>")))
                .isEqualTo("bomb");
        assertThat(refused(Files.workbook("<numFmt/>".repeat(5_001)))).isEqualTo("too-many-formats");
        assertThat(refused(Files.workbook("<xf/>".repeat(100_001)))).isEqualTo("too-many-formats");
    }

    @Test
    void a_directory_of_many_entries_is_not_read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 2_001; i++) {
                Files.add(zip, i + "", "");
            }
        }
        assertThat(refused(out.toByteArray())).isEqualTo("bomb");
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void text_files() {
        assertThat(refused(csv("x".repeat(20_000_000)))).isEqualTo("too-much-text");
        assertThat(refused(csv("x".repeat(4_000_000)))).isEqualTo("cell-too-long");
        assertThat(refused(csv("\"" + "x\n".repeat(2_000_000)))).isEqualTo("too-far");
        assertThat(refused(csv("\"" + "x\n".repeat(20_000)))).isEqualTo("cell-too-long");
        assertThat(refused(csv(",".repeat(4_900_000)))).isEqualTo("too-far");
        assertThat(refused(csv("\"" + ",".repeat(4_900_000)))).isEqualTo("too-far");
        assertThat(refused(csv(",".repeat(1_000) + "x"))).isEqualTo("too-wide");
        assertThat(refused(csv("x\n".repeat(20_001)))).isEqualTo("too-many-rows");
        assertThat(refused(csv((("x,".repeat(900)) + "\n").repeat(450)))).isEqualTo("too-many-cells");
    }
}
