package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Retention;
import zaigang.base.settings.Settings;
import zaigang.base.text.Language;
import zaigang.base.workdays.Period;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.ChainVerdict;
import zaigang.spine.chat.Incoming;
import zaigang.spine.people.Registry;
import zaigang.spine.people.Scope;

/** The nightly purge, with periods so short that a scenario outlives them: messages 5 days, attendance 10. */
class RetentionTest {
    private static final Retention SHORT = new Retention(Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(10));

    @RegisterExtension
    private final World world = World.at("2026-11-09T08:00").with(
            Settings.DEFAULT.with(SHORT));
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").at("东坡村").leader("老李").cadre("小王", "小钱");
    }

    @AfterEach
    void close() {
        everybodyLooksAway();
        assertThat(world.app().ledger().read(Audit::verify)).isInstanceOf(ChainVerdict.Sound.class);
    }

    private void everybodyLooksAway() {
        List.of("老周", "老李", "小王", "小钱").forEach(n -> world.phone(n).ignoresTheRest());
    }

    private long count(String sql, Object... args) {
        return world.app().ledger().read(tx -> tx.count(sql, args));
    }

    /** A week in which something of every kind happens each day. */
    private void days(String... days) {
        for (String day : days) {
            world.county().duty(day, "老李", "小王");
            world.moveTo(day + "T08:31");
            world.phone("小王").taps("接班");
            world.phone("老李").taps("在岗").types("/board");
            world.moveTo(day + "T09:10");
            world.phone("老李").types("/check 小王").taps("电话抽查").taps("核实不在岗").taps("登记为核实不在岗");
            world.phone("小钱").types("请假 明天 看病");
            world.phone("老李").taps("同意");
            organizer.types("/report 今天").types("/invite 小王").types("/audit");
            organizer.sends("值班表.csv", ("值班表 " + day.substring(0, 4) + "年\n日期,值班人员\n" + day + ",小钱\n")
                    .getBytes(StandardCharsets.UTF_8)).taps("导入");
            organizer.sends("x.csv", "nothing".getBytes(StandardCharsets.UTF_8));
            world.receives(world.phone("小王").account(), new Incoming.Unreadable("raw", "error"));
            world.phone("路人" + day).types("/start " + "A".repeat(24)).sees("这个邀请不能用");
            everybodyLooksAway();
        }
    }

    /** What is older than the periods allow, on the morning of a day. */
    private Map<String, Long> old(String today) {
        ZoneId zone = world.settings().zone();
        LocalDate day = LocalDate.parse(today).minusDays(10);
        long instant = LocalDate.parse(today).minusDays(5).atStartOfDay(zone).toInstant().toEpochMilli();
        long attendance = day.atStartOfDay(zone).toInstant().toEpochMilli();
        return Map.ofEntries(
                Map.entry("round", count("SELECT count(*) FROM round WHERE day < ?", day)),
                Map.entry("member", count("SELECT count(*) FROM member WHERE day < ?", day)),
                Map.entry("answer", count("SELECT count(*) FROM answer WHERE at < ?", attendance)),
                Map.entry("answer_change", count("SELECT count(*) FROM answer_change WHERE at < ?", attendance)),
                Map.entry("leave_request", count("SELECT count(*) FROM leave_request WHERE to_day < ?", day)),
                Map.entry("shift", count("SELECT count(*) FROM shift WHERE day < ?", day)),
                Map.entry("shift_person", count(
                        "SELECT count(*) FROM shift_person WHERE shift_id IN (SELECT id FROM shift WHERE day < ?)", day)),
                Map.entry("roster_change", count("SELECT count(*) FROM roster_change WHERE day < ?", day)),
                Map.entry("take_over", count("SELECT count(*) FROM take_over WHERE begins < ?", attendance)),
                Map.entry("change_notice", count("SELECT count(*) FROM change_notice WHERE at < ?", attendance)),
                Map.entry("approval_ask", count("SELECT count(*) FROM approval_ask WHERE at < ?", attendance)),
                Map.entry("leave_decision", count("SELECT count(*) FROM leave_decision WHERE request_id IN "
                        + "(SELECT id FROM leave_request WHERE to_day < ?)", day)),
                Map.entry("audit", count("SELECT count(*) FROM audit WHERE at < ?", attendance)),
                Map.entry("outbox", count("SELECT count(*) FROM outbox WHERE created_at < ?", instant)),
                Map.entry("agenda", count("SELECT count(*) FROM agenda WHERE state <> 'PENDING' AND done_at < ?", instant)),
                Map.entry("update_set_aside", count("SELECT count(*) FROM update_set_aside WHERE at < ?", instant)),
                Map.entry("refused_entry", count("SELECT count(*) FROM refused_entry WHERE at < ?", instant)),
                Map.entry("report_request", count("SELECT count(*) FROM report_request WHERE asked_at < ?", instant)),
                Map.entry("import_file", count("SELECT count(*) FROM import_file WHERE asked_at < ?", instant)));
    }

    @Test
    void nothing_older_than_the_periods_is_left_and_what_is_kept_reads_as_before() {
        days("2026-11-09", "2026-11-10", "2026-11-11");
        assertThat(old("2026-11-22")).as("there is something of every kind to be deleted").allSatisfy((table, rows) ->
                assertThat(rows).as(table).isPositive());
        world.moveTo("2026-11-16T08:00");
        days("2026-11-16", "2026-11-17", "2026-11-19");
        String before = report();
        world.moveTo("2026-11-22T03:29");
        everybodyLooksAway();
        world.moveTo("2026-11-22T03:31");

        assertThat(old("2026-11-22")).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(report()).isEqualTo(before);
        for (String table : List.of("round", "member", "answer", "answer_change", "leave_request", "shift", "shift_person",
                "roster_change", "take_over", "change_notice", "leave_decision", "audit", "outbox", "agenda", "update_set_aside", "refused_entry", "report_request",
                "import_file")) {
            assertThat(count("SELECT count(*) FROM " + table)).as(table).isPositive();
        }
        assertThat(count("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
        assertThat(count("SELECT count(*) FROM audit_anchor")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM agenda WHERE kind = 'retention.purge' AND state = 'PENDING'")).isEqualTo(1);
    }

    private String report() {
        var app = world.app();
        return app.ledger().read(tx -> app.texts().plain(Language.ZH, app.reportMaker().make(tx, Scope.county(),
                new Period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 19)), Language.ZH).text()));
    }

    @Test
    void somebody_who_left_is_blanked_once_nothing_refers_to_them() {
        days("2026-11-09");
        long wang = world.county().id("小王");
        world.app().ledger().change(tx -> {
            new Registry().deactivate(tx, wang);
            tx.run("DELETE FROM account WHERE person_id = ?", wang);
        });
        world.moveTo("2026-11-18T08:00");
        assertThat(count("SELECT count(*) FROM person WHERE name = '小王'")).as("kept while records are").isEqualTo(1);
        world.moveTo("2026-11-24T08:00");
        assertThat(count("SELECT count(*) FROM person WHERE id = ? AND name = '—' AND phone = '' AND team_id IS NULL", wang))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM person WHERE name IN ('老李', '小钱', '老周')")).isEqualTo(3);
        organizer.ignores(Kind.CLOSED, Kind.DIGEST, Kind.VACANCY).types("/audit").sees("操作日志");
    }

    @Test
    void somebody_who_comes_back_in_time_is_not_blanked() {
        long wang = world.county().id("小王");
        world.app().ledger().change(tx -> {
            new Registry().deactivate(tx, wang);
            new Registry().change(tx, wang, new Registry.Entry("小王", "13800001111", "", "", "", true,
                    Optional.empty(), Optional.empty(), Optional.empty()));
        });
        world.moveTo("2026-11-24T08:00");
        assertThat(count("SELECT count(*) FROM person WHERE id = ? AND name = '小王' AND active", wang)).isEqualTo(1);
    }

    @Test
    void a_great_many_rows_go_in_many_transactions_in_one_night() {
        world.app().ledger().change(tx -> tx.runAll(
                "INSERT INTO refused_entry (at, telegram_id, reason) VALUES (0, ?, 'UNKNOWN')",
                IntStream.range(0, 3500).mapToObj(i -> new Object[] {i}).toList()));
        world.moveTo("2026-11-10T03:31");
        assertThat(count("SELECT count(*) FROM refused_entry")).isZero();
        assertThat(count("SELECT count(*) FROM agenda WHERE kind = 'retention.purge' AND state = 'DONE'")).isEqualTo(1);
    }

    @Test
    void nights_that_were_missed_are_made_up_for_at_once() {
        days("2026-11-09");
        world.restartsAt("2026-11-25T10:00");
        assertThat(old("2026-11-25")).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }
}
