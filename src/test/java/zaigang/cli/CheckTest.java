package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.text.Language;
import zaigang.spine.people.People;

/** The command {@code check}: what is wrong, where, and what to do; and it changes nothing. */
class CheckTest {
    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    private Shell.Ran refused(String... args) {
        Shell.Ran ran = shell.run(args);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).doesNotContain("in order");
        return ran;
    }

    @Test
    void a_good_home_is_in_order_and_left_as_it_was() {
        var before = shell.files();

        Shell.Ran ran = shell.run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Everything is in order").contains(home.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(shell.files()).isEqualTo(before);
    }

    @Test
    void a_home_with_people_is_left_as_it_was_too() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        shell.write("data/new.csv", "姓名,工作组,职务", "新来的,第一工作组,组员");
        var before = shell.files();

        assertThat(shell.run("check").code()).isZero();

        assertThat(shell.files().get("data/zaigang.db")).isEqualTo(before.get("data/zaigang.db"));
        assertThat(shell.<Integer>read(tx -> new People().named(tx, "新来的").size())).isZero();
    }

    @Test
    void all_files_of_the_home_are_checked_at_once() {
        shell.replace("data/zaigang.yaml", "  at: \"08:30\"", "  at: \"25:30\"");
        shell.replace("rules/ten-prohibitions.yaml", "title:", "titel:");
        shell.write("data/holidays.yaml", "2027:", "  holidays: []");

        Shell.Ran ran = refused("check");

        assertThat(ran.err()).contains("zaigang.yaml, line 15, column 7: “25:30” is not a time of day; write it like 08:30")
                .containsPattern("ten-prohibitions\\.yaml, line \\d+, column 1: unknown key “titel” .*“title”")
                .containsPattern("holidays\\.yaml, line \\d+, column \\d+: ");
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void a_home_without_rules_is_none() {
        assertThat(new Shell(home).run("--home", home.resolve("elsewhere").toString(), "check").code()).isNotZero();
    }

    @Test
    void settings_for_a_team_that_does_not_exist_are_named_with_line_and_remedy() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        String digest = ":\n    digest: {at: \"09:30\"}";
        shell.replace("data/zaigang.yaml", "\nteams:",
                "\n  第一工作组" + digest + "\nteams:\n  第一工作祖" + digest + "\n  第二工作组" + digest);

        Shell.Ran ran = refused("check");

        assertThat(ran.err().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .containsPattern("zaigang\\.yaml, line \\d+, column 3: ").contains("correct the name"));
        assertThat(ran.err()).contains("“第一工作祖” (did you mean “第一工作组”?)").contains("“第一工作组”,")
                .doesNotContain("第二工作组");
    }

    @Test
    void sheets_in_data_are_checked_with_file_row_and_column() {
        shell.write("data/people.csv", "姓名,工作组,职务,联系电话", "王一,第一工作组,组长,13800001000", "王二,第一工作组,组员,138");

        Shell.Ran ran = refused("check");

        assertThat(ran.err()).contains("people.csv: ").contains("D3").contains("138");
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void a_roster_is_checked_with_the_staff_list_beside_it() {
        shell.sample(Shell.ROSTER, "data/a-roster.xlsx");
        assertThat(refused("check").err()).contains("a-roster.xlsx: ").contains("王建国");

        shell.sample(Shell.STAFF, "data/b-staff.xlsx");
        shell.write("data/~$b-staff.xlsx", "what a spreadsheet program leaves beside an open file");

        assertThat(shell.run("check").code()).isZero();
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void doubts_are_told_and_stop_nothing() {
        shell.write("data/people.csv", "姓名,工作组,职务", "王一,第一工作组,组长", "王二,第一工作组,吹号的");

        Shell.Ran ran = shell.run("check");

        assertThat(ran.err()).contains("people.csv: ").contains("吹号的");
        assertThat(ran.out()).contains("in order");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_file_that_is_named_is_checked_too() {
        String file = shell.write("elsewhere/x.csv", "hello", "world");

        assertThat(refused("check", file).err()).contains("x.csv: ").contains("姓名");
        assertThat(refused("check", file + "x").err()).contains("cannot be opened").contains(file + "x");
    }

    @Test
    void a_damaged_database_is_said_in_one_line() {
        shell.write("data/zaigang.db", "this has never been a database, however long one looks at it");

        assertThat(refused("check").err().lines()).singleElement().asString().contains("zaigang.db").contains("does not begin as a database");
        assertThat(refused("report").err().lines()).singleElement().asString().contains("zaigang.db").contains("does not begin as a database");
    }

    @Test
    void a_chinese_terminal_reads_chinese() {
        shell.speaks(Language.ZH).replace("data/zaigang.yaml", "\nteams:", "\nteams:\n  第九工作组:\n    digest: {at: \"09:30\"}");

        assertThat(refused("check").err()).contains("第九工作组").contains("请改正名称");
    }
}
