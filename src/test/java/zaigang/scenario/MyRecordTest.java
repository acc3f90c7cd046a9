package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender.Delivery;

/** One's own record: the month as a calendar, and each day with its state and why. 2026-11-23 is a Monday. */
class MyRecordTest {
    private static final String BACK = "‹ 返回这个月";
    private static final String TRAIL = "谁看过、改过";

    @RegisterExtension
    private final World world = World.at("2026-11-12T20:00").with(
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    private void everybodyLooksAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.CORRECTION, Kind.DUTY,
                Kind.TAKE_OVER, Kind.TAKEN_OVER, Kind.NOT_TAKEN_OVER, Kind.VACANCY, Kind.LEAVE_FILED, Kind.LEAVE, Kind.LEAVE_DECIDED,
                Kind.LEAVE_ENDS, Kind.MONTH, Kind.CLOSABLE, Kind.CHECK);
    }

    private void moveTo(String time) {
        world.moveTo(time);
        everybodyLooksAway();
    }

    private void answers(String time, String answer) {
        moveTo(time);
        wang.taps(answer);
        everybodyLooksAway();
    }

    private void onLeave(String typed) {
        wang.types(typed).sees("已提交请假");
        li.sees("小王</b> 请假").taps("同意");
        everybodyLooksAway();
    }

    private void found(String button) {
        li.types("/check 小王").taps("电话抽查").taps(button);
        everybodyLooksAway();
    }

    private void explains(String day, String reason) {
        wang.types("说明 " + day).sees("那天实际是").taps("在岗").sees("请打一句话").types(reason).sees("已提交说明");
    }

    /** The labels of the calendar, without the names of the days of the week and the blanks. */
    private static List<String> days(Phone phone) {
        return rows(phone).stream().skip(1).filter(row -> row.size() == 7).flatMap(List::stream).map(Outgoing.Key::label)
                .filter(label -> !label.equals("·")).toList();
    }

    private static List<List<Outgoing.Key>> rows(Phone phone) {
        return phone.seen().keys();
    }

    /** From the 13th on: half a day of leave, in time, silent, not reached, not held, a mission, and so on. */
    private void aMonthWithEverything() {
        onLeave("请假 11月13日上午");
        answers("2026-11-16T08:40", "在岗");
        moveTo("2026-11-18T08:00");
        world.telegram().fate(sent -> new Delivery.NotNow("no route", true));
        world.moveTo("2026-11-18T08:59");
        world.telegram().fate(sent -> sent);
        moveTo("2026-11-18T20:00");
        world.restartsAt("2026-11-19T12:31");
        moveTo("2026-11-19T12:32");
        onLeave("请假 11月20日 公差");
        world.county().duty("2026-11-21", "老李", "小王");
        answers("2026-11-23T09:20", "在岗");
        moveTo("2026-11-24T20:00");
        explains("今天", "手机没电");
        li.taps("认可");
        moveTo("2026-11-25T10:00");
        found("核实不在岗");
        onLeave("请假 11月26日 看病");
        answers("2026-11-27T08:31", "公出");
        world.county().duty("2026-11-28", "老李", "小王").duty("2026-11-30", "老李", "小王");
        moveTo("2026-11-28T08:01");
        wang.taps("接班");
        moveTo("2026-11-30T08:35");
    }

    @Test
    void a_month_with_every_state_in_a_calendar_and_by_date() {
        aMonthWithEverything();
        wang.types("我的考勤").sees("<b>小王　2026年11月 考勤</b>（草稿）", "在岗率", "（含迟到 1、更正 1） + ", "等待回答 1 + 未确认 1 + 核实不在岗 1；另请假 1.5 天",
                "另有 1 人次未通知到", "另有 1 人次因机器人故障未组织打卡");
        assertThat(rows(wang).getFirst().stream().map(Outgoing.Key::label)).containsExactly("一", "二", "三", "四", "五", "六", "日");
        assertThat(rows(wang).get(1).stream().map(Outgoing.Key::label)).as("the first is a Sunday")
                .containsExactly("·", "·", "·", "·", "·", "·", "1");
        assertThat(days(wang)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13–", "14", "15",
                "16√", "17?", "18*", "19*", "20›", "21°", "22", "23!", "24+", "25×", "26–", "27›", "28°", "29", "30~°");
        assertThat(wang.seen().text()).contains("要留意的日子", "· 11月17日（周二）　<b>未确认</b>（没有回答）",
                "· 11月18日（周三）　<b>未通知到</b>（消息没有送到）", "· 11月19日（周四）　当天未组织打卡",
                "· 11月23日（周一）　09:20 <b>在岗</b> 迟到 20 分钟",
                "· 11月24日（周二）　<b>在岗</b>（老李 认可更正；原记录：<b>未确认</b>（没有回答））",
                "· 11月25日（周三）　10:00 <b>核实不在岗</b>（核实登记）",
                "· 11月13日（周五）上午（事假，0.5 个工作日）", "· 11月20日（周五）（公差，1 个工作日）", "· 11月26日（周四）（病假，1 个工作日）",
                "· 11月21日（周六）　08:00–次日08:00 没有接班记录", "· 11月28日（周六）　08:00–次日08:00 已接班 08:01", "· 11月30日（周一）　08:00–次日08:00",
                "图例：√ 在岗、! 迟到、› 公出或公差培训、– 请假、+ 更正、~ 等待回答、? 未确认、× 核实不在岗、* 不计入、° 值班")
                .doesNotContain("11月16日", "11月22日", "看病").hasSizeLessThan(4096);
        wang.buttonAmong("‹ 上个月", "说明情况", TRAIL);
        assertThat(rows(wang).stream().flatMap(List::stream).map(Outgoing.Key::label)).doesNotContain("下个月 ›", "有异议");
        everybodyLooksAway();
    }

    @Test
    void a_day_says_why_and_who_and_everything_stays_in_one_message() {
        aMonthWithEverything();
        wang.types("我的考勤").sees("2026年11月");
        int messages = wang.all().size();
        wang.taps("16√").sees("<b>11月16日（周一）</b>", "08:40 <b>在岗</b>").without("迟到", "您的回答", "草稿").button(BACK);
        wang.taps(BACK).sees("2026年11月 考勤").taps("17?").sees("<b>未确认</b>（没有回答）").button(BACK);
        wang.taps(BACK).sees("考勤").taps("18*").sees("消息没有送到").taps(BACK).sees("考勤").taps("19*").sees("未组织打卡");
        wang.taps(BACK).sees("考勤").taps("20›").sees("公差", "<b>请假</b>", "老李 同意，11月19日（周四） 12:32");
        wang.taps(BACK).sees("考勤").taps("24+").sees("原记录：<b>未确认</b>（没有回答）", "您的说明：实际在岗，手机没电（11月24日（周二） 20:00）",
                "老李 认可，11月24日（周二） 20:00");
        wang.taps(BACK).sees("考勤").taps("25×").sees("核实不在岗", "老李 登记：11月25日（周三） 10:00 核实不在岗").button("说明情况", BACK);
        wang.taps(BACK).sees("考勤").taps("26–").sees("请假（病假）", "✅ 已批准", "事由：看病", "老李 同意，11月25日");
        wang.taps(BACK).sees("考勤").taps("28°").sees("休息日，不用打卡", "<b>值班</b>　值班表 08:00–次日08:00 已接班 08:01", "带班：老李");
        wang.taps(BACK).sees("考勤").taps("29").sees("<b>11月29日（周日）</b>", "休息日，不用打卡").without("值班", "请假");
        assertThat(wang.all()).as("a tap changes the message").hasSize(messages);
        everybodyLooksAway();
    }

    @Test
    void to_explain_leads_on_from_the_day_and_the_day_shows_how_it_stands() {
        moveTo("2026-11-13T14:00");
        wang.types("我的考勤").sees("11月13日（周五）　<b>未确认</b>").taps("13?").sees("没有回答").button("说明情况", BACK);
        wang.taps("说明情况").sees("那天实际是").taps("公出").sees("请打一句话").types("在县里开会").sees("已提交说明");
        wang.types("我的考勤").sees("未确认</b>（没有回答），已说明，等待认可").taps("13?").sees("实际公出，在县里开会", "等待认可").button(BACK);
        li.sees("在县里开会").taps("不认可").sees("为什么").types("会在十五号").sees("老李 没有认可 小王 11月13日").sees("老李 没有认可 小王 11月13日");
        wang.sees("老李 没有认可您 11月13日").sees("老李 没有认可您 11月13日").types("我的考勤").sees("说明没有被认可").taps("13?").sees("老李 没有认可，11月13日（周五） 14:00：会在十五号").button(BACK);
        everybodyLooksAway();
    }

    @Test
    void the_own_answer_stays_in_sight_when_somebody_else_records_something() {
        answers("2026-11-13T08:31", "在岗");
        moveTo("2026-11-13T10:00");
        li.types("/check 小王").taps("电话抽查").taps("核实不在岗").taps("登记为核实不在岗");
        everybodyLooksAway();
        wang.types("我的考勤").sees("11月13日（周五）　10:00 <b>核实不在岗</b>（核实登记）").taps("13×")
                .sees("您的回答：11月13日（周五） 08:31 在岗\n老李 登记：11月13日（周五） 10:00 核实不在岗");
        found("在岗");
        wang.types("我的考勤").sees("10:00 <b>在岗</b>（核实登记）").buttonAmong("13√");
        everybodyLooksAway();
    }

    @Test
    void a_request_for_leave_is_an_answer_and_stands_with_the_days_it_is_for() {
        moveTo("2026-11-13T08:31");
        wang.taps("请假").taps("事假").sees("请假：11月13日（周五）").sees("已提交请假").types("我的考勤").sees("未确认</b>（请假待批）", "（事假，1 个工作日）等待批准").taps("13?")
                .sees("您的回答：11月13日（周五） 08:31 请假", "等待批准");
        li.taps("不同意").isAnswered("为什么不同意").taps("不写理由");
        everybodyLooksAway();
        wang.types("我的考勤").sees("（事假，1 个工作日）没有批准").taps("13~").sees("老李 不同意，11月13日（周五） 08:31");
        onLeave("请假 12月3日 年休");
        wang.types("请假 12月7日");
        everybodyLooksAway();
        wang.types("我的考勤").sees("11月").without("12月3日").taps("下个月 ›")
                .sees("2026年12月", "12月3日（周四）（年休，1 个工作日）✅ 已批准", "12月7日（周一）（事假，1 个工作日）等待批准")
                .without("草稿", "在岗率");
        assertThat(days(wang)).contains("3–", "4", "5", "7", "8");
        wang.taps("3–").sees("12月3日（周四）", "✅ 已批准").without("还没到");
        wang.taps(BACK).sees("12月").taps("8").sees("还没到打卡时间");
        everybodyLooksAway();
    }

    @Test
    void months_with_duties_can_be_looked_at_ahead_and_two_years_back() {
        world.county().duty("2027-01-05", "小王", "老李").shift("2026-12-24", "夜班", "20:00", "12H", "老李", "小王");
        everybodyLooksAway();
        wang.types("/me").sees("2026年11月", "还没有记录").taps("下个月 ›").sees("2026年12月", "12月24日（周四）　夜班 20:00–次日08:00").taps("24°")
                .sees("12月24日", "夜班", "带班：老李").taps(BACK).sees("2026年12月").taps("下个月 ›").sees("2027年1月", "（您带班）")
                .buttonAmong("5°", "‹ 上个月");
        assertThat(days(wang)).hasSize(31);
        assertThat(rows(wang).stream().flatMap(List::stream).map(Outgoing.Key::label)).doesNotContain("下个月 ›");
        wang.taps("‹ 上个月").sees("2026年12月").taps("‹ 上个月").sees("2026年11月").taps("‹ 上个月").sees("2026年10月", "还没有记录");
        wang.tapsData(wang.seen().id(), "me.month.2024-11").sees("2024年11月");
        assertThat(rows(wang).stream().flatMap(List::stream).map(Outgoing.Key::label)).doesNotContain("‹ 上个月");
        world.county().noDuty("2027-01-05");
        everybodyLooksAway();
        wang.tapsData(wang.seen().id(), "me.month.2027-01").seesNotice("已经不能用").seesNothingMore();
    }

    @Test
    void a_shift_says_who_confirmed_that_it_was_taken_over() {
        world.county().duty("2026-11-14", "老李", "小王");
        world.moveTo("2026-11-14T08:16");
        wang.ignores(Kind.TAKE_OVER, Kind.REMINDER, Kind.QUESTION, Kind.DUTY);
        li.taps("已到岗");
        everybodyLooksAway();
        wang.types("我的考勤").sees("11月14日（周六）　08:00–次日08:00 已接班 08:16（老李 登记）").taps("14°").sees("已接班 08:16（老李 登记）");
        li.types("我的考勤").sees("11月14日（周六）　08:00–次日08:00 （您带班）");
        everybodyLooksAway();
    }

    @Test
    void a_closed_month_says_so_and_an_objection_stands_in_it() {
        answers("2026-11-27T08:40", "在岗");
        moveTo("2026-12-01T10:00");
        wang.types("我的考勤 11月").sees("2026年11月 考勤</b>（草稿）").buttonAmong("没有异议", "有异议", "说明情况").taps("有异议").sees("哪里不对")
                .types("30号我在村里").sees("转给了 老李");
        li.sees("2026年11月考勤有异议");
        wang.types("我的考勤 11月").sees("您对 2026年11月的考勤提过异议：30号我在村里");
        assertThat(rows(wang).stream().flatMap(List::stream).map(Outgoing.Key::label)).doesNotContain("有异议");
        moveTo("2026-12-01T12:00");
        organizer.taps("月结（全县）").isAnswered("月结前").taps("月结").isAnswered("已月结");
        everybodyLooksAway();
        wang.types("我的考勤 11月").sees("2026年11月 考勤</b>（已月结）", "30号我在村里").without("草稿");
        assertThat(rows(wang).stream().flatMap(List::stream).map(Outgoing.Key::label))
                .doesNotContain("说明情况", "有异议", "没有异议").contains("‹ 上个月", "下个月 ›", TRAIL);
        wang.taps("30?").sees("<b>11月30日（周一）</b>（已月结）", "没有回答").button(BACK);
        wang.types("我的考勤").sees("2026年12月 考勤</b>").without("已月结").buttonAmong("说明情况");
        everybodyLooksAway();
    }

    @Test
    void those_without_check_in_see_their_leave_and_duties() {
        world.county().duty("2026-11-28", "联络员小周", "小王");
        everybodyLooksAway();
        liaison.types("请假 11月24日 看病").sees("已提交请假");
        organizer.taps("同意");
        everybodyLooksAway();
        liaison.types("我的考勤").sees("<b>联络员小周　2026年11月 考勤</b>\n", "（病假，1 个工作日）✅ 已批准", "11月28日（周六）　08:00–次日08:00 （您带班）")
                .without("在岗率", "草稿", "没有记录").buttonAmong("24–", "28°", "23", TRAIL);
        liaison.taps("24–").sees("您不用打卡", "✅ 已批准").button(BACK).taps(BACK).sees("11月").taps("28°").sees("您带班", "值班：小王");
        organizer.types("/me").sees("<b>老周　2026年11月 考勤</b>", "还没有记录").buttonAmong("12", TRAIL).without("小王");
        everybodyLooksAway();
    }

    @Test
    void the_words_name_a_month_or_a_day() {
        answers("2026-11-13T08:40", "在岗");
        wang.types("我的考勤 10月").sees("2026年10月").types("/me 2026-10").sees("2026年10月").types("我的考勤上个月").sees("2026年10月")
                .types("上个月我的考勤").sees("2026年10月").types("我的考勤 11月13日").sees("<b>11月13日（周五）</b>", "08:40").button(BACK)
                .types("/me 昨天").sees("<b>11月12日（周四）</b>").types("我的考勤 本月").sees("2026年11月");
        wang.types("我的考勤 老李").sees("只看自己的考勤").button("看本月").taps("看本月").sees("小王　2026年11月");
        wang.types("我的考勤 2023-01").sees("最近 24 个月").button("看本月");
        wang.types("我的考勤 12月25日").sees("最近 24 个月").button("看本月");
    }

    @Test
    void whoever_presses_sees_only_the_own_record() {
        answers("2026-11-13T08:40", "在岗");
        long other = world.county().id("小王");
        for (Phone phone : List.of(li, liaison, organizer)) {
            for (String forged : List.of("me.month.2026-11." + other, "me.day.2026-11-13." + other)) {
                phone.tapsData(1, forged);
                assertThat(phone.latest().text()).doesNotContain("小王", "08:40");
                phone.sees("11月");
            }
            phone.types("我的考勤 小王").sees("只看自己的考勤").without("08:40");
        }
        for (String forged : List.of("me.month", "me.month.0", "me.month.-1", "me.month.2026-13", "me.month.2024-10",
                "me.month.2027-06", "me.month.+999999999-12", "me.day", "me.day.1", "me.day.2026-02-30", "me.day.2019-11-13",
                "me.day.2026-12-01", "me.day.-999999999-01-01", "me.day." + other)) {
            wang.tapsData(1, forged).seesNotice("已经不能用").seesNothingMore();
        }
        wang.tapsData(1, "me.still").seesNothingMore();
    }

    @Test
    void the_first_day_of_somebody_new_is_empty_and_holidays_have_names() {
        wang.types("/me").sees("小王　2026年11月", "还没有记录").without("在岗率", "图例", "草稿");
        wang.taps("12").sees("没有打卡记录").button(BACK);
        wang.taps(BACK).sees("考勤").taps("13").sees("还没到打卡时间");
        wang.taps(BACK).sees("考勤").taps("‹ 上个月").sees("2026年10月").taps("1").sees("国庆节假期，不用打卡");
    }

    @Test
    void in_english() {
        aMonthWithEverything();
        wang.types("/language en").sees("All right, English from now on.");
        wang.types("my record").sees("<b>小王  November 2026</b> (draft)", "Days to look at",
                        "· Tue 17 Nov  <b>not confirmed</b> (no answer)", "Leave", "Duty",
                        "Signs: √ on post, ! late, › out or away on duty")
                .buttonAmong("Mo", "17?", "23!", "24+", "28°", "30~°");
        wang.taps("25×").sees("<b>Wed 25 Nov</b>", "verified absent", "Recorded by 老李: Wed 25 Nov 10:00 verified absent")
                .button("Explain", "‹ Back to the month");
        wang.taps("‹ Back to the month").sees("November 2026").taps("28°").sees("Rest day", "Leads: 老李");
        wang.types("/me last month").sees("October 2026", "Nothing is recorded");
        wang.types("/me whatever").sees("which month").button("This month");
        everybodyLooksAway();
    }
}
