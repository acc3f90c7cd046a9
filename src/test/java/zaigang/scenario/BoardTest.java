package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The board: how it stands now. 2026-11-23 is a Monday; 2026-10-01 begins a holiday. */
class BoardTest {
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

    /** 08:45: the leaders are on post, 小王 is out, 小钱 and 小孙 have not answered, 小郑 has not joined. */
    private void morning() {
        world.moveTo("2026-11-23T08:30");
        leader.sees("打卡").taps("在岗").sees("已记录");
        world.phone("老赵").sees("打卡").taps("在岗").sees("已记录");
        world.phone("小王").sees("打卡").taps("公出").sees("已记录");
        world.moveTo("2026-11-23T08:40");
        world.phone("小钱").sees("打卡");
        world.phone("小孙").sees("打卡");
    }

    private void closed() {
        morning();
        world.moveTo("2026-11-23T09:05");
        List.of("老李", "老赵", "小钱", "小孙").forEach(n -> world.phone(n).ignores(Kind.REMINDER, Kind.CLOSED));
    }

    @Test
    void the_organizer_goes_from_the_county_down_to_names_and_back() {
        morning();
        organizer.types("/board").sees("看板", "11月23日", "08:40", "全县",
                        "在岗率 60%（应到 5 = 在岗 2 + 公出 1 + 等待回答 2）", "另有 1 人次未通知到",
                        "· 城关镇　100%（应到 2 = ", "· 河东镇　33%（应到 3 = ")
                .button("城关镇", "河东镇", "刷新");
        long message = organizer.seen().id();
        organizer.taps("河东镇").sees("河东镇", "应到 3", "· 第一工作组　0%（应到 1 = 等待回答 1）", "· 第二工作组　50%（应到 2 = 在岗 1 + 等待回答 1；")
                .without("城关镇").button("第一工作组", "第二工作组", "‹ 返回", "刷新");
        organizer.taps("第二工作组").sees("河东镇 · 第二工作组", "小钱　<b>等待回答</b>", "小郑　<b>未通知到</b>（还没有加入）", "老赵　08:30 <b>在岗</b>")
                .without("小孙").button("‹ 返回", "刷新");
        organizer.taps("‹ 返回").sees("河东镇").taps("‹ 返回").sees("全县");
        assertThat(organizer.seen().id()).isEqualTo(message);
    }

    @Test
    void after_the_close_vacancies_come_first() {
        closed();
        organizer.types("看板").sees("⚠️ <b>农机厂</b> 0/3：小孙、小钱、小郑\n", "未确认 2", "在岗率 60%（应到 5");
        String text = organizer.seen().text();
        assertThat(text.indexOf("农机厂")).isLessThan(text.indexOf("在岗率"));
        organizer.taps("河东镇").sees("农机厂").taps("第二工作组").sees("农机厂");
        world.phone("小孙").taps("在岗").sees("迟到 5 分钟").sees("迟到 5 分钟");
        organizer.taps("刷新").sees("老赵").without("农机厂").taps("‹ 返回").sees("迟到 1").without("农机厂")
                .taps("第一工作组").sees("小孙　09:05 <b>在岗</b> 迟到 5 分钟");
    }

    @Test
    void a_leader_sees_the_own_team_only_and_a_liaison_the_own_township_only() {
        morning();
        leader.types("现在的情况").sees("第一工作组", "应到 3", "小王　08:30 <b>公出</b>", "小孙　<b>等待回答</b>").without("老赵").button("刷新");
        liaison.types("board").sees("河东镇", "应到 3", "第一工作组", "第二工作组").without("城关镇")
                .button("第一工作组", "第二工作组", "刷新").taps("第一工作组").sees("小孙").without("小王");
        world.phone("小王").types("/board").sees("不归您操作").types("看板").sees("不归您操作");
    }

    @Test
    void forged_and_outdated_buttons_show_nothing() {
        morning();
        leader.types("/board").sees("第一工作组");
        long message = leader.seen().id();
        for (String scope : new String[] {"c", "t1", "g2", "t2"}) {
            leader.tapsData(message, "board.see." + scope + ".-.0.-").seesNotice("不归您").seesNothingMore();
            leader.tapsData(message, "board.open." + scope + ".-.0.-").seesNotice("不归您").seesNothingMore();
        }
        world.phone("小王").tapsData(message, "board.see.g1.-.0.-").seesNotice("不归您").seesNothingMore();
        for (String data : new String[] {"board.see", "board.see.", "board.see.x", "board.see.g",
            "board.see.g99999999999999999999.-.0.-",
            "board.see.p1.-.0.-", "board.see.c.x1.0.-", "board.see.c.-.-1.-", "board.see.c.-.x.-", "board.see.c.-.0.2026-13-01",
            "board.see.t99.-.0.-", "board.see.c.-.9999999999.-"}) {
            organizer.tapsData(message, data).seesNotice("按钮已经不能用").seesNothingMore();
        }
        organizer.tapsData(message, "board.see.c.-.7.-").sees("全县");
        organizer.tapsData(message, "board.see.c.g7.0.-").seesNotice("按钮已经不能用").seesNothingMore();
    }

    @Test
    void before_the_time_and_on_rest_days_it_says_so_and_offers_the_last_day() {
        organizer.types("/board").sees("还没到打卡时间（08:30）").button("刷新");
        closed();
        world.moveTo("2026-11-24T08:00");
        organizer.ignores(Kind.DIGEST);
        liaison.ignores(Kind.DIGEST);
        organizer.types("/board").sees("11月24日", "还没到打卡时间").button("看 11月23日（周一）", "刷新")
                .taps("看 11月23日（周一）").sees("11月23日", "未确认 2", "应到 5").without("08:00")
                .taps("河东镇").sees("11月23日", "未确认 2").taps("看现在").sees("河东镇", "还没到打卡时间");
    }

    @Test
    void a_holiday_has_its_name() {
        world.startsOver("2026-10-01T09:00");
        open();
        organizer.types("/board").sees("今天是", "国庆", "不打卡").taps("刷新").sees("10月1日");
        world.moveTo("2026-10-11T10:00");
        world.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DIGEST);
        organizer.types("/board").sees("今天休息").buttonAmong("看 10月10日（周六）");
    }

    @Test
    void long_lists_are_paged() {
        world.county().team("第三工作组", "山北乡")
                .cadre(IntStream.range(0, 65).mapToObj(i -> "干部%02d".formatted(i)).toArray(String[]::new));
        morning();
        organizer.types("/board").sees("山北乡").taps("山北乡").sees("第三工作组").taps("第三工作组")
                .sees("干部00", "干部29", "第 1 页，共 3 页").without("干部30").button("下一页 ›", "‹ 返回", "刷新")
                .taps("下一页 ›").sees("干部30", "干部59").without("干部29").button("‹ 上一页", "下一页 ›", "‹ 返回", "刷新")
                .taps("下一页 ›").sees("干部60", "干部64").button("‹ 上一页", "‹ 返回", "刷新").taps("‹ 返回").sees("第三工作组");
        IntStream.range(0, 65).forEach(i -> world.phone("干部%02d".formatted(i)).sees("今日在岗打卡"));
    }

    @Test
    void it_speaks_english_and_is_in_the_menu_of_those_who_may() {
        organizer.types("/language en").sees("English").types("board").sees("Board", "whole county", "not begun yet")
                .button("Refresh");
        assertThat(organizer.types("help").sees("“board”").menu()).containsSubsequence("board", "invite");
        assertThat(world.phone("小王").types("帮助").sees("您可以用这些").without("看情况").menu()).doesNotContain("board");
    }
}
