package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.sheets.SheetFile;
import zaigang.base.text.Language;

/** {@code report} and {@code roster} for other programs: forms, standard output, exit codes. The roster is of December 2026. */
class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        shell.run("import", "--yes", shell.sample(Shell.ROSTER, "roster.xlsx"));
        Mondays.passes(home, shell.database());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void json_on_standard_output_is_all_that_stands_there() throws IOException {
        Shell.Ran ran = shell.run("report", "--period", "2026-11", "--scope", "第二工作组", "--format", "json", "--out", "-");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        JsonNode json = JSON.readTree(ran.piped());
        assertThat(json.path("format").asText()).isEqualTo("zaigang-report");
        assertThat(json.path("version").asInt()).isEqualTo(1);
        assertThat(json.path("scope").path("name").asText()).isEqualTo("第二工作组");
        assertThat(json.path("period").path("days_held").asInt()).isEqualTo(1);
        assertThat(json.path("before").isNull()).isTrue();
        assertThat(json.path("people")).extracting(p -> p.path("name").asText()).contains("赵洋").doesNotContain("王建国");
    }

    @Test
    void csv_is_rfc_4180_without_a_mark() {
        byte[] csv = shell.run("report", "--period", "today", "--format", "csv", "--out", "-").piped();

        assertThat(text(csv)).startsWith("person_id,name,home_unit,team,post,township,expected,present,").contains("\r\n").contains("王建国");
        assertThat(text(csv).lines()).hasSize(25).allSatisfy(l -> assertThat(l.split(",", -1)).hasSize(22));
    }

    @Test
    void the_ending_of_the_file_names_the_form() {
        Path file = home.resolve("new/folder/report.xlsx");
        Shell.Ran ran = shell.run("report", "--out", file.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains(file.toString());
        assertThat(SheetFile.read("a.xlsx", Shell.content(file))).isInstanceOf(SheetFile.Workbook.class);
    }

    @Test
    void png_is_the_picture_of_the_month() {
        Shell.Ran ran = shell.run("report", "--period", "2026-11", "--scope", "第二工作组", "--format", "png", "--out", "-");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.piped()).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000).hasSizeLessThan(2_000_000);
        Path file = home.resolve("month.png");
        assertThat(shell.run("report", "--scope", "第二工作组", "--period", "2026-11", "--out", file.toString()).code()).isZero();
        assertThat(Shell.content(file)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void posts_home_units_and_people_are_scopes() throws IOException {
        for (String scope : List.of("城关镇", "王建国")) {
            Shell.Ran ran = shell.run("report", "--period", "2026-11", "--scope", scope, "--format", "json", "--out", "-");
            assertThat(ran.code()).as(scope + ran.err()).isZero();
        }
        JsonNode all = JSON.readTree(shell.run("report", "--period", "2026-11", "--format", "json", "--out", "-").piped());
        for (String list : List.of("posts", "home_units")) {
            JsonNode unit = all.path(list).get(0);
            JsonNode own = JSON.readTree(shell.run("report", "--period", "2026-11", "--scope", unit.path("name").asText(),
                    "--format", "json", "--out", "-").piped());
            assertThat(own.path("scope").path("kind").asText()).isEqualTo(list.substring(0, list.length() - 1));
            assertThat(own.path("total")).isEqualTo(unit.path("total"));
            assertThat(own.path("people")).hasSize(unit.path("people").asInt());
        }
    }

    @Test
    void what_is_wrong_has_its_own_exit_code_and_nothing_on_standard_output() {
        assertThat(shell.run("report", "--scope", "第九工作组", "--format", "json", "--out", "-"))
                .satisfies(r -> refused(r, 1, "第九工作组"));
        assertThat(shell.run("report", "--period", "someday", "--format", "json", "--out", "-")).satisfies(r -> refused(r, 2, "someday"));
        assertThat(shell.run("report", "--format", "docx", "--out", "-")).satisfies(r -> refused(r, 2, "json"));
        assertThat(shell.run("report", "--out", "-")).satisfies(r -> refused(r, 2, "--format"));
        assertThat(shell.run("report", "--period", "2026-11", "last", "month")).satisfies(r -> refused(r, 2, "--scope"));
        assertThat(shell.run("report", "--period", "2026-01", "--format", "xlsx", "--out", "-")).satisfies(r -> refused(r, 1, "Nothing"));
        assertThat(shell.run("report", "--period", "2026-01", "--format", "csv", "--out", "-").piped()).isNotEmpty();
        assertThat(shell.run("roster", "--out", "-")).satisfies(r -> refused(r, 2, "ics"));
        assertThat(shell.run("roster", "--roster", "没有", "--format", "csv", "--out", "-")).satisfies(r -> refused(r, 1, "没有"));
        assertThat(shell.run("roster", "--period", "2026-01", "--format", "ics", "--out", "-")).satisfies(r -> refused(r, 1, "Nothing"));
    }

    private static void refused(Shell.Ran ran, int code, String said) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(said);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.piped()).isEmpty();
    }

    @Test
    void long_work_tells_how_it_goes_beside_the_output() {
        Shell.Ran ran = shell.takes(2).run("report", "--format", "json", "--out", "-");

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("1 s");
    }

    @Test
    void messages_follow_the_language_and_data_does_not() {
        byte[] english = shell.run("report", "--format", "csv", "--out", "-").piped();

        assertThat(shell.speaks(Language.ZH).run("report", "--format", "csv", "--out", "-").piped()).isEqualTo(english);
        assertThat(shell.run("report", "--scope", "没有这个", "--format", "csv").err()).contains("没有找到");
    }

    @Test
    void rosters_say_the_same_in_every_form() throws IOException {
        JsonNode json = JSON.readTree(shell.run("roster", "--period", "2026-12", "--format", "json", "--out", "-").piped());
        String csv = text(shell.run("roster", "--period", "2026-12", "--format", "csv", "--out", "-").piped());
        String calendar = text(shell.run("roster", "--period", "2026-12", "--format", "ics", "--out", "-").piped());
        byte[] sheet = shell.run("roster", "--period", "2026-12", "--format", "xlsx", "--out", "-").piped();

        int shifts = json.path("shifts").size();
        assertThat(shifts).isGreaterThan(20);
        assertThat(csv.lines()).hasSize(shifts + 1);
        assertThat(calendar.lines().filter(l -> l.equals("BEGIN:VEVENT"))).hasSize(shifts);
        var rows = ((SheetFile.Workbook) SheetFile.read("a.xlsx", sheet)).sheets().stream().flatMap(s -> s.rows().stream()).toList();
        json.path("shifts").forEach(s -> {
            assertThat(csv).contains(s.path("day").asText() + ",").contains(s.path("begins").asText());
            assertThat(calendar).contains("UID:shift-" + s.path("id").asText() + "@zaigang");
            s.path("on_duty").forEach(p -> {
                assertThat(csv).contains(p.path("name").asText());
                assertThat(rows).anyMatch(r -> r.cells().stream().anyMatch(c -> c.text().contains(p.path("name").asText())));
            });
        });
    }
}
