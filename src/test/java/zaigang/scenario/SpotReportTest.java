package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.SheetRow;

/** Spot checks and inspections in the report: a line in the text, a sheet in the file. 2026-11-23 is a Monday. */
class SpotReportTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00").with(
            Settings.DEFAULT.with(
                    Settings.DEFAULT.county().with(Settings.DEFAULT.county().spot().withLocation(500))));
    private final Phone organizer = world.phone("老周");
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王").at("东坡村").cadre("小陈");
        world.county().team("第二工作组", "东山乡").at("石桥村").leader("老孙").cadre("小钱");
        world.county().postAt("柳河村", 30.5, 114.4);
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.SPOT, Kind.SPOT_CHECK);
    }

    /** Five are drawn: in time, late, found by a call, silent, and one whom the question does not reach; then two inspections. */
    private void checks() {
        world.moveTo("2026-11-23T10:00");
        lookAway();
        world.telegram().blocked(world.phone("小钱").account());
        organizer.types("抽查 20 全县").isAnswered("全县").taps("现在就抽");
        world.moveTo("2026-11-23T10:03");
        wang.taps("在岗").sendsLocation(30.5, 114.4, 0).isAnswered("位置");
        world.moveTo("2026-11-23T10:15");
        lookAway();
        world.moveTo("2026-11-23T10:20");
        world.phone("小陈").taps("公出");
        organizer.tapsData(1, "spot.found.1." + world.county().id("老李") + ".ABSENT");
        world.moveTo("2026-11-23T14:00");
        li.types("检查登记 小王").isAnswered("小王").taps("上门检查").isAnswered("当时的情况").taps("在岗").isAnswered("已登记");
        organizer.types("检查登记 老孙").isAnswered("老孙").taps("电话抽查").isAnswered("当时的情况").taps("核实不在岗").isAnswered("已登记");
        lookAway();
    }

    @Test
    void the_text_has_one_line_with_the_figures_that_make_up_its_denominator() {
        checks();
        organizer.types("报表 今天").sees("考勤汇总",
                "抽查：抽到 5 = 按时 1 + 迟答 1 + 核实登记 1 + 未确认 1 + 未通知到 1；半数回答在 3 分钟内",
                "检查登记：2 次 = 电话抽查 1 + 上门检查 1；情况：在岗 1 + 核实不在岗 1").sees("考勤汇总");
    }

    @Test
    void the_sheet_has_a_row_for_each_who_was_checked() {
        checks();
        Sheet sheet = sheets("报表 本月", "抽查").get(3);
        assertThat(sheet.name()).isEqualTo("抽查");
        assertThat(texts(sheet.rows().get(0))).first().isEqualTo("全县抽查、检查记录 2026年11月");
        assertThat(texts(sheet.rows().get(1)).getFirst()).startsWith("抽查：抽到 5 = 按时 1 + ");
        assertThat(texts(sheet.rows().get(3))).containsExactly("序号", "日期", "时间", "姓名", "工作组", "方式", "第几次", "情况", "谁登记",
                "回答用时\n（分钟）", "是否按时", "位置");
        assertThat(row(sheet, 0)).containsExactly("1", "2026-11-23", "10:00", "老李", "第一工作组", "抽查", "1", "核实不在岗", "老周",
                "", "", "");
        assertThat(row(sheet, 1)).containsExactly("2", "2026-11-23", "10:00", "小王", "第一工作组", "抽查", "1", "在岗", "本人", "3",
                "按时", "帮扶点范围内");
        assertThat(row(sheet, 2)).containsExactly("3", "2026-11-23", "10:00", "小陈", "第一工作组", "抽查", "1", "公出", "本人", "20",
                "迟答", "");
        assertThat(row(sheet, 3)).containsExactly("4", "2026-11-23", "10:00", "老孙", "第二工作组", "抽查", "1", "未确认", "", "", "", "");
        assertThat(row(sheet, 4)).containsSubsequence("小钱", "第二工作组", "抽查", "1", "未通知到");
        assertThat(row(sheet, 5)).containsExactly("6", "2026-11-23", "14:00", "小王", "第一工作组", "上门检查", "", "在岗", "老李", "",
                "", "");
        assertThat(row(sheet, 6)).containsExactly("7", "2026-11-23", "14:00", "老孙", "第二工作组", "电话抽查", "", "核实不在岗", "老周",
                "", "", "");
    }

    @Test
    void everybody_sees_the_checks_of_the_own_scope_and_where_there_are_none_there_is_no_sheet() {
        checks();
        li.types("报表 今天").sees("抽到 3 = 按时 1 + 迟答 1 + 核实登记 1", "检查登记：1 次 = 上门检查 1").without("未通知到").sees("考勤汇总");
        world.phone("老孙").types("报表 今天").sees("抽到 2 = 未确认 1 + 未通知到 1").without("半数").sees("考勤汇总");
        world.phone("联络员小周").types("报表 今天").sees("抽到 3").sees("考勤汇总");
        world.moveTo("2026-11-24T10:00");
        lookAway();
        List<Sheet> without = sheets("报表 今天", "");
        assertThat(without).extracting(Sheet::name).doesNotContain("抽查");
    }

    @Test
    void on_a_day_without_a_round_the_sheet_stands_alone_and_without_locations_there_is_no_column_for_them() {
        world.moveTo("2026-11-28T10:00");
        lookAway();
        li.types("检查登记 小王").isAnswered("小王").taps("电话抽查").isAnswered("当时的情况").taps("公出").isAnswered("已登记");
        lookAway();
        List<Sheet> sheets = sheets("报表 今天", "检查登记：1 次 = 电话抽查 1；情况：公出 1");
        assertThat(sheets).extracting(Sheet::name).containsExactly("抽查");
        assertThat(texts(sheets.getFirst().rows().get(2))).doesNotContain("位置").contains("是否按时");
    }

    @Test
    void a_check_that_is_still_open_waits_and_is_not_unconfirmed() {
        world.moveTo("2026-11-23T10:00");
        lookAway();
        li.types("抽查 2").isAnswered("第一工作组").taps("现在就抽");
        organizer.types("报表 今天").sees("抽到 2 = 等待回答 2").sees("考勤汇总");
        world.moveTo("2026-11-23T10:15");
        lookAway();
    }

    private List<Sheet> sheets(String words, String textHas) {
        byte[] file = organizer.types(words).sees("考勤汇总", textHas).sees("考勤汇总").document(".xlsx");
        return ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets();
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    /** A row of data, blank cells too. */
    private static List<String> row(Sheet sheet, int index) {
        SheetRow row = sheet.rows().get(4 + index);
        return IntStream.rangeClosed(1, 12).mapToObj(c -> row.cell(c).text()).toList();
    }
}
