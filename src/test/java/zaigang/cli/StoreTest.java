package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.text.Language;
import zaigang.spine.ledger.HomeLock;
import zaigang.spine.ledger.Ledger;

/** A database that is damaged, gone, of another program or of another kind is refused, with the step that helps. */
class StoreTest {
    private static final List<List<String>> COMMANDS = List.of(List.of("doctor"), List.of("backup"), List.of("check"),
            List.of("report", "this month"), List.of("invite", "组织甲"), List.of("run"));

    @TempDir
    Path home;

    private Shell shell;
    private Path backup;

    @BeforeEach
    void open() {
        shell = new Shell(home).with("TELEGRAM_BOT_TOKEN", "100200300:AAHq7zWbR3kT9vXc5LmN2pYd8sFgJ4uE6wK");
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        shell.run("backup", "--to", shell.path("data/backup/zaigang-2026-11-01-030000.db").toString());
        backup = shell.path("data/backup/zaigang-2026-11-22-030000.db");
        assertThat(shell.run("backup", "--to", backup.toString()).code()).isZero();
    }

    private static String all(Shell.Ran ran) {
        return ran.out() + ran.err();
    }

    private void isRefused(String reason, String remedy) throws IOException {
        for (List<String> command : COMMANDS) {
            var before = shell.files();
            Shell.Ran ran = shell.run(command.toArray(String[]::new));
            assertThat(ran.code()).as("%s", command).isEqualTo(1);
            assertThat(all(ran).lines()).as("%s", command).singleElement().asString().contains(reason, remedy);
            var after = shell.files();
            after.keySet().removeIf(f -> f.endsWith(".lock"));
            before.keySet().removeIf(f -> f.endsWith(".lock"));
            assertThat(after).as("%s", command).isEqualTo(before);
        }
    }

    private void damaged(UnaryOperator<byte[]> how) throws IOException {
        byte[] whole = Files.readAllBytes(shell.database());
        Files.write(shell.database(), how.apply(whole.clone()));
        isRefused("is damaged", backup.toString());
        Files.write(shell.database(), whole);
    }

    @Test
    void a_damaged_database_is_refused_with_the_newest_backup() throws IOException {
        damaged(b -> Arrays.copyOf(b, b.length / 2));
        damaged(b -> Arrays.copyOf(b, 1000));
        damaged(b -> new byte[b.length]);
        damaged(b -> "people and duties\n".getBytes(StandardCharsets.UTF_8));
        damaged(b -> {
            System.arraycopy("garbage garbage ".getBytes(StandardCharsets.US_ASCII), 0, b, 0, 16);
            return b;
        });
        damaged(b -> {
            var random = new Random(9);
            byte[] noise = new byte[4096];
            for (int page = 2; page < b.length / 4096; page += 3) {
                random.nextBytes(noise);
                System.arraycopy(noise, 0, b, page * 4096, noise.length);
            }
            return b;
        });
        assertThat(shell.run("doctor").code()).isZero();
    }

    @Test
    void a_folder_in_the_place_of_the_database_is_refused() throws IOException {
        Files.delete(shell.database());
        Files.createDirectory(shell.database());
        isRefused("it is a folder", "move it aside");
    }

    @Test
    void a_database_that_a_newer_program_has_changed_is_refused_with_both_versions() throws IOException {
        try (var ledger = Ledger.open(shell.database(), Shell.CLOCK)) {
            ledger.change(tx -> tx.run("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                        installed_on, execution_time, success)
                    VALUES (900, '99', 'later', 'SQL', 'V99__later.sql', '1.7', '2027-01-01 00:00:00.000', 1, 1)"""));
        }
        isRefused("newer version, 1.7", "this is version 1.0");
        assertThat(all(shell.run("doctor"))).contains("✗", "V99", "Start the newer jar, or restore the backup");
    }

    @Test
    void the_version_that_made_the_tables_is_written_down() {
        assertThat(shell.<List<String>>read(tx -> tx.list(String.class,
                "SELECT DISTINCT installed_by FROM flyway_schema_history"))).containsExactly("1.0");
    }

    @Test
    void a_database_that_is_gone_or_empty_is_missed() throws IOException {
        byte[] whole = Files.readAllBytes(shell.database());
        Files.delete(shell.database());
        assertThat(shell.run("doctor").out()).contains("✗", "missing or empty", backup.toString());
        assertThat(shell.run("doctor").code()).isEqualTo(1);
        assertThat(shell.run("backup").err()).contains("missing or empty", backup.toString());
        Files.createFile(shell.database());
        assertThat(shell.run("doctor").out()).contains("✗", "missing or empty", backup.toString());
        assertThat(shell.run("invite", "--organizer", "组织甲").err()).contains("missing or empty", backup.toString());
        assertThat(shell.run("invite", "--organizer", "组织乙").err()).as("said once").isEmpty();
        Files.write(shell.database(), whole);
        assertThat(shell.run("doctor").code()).isZero();
    }

    @Test
    void without_a_backup_the_lock_still_knows_that_there_was_a_database() throws IOException {
        Files.delete(backup);
        Files.delete(shell.path("data/backup/zaigang-2026-11-01-030000.db"));
        Path file = shell.database();
        Path lock = file.resolveSibling("zaigang.db.lock");
        HomeLock.take(lock).orElseThrow().close();
        Files.delete(file);
        assertThat(shell.run("doctor").err()).as("a lock alone is none").contains("no data yet");
        try (var held = HomeLock.take(lock).orElseThrow()) {
            held.noteDatabase();
        }
        assertThat(shell.run("doctor").out()).contains("missing or empty", "no backup in");
    }

    @Test
    void last_changes_without_their_database_are_not_thrown_away() throws IOException {
        Files.delete(shell.database());
        Files.writeString(shell.path("data/zaigang.db-wal"), "what was done last");
        for (List<String> command : List.of(List.of("run"), List.of("invite", "组织甲"))) {
            Shell.Ran ran = shell.run(command.toArray(String[]::new));
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("zaigang.db-wal is there", backup.toString());
        }
        assertThat(shell.path("data/zaigang.db-wal")).hasContent("what was done last");
    }

    @Test
    void a_backup_that_could_not_be_made_leaves_nothing_behind() throws IOException {
        Path target = shell.path("data/backup/there");
        Files.writeString(target, "mine");
        assertThat(shell.run("backup", "--to", target.toString()).code()).isEqualTo(1);
        assertThat(target).hasContent("mine");
        Path folder = Files.createDirectory(shell.path("folder"));
        assertThat(shell.run("backup", "--to", folder.toString()).code()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_the_owner_reads_the_database_its_copies_and_the_lock() throws IOException {
        Path lock = shell.path("data/zaigang.db.lock");
        HomeLock.take(lock).orElseThrow().close();
        try (var ledger = Ledger.open(shell.database(), Shell.CLOCK)) {
            ledger.change(tx -> tx.run("DELETE FROM update_seen"));
            for (Path file : List.of(shell.database(), shell.path("data/zaigang.db-wal"), shell.path("data/zaigang.db-shm"),
                    backup, lock)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as("%s", file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_database_that_everybody_could_read_is_closed_to_others() throws IOException {
        Files.setPosixFilePermissions(shell.database(), PosixFilePermissions.fromString("rw-r--r--"));
        shell.run("report", "this month");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shell.database()))).isEqualTo("rw-------");
    }

    @Test
    void a_port_that_is_taken_is_named_with_another_to_try() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Shell.Ran ran = shell.run("sandbox", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(ran.code()).isEqualTo(1);
            assertThat(all(ran).lines()).singleElement().asString().contains("Port " + taken.getLocalPort(), "--port 0");
        }
    }

    @Test
    void the_language_is_the_environments_also_where_the_machine_lacks_the_locale() {
        assertThat(Zaigang.language(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
        assertThat(Zaigang.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "en_GB.UTF-8"))).isEqualTo(Language.EN);
        assertThat(Zaigang.language(Map.of("LANG", "en_GB.UTF-8", "LC_ALL", "", "LC_MESSAGES", "zh_TW@x"))).isEqualTo(Language.ZH);
        assertThat(Zaigang.language(Map.of("LC_ALL", "C.UTF-8"))).isEqualTo(Language.EN);
    }
}
