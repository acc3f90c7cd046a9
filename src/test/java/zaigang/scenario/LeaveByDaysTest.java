package zaigang.scenario;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leave of so many days: the first and the last are always said. 2026-11-26 is a Thursday. */
class LeaveByDaysTest {
    @RegisterExtension
    private final World world = World.at("2026-11-26T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇").team("第一工作组").at("东坡村").leader("老李").cadre("小王");
    }

    @AfterEach
    void close() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.LEAVE_WITHDRAWN, Kind.LEAVE);
    }

    @Test
    void until_the_mornings_question_closes_it_begins_today() {
        wang.types("请假 3天 看病").sees("已提交请假：11月26日（周四） 至 11月30日（周一）", "病假，3 个工作日", "等 老李 批准",
                "按工作日算，从 11月26日（周四） 到 11月30日（周一），中间的休息日不计", "撤回").button("撤回请假");
        li.sees("小王</b> 请假：11月26日（周四） 至 11月30日（周一）", "3 个工作日", "看病").without("按工作日算");
        wang.taps("撤回请假").sees("已撤回");
        world.moveTo("2026-11-26T08:59");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答").types("请两天假 看病").sees("11月26日（周四） 至 11月27日（周五）");
    }

    @Test
    void later_in_the_day_and_on_a_day_off_it_begins_on_the_next_working_day() {
        world.moveTo("2026-11-26T09:00");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答").types("请假两天 看病").sees("已提交请假：11月27日（周五） 至 11月30日（周一）", "2 个工作日").taps("撤回请假");
        world.moveTo("2026-11-28T08:00");
        wang.sees("小王 已撤回请假").sees("今日在岗打卡").sees("还没有收到您的回答").types("请三天假 看病").sees("已提交请假：11月30日（周一） 至 12月2日（周三）");
    }

    private void approved(String typed) {
        wang.types(typed).sees("已提交请假");
        li.sees("小王</b> 请假").taps("同意").sees("已同意");
        wang.sees("老李 同意您请假").sees("老李 同意您请假");
    }

    @Test
    void a_leave_is_extended_by_so_many_working_days_and_the_new_last_day_is_said() {
        approved("请假 11月27日 看病");
        wang.types("续假2天").sees("已提交请假：11月27日（周五） 至 12月1日（周二）", "3 个工作日", "照旧有效",
                "续 2 个工作日，最后一天是 12月1日（周二），中间的休息日不计", "撤回").button("撤回请假");
        li.sees("代替原来批的：11月27日", "至 12月1日").without("中间的休息日不计");
        wang.types("续假 3天").sees("还在等批准").taps("撤回请假").sees("小王 已撤回请假");
        li.sees("小王 已撤回请假");
        for (String typed : List.of("/extend 3 days", "extend 3 days", "续三天假", "要续假 三天")) {
            wang.types(typed).sees("已提交请假：11月27日（周五） 至 12月2日（周三）", "最后一天是 12月2日（周三）").taps("撤回请假").sees("小王 已撤回请假");
        }
        wang.types("续假 到11月30日").sees("已提交请假：11月27日（周五） 至 11月30日（周一）").without("中间的休息日不计");
    }

    @Test
    void a_length_that_could_mean_two_things_is_asked_with_a_calendar() {
        approved("请假 11月27日 看病");
        for (String typed : List.of("续假 一周", "续假两天半", "续假 谢谢", "续假")) {
            wang.types(typed).sees("改到哪一天为止").buttonAmong("30");
        }
        li.seesNothingMore();
        wang.types("请假").sees("11月27日", "已批准");
    }

    @Test
    void without_leave_there_is_nothing_to_extend() {
        wang.types("续假 3天").sees("没有批准的假可以续");
    }

    @Test
    void what_could_mean_two_things_is_asked_and_nothing_is_filed() {
        for (String typed : List.of("请假 周六 两天", "请假两天半", "请假一个月", "请假几天")) {
            wang.types(typed).sees("请写明从哪天到哪天");
        }
        li.seesNothingMore();
    }

    @Test
    void days_named_in_full_say_no_more_than_before_and_a_needed_reason_is_asked_with_the_days() {
        wang.types("请假 11月27日到30日 看病").sees("已提交请假").without("按工作日算").taps("撤回请假").sees("小王 已撤回请假");
        wang.types("请假 3天 其他").sees("11月26日（周四） 至 11月30日（周一）").taps("提交").sees("要写事由").types("老家修房").sees("已提交请假", "11月30日");
    }
}
