package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.SheetFile;

/** Units side by side: only for an organizer who asks. 2026-11-23 is a Monday. */
class CompareTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("组织部老陈");

    @BeforeEach
    void oneDay() {
        var county = world.county();
        county.team("第一工作组", "城关镇").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        county.team("第二工作组", "河东镇").at("石桥社区").leader("老赵").at("农机厂").cadre("小钱");
        county.team("第三工作组", "河东镇").at("石桥社区").leader("老孙");
        county.organizer("组织部老陈").liaison("联络员小周", "河东镇");
        world.moveTo("2026-11-23T08:31");
        world.phone("小王").taps("在岗");
        world.phone("老赵").taps("在岗");
        world.phone("小钱").taps("公出");
        world.phone("老孙").taps("在岗");
        world.moveTo("2026-11-23T09:31");
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.VACANCY);
    }

    @Test
    void units_stand_in_the_order_of_the_staff_list_with_what_is_missing() {
        String text = organizer.types("各组对比 本月").sees("对比").seen().text();
        assertThat(text).contains("各组对比", "2026年11月", "全县", "按花名册的顺序", "不外发");
        assertThat(text.lines().filter(l -> l.startsWith("· "))).satisfiesExactly(
                l -> assertThat(l).contains("第一工作组", "50%（应到 2", "未确认 1"),
                l -> assertThat(l).contains("第二工作组", "100%（应到 2"), l -> assertThat(l).contains("第三工作组", "100%（应到 1"));
        organizer.button("各乡镇", "各帮扶点", "各派出单位", "按在岗率排列", "Excel 表");
    }

    @Test
    void a_ranking_comes_only_where_it_is_asked_for_and_equal_rates_share_a_rank() {
        String text = organizer.types("各组排名 本月").sees("对比").seen().text();
        assertThat(text.lines().filter(l -> l.matches("\\d+\\. .*"))).satisfiesExactly(
                l -> assertThat(l).startsWith("1. 第二工作组"), l -> assertThat(l).startsWith("1. 第三工作组"),
                l -> assertThat(l).startsWith("3. 第一工作组　50%（应到 2"));
        organizer.taps("按花名册顺序").seesNotice("正在汇总").sees("按花名册的顺序").seesNothingMore();
    }

    @Test
    void it_is_understood_in_many_words() {
        for (String line : List.of("各乡镇排名 昨天到今天", "今天各乡镇对比", "各镇的在岗率对比 今天", "/compare townships today", "哪个乡镇在岗率最低 今天")) {
            world.passes(Duration.ofSeconds(5));
            assertThat(organizer.types(line).sees("对比").seen().text()).as(line).contains("各乡镇对比", "城关镇", "河东镇");
        }
        for (String line : List.of("对比 本周", "/compare", "本月各组在岗率对比", "排名 11月", "compare teams this month")) {
            world.passes(Duration.ofSeconds(5));
            assertThat(organizer.types(line).sees("对比").seen().text()).as(line).contains("各组对比", "第一工作组");
        }
        assertThat(organizer.types("各组对比 河东镇 今天").sees("对比").seen().text()).contains("河东镇", "第二工作组").doesNotContain("第一工作组");
        assertThat(organizer.types("/compare posts 今天").sees("对比").seen().text()).contains("各帮扶点对比", "石桥社区　100%（应到 2");
        assertThat(organizer.types("/compare home units 今天").sees("对比").seen().text()).contains("各派出单位对比");
        organizer.types("各组对比 月亮镇").sees("没有找到“月亮镇”", "请这样发");
    }

    @Test
    void the_sheet_says_the_same() {
        organizer.types("各组排名 本月").sees("对比").seen().text();
        byte[] file = organizer.taps("Excel 表").seesNotice("正在汇总").sees("各组对比").document("单位对比_2026-11-01_2026-11-30.xlsx");
        var rows = ((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets().getFirst().rows().stream()
                .map(r -> r.cells().stream().map(Cell::text).toList()).toList();
        assertThat(rows).anyMatch(r -> r.containsAll(List.of("名次", "工作组", "应出勤天数")))
                .anyMatch(r -> r.containsAll(List.of("3", "第一工作组", "0.5"))).anyMatch(r -> r.contains("合计"));
    }

    @Test
    void everybody_else_is_refused_with_the_own_figures_a_tap_away() {
        for (String line : List.of("各组对比 上个月", "排名 上个月", "/compare", "哪个组最差")) {
            world.phone("老李").types(line).sees("只给组织员看").without("第二工作组").button("本月", "上月");
            world.phone("联络员小周").types(line).sees("只给组织员看").button("本月", "上月");
            world.phone("小王").types(line).sees("只给组织员看").button("看这个月每一天");
        }
        world.phone("老李").taps("本月").seesNotice("正在汇总").sees("第一工作组").without("第二工作组").ignoresTheRest();
        for (String who : List.of("老李", "联络员小周", "小王")) {
            world.phone(who).tapsData(1, "cmp.show.TEAM.RANK.2026-11-01.2026-11-30.c").seesNotice("不归您").seesNothingMore();
            world.phone(who).tapsData(1, "cmp.sheet.TEAM.LIST.2026-11-01.2026-11-30.t1").seesNotice("不归您").seesNothingMore();
        }
    }

    @Test
    void a_forged_button_makes_nothing() {
        for (String data : List.of("cmp.show", "cmp.show.TEAM", "cmp.show.X.RANK.2026-11-01.2026-11-30.c", "cmp.show.TEAM.RANK.2026-11-30.2026-11-01.c",
                "cmp.show.TEAM.RANK.2020-11-01.2026-11-30.c", "cmp.show.TEAM.RANK.2026-11-01.2026-11-30.p1")) {
            organizer.tapsData(1, data).seesNotice("按钮已经不能用").seesNothingMore();
        }
    }
}
