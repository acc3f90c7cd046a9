package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.SheetRow;
import zaigang.base.text.Language;
import zaigang.base.workdays.Period;
import zaigang.month.report.ReportRequest;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Normal;
import zaigang.spine.hearing.Place;
import zaigang.spine.people.Scope;

/** Reports, asked for in a chat. 2026-11-23 is a Monday. */
class ReportTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("组织部老陈");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone leader = world.phone("老李");

    @BeforeEach
    void open() {
        var county = world.county();
        county.team("第一工作组", "城关镇").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        county.team("第二工作组", "河东镇").at("石桥社区").leader("老赵").at("农机厂").cadre("小钱").stranger("小郑");
        county.team("第一工作组", "河东镇").at("农机厂").cadre("小孙");
        county.organizer("组织部老陈").liaison("联络员小周", "河东镇");
    }

    private void nobodyLooks() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.VACANCY, Kind.LEAVE_FILED,
                Kind.LEAVE, Kind.LEAVE_DECIDED, Kind.CHECK);
    }

    /** Monday: all but 小钱 answer, 小孙 12 minutes late. Tuesday: 小王 is on leave, 老赵 is out, the rest silent. */
    private void twoDays() {
        world.moveTo("2026-11-23T08:31");
        leader.taps("在岗");
        world.phone("小王").taps("公出");
        world.phone("老赵").taps("在岗");
        world.moveTo("2026-11-23T09:12");
        world.phone("小孙").taps("在岗");
        world.phone("小王").types("请假 明天 看病");
        leader.taps("同意");
        world.moveTo("2026-11-24T08:31");
        world.phone("老赵").taps("公出");
        leader.taps("在岗");
        world.moveTo("2026-11-24T09:30");
        world.phone("老赵").tapsData(1, "fu.set.2026-11-24." + world.county().id("小钱") + ".ABSENT");
        nobodyLooks();
    }

    @Test
    void this_month_comes_as_text_and_sheet_with_buttons_for_other_times() {
        twoDays();
        organizer.types("/report").sees("考勤汇总", "2026年11月", "全县", "有打卡的日子 2 天，6 人",
                        "在岗率 67%（应到 9 = 在岗 4（含迟到 1） + 公出 2 + 未确认 2 + 核实不在岗 1；另请假 1 天）", "另有 2 人次未通知到",
                        "· 城关镇　100%（应到 3 = 在岗 2 + 公出 1；另请假 1 天）",
                        "· 河东镇　50%（应到 6 = 在岗 2（含迟到 1） + 公出 1 + 未确认 2 + 核实不在岗 1；另未通知到 2）",
                        "迟到：小孙 1 次", "未确认：小孙 1 次、小钱 1 次", "核实不在岗：小钱 1 次")
                .button("图片", "今天", "本周", "本月", "上月")
                .sees("考勤汇总", "在岗率 67%（应到 9").document("考勤汇总_2026-11-01_2026-11-30.xlsx");
        organizer.taps("今天").seesNotice("正在汇总").sees("11月24日", "在岗率 50%（应到 4").without(" 次")
                .sees("考勤汇总").document("考勤汇总_2026-11-24.xlsx");
        organizer.taps("本周").sees("11月23日（周一） 至 11月29日（周日）").sees("考勤汇总");
        organizer.taps("上月").sees("2026年10月", "没有打卡记录").seesNothingMore();
    }

    @Test
    void text_and_sheet_say_the_same() {
        twoDays();
        organizer.types("/report 本周").sees("考勤汇总");
        String text = organizer.seen().text();
        byte[] file = organizer.sees("考勤汇总").document(".xlsx");

        var sheets = ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets();
        assertThat(sheets).extracting(Sheet::name).containsExactly("汇总", "明细", "考勤表", "说明");
        Sheet summary = sheets.get(0);
        SheetRow heads = summary.rows().stream().filter(r -> texts(r).contains("序号")).findFirst().orElseThrow();
        Map<String, String> total = figures(heads, summary, "合计");
        assertThat(total).containsEntry("应出勤天数", number(text, "应到")).containsEntry("在岗", number(text, "在岗"))
                .containsEntry("公出", number(text, "公出")).containsEntry("请假", number(text, "请假"))
                .containsEntry("迟到次数", number(text, "迟到")).containsEntry("未确认", number(text, "未确认"))
                .containsEntry("核实不在岗", number(text, "核实不在岗")).containsEntry("迟到时长\n（分钟）", "12")
                .containsEntry("未通知到、\n未组织\n（不计入）", number(text, "另有")).containsEntry("出勤天数", "6")
                .containsEntry("在岗率", "0." + number(text, "在岗率"));
        assertThat(figures(heads, summary, "小王")).containsEntry("工作组", "第一工作组").containsEntry("帮扶点", "东坡村")
                .containsEntry("乡镇（街道）", "城关镇").containsEntry("应出勤天数", "1").containsEntry("公出", "1")
                .containsEntry("请假", "1").containsEntry("在岗率", "1");
        assertThat(figures(heads, summary, "小郑")).containsEntry("应出勤天数", "0").containsEntry("在岗率", "—")
                .containsEntry("未通知到、\n未组织\n（不计入）", "2");
        assertThat(texts(lastRow(summary, "河东镇"))).contains("6", "3", "0.5").contains("4");
        assertThat(texts(lastRow(summary, "第一工作组"))).contains("0.8");
    }

    @Test
    void the_grid_of_a_month_has_a_sign_for_each_day_and_the_vacancies() {
        twoDays();
        byte[] file = organizer.types("报表 本月").sees("汇总").sees("汇总").document(".xlsx");
        var sheets = ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets();
        Sheet grid = sheets.get(2);
        SheetRow heads = grid.rows().get(1);
        assertThat(heads.cell(3 + 1).text()).isEqualTo("1");
        assertThat(heads.cell(3 + 30).text()).isEqualTo("30");
        assertThat(grid.rows().get(2).cell(3 + 23).text()).isEqualTo("一");
        assertThat(days(grid, "老李")).containsExactly("√", "√");
        assertThat(days(grid, "小王")).containsExactly("公", "假");
        assertThat(days(grid, "小孙")).containsExactly("迟", "未");
        assertThat(days(grid, "小钱")).containsExactly("未", "×");
        assertThat(days(grid, "小郑")).containsExactly("○", "○");
        assertThat(days(grid, "应到（人）")).containsExactly("5", "4");
        assertThat(days(grid, "实到（人）")).containsExactly("4", "2");
        assertThat(days(grid, "空岗（帮扶点）")).containsExactly("0", "1");
        assertThat(days(grid, "待核实（帮扶点）")).containsExactly("0", "1");
        assertThat(grid.rows().stream().flatMap(r -> texts(r).stream()))
                .anyMatch(t -> t.contains("迟 在岗（迟到）") && t.contains("× 核实不在岗") && !t.contains("等待回答"));
        assertThat(sheets.get(3).rows().stream().flatMap(r -> texts(r).stream()))
                .anyMatch(t -> t.contains("空岗：东坡村（小王 请假）")).anyMatch(t -> t.contains("待核实：农机厂 0/"));
    }

    @Test
    void period_and_scope_are_understood_in_either_order() {
        twoDays();
        organizer.types("汇总 昨天 河东镇").sees("11月23日", "河东镇", "应到 3", "· 第一工作组　100%（应到 1 = 在岗 1（含迟到 1））").sees("汇总")
                .document("考勤汇总_河东镇_2026-11-23.xlsx");
        organizer.types("考勤汇总 第二 11月").sees("2026年11月", "第二工作组").sees("汇总").document("考勤汇总_第二工作组_");
        organizer.types("report this week 第一工作组").sees("第一工作组", "· 城关镇", "· 河东镇").sees("汇总");
        organizer.types("/report 11月23日到24日 全县").sees("11月23日（周一） 至 11月24日", "全县").sees("汇总");
        organizer.types("/report 全县").sees("2026年11月", "全县").sees("汇总");
    }

    @Test
    void what_is_not_understood_is_refused_with_what_can_be_written() {
        twoDays();
        organizer.types("/report 第九工作组").sees("没有找到“第九工作组”", "城关镇、河东镇、第一工作组、第二工作组", "请这样发").seesNothingMore();
        organizer.types("/report 工作组").sees("没有找到“工作组”");
        organizer.types("/report <b>").sees("没有找到“&lt;b&gt;”");
        organizer.types("/report 2024-01-01到2026-01-01").sees("最多汇总一年");
        organizer.types("/report 2025-12-01到2026-11-30").sees("全县").sees("汇总");
    }

    @Test
    void everybody_gets_what_the_role_allows() {
        twoDays();
        leader.types("/report").sees("第一工作组", "应到 5").without("小钱", "老赵").sees("汇总").document("考勤汇总_第一工作组_");
        leader.types("报表 第二工作组").sees("“第二工作组”的汇总不归您看", "您可以看：第一工作组").without("河东");
        leader.types("报表 全县").sees("不归您看").types("报表 城关镇").sees("不归您看");
        liaison.types("/report").sees("河东镇", "应到 6").sees("汇总").document("考勤汇总_河东镇_");
        liaison.types("报表 城关镇").sees("不归您看").types("报表 第一工作组").sees("不归您看");
        world.phone("小王").types("/report").sees("不归您操作").types("报表").sees("不归您操作");
        for (String scope : List.of("c", "t1", "g2")) {
            leader.tapsData(1, "rep.get.today." + scope).seesNotice("不归您").seesNothingMore();
        }
        world.phone("小王").tapsData(1, "rep.get.today.g1").seesNotice("不归您").seesNothingMore();
        for (String data : List.of("rep.get", "rep.get.today", "rep.get.today.x", "rep.get.x.c", "rep.get..c",
                "rep.get.2020-01-01~2026-01-01.c")) {
            organizer.tapsData(1, data).seesNotice("按钮已经不能用").seesNothingMore();
        }
    }

    @Test
    void a_double_tap_makes_one_report_and_a_revoked_account_gets_none() {
        twoDays();
        organizer.types("/report").sees("汇总").sees("汇总");
        organizer.tapsData(1, "rep.get.today.c").sees("汇总").sees("汇总")
                .tapsData(1, "rep.get.today.c").seesNotice("正在汇总").seesNothingMore();
        world.app().ledger().change(tx -> {
            tx.run("DELETE FROM account WHERE person_id = ?", world.county().id("组织部老陈"));
            tx.run("UPDATE agenda SET state = 'PENDING' WHERE kind = 'report.build'");
        });
        world.settle();
        organizer.seesNothingMore();
    }

    @Test
    void the_sheet_is_in_the_language_of_the_one_who_asked() {
        twoDays();
        organizer.types("/language en").sees("English").types("report").sees("Attendance", "November 2026", "On-post rate 67%")
                .button("Picture", "Today", "This week", "This month", "Last month");
        byte[] file = organizer.sees("Attendance").document("attendance_2026-11-01_2026-11-30.xlsx");
        var sheets = ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets();
        assertThat(sheets).extracting(Sheet::name).containsExactly("Summary", "Details", "Days", "Notes");
        assertThat(sheets.get(0).rows().stream().flatMap(r -> texts(r).stream())).contains("Days expected", "On-post rate");
    }

    @Test
    void the_command_line_can_make_one_too() {
        twoDays();
        world.app().ledger().read(tx -> {
            var heard = new Heard(Normal.of(""), "", List.of(new Found.Days(new Place(0, 1), NOVEMBER, NOVEMBER)), true);
            var request = ((ReportRequest.These) ReportRequest.of(heard, Optional.empty(), LocalDate.of(2026, 11, 24)))
                    .requests().getFirst();
            assertThat(request).isEqualTo(new ReportRequest(Scope.county(), NOVEMBER));
            var report = world.app().reportMaker().make(tx, request.scope(), request.period(), Language.ZH);
            assertThat(report.file().orElseThrow().name()).isEqualTo("考勤汇总_2026-11-01_2026-11-30.xlsx");
            return world.app().texts().plain(Language.ZH, report.text());
        });
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static SheetRow lastRow(Sheet sheet, String name) {
        return sheet.rows().stream().filter(r -> texts(r).contains(name)).reduce((a, b) -> b).orElseThrow();
    }

    private static Map<String, String> figures(SheetRow heads, Sheet sheet, String name) {
        SheetRow row = sheet.rows().stream().filter(r -> r.cell(2).text().equals(name)).findFirst().orElseThrow();
        var figures = new TreeMap<String, String>();
        heads.cells().forEach(head -> figures.put(head.text(), row.cell(head.column()).text()));
        return figures;
    }

    /** The cells of the 23rd and the 24th. */
    private static List<String> days(Sheet grid, String name) {
        SheetRow row = grid.rows().stream().filter(r -> r.cell(2).text().equals(name)).findFirst().orElseThrow();
        var days = new ArrayList<String>();
        for (int day = 1; day <= 30; day++) {
            if (!row.cell(3 + day).text().isEmpty()) {
                days.add(row.cell(3 + day).text());
            }
        }
        return days;
    }

    /** The number behind a word in the first line that has it, such as 9 in “expected 9”. */
    private static String number(String text, String word) {
        Matcher m = Pattern.compile("(?<![\\p{IsHan}&&[^另含]])" + word + " (\\d+)").matcher(text);
        assertThat(m.find()).as(word).isTrue();
        return m.group(1);
    }

    @Test
    void a_sheet_that_nobody_could_send_is_said_to_be_too_large() {
        twoDays();
        var report = world.app().ledger().read(tx -> world.app().reportMaker().make(
                tx, Scope.county(), new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)), Language.ZH, 3_000_000));
        var small = world.app().ledger().read(tx -> world.app().reportMaker().make(
                tx, Scope.county(), new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24)), Language.ZH, 3_000));

        assertThat(report.file()).isPresent();
        assertThat(small.file()).isEmpty();
        assertThat(world.app().texts().plain(Language.ZH, small.text()))
                .startsWith(world.app().texts().plain(Language.ZH, report.text())).contains("Telegram 发不了");
    }

    @Test
    void a_report_that_cannot_be_made_is_not_waited_for_in_vain() {
        twoDays();
        world.app().ledger().change(tx -> tx.run("UPDATE round SET day = '2026-11-23x' WHERE day = '2026-11-23'"));
        organizer.types("/report 本周").seesNothingMore();
        world.moveTo("2026-11-24T09:31");
        organizer.sees("正在整理").sees("没有做成").button("今天", "本周", "本月", "上月").seesNothingMore();
    }
}
