package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;

/**
 * Bulletins of November, of which there is one day: 老李 and 老赵 are on post, 小钱 was found absent, 小王 is silent. It is shown
 * on the first of December at ten and can be closed at noon.
 */
class BulletinTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00").with(
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));
    private final Phone zhou = world.phone("周主任");
    private final Phone sun = world.phone("孙主任");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").organizer("孙主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
        homeUnit("县财政局", "老李");
        homeUnit("县教育局", "小王");
        homeUnit("县财政局", "老赵");
        world.moveTo("2026-11-30T08:50");
        world.phone("老李").taps("在岗");
        world.phone("老赵").taps("在岗");
        world.moveTo("2026-11-30T09:15");
        absent();
        lookAway();
    }

    private void homeUnit(String unit, String name) {
        world.app().ledger().change(tx -> tx.run("UPDATE person SET home_unit = ? WHERE id = ?", unit, world.county().id(name)));
    }

    private void absent() {
        world.phone("老赵").tapsData(1, "fu.set.2026-11-30." + world.county().id("小钱") + ".ABSENT").isAnswered("小钱");
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.CORRECTION, Kind.MONTH,
                Kind.CLOSABLE);
    }

    private void shown() {
        world.moveTo("2026-12-01T10:00");
        lookAway();
    }

    private void closable() {
        shown();
        world.moveTo("2026-12-01T12:00");
        lookAway();
    }

    private void closes(String button) {
        zhou.types("月结").sees("2026年11月的考勤");
        zhou.taps(button).sees("月结前").taps("月结").sees("已月结");
    }

    private void closedForAll() {
        closable();
        closes("全县");
    }

    private long count(String sql) {
        return world.app().ledger().read(tx -> tx.count(sql));
    }

    private static List<Sheet> sheets(byte[] file) {
        return ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets();
    }

    private static String all(Sheet sheet) {
        return sheet.rows().stream().map(r -> r.cells().stream().map(Cell::text).collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void an_open_month_is_refused_with_what_to_do() {
        zhou.types("通报 11月").sees("全县 2026年11月的考勤还没有全部月结，不能做通报", "每月考勤先给本人看").noButton();
        shown();
        zhou.types("通报").sees("通报", "2026年11月", "全县　还没有全部月结", "城关镇　没有月结", "异议期到", "12:00").noButton();
        world.moveTo("2026-12-01T12:00");
        lookAway();
        zhou.types("/bulletin").sees("请先月结").button("去月结").taps("去月结").sees("月结哪里").button("全县", "城关镇", "河口镇");
        zhou.types("通报 12月").sees("2026年12月的考勤还没有全部月结", "先给本人看").noButton();
        assertThat(count("SELECT count(*) FROM agenda WHERE kind = 'bulletin.build'")).isZero();
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'MADE_BULLETIN'")).isZero();
    }

    @Test
    void a_closed_county_comes_as_text_to_forward_and_as_a_sheet() {
        closedForAll();
        zhou.types("通报").sees("全县　已月结（12月1日（周二） 12:00 周主任）").without("还没有").button("全县", "城关镇", "河口镇");
        zhou.taps("全县").seesNotice("正在整理")
                .sees("考勤通报", "2026年11月", "全县", "已月结：12月1日（周二） 12:00 周主任", "有打卡的日子 1 天，4 人",
                        "在岗率 50%（应到 4 = 在岗 2 + 未确认 1 + 核实不在岗 1）", "不排名", "· 第一工作组　50%（应到 2 = 在岗 1 + 未确认 1）",
                        "· 第二工作组　50%（应到 2 = 在岗 1 + 核实不在岗 1）", "· 小钱（第二工作组）　11月30日（周一）", "只计人次，不列姓名",
                        "12月1日（周二）给本人看过，异议 0 件，已答复 0 件", "制表：12月1日（周二） 12:00 周主任")
                .without("小王", "老李", "不列姓名：说明").button("按派出单位", "按在岗率排列");
        byte[] file = zhou.sees("考勤通报", "在岗率 50%（应到 4", "不要整份外发").document("通报_2026-11.xlsx");
        assertThat(sheets(file)).extracting(Sheet::name).containsExactly("通报", "按派出单位");
        assertThat(all(sheets(file).getFirst())).contains("全县2026年11月考勤通报", "乡村|4|4|2", "城关镇|2|2|1", "小钱（第二工作组，30日）")
                .doesNotContain("小王", "老李", "老赵|");
        assertThat(all(sheets(file).getLast())).contains("县财政局|老李|第一工作组|柳河村|1", "县财政局|老赵", "县财政局|小计 2 人",
                "县教育局|小王", "（未填）|小钱", "核实不在岗：30日", "合计|4|2");
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'MADE_BULLETIN' AND detail = '2026-11' AND concerns = 'c'"))
                .isEqualTo(1);
        zhou.types("10月通报").sees("2026年10月", "不能做通报").button("2026年11月");
        zhou.types("审计").sees("做通报、核对表", "全县");
    }

    @Test
    void of_a_single_closed_township_there_is_one_and_of_the_county_once_all_are_closed() {
        closable();
        closes("城关镇");
        zhou.types("通报 城关镇 11月").sees("考勤通报", "城关镇", "应到 2", "· 第一工作组").without("第二工作组", "小钱")
                .sees("考勤通报").document("通报_城关镇_2026-11.xlsx");
        zhou.types("通报 河口镇").sees("河口镇 2026年11月的考勤还没有全部月结").button("城关镇", "去月结");
        zhou.types("通报 11月").sees("全县 2026年11月的考勤还没有全部月结", "· 城关镇　已月结", "· 河口镇　没有月结")
                .button("城关镇", "去月结");
        zhou.tapsData(1, "bull.make.2026-11.c").sees("全县 2026年11月的考勤还没有全部月结");
        zhou.tapsData(1, "bull.units.2026-11.t2.0").sees("河口镇 2026年11月的考勤还没有全部月结");
        world.moveTo("2026-12-01T12:05");
        zhou.types("月结").sees("2026年11月的考勤");
        sun.tapsData(1, "month.close.2026-11.t2").sees("河口镇 2026年11月的考勤已月结");
        zhou.types("通报 11月 全县").sees("考勤通报", "应到 4",
                "已月结：城关镇 12月1日（周二） 12:00 周主任、河口镇 12月1日（周二） 12:05 孙主任").sees("考勤通报");
    }

    @Test
    void whoever_reopens_the_month_hears_of_its_bulletins_and_so_does_who_made_them() {
        closedForAll();
        sun.types("通报 11月").sees("考勤通报").sees("考勤通报");
        world.moveTo("2026-12-01T12:10");
        zhou.types("通报 11月").sees("考勤通报").sees("考勤通报");
        zhou.types("通报 城关镇").sees("考勤通报").sees("考勤通报");
        world.moveTo("2026-12-01T12:20");
        zhou.types("重开月结").sees("重开哪一个").taps("2026年11月 全县").sees("为什么");
        zhou.types("小王的记录要补").sees("已重开", "已经做过通报", "· 城关镇　12月1日（周二） 12:10 周主任",
                "· 全县　12月1日（周二） 12:10 周主任", "· 全县　12月1日（周二） 12:00 孙主任").button("月结");
        sun.sees("2026年11月的月结已重开", "周主任 重开，理由：小王的记录要补", "· 全县　12月1日（周二） 12:00 孙主任").without("12:10").noButton();
        zhou.types("通报").sees("月结已重开（12月1日（周二） 12:20 周主任）").button("去月结");
        zhou.tapsData(1, "bull.make.2026-11.c").sees("不能做通报").seesNothingMore();
        zhou.tapsData(1, "bull.rank.2026-11.c").sees("不能做通报").seesNothingMore();
        zhou.tapsData(1, "bull.unit.2026-11.c.0").sees("不能做通报").seesNothingMore();
        closes("全县");
        world.moveTo("2026-12-01T12:30");
        zhou.types("重开月结").sees("重开哪一个").taps("2026年11月 全县").sees("为什么");
        zhou.types("再看一看").sees("已重开").without("做过通报");
    }

    @Test
    void a_township_that_stays_closed_keeps_its_bulletin_when_the_county_is_opened() {
        closable();
        closes("城关镇");
        closes("全县");
        zhou.types("通报 城关镇").sees("考勤通报").sees("考勤通报");
        zhou.types("重开月结").sees("重开哪一个").taps("2026年11月 全县").sees("为什么");
        zhou.types("河口镇要补").sees("已重开").without("做过通报");
    }

    @Test
    void a_home_unit_gets_a_sheet_with_nobody_elses_people() {
        closedForAll();
        zhou.types("通报 11月").sees("考勤通报").sees("考勤通报");
        zhou.taps("按派出单位").sees("要哪个派出单位的核对表").button("县财政局（2 人）", "县教育局（1 人）", "（未填）（1 人）");
        zhou.taps("县财政局（2 人）").seesNotice("正在整理");
        byte[] file = zhou.sees("县财政局", "2 人", "只有这个单位的人").noButton().document("通报核对_县财政局_2026-11.xlsx");
        assertThat(sheets(file)).hasSize(1);
        assertThat(all(sheets(file).getFirst())).contains("县财政局 2026年11月考勤核对表", "1|老李|第一工作组|柳河村|1|1", "2|老赵|第二工作组",
                "小计 2 人|2|2", "核对意见", "盖章").doesNotContain("小王", "小钱", "教育局", "派出单位");
        zhou.taps("（未填）（1 人）");
        byte[] unknown = zhou.sees("没有填派出单位的 1 人", "花名册").document("通报核对_（未填）_2026-11.xlsx");
        assertThat(all(sheets(unknown).getFirst())).contains("小钱", "核实不在岗：30日").doesNotContain("老李", "小王", "老赵");
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'MADE_BULLETIN' AND detail = '2026-11 县财政局'")).isEqualTo(2);
        world.phone("老李").types("我的考勤").sees("老李");
        world.phone("老李").taps("谁看过、改过").sees("做通报、核对表", "县财政局");
        world.phone("小王").types("我的考勤").sees("小王");
        world.phone("小王").taps("谁看过、改过").sees("做通报、核对表").without("县财政局");
    }

    @Test
    void the_order_by_rate_comes_only_when_it_is_asked_for_and_in_no_file() {
        world.phone("老李").tapsData(1, "fu.set.2026-11-30." + world.county().id("小王") + ".OUT").isAnswered("小王");
        world.app().ledger().change(tx -> tx.run("UPDATE member SET team_id = 3 - team_id"));
        lookAway();
        closedForAll();
        zhou.types("通报 11月").sees("考勤通报");
        assertThat(zhou.seen().text().indexOf("第一工作组　50%")).isPositive()
                .isLessThan(zhou.seen().text().indexOf("第二工作组　100%"));
        zhou.sees("考勤通报").taps("按在岗率排列").seesNotice("正在整理").sees("供组织员参考，不外发", "第二工作组　100%（应到 2 = 在岗 1 + 公出 1）").noButton();
        assertThat(zhou.seen().text().indexOf("第二工作组")).isLessThan(zhou.seen().text().indexOf("第一工作组"));
    }

    @Test
    void who_has_not_been_heard_is_counted_and_not_named() {
        shown();
        world.phone("小钱").taps("有异议").sees("哪里不对");
        world.phone("小钱").types("那天我在县里开会").sees("已记下，转给了 老赵");
        world.phone("老赵").sees("2026年11月考勤有异议");
        world.moveTo("2026-12-01T12:00");
        lookAway();
        closes("全县");
        zhou.types("通报 11月").sees("核实不在岗 1", "另有核实不在岗 1 人次不列姓名", "异议 1 件，已答复 0 件").without("小钱");
        assertThat(all(sheets(zhou.sees("考勤通报").document(".xlsx")).getLast())).contains("说明或异议未办完：30日");
        world.phone("老赵").taps("答复").sees("一句话");
        world.phone("老赵").types("会议没有通知你").sees("2026年11月考勤有异议").sees("已答复 小钱");
        world.phone("小钱").sees("您对 2026年11月考勤的异议有答复了").sees("您对 2026年11月考勤的异议有答复了");
        world.moveTo("2026-12-01T12:01");
        zhou.types("通报 11月").sees("· 小钱（第二工作组）", "异议 1 件，已答复 1 件").without("不列姓名：").sees("考勤通报");
    }

    @Test
    void an_explanation_nobody_has_decided_keeps_the_name_out_and_an_accepted_one_the_absence() {
        world.phone("小钱").types("说明 11月30日").sees("11月30日");
        world.phone("小钱").taps("在岗").sees("11月30日");
        world.phone("小钱").types("在县里开会").sees("已提交说明");
        closedForAll();
        zhou.types("通报 11月").sees("另有核实不在岗 1 人次不列姓名").without("小钱").sees("考勤通报");
        zhou.types("重开月结").sees("重开").taps("2026年11月 全县").sees("为什么");
        zhou.types("说明还没有办").sees("全县 2026年11月的考勤已重开");
        world.phone("老赵").taps("认可").sees("老赵 已认可 小钱 的说明").sees("老赵 已认可 小钱 的说明");
        lookAway();
        closes("全县");
        world.moveTo("2026-12-01T12:01");
        zhou.types("通报 11月").sees("在岗率 75%（应到 4 = 在岗 3（含更正 1） + 未确认 1）").without("小钱", "核实不在岗").sees("考勤通报");
    }

    @Test
    void what_was_recorded_after_the_month_was_shown_is_not_published_with_a_name() {
        shown();
        world.moveTo("2026-12-01T10:05");
        world.phone("老李").tapsData(1, "fu.set.2026-11-30." + world.county().id("小王") + ".ABSENT").isAnswered("小王");
        lookAway();
        world.moveTo("2026-12-01T12:00");
        lookAway();
        closes("全县");
        zhou.types("通报 11月").sees("· 小钱（第二工作组）", "另有核实不在岗 1 人次不列姓名").without("小王").sees("考勤通报");
    }

    @Test
    void whom_the_month_has_not_reached_is_counted_and_not_named() {
        closedForAll();
        world.app().ledger().change(tx -> tx.run("UPDATE outbox SET state = 'UNKNOWN' WHERE once = ?",
                "month:2026-11:" + world.county().id("小钱")));
        zhou.types("通报 11月").sees("另有核实不在岗 1 人次不列姓名").without("小钱").sees("考勤通报");
        world.app().ledger().change(tx -> tx.run("DELETE FROM outbox WHERE once LIKE 'month:%'"));
        world.moveTo("2026-12-01T12:01");
        zhou.types("通报 11月").sees("· 小钱（第二工作组）").without("不列姓名：").sees("考勤通报");
    }

    @Test
    void only_organizers_make_bulletins() {
        closedForAll();
        zhou.types("通报 11月").sees("考勤通报").sees("考勤通报");
        for (String name : List.of("小王", "老李", "赵敏")) {
            world.phone(name).types("通报 11月").sees("不归您").seesNothingMore();
            world.phone(name).types("/bulletin").sees("不归您").seesNothingMore();
            for (String data : List.of("bull.page.2026-11", "bull.make.2026-11.c", "bull.make.2026-11.t1",
                    "bull.units.2026-11.c.0", "bull.unit.2026-11.c.0", "bull.rank.2026-11.c")) {
                world.phone(name).tapsData(1, data).seesNotice("不归您").seesNothingMore();
            }
        }
        assertThat(count("SELECT count(*) FROM agenda WHERE kind = 'bulletin.build'")).isEqualTo(1);
    }

    @Test
    void what_is_not_understood_is_refused_with_what_can_be_written() {
        closedForAll();
        zhou.types("通报 第九工作组").sees("没有看懂“第九工作组”", "通报 城关镇 10月").button("通报", "能做什么");
        zhou.types("通报 11月15日").sees("通报按整月做").button("通报", "能做什么");
        zhou.types("通报 本周").sees("通报按整月做").button("通报", "能做什么");
        zhou.types("通报 第一工作组 11月").sees("全县或一个乡镇", "通报 城关镇 10月").button("通报", "能做什么");
        for (String data : List.of("bull.page", "bull.page.x", "bull.make.2026-11", "bull.make.2026-11.g1",
                "bull.make.2026-11.t99", "bull.make.2026-13.c", "bull.unit.2026-11.c", "bull.unit.2026-11.c.abc", "bull.units.x.c.0")) {
            zhou.tapsData(1, data).seesNotice("按钮已经不能用").seesNothingMore();
        }
        zhou.tapsData(1, "bull.units.2026-11.c.-5").sees("哪个派出单位");
        assertThat(count("SELECT count(*) FROM agenda WHERE kind = 'bulletin.build'")).isZero();
    }

    @Test
    void a_double_tap_makes_one_and_what_was_opened_meanwhile_or_is_not_theirs_any_more_none() {
        closedForAll();
        zhou.types("通报").sees("全县").taps("全县").taps("全县").sees("考勤通报").sees("考勤通报").seesNothingMore();
        String again = "UPDATE agenda SET state = 'PENDING' WHERE kind = 'bulletin.build'";
        world.app().ledger().change(tx -> {
            tx.run("UPDATE closed_month SET state = 'REOPENED'");
            tx.run(again);
        });
        world.settle();
        zhou.sees("全县 2026年11月的考勤还没有全部月结", "月结已重开").button("去月结").seesNothingMore();
        world.app().ledger().change(tx -> {
            tx.run("UPDATE closed_month SET state = 'CLOSED'");
            tx.run("DELETE FROM role_grant WHERE person_id = ?", world.county().id("周主任"));
            tx.run(again);
        });
        world.settle();
        zhou.seesNothingMore();
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'MADE_BULLETIN'")).isEqualTo(1);
    }

    @Test
    void text_and_sheet_are_in_the_language_of_the_one_who_asks() {
        closedForAll();
        zhou.types("/language en").sees("All right, English from now on.");
        zhou.types("bulletin").sees("Bulletins", "November 2026", "whole county  closed").button("whole county", "城关镇", "河口镇");
        zhou.types("bulletin 2026-11").sees("Attendance bulletin", "On-post rate 50%", "not ranked", "小钱 (第二工作组)",
                "objections: 0, answered: 0").button("By home unit", "Order by rate");
        byte[] file = zhou.sees("Attendance bulletin").document("bulletin_2026-11.xlsx");
        assertThat(sheets(file)).extracting(Sheet::name).containsExactly("Bulletin", "By home unit");
        assertThat(all(sheets(file).getFirst())).contains("Days expected", "Kind of post").doesNotContainPattern("考勤|在岗");
        zhou.taps("By home unit").sees("which home unit").taps("(not given) (1)").sees("without a home unit")
                .document("bulletin_check");
    }
}
