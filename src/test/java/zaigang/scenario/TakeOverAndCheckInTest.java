package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.outbox.Sender.Delivery;

/** Taking over a shift is the check-in of that day: nobody is asked twice. The round is at 08:30; 2026-12-01 is a Tuesday. */
class TakeOverAndCheckInTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T12:00");
    private final County county = world.county();
    private final Phone chen = world.phone("老陈");
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");

    @BeforeEach
    void open() {
        county.team("第一工作组").at("东坡村").leader("老陈").cadre("王建国", "李国庆", "张静");
    }

    private void everybodyLooksAway() {
        chen.ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.LEAVE, Kind.LEAVE_DECIDED, Kind.DIGEST);
        wang.ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.DUTY, Kind.TAKEN_OVER, Kind.NOT_TAKEN_OVER);
        li.ignores(Kind.QUESTION, Kind.REMINDER, Kind.DUTY, Kind.TAKE_OVER, Kind.LEAVE_FILED, Kind.LEAVE_DECIDED);
        zhang.ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.DUTY, Kind.TAKE_OVER);
    }

    /** Reminders and whatever else came before are another scenario's. */
    private void before(String time) {
        world.moveTo(time);
        everybodyLooksAway();
    }

    private String answer(String name, String day) {
        return world.app().ledger().read(tx -> tx.first(String.class, """
                SELECT a.kind || ' ' || strftime('%H:%M', a.at / 1000 + 8 * 3600, 'unixepoch') FROM answer a
                JOIN member m ON m.round_id = a.round_id AND m.person_id = a.person_id
                WHERE a.person_id = ? AND m.day = ?""", county.id(name), day).orElse("nothing"));
    }

    @Test
    void who_takes_over_after_a_morning_of_leave_is_back_and_the_day_stays_leave_and_is_not_late() {
        county.shift("2026-12-01", "中班", "14:00", "6H", "王建国", "李国庆");
        li.types("请假 12月1日上午 看病");
        chen.taps("同意");
        before("2026-12-01T13:59");
        world.moveTo("2026-12-01T14:05");
        li.taps("接班").sees("接班").sees("上午的假已经结束").sees("已接班").types("/me").sees("请假").without("迟到");
        assertThat(answer("李国庆", "2026-12-01")).isEqualTo("nothing");
        everybodyLooksAway();
    }

    @Test
    void who_took_over_before_the_round_opens_is_not_asked() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T07:59");
        world.moveTo("2026-12-01T08:02");
        li.sees("<b>接班</b>").taps("接班").sees("已接班", "今天的打卡也记下了：08:02 <b>在岗</b>").without("迟到");
        world.moveTo("2026-12-01T09:00");
        li.seesNothingMore();
        zhang.sees("今日在岗打卡").sees("还没有收到");
        wang.sees("今日在岗打卡").sees("还没有收到");
        chen.sees("今日在岗打卡").sees("还没有收到").sees("打卡已截止").without("李国庆");
        assertThat(answer("李国庆", "2026-12-01")).isEqualTo("ON_POST 08:02");
        li.types("/me").sees("应到 1 = 在岗 1", "12月1日", "已接班 08:02").taps("1√°").sees("12月1日", "08:02 <b>在岗</b>", "已接班 08:02");
    }

    @Test
    void the_question_to_take_over_stands_for_the_morning_question_and_its_tap_answers_both() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T07:59");
        world.moveTo("2026-12-01T08:00");
        li.sees("<b>接班</b>");
        world.moveTo("2026-12-01T08:40");
        li.seesNothingMore();
        everybodyLooksAway();
        world.moveTo("2026-12-01T08:45");
        li.seesNothingMore();
        world.moveTo("2026-12-01T08:50");
        li.taps("接班").sees("已接班</b> 08:50", "08:50 <b>在岗</b>").without("迟到").seesNothingMore();
        everybodyLooksAway();
        world.moveTo("2026-12-01T09:00");
        chen.sees("打卡已截止").without("李国庆");
        everybodyLooksAway();
    }

    @Test
    void who_never_answers_is_unconfirmed_once() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T07:59");
        world.moveTo("2026-12-01T08:00");
        li.sees("<b>接班</b>", "也就打了今天的卡");
        world.moveTo("2026-12-01T08:45");
        li.seesNothingMore();
        everybodyLooksAway();
        world.moveTo("2026-12-01T09:00");
        chen.sees("打卡已截止", "李国庆　13800001002　没有回答");
    }

    @Test
    void where_the_question_to_take_over_did_not_arrive_it_is_not_counted() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T07:59");
        world.telegram().fate(d -> new Delivery.Unclear("timeout"));
        world.moveTo("2026-12-01T08:45");
        world.telegram().fate(d -> d);
        everybodyLooksAway();
        world.moveTo("2026-12-01T09:00");
        chen.sees("打卡已截止", "李国庆　13800001002　消息没有送到");
    }

    @Test
    void who_had_no_answerable_question_by_the_time_of_the_reminder_is_asked_then() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T07:59");
        world.telegram().fate(d -> new Delivery.Unclear("timeout"));
        world.moveTo("2026-12-01T08:44");
        world.telegram().fate(d -> d);
        everybodyLooksAway();
        world.moveTo("2026-12-01T08:45");
        li.sees("今日在岗打卡").without("还没有收到").button("在岗", "公出", "请假").taps("在岗").sees("已记录");
        zhang.sees("还没有收到");
        everybodyLooksAway();
        world.moveTo("2026-12-01T09:00");
        chen.sees("打卡已截止").without("李国庆");
    }

    @Test
    void the_question_says_that_it_is_the_check_in_where_it_is() {
        county.shift("2026-12-01", "早班", "06:00", "2H", "王建国", "李国庆");
        county.shift("2026-12-02", "晚班", "20:00", "12H", "王建国", "李国庆");
        county.shift("2026-12-05", "周六", "08:00", "12H", "王建国", "李国庆");
        before("2026-12-01T05:59");
        world.moveTo("2026-12-01T06:00");
        li.sees("<b>接班</b>", "请点一下“接班”，也就打了今天的卡");
        before("2026-12-02T08:29");
        world.moveTo("2026-12-02T08:30");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        before("2026-12-02T19:59");
        world.moveTo("2026-12-02T20:00");
        li.sees("<b>接班</b>", "请点一下“接班”。").without("打卡", "的卡");
        before("2026-12-05T07:59");
        world.moveTo("2026-12-05T08:00");
        li.sees("<b>接班</b>", "请点一下“接班”。").without("打卡", "的卡");
        everybodyLooksAway();
    }

    @Test
    void a_shift_that_begins_with_the_round_brings_one_question() {
        county.shift("2026-12-01", "", "08:30", "24H", "王建国", "李国庆");
        before("2026-12-01T08:29");
        world.moveTo("2026-12-01T08:30");
        li.sees("<b>接班</b>").taps("接班").sees("已接班", "08:30 <b>在岗</b>").seesNothingMore();
        everybodyLooksAway();
    }

    @Test
    void a_shift_that_begins_while_the_round_is_open_answers_the_morning_question() {
        county.shift("2026-12-01", "", "08:40", "24H", "王建国", "李国庆");
        before("2026-12-01T08:29");
        world.moveTo("2026-12-01T08:30");
        li.sees("今日在岗打卡");
        world.moveTo("2026-12-01T08:40");
        li.sees("<b>接班</b>").taps("接班").sees("已记录 08:40 <b>在岗</b>").sees("已接班", "08:40 <b>在岗</b>");
        everybodyLooksAway();
        world.moveTo("2026-12-01T08:46");
        li.seesNothingMore();
        everybodyLooksAway();
    }

    @Test
    void an_evening_shift_leaves_the_morning_as_it_is_and_records_only_where_nothing_is_recorded() {
        county.shift("2026-12-01", "夜班", "20:00", "12H", "王建国", "李国庆", "张静");
        before("2026-12-01T08:29");
        world.moveTo("2026-12-01T08:30");
        li.sees("今日在岗打卡").taps("公出").sees("公出");
        zhang.sees("今日在岗打卡");
        before("2026-12-01T19:59");
        world.moveTo("2026-12-01T20:00");
        li.sees("<b>接班</b>").taps("接班").sees("已接班").without("打卡").seesNothingMore();
        zhang.sees("<b>接班</b>").taps("接班").sees("20:00 <b>在岗</b>").sees("已接班", "打卡也记下了：20:00 <b>在岗</b>");
        assertThat(answer("李国庆", "2026-12-01")).isEqualTo("OUT 08:30");
        assertThat(answer("张静", "2026-12-01")).isEqualTo("ON_POST 20:00");
    }

    @Test
    void after_the_night_who_is_off_at_the_opening_is_not_asked_and_who_is_still_on_post_is_recorded() {
        county.shift("2026-12-01", "夜班", "20:00", "12H", "王建国", "李国庆");
        before("2026-12-01T19:59");
        world.moveTo("2026-12-01T20:00");
        li.sees("<b>接班</b>").taps("接班").sees("已记录").sees("已接班");
        before("2026-12-02T08:29");
        world.moveTo("2026-12-02T08:30");
        li.seesNothingMore();
        assertThat(answer("李国庆", "2026-12-02")).isEqualTo("nothing");
        everybodyLooksAway();
        county.shift("2026-12-02", "夜班", "20:00", "13H", "王建国", "李国庆");
        before("2026-12-02T19:59");
        world.moveTo("2026-12-02T20:01");
        li.sees("<b>接班</b>").taps("接班").sees("已接班");
        before("2026-12-03T08:29");
        world.moveTo("2026-12-03T08:50");
        li.seesNothingMore();
        assertThat(answer("李国庆", "2026-12-03")).isEqualTo("ON_POST 08:30");
        everybodyLooksAway();
    }

    @Test
    void a_tap_after_midnight_says_nothing_of_the_day_before_and_of_the_new_day_only_while_its_round_is_open() {
        county.shift("2026-12-01", "夜班", "20:00", "13H", "王建国", "李国庆", "张静");
        before("2026-12-02T00:30");
        li.taps("接班").sees("已接班</b> 00:30").without("打卡");
        assertThat(answer("李国庆", "2026-12-01")).isEqualTo("nothing");
        before("2026-12-02T08:29");
        world.moveTo("2026-12-02T08:30");
        li.seesNothingMore();
        assertThat(answer("李国庆", "2026-12-02")).isEqualTo("ON_POST 00:30");
        zhang.seesNothingMore();
        zhang.taps("接班").sees("打卡也记下了：08:30 <b>在岗</b>");
        everybodyLooksAway();
    }

    @Test
    void a_tap_after_the_close_is_late_like_any_answer() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T09:10");
        li.taps("接班").sees("已接班</b> 09:10", "09:10 <b>在岗</b> 迟到 10 分钟");
        everybodyLooksAway();
    }

    @Test
    void what_the_leader_says_counts_as_a_check_by_somebody_else() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T08:15");
        wang.taps("已到岗").sees("已接班");
        li.sees("（王建国 登记）", "08:15 <b>在岗</b>（核实登记）");
        world.moveTo("2026-12-01T08:50");
        li.seesNothingMore();
        everybodyLooksAway();
    }

    @Test
    void after_an_outage_over_both_questions_one_is_asked_again() {
        county.duty("2026-12-01", "王建国", "李国庆");
        before("2026-12-01T08:31");
        world.isDeafUntil("2026-12-01T08:50", () -> { });
        everybodyLooksAway();
        world.moveTo("2026-12-01T08:51");
        li.sees("对不起", "<b>接班</b>").taps("接班").sees("已接班").sees("已接班", "08:51 <b>在岗</b>").without("迟到").seesNothingMore();
        everybodyLooksAway();
        world.moveTo("2026-12-01T12:00");
        everybodyLooksAway();
    }

    @Test
    void who_is_no_cadre_takes_over_without_any_record() {
        county.liaison("小周", "城关镇");
        county.duty("2026-12-01", "", "小周");
        before("2026-12-01T07:59");
        world.phone("小周").sees("值班提醒").sees("值班提醒");
        world.moveTo("2026-12-01T08:00");
        world.phone("小周").sees("<b>接班</b>").without("的卡").taps("接班").sees("已接班").without("打卡");
        assertThat(answer("小周", "2026-12-01")).isEqualTo("nothing");
        everybodyLooksAway();
    }
}
