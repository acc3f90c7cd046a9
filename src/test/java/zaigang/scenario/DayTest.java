package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The course of a working day, as those concerned see it. 2026-11-23 is a Monday. */
class DayTest {
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
        wang.sees("今日在岗打卡", "11月23日", "东坡村").button("在岗", "公出", "请假");
        li.sees("今日在岗打卡", "柳树村").taps("在岗").sees("已记录 08:30", "在岗");
    }

    @Test
    void one_tap_answers() {
        asked();
        wang.taps("在岗").sees("已记录 08:30", "在岗").without("迟到").button("更改").seesNotice("已记录");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void a_cadre_who_taps_after_the_window_is_late() {
        asked();
        world.moveTo("2026-11-23T09:10");
        wang.sees("还没有收到").button("在岗", "公出", "请假");
        li.sees("打卡已截止", "<b>东坡村</b> 0/1：小王", "未确认 1 人", "小王", "没有回答").without("柳树村").button("小王", "刷新");
        wang.taps("在岗").sees("已记录 09:10", "迟到 10 分钟").noButton().sees("已记录 09:10").noButton();
        li.seesNothingMore();
    }

    @Test
    void a_tap_that_a_slow_network_brings_just_after_the_window_is_in_time() {
        asked();
        world.moveTo("2026-11-23T09:03");
        wang.sees("还没有收到").taps("在岗").sees("已记录 09:03", "在岗").without("迟到").sees("已记录 09:03").without("迟到");
        li.sees("打卡已截止");
    }

    @Test
    void after_the_grace_lateness_is_counted_from_the_end_of_the_window() {
        asked();
        world.moveTo("2026-11-23T09:04");
        wang.sees("还没有收到").taps("在岗").sees("已记录 09:04", "迟到 4 分钟").sees("迟到 4 分钟");
        li.sees("打卡已截止");
    }

    @Test
    void words_do_the_same_as_a_tap() {
        asked();
        wang.types("在岗！").sees("已记录 08:30", "在岗").sees("已记录 08:30").seesNothingMore();
        wang.types("打卡").sees("已记录 08:30").sees("已记录");
    }

    @Test
    void who_has_answered_before_is_not_asked() {
        wang.types("公出").sees("已记录 08:00", "公出");
        world.moveTo("2026-11-23T08:30");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        wang.seesNothingMore();
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void an_answer_can_be_changed_until_the_window_closes() {
        asked();
        wang.taps("在岗").sees("在岗").taps("更改").sees("改成哪一种").button("在岗", "公出", "请假", "不改了")
                .taps("公出").sees("公出").button("更改", "写去向").taps("更改").sees("改成").taps("不改了").sees("公出");
        world.moveTo("2026-11-23T09:00");
        wang.tapsData(1, "in.on.1").seesNotice("已记录").sees("08:30 <b>公出</b>", "09:00 已回").sees("09:00 已回")
                .tapsData(1, "in.change.1").seesNotice("打卡时间已过").seesNothingMore();
    }

    @Test
    void a_repeated_tap_changes_nothing() {
        asked();
        wang.taps("在岗").sees("已记录 08:30");
        world.moveTo("2026-11-23T08:50");
        wang.tapsData(wang.seen().id(), "in.on.1").sees("已记录 08:30");
    }

    @Test
    void a_rest_day_is_a_rest_day() {
        world.moveTo("2026-11-27T12:00");
        world.phone("小王").ignores(Kind.REMINDER, Kind.QUESTION);
        li.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED);
        world.moveTo("2026-11-29T12:00");
        li.ignores(Kind.DIGEST);
        wang.types("打卡").sees("今天不用打卡").types("/today").sees("今天不用打卡");
    }

    @Test
    void the_leader_records_what_a_call_has_found() {
        asked();
        world.moveTo("2026-11-23T09:00");
        wang.sees("还没有收到");
        li.sees("打卡已截止").taps("小王").sees("小王", "1380000", "没有回答")
                .button("发消息问一下", "电话抽查", "上门检查", "‹ 返回名单");
        li.taps("电话抽查").sees("当时的情况").button("在岗", "公出", "核实不在岗").taps("在岗").sees("已登记：小王", "在岗", "电话抽查").seesNotice("已记录")
                .button("重新登记", "再登记一个", "‹ 返回名单");
        wang.sees("09:00", "在岗", "核实登记").noButton();
        li.taps("‹ 返回名单").sees("没有未确认的人", "在岗率 100%（应到 2 = 在岗 2）");
        wang.types("/me").sees("11月23日", "在岗", "核实登记", "应到 1");
    }

    @Test
    void the_leader_asks_once_and_an_absence_is_told_to_the_person() {
        asked();
        world.moveTo("2026-11-23T09:00");
        wang.sees("还没有收到");
        li.sees("打卡已截止").taps("小王").sees("小王").taps("发消息问一下").sees("小王").seesNotice("已发给本人");
        wang.sees("老李 想知道").button("在岗", "公出", "请假");
        li.taps("发消息问一下").sees("小王").seesNotice("不再重复");
        li.taps("电话抽查").sees("当时的情况").taps("核实不在岗").sees("核实不在岗");
        wang.sees("核实不在岗").noButton().sees("老李 核实后登记", "不在岗", "联系");
        wang.taps("在岗").seesNotice("老李 已经登记").seesNothingMore();
        wang.types("我的考勤").sees("核实不在岗");
    }

    @Test
    void nobody_is_made_absent_by_silence() {
        asked();
        world.moveTo("2026-11-23T23:00");
        wang.sees("还没有收到").types("/me").sees("未确认", "没有回答").without("不在岗");
        li.sees("未确认 1 人").seesNothingMore();
    }

    @Test
    void an_answer_meanwhile_wins_over_the_leaders_record() {
        asked();
        world.moveTo("2026-11-23T09:05");
        wang.sees("还没有收到");
        li.sees("打卡已截止").taps("小王").sees("小王");
        wang.taps("在岗").sees("迟到 5 分钟").sees("迟到 5 分钟");
        li.taps("电话抽查").sees("当时的情况").taps("核实不在岗").sees("小王", "自己的回答", "迟到 5 分钟", "以核实为准吗").button("登记为核实不在岗", "不改了")
                .seesNotice("自己已经回答了");
        li.taps("不改了").sees("迟到 5 分钟").without("不在岗");
        wang.types("/me").sees("迟到 5 分钟").without("不在岗");
    }

    @Test
    void leave_is_asked_for_and_approved_in_a_tap_each() {
        asked();
        wang.taps("请假").sees("哪一种假").taps("事假").sees("已提交请假", "老李").button("撤回请假", "更改");
        li.sees("小王</b> 请假", "11月23日").button("同意", "不同意").taps("同意").sees("老李 已同意 小王 请假").noButton();
        wang.sees("老李 同意您请假").sees("老李 同意您请假");
        world.moveTo("2026-11-23T09:00");
        li.sees("空岗：东坡村", "小王 请假", "请假 1", "应到 1");
        wang.types("/me").sees("请假").seesNothingMore();
    }

    @Test
    void a_refused_leave_leaves_the_answer_open() {
        asked();
        wang.taps("请假").sees("哪一种假").taps("事假").sees("已提交请假");
        li.sees("小王</b> 请假").taps("不同意").sees("为什么不同意").taps("不写理由").sees("老李 没有同意").sees("老李 没有同意");
        wang.sees("没有同意您请假").sees("没有同意您请假").types("在岗").sees("已记录 08:30", "在岗").sees("已记录");
        world.moveTo("2026-11-23T10:00");
    }

    @Test
    void who_is_on_approved_leave_is_not_asked() {
        wang.types("请假 今天 看病").sees("已提交请假");
        li.sees("小王</b> 请假", "看病").taps("同意").sees("已同意");
        wang.sees("同意您请假").sees("同意您请假");
        world.moveTo("2026-11-23T12:00");
        li.sees("今日在岗打卡").sees("还没有收到").sees("打卡已截止");
        wang.seesNothingMore();
    }

    @Test
    void a_person_who_blocked_the_bot_is_not_counted_and_is_listed() {
        world.telegram().blocked(wang.account());
        world.moveTo("2026-11-23T08:31");
        li.sees("今日在岗打卡");
        li.types("/unlinked").sees("收不到消息（1）", "小王");
        li.types("在岗").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T09:00");
        li.sees("消息没有送到", "在岗率 100%（应到 1 = 在岗 1）", "另有 1 人次未通知到");
    }

    @Test
    void forged_taps_touch_nobody_else() {
        asked();
        world.county().team("第二工作组").leader("老赵").cadre("小钱");
        var zhao = world.phone("老赵");
        long id = world.county().id("小王");
        zhao.tapsData(1, "fu.who.2026-11-23." + id).seesNotice("不归您");
        zhao.tapsData(1, "fu.set.2026-11-23." + id + ".ABSENT").seesNotice("不归您");
        zhao.tapsData(1, "in.on.1").seesNotice("按钮已经不能用");
        wang.tapsData(1, "fu.set.2026-11-23." + id + ".ON_POST").seesNotice("不归您");
        li.tapsData(1, "fu.set.2026-11-23." + id + ".LEAVE_ASKED").seesNotice("按钮已经不能用");
        for (String data : new String[] {"in.on.99", "in.on.x", "in.", "x", "fu.set", "fu.who.2026-99-99.1", "me.month.-1",
            "leave.yes.77", "in.on.9999999999999999999999"}) {
            wang.tapsData(1, data);
            assertThat(world.telegram().unseen(wang.account())).isEmpty();
        }
    }

    @Test
    void a_tap_of_yesterday_does_not_count_for_today() {
        asked();
        world.moveTo("2026-11-24T08:00");
        wang.sees("还没有收到您的回答");
        li.sees("打卡已截止");
        wang.taps("在岗").seesNotice("已经结束");
    }

    @Test
    void a_cadre_who_never_joined_counts_against_nobody() {
        world.county().team("第三工作组").at("石桥社区").leader("老孙").stranger("小郑");
        asked();
        var sun = world.phone("老孙");
        sun.sees("今日在岗打卡").taps("在岗").sees("已记录");
        wang.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T09:00");
        sun.sees("小郑", "还没有加入", "在岗率 100%（应到 1 = 在岗 1）", "另有 1 人次未通知到");
    }

    @Test
    void a_leader_who_is_silent_is_looked_after_by_the_township() {
        world.county().liaison("联络员小周", "城关镇");
        world.moveTo("2026-11-23T08:30");
        wang.sees("打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T09:00");
        li.sees("打卡").sees("还没有收到");
        world.phone("联络员小周").sees("打卡已截止", "城关镇", "老李").taps("老李").sees("老李").taps("上门检查").sees("老李").taps("公出").sees("公出");
        li.sees("公出");
    }

    @Test
    void a_finding_can_overrule_an_answer_and_the_answer_is_kept() {
        asked();
        wang.taps("在岗").sees("已记录");
        wang.types("核实 老李").sees("不归您");
        li.types("核实 小王").sees("小王", "在岗").taps("电话抽查").sees("当时的情况").taps("核实不在岗").sees("以核实为准吗").taps("登记为核实不在岗").sees("核实不在岗");
        wang.sees("核实不在岗").noButton().sees("老李 核实后", "核实不在岗", "原来的回答也保留着", "联系");
        li.types("核实 没有的人").sees("没有“没有的人”").types("核实").sees("核实 姓名");
        long kept = world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM answer_change WHERE from_kind = 'ON_POST'"));
        assertThat(kept).isEqualTo(1);
        world.moveTo("2026-11-23T09:00");
        li.sees("打卡已截止");
    }
}
