package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.SheetFile;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.ChainVerdict;

/** The log of acts, and who has seen or changed the own record. 2026-11-23 is a Monday. */
class AuditTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("老周");
    private final Phone leader = world.phone("老李");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("东坡村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
    }

    @AfterEach
    void close() {
        List.of("老周", "联络员小周", "老李", "小王", "老赵", "小钱").forEach(n -> world.phone(n).ignoresTheRest());
        assertThat(world.app().ledger().read(Audit::verify)).isInstanceOf(ChainVerdict.Sound.class);
    }

    private List<String> log() {
        return world.app().ledger().read(tx -> tx.list(String.class, """
                SELECT COALESCE(b.name, '-') || ' ' || a.by_role || ' [' || a.through || '] ' || a.what || ' '
                    || COALESCE(p.name, a.concerns) || ' ' || a.detail
                FROM audit a LEFT JOIN person b ON b.id = a.by_person LEFT JOIN person p ON p.id = a.person_id ORDER BY a.id"""));
    }

    private void leaveIsApproved() {
        wang.types("请假 明天 看病").sees("已提交请假");
        leader.taps("同意").sees("请假：").sees("✅ 老李 已同意 小王 请假");
        wang.sees("✅ 老李 同意您请假");
    }

    @Test
    void a_decision_is_logged_without_the_reason() {
        leaveIsApproved();
        assertThat(log()).containsExactly("老李 LEADER [tap leave.yes] DECIDED_LEAVE 小王 2026-11-24 APPROVED");
        leader.tapsData(1, "leave.yes.1");
        assertThat(log()).hasSize(1);
    }

    @Test
    void checks_and_overrules_are_logged() {
        world.moveTo("2026-11-23T08:31");
        wang.taps("在岗");
        world.moveTo("2026-11-23T09:05");
        leader.types("/check 小王").sees("今日在岗打卡").sees("还没有收到您的回答").sees("小王");
        leader.taps("电话抽查").taps("核实不在岗").taps("登记为核实不在岗").ignoresTheRest();
        long qian = world.county().id("小钱");
        organizer.tapsData(1, "fu.set.2026-11-23." + qian + ".OUT");
        assertThat(log()).containsExactly("老李 LEADER [/check] LOOKED_AT_RECORD 小王 2026-11-23",
                "老李 LEADER [tap fu.found] OVERRULED 小王 2026-11-23 ABSENT",
                "老周 ORGANIZER [tap fu.set] RECORDED 小钱 2026-11-23 OUT");
    }

    @Test
    void inviting_and_revoking_are_logged() {
        organizer.types("/invite 小王").taps("停用此人账号").taps("确定停用").taps("重新邀请").taps("作废这个邀请");
        assertThat(log()).containsExactly("老周 ORGANIZER [tap inv.out] REVOKED 小王 ", "老周 ORGANIZER [tap inv.new] INVITED 小王 ",
                "老周 ORGANIZER [tap inv.void] UNINVITED 小王 ");
    }

    @Test
    void looking_at_names_is_logged_once_an_hour_and_figures_and_digests_are_not() {
        world.moveTo("2026-11-23T09:20");
        organizer.types("/board");
        assertThat(log()).isEmpty();
        organizer.taps("城关镇").taps("第一工作组").taps("刷新");
        leader.types("/board").types("/board");
        organizer.types("/report 本月 第一工作组");
        assertThat(log()).containsExactly("老周 ORGANIZER [tap board.see] LOOKED_AT_BOARD t1+g1 ",
                "老李 LEADER [/board] LOOKED_AT_BOARD g1 ",
                "老周 ORGANIZER [/report] LOOKED_AT_REPORT g1 2026-11-01 2026-11-30");
        world.moveTo("2026-11-23T10:25");
        leader.types("/board");
        assertThat(log()).hasSize(4);
    }

    @Test
    void everybody_sees_who_has_seen_or_changed_the_own_record_and_nobody_elses() {
        leaveIsApproved();
        world.moveTo("2026-11-23T09:20");
        leader.types("/board").isAnswered("看板");
        organizer.types("/report 本月");
        world.phone("老赵").types("/board");
        wang.sees("老李 同意您请假").sees("今日在岗打卡").sees("还没有收到您的回答").types("我的考勤").taps("谁看过、改过");
        String seen = wang.latest().text();
        assertThat(seen.lines().filter(l -> l.startsWith("·"))).containsExactly(
                "· 11月23日（周一） 09:20 老周（组织员） <b>查看报表</b>（全县） 11月1日（周日） 11月30日（周一）",
                "· 11月23日（周一） 09:20 老李（组长） <b>查看名单</b>（第一工作组） ",
                "· 11月23日（周一） 08:00 老李（组长） <b>审批请假</b> 11月24日（周二） 同意");
        world.phone("小钱").sees("今日在岗打卡").sees("还没有收到您的回答").types("我的考勤").taps("谁看过、改过");
        assertThat(world.phone("小钱").latest().text()).contains("老赵", "老周").doesNotContain("老李", "小王", "审批请假");
        leader.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED).types("我的考勤").taps("谁看过、改过");
        assertThat(leader.latest().text()).as("the own looks are no news").doesNotContain("老李（组长）");
    }

    @Test
    void duties_that_were_changed_stand_in_the_own_trail_and_the_change_in_the_log() {
        organizer.sends("值班表.csv", "值班表 2026年12月\n日期,值班人员\n12月1日,小王\n12月2日,小钱\n"
                .getBytes(StandardCharsets.UTF_8)).taps("导入");
        assertThat(log()).containsExactly("老周 ORGANIZER [tap imp.yes] IMPORTED  值班表.csv",
                "老周 ORGANIZER [roster sheet] CHANGED_ROSTER  SHEET 2");
        wang.sees("您的值班有变动").types("我的考勤").taps("谁看过、改过");
        assertThat(wang.latest().text()).contains("老周", "排了您 12月1日（周二） 的班").doesNotContain("12月2日");
    }

    @Test
    void organizers_read_the_log_by_person_and_period_and_are_logged_for_it() {
        leaveIsApproved();
        world.phone("老赵").types("/board").sees("看板");
        organizer.types("审计 小王 11月").sees("操作日志", "小王", "老李（组长）", "审批请假", "11月24日（周二） 同意")
                .without("老赵", "看病").button("Excel 表");
        organizer.types("日志").sees("11月17日（周二） 至 11月23日（周一）", "老李", "老赵", "查看操作日志");
        organizer.types("审计 10月").sees("这段时间没有记录").noButton();
        organizer.types("审计 没这人").sees("没有找到“没这人”");
        assertThat(log()).endsWith("老周 ORGANIZER [/audit] LOOKED_AT_AUDIT 小王 2026-11-01 2026-11-30",
                "老周 ORGANIZER [/audit] LOOKED_AT_AUDIT  2026-11-17 2026-11-23");
    }

    @Test
    void a_long_log_has_pages_and_a_long_time_comes_as_a_sheet() {
        for (int hour = 0; hour < 20; hour++) {
            world.moveTo("2026-11-23T%02d:%02d".formatted(10 + hour / 2, hour % 2 * 30));
            long qian = world.county().id("小钱");
            organizer.tapsData(1, "fu.set.2026-11-23." + qian + "." + (hour % 2 == 0 ? "OUT" : "ON_POST"))
                    .isAnswered("小钱");
        }
        organizer.ignores(Kind.CLOSED, Kind.DIGEST).types("/audit").sees("第 1 页，共 2 页", "登记核实结果").button("更早的 ›", "Excel 表");
        organizer.taps("更早的 ›").sees("第 2 页，共 2 页").button("‹ 更近的", "Excel 表");
        organizer.types("/audit 9月1日到11月30日").sees("第 1 页").sees("操作日志");
        String sheet = text(organizer.document("操作日志_2026-09-01_2026-11-30.xlsx"));
        assertThat(sheet).contains("登记核实结果", "小钱", "tap fu.set", "组织员");
        organizer.taps("Excel 表").seesNotice("正在整理");
    }

    private static String text(byte[] xlsx) {
        return ((SheetFile.Workbook) SheetFile.read("x.xlsx", xlsx)).sheets().stream()
                .flatMap(s -> s.rows().stream()).flatMap(r -> r.cells().stream()).map(Cell::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nobody_but_organizers_reads_the_log() {
        for (String name : List.of("小王", "老李", "联络员小周")) {
            for (String data : List.of("audit.see.0.2026-11-01.2026-11-30.0", "audit.sheet.0.2026-11-01.2026-11-30")) {
                world.phone(name).tapsData(1, data).seesNotice("不归您").seesNothingMore();
            }
            world.phone(name).types("审计").sees("不归您").seesNothingMore();
        }
        assertThat(log()).isEmpty();
    }

    @Test
    void forged_buttons_do_nothing() {
        for (String data : List.of("audit.see", "audit.see.x.y.z.0", "audit.see.0.2026-11-30.2026-11-01.0",
                "audit.see.999.2026-11-01.2026-11-02.0", "audit.sheet.0.0.0", "trail.mine", "trail.mine.-1", "trail.mine.99999")) {
            organizer.tapsData(1, data).seesNotice("不能用").seesNothingMore();
        }
        assertThat(log()).isEmpty();
    }
}
