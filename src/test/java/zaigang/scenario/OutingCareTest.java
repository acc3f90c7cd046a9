package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.books.Books;
import zaigang.spine.people.Scope;

/** Outings and others: who sees one, and what becomes of it beside findings, leave, closed months. 2026-11-23 is a Monday. */
class OutingCareTest {
    private static final List<String> OTHERS = List.of("老周", "联络员小周", "老李", "小孙", "老赵", "小钱");

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").cadre("小孙").at("东坡村").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
    }

    @AfterEach
    void close() {
        othersLookAway();
    }

    private void othersLookAway() {
        OTHERS.forEach(n -> world.phone(n).ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.VACANCY,
                Kind.SPOT, Kind.SPOT_CHECK, Kind.LEAVE, Kind.LEAVE_DECIDED));
    }

    /** Out since 08:30, until 15:00; the window is closed. */
    private void out() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡").types("公出 县里开会 到下午三点").sees("已记录").sees("已记录");
        for (String name : List.of("老李", "小孙", "老赵", "小钱")) {
            world.phone(name).taps("在岗");
        }
        world.moveTo("2026-11-23T10:00");
        othersLookAway();
    }

    private long count(String condition) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM " + condition));
    }

    @Test
    void those_in_charge_see_it_when_they_look_and_nobody_is_told() {
        world.moveTo("2026-11-23T08:31");
        othersLookAway();
        wang.sees("今日在岗打卡").types("公出 县里开会 到下午三点").sees("已记录").sees("已记录");
        OTHERS.forEach(n -> world.phone(n).seesNothingMore());
        world.moveTo("2026-11-23T10:00");
        othersLookAway();
        li.types("看板").sees("小王　08:31 <b>公出</b>　去向：县里开会，到 15:00");
        li.types("核实 小王").sees("08:31 <b>公出</b>　去向：县里开会，到 15:00");
        world.phone("联络员小周").types("看板").sees("第一工作组").without("县里开会").taps("第一工作组").sees("去向：县里开会，到 15:00");
        world.phone("老周").types("看板").sees("城关镇").without("县里开会").taps("城关镇").sees("第一工作组").taps("第一工作组")
                .sees("去向：县里开会，到 15:00");
        world.phone("老赵").types("看板").sees("小钱").without("小王", "县里开会").types("核实 小王").sees("没有“小王”").without("县里");
        world.phone("老赵").tapsData(1, "fu.who.2026-11-23." + world.county().id("小王")).seesNotice("不归您");
        world.phone("小孙").types("看板").sees("不归您").types("今天").sees("今日在岗打卡").without("县里");
        world.moveTo("2026-11-24T08:00");
        othersLookAway();
        li.types("看板").sees("看板").taps("看 11月23日（周一）").sees("小王　08:31 <b>公出</b>").without("县里开会", "结束");
    }

    @Test
    void no_post_is_vacant_because_of_it_and_no_report_tells_where() {
        out();
        li.types("看板").sees("公出 1").without("空岗", "没有人确认");
        world.moveTo("2026-11-23T15:30");
        li.types("看板").sees("公出 1", "公出 15:00 结束").without("空岗", "没有人确认");
        world.phone("老周").types("报表 今天").sees("公出 1").without("县里").sees("考勤汇总");
        world.moveTo("2026-11-24T08:00");
        assertThat(world.phone("老周").all()).as("the digest of the day").anyMatch(m -> m.text().contains("日巡查"))
                .noneMatch(m -> m.text().contains("县里"));
    }

    @Test
    void a_verified_absence_goes_before_it_and_nothing_can_be_noted_beside() {
        out();
        li.types("核实 小王").taps("电话抽查").taps("核实不在岗").taps("登记为核实不在岗").ignoresTheRest();
        wang.sees("核实不在岗").without("县里").noButton().sees("老李 核实后");
        li.types("看板").sees("小王", "核实不在岗").without("县里", "去向");
        wang.types("公出 镇上 到四点").sees("老李 已经登记", "核实不在岗").seesNothingMore();
        wang.types("公出").sees("老李 已经登记");
        wang.tapsData(1, "outing.where.2026-11-23").seesNotice("老李 已经登记").seesNothingMore();
        assertThat(count("outing")).isEqualTo(1);
        li.types("核实 小王").taps("电话抽查").taps("公出").ignoresTheRest();
        wang.sees("去向：县里开会").noButton().sees("不记“不在岗”");
    }

    @Test
    void whom_the_leader_finds_on_post_is_back_and_the_finding_is_no_hindrance_to_going_out_later() {
        out();
        li.types("核实 小王").taps("电话抽查").taps("在岗").taps("当天的记录也改为在岗").taps("登记为在岗").ignoresTheRest();
        wang.sees("10:00 <b>在岗</b>（核实登记）").without("县里").sees("老李 核实后");
        assertThat(count("outing WHERE ended = 'BACK'")).isEqualTo(1);
        world.moveTo("2026-11-23T14:00");
        wang.types("公出 镇上").sees("10:00 <b>在岗</b>（核实登记）", "14:00 起公出：镇上").sees("已记录");
        assertThat(count("answer WHERE by_person <> person_id")).isEqualTo(1);
    }

    @Test
    void taking_over_a_shift_and_answering_a_spot_check_on_post_say_that_somebody_is_back() {
        world.county().shift("2026-11-23", "", "20:00", "12H", "", "小王");
        wang.sees("值班提醒");
        out();
        world.phone("老周").types("抽查 5 城关镇").isAnswered("城关镇").taps("现在就抽");
        world.moveTo("2026-11-23T10:05");
        wang.sees("抽查").taps("在岗").sees("抽查已记录");
        othersLookAway();
        li.types("看板").sees("小王　08:30 <b>公出</b>　10:05 已回");
        wang.types("公出 县里 到晚上九点").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T20:00");
        othersLookAway();
        li.types("看板").sees("去向：县里，到 21:00");
        wang.sees("接班").taps("接班").sees("已接班");
        li.types("看板").sees("小王　08:30 <b>公出</b>　20:00 已回");
    }

    @Test
    void several_days_or_another_one_are_leave_on_duty() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡").types("公出 省里培训 到周五").sees("公出只管当天", "公差、培训").button("请公差", "请培训");
        assertThat(count("answer WHERE person_id = " + world.county().id("小王"))).as("nothing is recorded yet").isZero();
        wang.taps("请公差").sees("11月23日（周一） 至 11月27日（周五）", "公差").sees("事由").types("省里开会").sees("已提交请假", "公差，5 个工作日");
        wang.types("公出 明天").sees("公出只管当天").button("请公差", "请培训");
        wang.types("公出 三天").sees("请写明从哪天到哪天").button("能做什么");
        wang.types("公出 昨天 县里").sees("只记今天的公出", "说明");
        wang.taps("公出").sees("已记录").taps("写去向").sees("去哪里").types("明天 县里开会").sees("公出只管当天").button("请公差", "请培训");
        assertThat(count("outing")).isZero();
        assertThat(count("leave_request WHERE kind = 'mission'")).isEqualTo(1);
    }

    @Test
    void on_a_day_of_approved_leave_it_is_a_return_and_leave_on_duty_says_it_already() {
        wang.types("请假 今天 看病").sees("已提交");
        world.phone("小孙").types("请假 今天 公差").sees("已提交");
        li.taps("同意").taps("同意").ignores(Kind.LEAVE, Kind.LEAVE_DECIDED);
        wang.sees("同意您请假").sees("同意您请假");
        world.phone("小孙").sees("✅ 老李 同意您请假").sees("✅ 老李 同意您请假");
        world.moveTo("2026-11-23T10:00");
        wang.seesNothingMore().types("公出 县里开会 到三点").sees("10:00 <b>公出</b>", "去向：县里开会，到 15:00");
        assertThat(count("leave_request WHERE kind = 'sick' AND returned_at IS NOT NULL")).isEqualTo(1);
        for (String typed : List.of("公出 县里开会 到三点", "公出")) {
            world.phone("小孙").types(typed).sees("您现在请的是公差", "不用再登记公出").seesNothingMore();
        }
        assertThat(count("leave_request WHERE kind = 'mission' AND returned_at IS NULL")).isEqualTo(1);
        assertThat(count("outing")).isEqualTo(1);
    }

    @Test
    void on_leave_in_the_afternoon_who_goes_out_is_at_work() {
        wang.types("请假 今天下午 看病").sees("已提交");
        li.taps("同意").sees("请假：").sees("✅ 老李 已同意 小王 请假");
        world.moveTo("2026-11-23T08:30");
        wang.sees("✅ 老李 同意您请假").sees("✅ 老李 同意您请假").sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T14:00");
        wang.types("公出 县里 到五点").sees("08:30 <b>在岗</b>", "14:00 起公出：县里，到 17:00").sees("已记录");
        assertThat(count("leave_request WHERE returned_at IS NOT NULL")).isEqualTo(1);
    }

    @Test
    void in_a_closed_month_nothing_is_noted() {
        out();
        world.app().ledger().change(tx -> new Books().close(tx, YearMonth.of(2026, 11), Scope.county(),
                world.app().people().find(tx, world.county().id("老周")).orElseThrow()));
        wang.types("公出 镇上 到四点").sees("2026年11月", "月结").seesNothingMore();
        wang.tapsData(1, "outing.back.2026-11-23").seesNotice("月结").seesNothingMore();
        world.phone("小孙").types("公出 镇上").sees("月结").types("公出").sees("月结").seesNothingMore();
        assertThat(count("outing")).isEqualTo(1);
        assertThat(count("outing WHERE ended IS NULL")).isEqualTo(1);
    }

    @Test
    void who_is_not_asked_that_day_gets_a_plain_answer() {
        world.phone("联络员小周").types("公出 县里开会 到三点").sees("您不用打卡").types("回来了").sees("没有要销的假");
        world.moveTo("2026-11-28T10:00");
        othersLookAway();
        wang.ignores(Kind.REMINDER, Kind.QUESTION).types("公出 县里开会 到三点").sees("今天不用打卡，公出也不用登记").types("回来了").sees("没有要销的假");
        wang.tapsData(1, "outing.where.2026-11-28").seesNotice("不用登记");
        assertThat(count("outing")).isZero();
    }

    @Test
    void whoever_calls_the_silent_of_a_spot_check_sees_who_is_out() {
        out();
        world.phone("老周").types("抽查 5 城关镇").taps("现在就抽").sees("城关镇，抽 5 人").sees("抽查第 1 次");
        wang.sees("抽查");
        world.phone("小孙").taps("在岗");
        li.taps("在岗");
        world.moveTo("2026-11-23T10:20");
        li.sees("抽查").sees("已记录").sees("抽查第 1 次");
        assertThat(li.latest().text()).contains("小王", "未确认　公出：县里开会，到 15:00");
        assertThat(world.phone("老周").latest().text()).contains("小王　未确认　公出：县里开会，到 15:00", "小孙　<b>在岗</b>");
        world.phone("老周").taps("刷新").sees("抽查第 1 次").sees("抽查第 1 次");
        world.moveTo("2026-11-23T15:00");
        world.phone("老周").taps("刷新");
        assertThat(world.phone("老周").latest().text()).contains("小王　未确认").doesNotContain("县里");
    }
}
