package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.text.Language;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** The command {@code import}: shows, asks, and does all of it or nothing. */
class ImportTest {
    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    private List<String> people() {
        return shell.read(tx -> new People().in(tx, Scope.county()).stream().map(Person::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EN|no", "EN|''", "EN|maybe", "ZH|否", "ZH|n"})
    void whatever_is_not_a_yes_changes_nothing(Language language, String answer) {
        Shell.Ran ran = shell.speaks(language).types(answer).run("import", shell.sample(Shell.STAFF, "staff.xlsx"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("王建国").contains("staff.xlsx").containsAnyOf("was not imported", "没有导入");
        assertThat(people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EN,yes", "EN,Y", "ZH,是", "ZH,yes"})
    void a_yes_imports_what_was_shown(Language language, String answer) {
        Shell.Ran ran = shell.speaks(language).types(answer).run("import", shell.sample(Shell.STAFF, "staff.xlsx"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("[+＋] 王建国").containsAnyOf("24 added", "新增 24");
        assertThat(people()).hasSize(24).contains("王建国", "刘洋");
    }

    @Test
    void a_roster_after_its_staff_list_and_the_same_again() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        String roster = shell.sample(Shell.ROSTER, "值班表-2026年12月.xlsx");

        Shell.Ran first = shell.run("import", "--yes", roster);
        Shell.Ran again = shell.run("import", roster);

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("31 added").contains("led by 王建国; 李国庆, 张静").doesNotContain("Import it?");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("nothing to import").doesNotContain("Import it?");
    }

    @Test
    void a_roster_before_its_staff_list_is_refused_whole() {
        Shell.Ran ran = shell.run("import", "--yes", shell.sample(Shell.ROSTER, "值班表.xlsx"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("not imported").contains("王建国").contains("Nothing was changed");
    }

    @Test
    void an_old_office_program_s_csv_is_read() {
        byte[] gb = "姓名,工作组,职务,联系电话\r\n王晓燕,第一工作组,组长,13800001074\r\n张堃,第一工作组,组员,13800001111\r\n"
                .getBytes(Charset.forName("GB18030"));

        assertThat(shell.run("import", "--yes", shell.write("花名册.csv", gb)).code()).isZero();
        assertThat(people()).containsExactly("王晓燕", "张堃");
    }

    @Test
    void one_wrong_row_imports_nothing() {
        Shell.Ran ran = shell.run("import", "--yes", shell.write("staff.csv",
                "姓名,工作组,联系电话", "王一,第一工作组,13800001000", "王二,第一工作组,12"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("C3").contains("12").contains("Nothing was changed");
        assertThat(ran.out()).isEmpty();
        assertThat(people()).isEmpty();
    }

    @Test
    void what_is_no_sheet_is_refused() {
        assertThat(shell.run("import", "--yes", shell.write("a.csv", "hello")).code()).isEqualTo(1);
        assertThat(shell.run("import", "--yes", shell.write("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 9})).code()).isEqualTo(1);
        assertThat(shell.run("import", "--yes", shell.write("b.xlsx", new byte[0])).code()).isEqualTo(1);
        assertThat(shell.run("import", "--yes", home.toString()).err()).contains("cannot be opened");
        assertThat(shell.run("import", "--yes", home.resolve("none.csv").toString()).err()).contains("none.csv");
    }

    @Test
    void somebody_who_left_is_named_with_the_duty_that_is_left_behind() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        shell.run("import", "--yes", shell.sample(Shell.ROSTER, "值班表-2026年12月.xlsx"));
        List<String> all = people();
        var lines = new ArrayList<>(List.of("姓名"));
        lines.addAll(all.stream().filter(n -> !n.equals("李国庆")).toList());
        String shorter = shell.write("staff.csv", lines.toArray(String[]::new));

        Shell.Ran ran = shell.run("import", "--yes", shorter);
        assertThat(ran.out()).contains("Not on the list, but active, 1: 李国庆").contains("still on duty").contains("--deactivate");
        assertThat(people()).hasSize(24);

        assertThat(shell.types("no").run("import", "--deactivate", shorter).out()).contains("Deactivate these 1 people");
        assertThat(people()).hasSize(24);

        assertThat(shell.run("import", "--yes", "--deactivate", shorter).out()).contains("Deactivated 1: 李国庆");
        assertThat(people()).hasSize(23).doesNotContain("李国庆");
    }
}
