package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Ledger;

/** The command that looks the bot over. */
class DoctorTest {
    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(home);
    }

    private void staff() {
        shell.run("import", "--yes", shell.sample(Shell.STAFF, "staff.xlsx"));
        shell.run("invite", "--organizer", "组织甲");
        shell.run("import", "--yes", shell.sample(Shell.ROSTER, "值班表-2026年12月.xlsx"));
    }

    private void raw(String... statements) {
        try (var ledger = Ledger.open(shell.database(), Shell.CLOCK)) {
            ledger.change(tx -> List.of(statements).forEach(tx::run));
        }
    }

    @Test
    void a_healthy_home_is_0_and_says_what_was_looked_at() {
        staff();
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.out()).contains("log of acts is whole", "file is sound", "No failed alarms", "No updates set aside",
                "No daily questions", "· The holidays of 2027 are not known yet", "MB of disk").doesNotContain("✗");
        assertThat(ran.code()).isZero();
    }

    @Test
    void what_the_command_line_does_is_in_the_log() {
        staff();
        shell.run("report", "this month");
        assertThat(shell.<List<String>>read(tx -> tx.list(String.class,
                "SELECT through || ' ' || what || ' ' || detail FROM audit WHERE by_person IS NULL ORDER BY id")))
                .containsExactly("cli import IMPORTED staff.xlsx", "cli invite MADE_ORGANIZER ", "cli invite INVITED ",
                        "cli import IMPORTED 值班表-2026年12月.xlsx", "roster sheet CHANGED_ROSTER SHEET "
                                + shell.<Long>read(tx -> tx.count("SELECT count(*) FROM roster_change")),
                        "cli report LOOKED_AT_REPORT 2026-11-01 2026-11-30");
    }

    @Test
    void a_line_of_the_log_that_was_tampered_with_is_named() {
        staff();
        raw("DROP TRIGGER audit_is_not_changed", "UPDATE audit SET what = 'EXPORTED' WHERE id = 2");
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ Line 2 of the log of acts is not what was written");
    }

    @Test
    void a_line_that_was_taken_out_is_named() {
        staff();
        raw("DROP TRIGGER audit_is_not_deleted", "DELETE FROM audit WHERE id = 3");
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ Line 3 of the log of acts is missing");
    }

    @Test
    void what_went_wrong_lately_is_a_fault_and_what_did_long_ago_is_none() {
        staff();
        long now = Shell.CLOCK.instant().toEpochMilli();
        long longAgo = now - 8 * 86_400_000L;
        raw("INSERT INTO agenda (kind, subject, due, ring_at, state, note, done_at) VALUES ('old', 'x', 0, 0, 'FAILED', 'e', "
                + longAgo + ")");
        assertThat(shell.run("doctor").code()).isZero();
        raw("INSERT INTO agenda (kind, subject, due, ring_at, state, note, done_at) VALUES ('round.open', '7', 0, 0, 'FAILED', 'boom', "
                        + now + ")",
                "INSERT INTO update_set_aside (update_id, at, content, error) VALUES (1, " + now + ", 'c', 'a cause')");
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ 1 alarms failed", "round.open 7 boom", "✗ 1 updates could not be handled", "a cause");
    }

    private static String alarm(String kind, String state, String due, String ringAt, int attempts, String note) {
        return "INSERT INTO agenda (kind, subject, due, ring_at, state, attempts, note) VALUES ('" + kind + "', '7', "
                + millis(due) + ", " + millis(ringAt) + ", '" + state + "', " + attempts + ", '" + note + "')";
    }

    /** UTC; now is midnight. */
    private static long millis(String time) {
        return Instant.parse("2026-11-" + time + ":00Z").toEpochMilli();
    }

    private static String heard(String time) {
        return "INSERT INTO pulse (id, heard) VALUES (1, " + millis(time) + ")";
    }

    @Test
    void an_overdue_alarm_is_a_fault_where_the_bot_is_running() {
        staff();
        raw(heard("22T23:59"), alarm("round.ask", "PENDING", "22T23:40", "22T23:40", 0, ""),
                alarm("imports.read", "CLAIMED", "22T23:50", "22T23:50", 2, "OutOfMemoryError"));
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ 2 alarms are overdue", "round.ask 7, 20 min late, tried 0 times", "See the log");
    }

    @Test
    void one_that_is_tried_again_and_again_is_overdue_too_and_its_cause_is_named() {
        staff();
        raw(heard("22T23:59"), alarm("retention.purge", "PENDING", "22T19:30", "23T00:04", 9, "boom"));
        assertThat(shell.run("doctor").out()).contains("✗ 1 alarms are overdue", "270 min late, tried 9 times, boom");
    }

    @Test
    void what_waits_for_a_window_or_is_just_due_is_not_overdue() {
        staff();
        raw(heard("22T23:59"), alarm("digest.send", "PENDING", "22T23:00", "23T00:04", 0, ""),
                alarm("round.ask", "PENDING", "22T23:58", "22T23:58", 0, ""));
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("✓ No alarm is overdue");
    }

    @Test
    void where_the_bot_has_not_been_heard_an_overdue_alarm_is_expected() {
        staff();
        raw(heard("22T23:00"), alarm("round.ask", "PENDING", "22T23:40", "22T23:40", 0, ""));
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("· 1 alarms are overdue", "has not heard Telegram for 60 min");
    }

    private static String round(String kind, String due, int secondsLate) {
        return "INSERT INTO agenda (kind, subject, due, ring_at, state, done_at) VALUES ('" + kind + "', '" + due + "', "
                + millis(due) + ", 0, 'DONE', " + (millis(due) + 1000L * secondsLate) + ")";
    }

    @Test
    void how_late_the_rounds_were_is_a_figure() {
        staff();
        raw(round("round.ask", "20T00:30", 0), round("round.close", "20T01:00", 1), round("round.ask", "19T00:30", 2),
                round("digest.send", "20T02:00", 500), round("round.ask", "10T00:30", 900));
        Shell.Ran well = shell.run("doctor");
        assertThat(well.code()).isZero();
        assertThat(well.out()).contains("✓ 3 alarms of check-ins in the last 7 days: 1 s late as a rule, 2 s at worst");

        raw(round("round.ask", "18T00:30", 579));
        Shell.Ran once = shell.run("doctor");
        assertThat(once.code()).isZero();
        assertThat(once.out()).contains("· 4 alarms of check-ins in the last 7 days: 2 s late as a rule, 579 s at worst");

        raw(round("round.ask", "17T00:30", 99), round("round.close", "17T01:00", 100));
        Shell.Ran bad = shell.run("doctor");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("✗ 6 alarms of check-ins in the last 7 days: 99 s late as a rule, 579 s at worst");
    }

    @Test
    void a_message_of_unknown_delivery_is_noted_but_no_fault() {
        staff();
        long now = Shell.CLOCK.instant().toEpochMilli();
        raw("""
                INSERT INTO outbox (chat_id, lane, body, repeatable, paced, not_before, deadline, state, created_at, settled_at)
                VALUES (1, 0, '', FALSE, TRUE, 0, 0, 'UNKNOWN', %d, %d)""".formatted(now, now));
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("· Of 1 messages");
    }

    /** Prompts of the last hour, as they were settled. */
    private void settled(String purpose, String state, int count) {
        raw("""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                INSERT INTO outbox (chat_id, lane, body, repeatable, paced, not_before, deadline, state, created_at, settled_at, purpose)
                SELECT 900 + i, 2, '', FALSE, TRUE, 0, 0, '%s', 0, %d, '%s' FROM n"""
                .formatted(count, state, Shell.CLOCK.instant().toEpochMilli() - 3_600_000, purpose));
    }

    @Test
    void a_morning_whose_questions_did_not_arrive_is_a_fault_with_its_figure() {
        staff();
        settled("CHECK_IN", "SENT", 77);
        settled("CHECK_IN", "UNKNOWN", 20);
        settled("CHECK_IN", "EXPIRED", 3);
        settled("DUTY", "SENT", 40);
        settled("SPOT", "FAILED", 1);
        settled("NONE", "UNKNOWN", 50);
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("✗ Of 100 daily questions of the last 24 hours 23 (23 %)", "20 without an answer",
                "3 not sent in time", "TELEGRAM_PROXY", "· Of 41 other prompts of the last 24 hours 1 (2 %)");
    }

    @Test
    void whom_nothing_reaches_is_no_fault_of_the_line() {
        staff();
        settled("CHECK_IN", "SENT", 5);
        settled("CHECK_IN", "FAILED", 4);
        raw("""
                INSERT INTO account (person_id, telegram_id, linked_at, unreachable_since)
                SELECT id, 900 + id, 0, 1 FROM person WHERE id <= 4""",
                "UPDATE outbox SET chat_id = chat_id + 100 WHERE state = 'SENT'");
        assertThat(shell.run("doctor").out()).contains("✓ All 5 daily questions");
    }

    @Test
    void a_pace_beyond_what_telegram_takes_is_a_fault_unless_the_server_is_another_one() {
        staff();
        shell.replace("data/zaigang.yaml", "messages-per-second: 30", "messages-per-second: none");
        shell.replace("data/zaigang.yaml", "group-per-minute: 20", "group-per-minute: 60");
        assertThat(shell.run("doctor").out()).contains("· data/zaigang.yaml has a faster pace (messages-per-second, group-per-minute");
        shell.with("TELEGRAM_BOT_TOKEN", "1:aaaaa");
        var refused = shell.run("doctor");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("✗ data/zaigang.yaml has a faster pace").contains("TELEGRAM_API_URL");
        shell.with("TELEGRAM_API_URL", "http://127.0.0.1:8081");
        assertThat(shell.run("doctor").out()).contains("✓ The pace is");
    }

    @Test
    void the_speech_of_the_computer_is_the_doctors() {
        staff();
        assertThat(shell.speaks(Language.ZH).run("doctor").out()).contains("操作日志完整", "2027 年的放假安排");
    }

    @Test
    void without_a_database_there_is_nothing_to_look_at() {
        Shell.Ran ran = shell.run("doctor");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no data yet");
        assertThat(shell.database()).doesNotExist();
    }
}
