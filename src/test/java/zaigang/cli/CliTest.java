package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.people.Act;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** The command line as a whole, and its smaller commands. */
class CliTest {
    private static final String TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";
    private static final Pattern CODE = Pattern.compile("/start ([A-Za-z0-9_-]{24})");

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    private static String code(Shell.Ran ran) {
        var code = CODE.matcher(ran.out());
        assertThat(code.find()).as(ran.out()).isTrue();
        return code.group(1);
    }

    private Door.Entry enter(long account, String code) {
        try (var ledger = Ledger.open(shell.database(), Shell.CLOCK)) {
            return ledger.write(tx -> new Door(new SecureRandom()).enter(tx, account, code, Language.EN));
        }
    }

    @Test
    void help_names_every_command() {
        Shell.Ran ran = shell.run("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("run ", "sandbox ", "check ", "import ", "report ", "invite ", "backup ", "doctor ", "--home", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "--dance", "import", "invite", "sandbox --port x"})
    void wrong_usage_is_2_and_shows_the_right_one(String line) {
        Shell.Ran ran = shell.run(line.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Usage: zaigang");
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void run_without_a_token_says_what_is_missing_in_one_line() {
        Shell.Ran ran = shell.run("run");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("TELEGRAM_BOT_TOKEN").contains("sandbox");
        assertThat(shell.database()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"TELEGRAM_PROXY,ftp://me:secret@proxy", "TELEGRAM_PROXY,socks5://me:secret@proxy", "TELEGRAM_PROXY,secret",
        "TELEGRAM_API_URL,secret", "TELEGRAM_API_URL,ftp://secret/", "TELEGRAM_API_URL,http://me:secret@host/",
        "TELEGRAM_BOT_TOKEN,the secret"})
    void a_wrong_variable_is_named_without_its_value(String variable, String value) {
        shell.with("TELEGRAM_BOT_TOKEN", TOKEN).with(variable, value);

        for (String[] args : new String[][] {{}, {"run"}}) {
            Shell.Ran ran = shell.run(args);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err().lines()).singleElement().asString().contains(variable).doesNotContain("secret", TOKEN);
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void the_first_organizer_comes_from_an_invitation_that_works_once() {
        Shell.Ran ran = shell.run("invite", "--organizer", "组织甲");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("组织甲").contains("7 days").doesNotContain("t.me").doesNotContain("link");
        String code = code(ran);
        assertThat(enter(7, code)).isInstanceOf(Door.Entry.Welcome.class);
        assertThat(enter(8, code)).isInstanceOf(Door.Entry.Refused.class);
        var who = shell.read(tx -> new People().byAccount(tx, 7).orElseThrow());
        assertThat(who.may(Act.INVITE, Scope.county())).isTrue();
        assertThat(shell.run("invite", "组织甲")).satisfies(again -> {
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("has joined already");
        });
        assertThat(shell.run("invite", "组织甲", "--organizer").out()).contains("is an organizer now").doesNotContain("/start");
    }

    @Test
    void a_second_invitation_ends_the_first() {
        String first = code(shell.run("invite", "--organizer", "组织甲"));
        String second = code(shell.run("invite", " 组织甲 "));

        assertThat(enter(7, first)).isEqualTo(new Door.Entry.Refused(Door.Entry.Reason.REVOKED));
        assertThat(enter(7, second)).isInstanceOf(Door.Entry.Welcome.class);
        assertThat(shell.<Integer>read(tx -> new People().organizers(tx).size())).isEqualTo(1);
    }

    @Test
    void an_unknown_name_is_refused_with_the_way_on() {
        Shell.Ran ran = shell.run("invite", "某某");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("某某").contains("--organizer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "甲、乙", "an absurdly long name that nobody has and nobody ever will have"})
    void what_is_not_one_name_makes_nobody_an_organizer(String name) {
        assertThat(shell.run("invite", "--organizer", name).code()).isEqualTo(1);
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void an_invitation_needs_no_good_connection() {
        shell.with("TELEGRAM_BOT_TOKEN", TOKEN).with("TELEGRAM_PROXY", "secret");

        Shell.Ran ran = shell.run("invite", "--organizer", "甲");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("TELEGRAM_PROXY").doesNotContain("secret");
        assertThat(code(ran)).isNotEmpty();
    }

    @Test
    void a_backup_is_a_whole_database() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        Path copy = home.resolve("copies/monday.db");

        Shell.Ran ran = shell.run("backup", "--to", copy.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(copy.toString());
        try (var ledger = Ledger.open(copy, Shell.CLOCK)) {
            assertThat(ledger.<Integer>read(tx -> new People().in(tx, Scope.county()).size())).isEqualTo(24);
        }
    }

    @Test
    void what_takes_longer_than_a_second_says_so_beside_its_output() {
        String staff = shell.sample(Shell.STAFF, "staff.xlsx");
        shell.takes(12);
        Shell.Ran imported = shell.run("import", "--yes", staff);
        assertThat(imported.err().lines()).containsExactly("Reading the file … 1 s", "Reading the file … 5 s", "Reading the file … 10 s",
                "Importing … 1 s", "Importing … 5 s", "Importing … 10 s");
        assertThat(imported.out()).doesNotContain("…");
        shell.takes(1);
        assertThat(shell.run("backup").err().lines()).containsExactly("Copying the database … 1 s");
        assertThat(shell.run("doctor").err().lines())
                .containsExactly("Verifying the log of acts … 1 s", "Checking the database file … 1 s");
        assertThat(shell.run("report", "today").err().lines()).containsExactly("Putting the report together … 1 s");
        assertThat(shell.run("check").err().lines()).containsExactly("Checking the sheets … 1 s");
        assertThat(shell.takes(0).run("check").err()).isEmpty();
    }

    @Test
    void a_backup_never_overwrites() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        String target = shell.write("mine.txt", "precious");

        assertThat(shell.run("backup", "--to", target).code()).isEqualTo(1);
        assertThat(shell.run("backup").out()).contains("zaigang-2026-11-23-080000.db");
        assertThat(shell.run("backup").err()).contains("zaigang-2026-11-23-080000.db").contains("exists");
        assertThat(Shell.content(Path.of(target))).asString().isEqualTo("precious");
    }

    @Test
    void a_backup_of_nothing_is_refused_and_makes_nothing() {
        Shell.Ran ran = shell.run("backup");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no data yet");
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void a_backup_that_cannot_be_written_says_so_in_one_line() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        String file = shell.write("a-file", "x");

        Shell.Ran ran = shell.run("backup", "--to", file + "/copy.db");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("a-file").doesNotContain("java.");
    }
}
