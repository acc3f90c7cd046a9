package zaigang.scenario;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Back from leave, and what half a day means for the check-in. 2026-11-23 is a Monday. */
class ReturnTest {
    @RegisterExtension
    private final World world = World.at("2026-11-22T10:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private final Phone liaison = world.phone("联络员小周");

    @BeforeEach
    void open() {
        world.county().liaison("联络员小周", "城关镇").organizer("老周")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    @AfterEach
    void close() {
        li.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.LEAVE_DECIDED, Kind.DIGEST);
        liaison.ignores(Kind.CLOSED, Kind.DIGEST, Kind.VACANCY);
        world.phone("老周").ignores(Kind.DIGEST, Kind.VACANCY);
    }

    private void onLeave(String typed) {
        wang.types(typed).sees("已提交请假");
        long id = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM leave_request"));
        world.phone("老周").tapsData(1, "leave.yes." + id).ignores(Kind.DIGEST, Kind.VACANCY, Kind.LEAVE_DECIDED);
        wang.sees("老周 同意您请假").sees("老周 同意您请假");
        li.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.LEAVE, Kind.LEAVE_DECIDED);
    }

    @Test
    void on_the_evening_of_the_last_day_the_way_back_is_offered_and_a_tap_takes_it() {
        onLeave("请假 11月23日到24日");
        world.moveTo("2026-11-24T17:59");
        wang.seesNothingMore();
        world.moveTo("2026-11-24T18:00");
        wang.sees("您的假今天期满", "销假").button("销假", "要续假").taps("销假").sees("已销假").without("实际休");
        world.moveTo("2026-11-25T08:30");
        wang.sees("今日在岗打卡").without("期满").taps("在岗").sees("已记录");
    }

    @Test
    void a_check_in_on_the_morning_after_counts_as_return() {
        onLeave("请假 11月23日 看病");
        world.moveTo("2026-11-24T08:30");
        wang.sees("今日在岗打卡", "您的假已期满（11月23日（周一））", "就算销假").taps("在岗").sees("已记录 08:30")
                .types("销假").sees("没有要销的假");
        world.moveTo("2026-11-25T08:30");
        wang.sees("今日在岗打卡").without("期满").taps("公出").sees("已记录");
    }

    @Test
    void who_is_silent_after_leave_is_asked_once_and_then_shown_to_the_leader() {
        onLeave("请假 11月23日 看病");
        world.moveTo("2026-11-24T08:30");
        wang.sees("今日在岗打卡", "您的假已期满");
        li.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED).types("在岗").sees("已记录").sees("已记录");
        world.moveTo("2026-11-24T09:00");
        wang.sees("还没有收到").seesNothingMore().types("请假").sees("还没有销假").buttonAmong("销假 11月23日（周一）");
        li.sees("打卡已截止", "小王", "假期已满未销假").taps("小王").sees("假期已满未销假").taps("电话抽查").sees("当时的情况").taps("在岗").sees("在岗");
        wang.sees("核实登记").types("销假").sees("没有要销的假");
    }

    @Test
    void whoever_is_found_at_work_by_a_visit_is_back() {
        onLeave("请假 11月23日 看病");
        world.moveTo("2026-11-24T08:30");
        wang.sees("今日在岗打卡", "您的假已期满");
        li.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED).types("检查登记 小王").sees("怎么检查的").taps("上门检查").sees("当时的情况").taps("在岗").sees("已登记");
        wang.sees("已记录").types("销假").sees("没有要销的假");
    }

    @Test
    void an_early_return_by_word_ends_the_leave_that_day() {
        onLeave("请假 11月23日到25日");
        world.moveTo("2026-11-24T14:00");
        wang.seesNothingMore().types("我回来了").sees("已销假", "实际休：11月23日（周一） 至 11月24日（周二）").button("在岗");
        world.moveTo("2026-11-25T08:30");
        wang.sees("今日在岗打卡").without("期满").types("在岗").sees("已记录").sees("已记录")
                .types("/me").sees("实际休：11月23日（周一） 至 11月24日（周二）").buttonAmong("23–", "24–", "25√")
                .taps("24–").sees("11月24日（周二）", "请假（事假）").taps("‹ 返回这个月").sees("2026年11月")
                .taps("25√").sees("11月25日（周三）", "08:30 <b>在岗</b>", "销假：11月24日（周二）").without("请假（");
    }

    @Test
    void a_check_in_during_leave_ends_it_before_that_day() {
        onLeave("请假 11月23日到25日");
        world.moveTo("2026-11-24T08:40");
        wang.seesNothingMore().types("在岗").sees("已记录 08:40", "在岗").types("请假").sees("哪一天请假").without("我的请假");
        world.moveTo("2026-11-25T08:30");
        wang.sees("今日在岗打卡").taps("在岗").sees("已记录").types("/me")
                .sees("应到 2", "实际休：11月23日（周一）").buttonAmong("23–", "24√", "25√").taps("24√").sees("08:40 <b>在岗</b>");
    }

    @Test
    void who_is_on_leave_in_the_morning_is_not_asked_and_in_the_afternoon_is() {
        onLeave("请假 11月23日上午");
        world.moveTo("2026-11-23T11:00");
        wang.seesNothingMore().types("/me").sees("– 请假").taps("23–").sees("请假（事假）上午");
        world.moveTo("2026-11-23T14:00");
        wang.sees("上午的假已经结束").button("在岗", "要续假");
        onLeave("请假 11月24日下午");
        world.moveTo("2026-11-24T08:30");
        wang.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-24T15:00");
        wang.seesNothingMore().types("请假").sees("正在休假");
    }

    @Test
    void a_mission_counts_as_present_and_leaves_the_post_vacant() {
        onLeave("请假 11月23日 公差");
        world.moveTo("2026-11-23T08:30");
        li.sees("今日在岗打卡").types("在岗").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T09:00");
        li.sees("空岗：东坡村", "小王 公差", "在岗率 100%（应到 2 = 在岗 1 + 公差培训 1）");
        wang.seesNothingMore();
    }

    @Test
    void whom_no_question_asks_is_asked_on_the_first_working_day() {
        liaison.types("请假 11月27日 看病").sees("已提交请假");
        world.phone("老周").sees("联络员小周</b> 请假").taps("同意").sees("已同意");
        liaison.sees("同意您请假").sees("同意您请假");
        world.moveTo("2026-11-27T18:00");
        wang.ignores(Kind.REMINDER, Kind.QUESTION);
        liaison.ignores(Kind.CLOSED, Kind.DIGEST, Kind.LEAVE_ENDS);
        world.moveTo("2026-11-30T08:29");
        liaison.seesNothingMore();
        world.moveTo("2026-11-30T08:30");
        liaison.sees("您的假已经期满").button("销假", "要续假");
        world.moveTo("2026-12-01T08:31");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答").sees("今日在岗打卡");
        liaison.sees("打卡已截止").sees("日巡查", "假期已满未销假 1 人：联络员小周").taps("销假").sees("已销假");
    }

    @Test
    void there_is_nothing_to_return_from_before_it_begins() {
        wang.types("销假").sees("没有要销的假");
        onLeave("请假 11月26日 看病");
        wang.types("返岗").sees("还没有开始");
    }
}
