package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.CommandSpec;

/** A check by phone or on site: whom, how, what was found. */
class HandCheckTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private Phone wang;
    private Phone li;

    @BeforeEach
    void open() {
        world.county().organizer("周主任").team("第一工作组").at("柳河村").leader("老李").at("东坡村").cadre("小王", "小陈");
        wang = world.phone("小王");
        li = world.phone("老李");
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        List.of("周主任", "老李", "小王", "小陈").forEach(n -> world.phone(n).ignoresTheRest());
    }

    private void comes(String time) {
        world.moveTo(time);
        lookAway();
    }

    /** What is recorded of checks, oldest first. */
    private List<String> checks() {
        return world.app().ledger().read(tx -> tx.list(String.class, """
                SELECT p.name || ' ' || i.day || ' ' || i.way || ' ' || i.finding
                FROM inspection i JOIN person p ON p.id = i.person_id ORDER BY i.id"""));
    }

    private String data(String verb, String behind) {
        return verb + "." + world.county().id("小王") + behind;
    }

    @Test
    void it_takes_three_taps_and_a_name_typed_saves_one() {
        comes("2026-11-23T10:00");
        li.types("核实").sees("检查了谁", "核实 姓名").button("小王", "小陈", "还没确认的人").taps("小王")
                .sees("小王", "没有回答", "怎么检查的").buttonAmong("电话抽查", "上门检查").taps("上门检查")
                .sees("小王 当时的情况").button("在岗", "公出", "核实不在岗").taps("在岗").sees("已登记：小王", "在岗", "上门检查").seesNotice("已记录");
        wang.sees("10:00 <b>在岗</b>（核实登记）");
        li.types("核实 小陈").sees("小陈", "怎么检查的").taps("电话抽查").sees("当时的情况").taps("公出").sees("已登记：小陈", "公出", "电话抽查");
        world.phone("小陈").sees("<b>公出</b>（核实登记）");
        assertThat(checks()).containsExactly("小王 2026-11-23 ON_SITE ON_POST", "小陈 2026-11-23 PHONE OUT");
    }

    @Test
    void organizers_choose_a_team_first() {
        comes("2026-11-23T10:00");
        world.phone("周主任").types("查岗").sees("哪个组").button("第一工作组", "还没确认的人").taps("第一工作组").sees("检查了谁")
                .buttonAmong("老李", "小王", "小陈");
    }

    @Test
    void a_list_is_worked_through_in_one_message() {
        comes("2026-11-23T09:01");
        li.taps("小王").sees("小王").taps("电话抽查").sees("当时的情况").taps("在岗").sees("已登记：小王").taps("‹ 返回名单")
                .sees("小陈").without("小王　1").taps("小陈").sees("小陈").taps("电话抽查").sees("当时的情况").taps("公出").sees("已登记：小陈");
        assertThat(checks()).containsExactly("小王 2026-11-23 PHONE ON_POST", "小陈 2026-11-23 PHONE OUT");
    }

    @Test
    void what_is_found_of_a_moment_leaves_a_late_answer_until_the_record_is_put_right_too() {
        world.moveTo("2026-11-23T09:20");
        lookAway();
        wang.types("在岗").sees("迟到 20 分钟").ignoresTheRest();
        li.types("核实 小王").sees("迟到 20 分钟").taps("电话抽查").sees("当时的情况").taps("在岗")
                .sees("已登记：小王", "当天的记录仍是：09:20 <b>在岗</b> 迟到 20 分钟").buttonAmong("当天的记录也改为在岗");
        wang.seesNothingMore();
        li.taps("当天的记录也改为在岗").sees("自己的回答", "要以核实为准吗").taps("登记为在岗").sees("09:20 <b>在岗</b>（核实登记）").without("迟到");
        wang.sees("（核实登记）").sees("老李 核实后", "<b>在岗</b>", "原来的回答也保留着");
        assertThat(checks()).containsExactly("小王 2026-11-23 PHONE ON_POST");
    }

    @Test
    void who_is_out_at_eleven_may_have_been_on_post_before() {
        comes("2026-11-23T08:31");
        wang.taps("在岗").ignoresTheRest();
        comes("2026-11-23T11:00");
        li.types("核实 小王").ignoresTheRest().taps("上门检查").ignoresTheRest().taps("公出").sees("已登记：小王", "当天的记录仍是：08:31 <b>在岗</b>");
        wang.seesNothingMore();
    }

    @Test
    void the_day_before_is_open_too_and_is_about_the_day_as_such() {
        comes("2026-11-23T08:31");
        wang.taps("公出").ignoresTheRest();
        comes("2026-11-24T08:00");
        li.tapsData(li.latest().id(), data("fu.who.2026-11-23", "")).sees("11月23日", "公出").taps("电话抽查").sees("当时的情况").taps("在岗")
                .sees("自己的回答", "要以核实为准吗").taps("登记为在岗").sees("已登记：小王", "当天的记录改为：<b>在岗</b>");
        assertThat(checks()).containsExactly("小王 2026-11-23 PHONE ON_POST");
        wang.sees("在岗").sees("老李 核实后", "11月23日", "<b>在岗</b>");
        comes("2026-11-25T07:00");
        li.tapsData(1, data("fu.found.2026-11-23", ".PHONE.ABSENT")).seesNotice("按钮已经不能用");
    }

    @Test
    void who_need_not_check_in_that_day_can_be_checked_too() {
        comes("2026-11-28T10:00");
        li.types("核实 小王").sees("小王", "这一天不用打卡").button("电话抽查", "上门检查", "‹ 返回名单").taps("电话抽查").sees("当时的情况")
                .taps("核实不在岗").sees("已登记：小王");
        wang.sees("老李 核实后登记", "不在岗").seesNothingMore();
        li.tapsData(1, data("fu.set.2026-11-28", ".ABSENT")).seesNotice("按钮已经不能用");
        assertThat(checks()).hasSize(1);
    }

    @Test
    void old_words_commands_and_buttons_do_what_they_did() {
        comes("2026-11-23T10:00");
        li.types("检查登记").sees("检查了谁").types("/inspect 小王").sees("怎么检查的").types("上门检查 小王").sees("怎么检查的");
        assertThat(world.app().features().stream().flatMap(f -> f.commands().stream()).filter(CommandSpec::listed).map(CommandSpec::name))
                .contains("check").doesNotContain("inspect");
        li.tapsData(1, "insp.team.1").sees("检查了谁").tapsData(1, "insp.team.1.new").sees("检查了谁");
        li.tapsData(1, data("insp.who", "")).sees("怎么检查的").tapsData(1, data("insp.way", ".PHONE")).sees("当时的情况");
        li.tapsData(1, data("insp.found", ".PHONE.OUT")).sees("已登记：小王", "公出", "电话抽查");
        li.tapsData(2, data("insp.found", ".ON_SITE.ABSENT.sure")).sees("已登记：小王", "核实不在岗", "上门检查");
        li.tapsData(3, data("fu.set.2026-11-23", ".ON_POST")).sees("<b>在岗</b>（核实登记）");
        assertThat(checks()).containsExactly("小王 2026-11-23 PHONE OUT", "小王 2026-11-23 ON_SITE ABSENT");
    }
}
