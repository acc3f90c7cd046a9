package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.SheetFile;

/** The command {@code report}, also of a county whose names are attacks. */
class ReportTest {
    /** Sums of cells and shares of one in another, and nothing else. */
    private static final String OWN_FORMULA = "<f>(SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)"
            + "|IF\\([A-Z]+\\d+=0,\"—\",ROUND\\([A-Z]+\\d+/[A-Z]+\\d+,2\\)\\))</f>";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String TAGS = "<b>粗</b>&amp;<script>";
    private static final String EMOJI = "🚩向前👍🏽队";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    private void mondayPasses() {
        Mondays.passes(home, shell.database());
    }

    private Map<String, byte[]> sheets() throws IOException {
        try (var all = java.nio.file.Files.list(home.resolve("out"))) {
            var sheets = new TreeMap<String, byte[]>();
            all.forEach(f -> sheets.put(f.getFileName().toString(), Shell.content(f)));
            return sheets;
        }
    }

    private Shell.Ran report(String... words) {
        var args = new ArrayList<>(List.of("report", "--to", home.resolve("out").toString()));
        args.addAll(List.of(words));
        return shell.run(args.toArray(String[]::new));
    }

    private static List<String> texts(byte[] workbook) {
        return ((SheetFile.Workbook) SheetFile.read("a.xlsx", workbook)).sheets().stream()
                .flatMap(s -> s.rows().stream()).flatMap(r -> r.cells().stream()).map(Cell::text).toList();
    }

    @Test
    void text_on_the_terminal_and_the_sheet_as_a_file() throws IOException {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        mondayPasses();

        Shell.Ran ran = report("today");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("24").contains("王建国").contains(home.resolve("out").toString());
        assertThat(sheets().keySet()).singleElement().asString().endsWith("_2026-11-23.xlsx");
        assertThat(texts(sheets().values().iterator().next())).contains("王建国", "刘洋", "第四工作组");
    }

    @Test
    void a_team_in_the_words_of_the_chat() throws IOException {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        mondayPasses();

        assertThat(report("第二工作组", "2026-11-01", "to", "2026-11-30").code()).isZero();

        assertThat(texts(sheets().values().iterator().next())).contains("赵洋").doesNotContain("王建国");
    }

    @Test
    void an_unknown_scope_is_refused_with_the_known_ones() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));

        Shell.Ran ran = report("today", "第九工作组");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("第九工作组").contains("第一工作组");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void without_any_check_in_there_is_no_sheet() {
        Shell.Ran ran = report();

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("No check-in is recorded");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_in_one_line() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        mondayPasses();
        shell.write("out", "a file");

        Shell.Ran ran = report("today");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("out").doesNotContain("java.");
    }

    @Test
    void hostile_names_stay_text_from_the_import_to_the_sheet() throws IOException {
        Shell.Ran imported = shell.run("import", "--yes", shell.write("staff.csv", "姓名,工作组,职务,派出单位,帮扶点,类别,乡镇",
                "王一," + FORMULA + ",组长,+1+1,@SUM(A1),企业,-2+3",
                "王二," + TAGS + ",组长,{name},%s%n,企业," + TAGS,
                "王三," + EMOJI + ",组长,\u202Eabc,\u200B[31m红,企业,../../etc"));
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains(FORMULA).contains(TAGS).contains(EMOJI).doesNotContain("\u001B");
        mondayPasses();

        assertThat(report("today").out()).contains("@SUM(A1)").contains(TAGS).contains("../../etc").doesNotContain("\u001B");
        assertThat(report("today", FORMULA).code()).isZero();
        assertThat(report("today", TAGS).code()).isZero();
        assertThat(report("today", "../../etc").code()).isZero();

        assertThat(sheets().keySet()).hasSize(4).allSatisfy(name -> assertThat(name).doesNotContainPattern("[<>|:*?\"/\\\\]"));
        assertThat(sheets().keySet().stream().map(this::xml).toList())
                .allSatisfy(xml -> assertThat(xml.replaceAll(OWN_FORMULA, "")).doesNotContain("<f>", "<f ", "<script>"));
        List<String> all = sheets().values().stream().flatMap(b -> texts(b).stream()).toList();
        assertThat(all).contains(FORMULA, TAGS, EMOJI, "+1+1", "{name}");
    }

    @Test
    void a_name_without_end_is_refused_with_its_cell() {
        Shell.Ran ran = shell.run("import", "--yes", shell.write("staff.csv", "姓名,工作组", "王一," + "很长".repeat(150)));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("B2").hasSizeLessThan(600);
    }

    private String xml(String sheet) {
        try (var zip = new ZipFile(home.resolve("out").resolve(sheet).toFile())) {
            var all = new StringBuilder();
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
