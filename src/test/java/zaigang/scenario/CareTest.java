package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is counted, asked or left standing who should not be. 2026-11-23 is a Monday. */
class CareTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    private void asked() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
    }

    private void bind(String name) {
        world.app().ledger().change(tx -> world.app().door().bind(tx, world.county().id(name), world.phone(name).account()));
    }

    @Test
    void who_joins_after_the_close_is_not_late() {
        world.county().team("第一工作组").at("东坡村").stranger("小郑");
        asked();
        wang.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T10:00");
        li.sees("打卡已截止");
        bind("小郑");
        world.phone("小郑").types("在岗").sees("已记录 10:00", "在岗").without("迟到");
    }

    @Test
    void on_a_day_whose_check_in_was_not_held_nobody_is_late() {
        world.restartsAt("2026-11-23T16:00");
        wang.types("/today").sees("今日在岗打卡").button("在岗", "公出", "请假")
                .taps("在岗").sees("已记录 16:00", "在岗").without("迟到");
    }

    @Test
    void a_refused_leave_comes_with_a_way_on() {
        asked();
        wang.taps("请假").sees("哪一种假").taps("事假").sees("已提交请假");
        li.sees("小王</b> 请假").taps("不同意").sees("为什么不同意").taps("不写理由").sees("没有同意").sees("没有同意");
        wang.sees("没有同意您请假").sees("没有同意您请假").button("在岗");
        wang.types("/today").sees("今日在岗打卡").without("已记录").button("在岗", "公出", "请假");
        world.moveTo("2026-11-23T08:45");
        wang.sees("还没有收到您的回答");
        wang.tapsData(1, "in.here.2026-11-22").seesNotice("已经结束");
        wang.tapsData(1, "in.here.x").seesNotice("按钮已经不能用");
        wang.tapsData(1, "in.here.2026-11-23").sees("已记录 08:45", "在岗").sees("已记录");
        world.moveTo("2026-11-23T10:00");
    }

    @Test
    void a_withdrawn_leave_comes_with_a_way_on() {
        asked();
        wang.taps("请假").sees("哪一种假").taps("事假").sees("已提交请假").types("/today").sees("现在的记录", "请假待批").button("在岗", "公出", "请假");
        wang.taps("撤回请假").sees("已撤回请假").button("在岗").taps("在岗").sees("已记录 08:30").sees("已记录");
        li.sees("请假：").sees("小王 已撤回请假");
        world.moveTo("2026-11-23T10:00");
        li.seesNothingMore();
    }

    @Test
    void a_request_of_the_night_is_read_in_the_morning() {
        world.moveTo("2026-11-23T22:00");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答");
        li.sees("今日在岗打卡").sees("还没有收到您的回答").sees("打卡已截止");
        wang.types("请假 11月25日 看病").sees("已提交请假", "老李");
        world.moveTo("2026-11-24T06:59");
        li.seesNothingMore();
        world.moveTo("2026-11-24T07:00");
        li.sees("小王</b> 请假", "11月25日").button("同意", "不同意");
    }

    @Test
    void a_request_goes_to_somebody_who_can_be_reached() {
        world.county().liaison("联络员小周", "城关镇").organizer("老周");
        li.blocksTheBot();
        wang.types("请假 明天 看病").sees("已提交请假", "联络员小周").without("老李");
        world.phone("联络员小周").sees("小王</b> 请假", "看病").blocksTheBot();
    }

    @Test
    void where_nobody_can_decide_nothing_is_filed() {
        li.blocksTheBot();
        wang.types("请假 明天 看病").sees("没有人能批您的假", "打电话").seesNothingMore();
        long filed = world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM leave_request"));
        assertThat(filed).isZero();
    }

    @Test
    void a_leader_who_cannot_be_reached_is_stood_in_for_at_the_close() {
        world.county().liaison("联络员小周", "城关镇");
        world.moveTo("2026-11-23T08:30");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录").blocksTheBot();
        world.moveTo("2026-11-23T09:00");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答");
        world.phone("联络员小周").sees("打卡已截止", "小王");
    }

    @Test
    void an_absence_is_told_once_and_taken_back_in_so_many_words() {
        asked();
        world.moveTo("2026-11-23T09:00");
        wang.sees("还没有收到");
        li.sees("打卡已截止").button("小王", "刷新").taps("小王").sees("小王").taps("上门检查").sees("当时的情况");
        String absent = "fu.found.2026-11-23." + world.county().id("小王") + ".ON_SITE.ABSENT";
        long message = li.latest().id();
        li.taps("核实不在岗").sees("核实不在岗");
        wang.sees("核实不在岗").sees("核实后登记");
        li.tapsData(message, absent).sees("已登记：小王", "核实不在岗");
        wang.seesNothingMore();
        li.taps("重新登记").sees("核实不在岗", "怎么检查的").taps("电话抽查").sees("当时的情况").taps("在岗").sees("在岗");
        wang.sees("在岗", "核实登记").sees("老李 已更正", "在岗").seesNothingMore();
    }

    @Test
    void nobody_on_approved_leave_is_asked_or_made_absent() {
        asked();
        wang.taps("请假").sees("哪一种假").taps("事假").sees("已提交");
        world.moveTo("2026-11-23T09:00");
        li.sees("小王</b> 请假").sees("打卡已截止", "请假待批").taps("小王").sees("请假待批")
                .button("电话抽查", "上门检查", "‹ 返回名单");
        String wangsDay = ".2026-11-23." + world.county().id("小王");
        li.tapsData(1, "fu.msg" + wangsDay).sees("请假待批");
        wang.seesNothingMore();
        li.taps("同意").sees("已同意");
        wang.sees("同意您请假").sees("同意您请假");
        li.tapsData(1, "fu.set" + wangsDay + ".ABSENT").sees("请假").without("核实不在岗（").seesNotice("小王 现在是：请假");
        wang.seesNothingMore().types("/me").sees("请假").without("不在岗");
    }

    @Test
    void a_long_list_has_pages_and_the_figures_are_always_there() {
        var team = world.county().team("第一工作组");
        IntStream.rangeClosed(1, 45).forEach(i -> team.at("村" + i).cadre("干部" + i));
        asked();
        world.moveTo("2026-11-23T09:00");
        li.sees("未确认 46 人", "第 1 页，共 3 页", "还有 36 个帮扶点", "在岗率 2%（应到 47").buttonAmong("刷新", "下一页 ›");
        assertThat(li.seen().text().length()).isLessThan(4096);
        li.taps("下一页 ›").sees("第 2 页").taps("下一页 ›").sees("第 3 页", "干部45").buttonAmong("‹ 上一页", "刷新");
        li.tapsData(1, "fu.list.2026-11-23.999").sees("第 3 页").tapsData(1, "fu.list.2026-11-23.-1").sees("第 1 页");
        wang.sees("还没有收到您的回答");
        IntStream.rangeClosed(1, 45).forEach(i -> world.phone("干部" + i).sees("今日在岗打卡").sees("还没有收到您的回答"));
    }
}
