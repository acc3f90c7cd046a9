package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SpotSettings;

class SpotCheckTest {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @RegisterExtension
    private final World world = World.at("2026-11-23T10:00");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王", "小陈");
    }

    private static Settings nights(int restDays, int mostPerMonth) {
        SpotSettings s = Settings.DEFAULT.county().spot();
        return Settings.DEFAULT.with(Settings.DEFAULT.county().with(new SpotSettings(s.from(), s.to(), s.nightFrom(), s.nightTo(),
                Duration.ofMinutes(15), restDays, mostPerMonth, true, s.location(), s.radius())));
    }

    private static void withoutHash(Phone phone) {
        assertThat(phone.seen().text()).doesNotContainPattern(HASH);
    }

    private Phone[] asked() {
        return List.of("小王", "小陈").stream().map(world::phone).toArray(Phone[]::new);
    }

    @Test
    void a_leader_orders_a_check_in_three_taps_and_everybody_answers_in_one() {
        Phone li = world.phone("老李");
        li.types("抽查").sees("抽几个人").taps("3 人").sees("什么时候").taps("现在就抽").sees("抽查第 1 次", "马上发出").noButton();
        withoutHash(li);
        for (Phone phone : asked()) {
            phone.sees("抽查", "10:15 前点一下").button("在岗", "公出");
        }
        wang.taps("在岗").sees("抽查已记录 10:00", "在岗", "1 分钟内").noButton();
        world.moveTo("2026-11-23T10:05");
        world.phone("小陈").taps("公出").sees("公出", "5 分钟内");
        world.moveTo("2026-11-23T10:15");
        li.sees("抽到 2", "在岗 1", "公出 1", "半数回答在 1 分钟内");
    }

    @Test
    void silence_is_not_confirmed_and_goes_to_the_leader_for_a_call() {
        Phone zhou = world.phone("周主任");
        zhou.types("抽查 5 城关镇").sees("什么时候").taps("现在就抽").sees("马上发出");
        asked()[0].sees("抽查");
        asked()[1].sees("抽查").taps("在岗").sees("已记录");
        world.phone("老李").sees("抽查").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T10:15");
        zhou.sees("抽到 3", "在岗 2", "未确认 1", "小王").without("不在岗");
        Phone li = world.phone("老李");
        li.sees("还没确认", "小王", "1380000", "未确认").taps("小王").sees("抽查的记录：未确认")
                .taps("电话确认在岗").sees("都确认了");
        wang.sees("老李 登记了", "在岗");
        zhou.sees("在岗 3").without("未确认");
    }

    @Test
    void who_answers_late_is_recorded_with_the_time_it_took() {
        world.phone("老李").types("抽查 2").sees("什么时候").taps("现在就抽").sees("马上发出");
        asked()[1].sees("抽查").taps("在岗").sees("已记录");
        wang.sees("抽查");
        world.moveTo("2026-11-23T10:15");
        world.phone("老李").sees("抽查第 1 次").sees("抽查第 1 次");
        world.moveTo("2026-11-23T10:20");
        wang.taps("在岗").sees("20 分钟回答", "超时 5 分钟");
        world.phone("老李").sees("抽查第 1 次").sees("抽查第 1 次");
    }

    @Test
    void those_on_leave_or_checked_lately_are_left_out_and_counted() {
        wang.types("请假 今天 看病").sees("请假");
        world.phone("老李").sees("小王").taps("同意");
        world.phone("老李").sees("✅ 老李 已同意 小王 请假");
        wang.sees("✅ 老李 同意您请假").sees("✅ 老李 同意您请假");
        Phone li = world.phone("老李");
        li.types("抽查 3").sees("什么时候").taps("现在就抽").sees("马上发出");
        world.phone("小陈").sees("抽查").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T10:15");
        li.sees("抽到 1", "请假 1 人");
        world.moveTo("2026-11-24T10:00");
        world.phone("小陈").sees("今日在岗打卡").sees("还没有收到您的回答");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答");
        li.sees("今日在岗打卡").sees("还没有收到您的回答").sees("打卡已截止");
        world.phone("周主任").ignores(Kind.DIGEST);
        world.phone("赵敏").sees("打卡已截止");
        li.types("抽查 3").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查").taps("在岗").sees("已记录", "在岗").sees("抽查已记录");
        world.phone("小陈").seesNothingMore();
        world.moveTo("2026-11-24T10:15");
        li.sees("抽到 1", "近日抽过 1 人");
    }

    /** On Tuesday, Wang in the morning and Chen in the afternoon; the clock is at this time of it. */
    private void onLeaveForHalfADay(String time) {
        Phone li = world.phone("老李");
        wang.types("请假 明天 上午 看病").sees("已提交");
        li.sees("小王").taps("同意").sees("已同意");
        world.phone("小陈").types("请假 明天 下午 看病").sees("已提交");
        li.sees("小陈").taps("同意").sees("已同意");
        world.moveTo("2026-11-24T" + time);
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.LEAVE_DECIDED, Kind.LEAVE_ENDS);
    }

    @Test
    void half_a_day_of_leave_keeps_out_of_the_draw_in_that_half_only() {
        onLeaveForHalfADay("10:00");
        Phone li = world.phone("老李");
        li.types("抽查 3").sees("什么时候").taps("现在就抽").sees("马上发出");
        world.phone("小陈").sees("抽查").taps("在岗").sees("已记录").sees("已记录");
        wang.seesNothingMore();
        world.moveTo("2026-11-24T10:15");
        li.sees("抽到 1", "请假 1 人").without("小王");
        world.moveTo("2026-11-24T14:00");
        lookAway();
        li.types("抽查 3").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查").taps("在岗").sees("抽查已记录 14:00").seesNothingMore();
        world.phone("小陈").seesNothingMore();
        world.moveTo("2026-11-24T14:15");
        li.sees("抽到 1", "请假 1 人").without("小陈");
        assertThat(answers()).as("the day stays leave, and nobody is late").isZero();
    }

    @Test
    void nobody_is_drawn_whose_leave_runs_in_any_part_of_the_time_to_answer() {
        onLeaveForHalfADay("11:50");
        world.phone("老李").types("抽查 3").sees("什么时候").taps("现在就抽").sees("马上发出").sees("没有可以抽的人", "请假 2 人");
    }

    @Test
    void a_check_in_the_afternoon_finds_nobody_absent_from_a_day_that_is_leave_since_the_morning() {
        onLeaveForHalfADay("14:00");
        world.phone("周主任").types("检查登记 小王").sees("怎么检查的").taps("电话抽查").sees("当时的情况")
                .taps("核实不在岗").sees("已登记：小王");
        wang.sees("周主任 核实后登记", "不在岗").seesNothingMore();
        assertThat(answers()).isZero();
        world.phone("周主任").types("检查登记 小王").sees("怎么检查的").taps("电话抽查").sees("当时的情况")
                .taps("在岗").sees("已登记：小王");
        assertThat(answers()).isEqualTo(1);
        lookAway();
    }

    private long answers() {
        return world.app().ledger().read(tx -> tx.count(
                "SELECT count(*) FROM answer WHERE kind IN ('ABSENT', 'ON_POST') AND person_id = ?", world.county().id("小王")));
    }

    @Test
    void a_check_at_a_random_moment_can_be_cancelled_and_verified_after_the_draw() {
        Phone li = world.phone("老李");
        li.types("抽查 1").sees("什么时候").taps("随机时刻").sees("10:00–17:30", "谁也不知道").button("取消这次抽查", "验证");
        withoutHash(li);
        li.tapsData(li.seen().id(), "spot.show.1").sees("还没到时刻").button("取消这次抽查", "验证");
        withoutHash(li);
        li.taps("验证").sees("抽完再点“验证”", "<code>").without("种子");
        li.taps("取消这次抽查").sees("已取消");
        world.moveTo("2026-11-23T17:31");
        li.types("抽查 1").sees("什么时候").taps("随机时刻").sees("11月24日", "09:00–17:30");
        li.taps("验证").sees("抽完再点“验证”");
        String commitment = HASH.matcher(li.seen().text()).results().map(MatchResult::group).findFirst().orElseThrow();
        world.moveTo("2026-11-24T08:29");
        li.seesNothingMore();
        world.moveTo("2026-11-24T17:46");
        world.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DIGEST, Kind.SPOT, Kind.SPOT_CHECK);
        li.types("/spot verify 2").sees("没有改动", "2 人中抽出 1 人", "种子", "凭证　<code>" + commitment);
        world.app().ledger().change(tx -> tx.run("UPDATE spot_check SET size = 2 WHERE id = 2"));
        li.types("/spot verify 2").sees("对不上");
    }

    @Test
    void a_night_check_needs_the_setting_and_an_announcement_a_day_before() {
        Phone li = world.phone("老李");
        li.types("夜查").sees("没有开通夜查");
        world.restartsAt("2026-11-23T10:01", nights(7, 2));
        li.types("夜查").sees("先公告").taps("公告").sees("已告诉 3 人");
        for (Phone phone : asked()) {
            phone.sees("夜查公告", "21:00–23:00");
        }
        li.sees("夜查公告");
        li.types("夜查").sees("11月24日", "10:01");
        world.moveTo("2026-11-24T12:00");
        world.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DIGEST);
        li.types("夜查 2").sees("什么时候").taps("夜里随机时刻").sees("21:00–23:00");
        world.moveTo("2026-11-24T23:00");
        for (Phone phone : asked()) {
            phone.sees("夜查", "打扰了").taps("在岗").sees("已记录", "在岗").sees("抽查已记录");
        }
        world.moveTo("2026-11-24T23:30");
        world.ignores(Kind.SPOT_CHECK, Kind.DIGEST);
    }

    @Test
    void after_an_outage_the_silent_are_asked_again_with_a_whole_window() {
        Phone li = world.phone("老李");
        li.types("抽查 2").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查");
        asked()[1].sees("抽查").taps("在岗").sees("已记录");
        world.isDeafUntil("2026-11-23T10:30", () -> { });
        wang.sees("10:45 前点一下").taps("在岗").sees("已记录", "1 分钟内").without("超时");
        world.moveTo("2026-11-23T10:45");
        li.sees("抽到 2", "在岗 2").without("超时");
    }

    @Test
    void only_those_in_charge_may_order_and_record_and_only_the_asked_may_answer() {
        wang.types("/spot").sees("不归您操作");
        Phone li = world.phone("老李");
        world.county().team("第二工作组", "东山乡").leader("老孙").cadre("小钱");
        Phone sun = world.phone("老孙");
        li.types("抽查 2").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查").taps("在岗").sees("已记录");
        asked()[1].sees("抽查").taps("在岗").sees("已记录");
        sun.tapsData(1, "spot.show.1").seesNotice("不归您操作");
        sun.tapsData(1, "spot.verify.1").seesNotice("不归您操作");
        sun.tapsData(1, "spot.found.1." + world.county().id("小王") + ".ABSENT").seesNotice("不归您操作");
        sun.tapsData(1, "spot.order.d.c.5.now").seesNotice("不归您操作");
        world.phone("小钱").tapsData(1, "spot.here.1.ON_POST").seesNotice("按钮");
        wang.tapsData(1, "spot.here.1.ABSENT").seesNotice("按钮");
        world.moveTo("2026-11-23T10:15");
        li.sees("抽查第 1 次");
    }

    @Test
    void over_somebodys_own_answer_a_finding_takes_a_second_tap_and_the_person_is_told() {
        Phone li = world.phone("老李");
        li.types("抽查 2").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查").taps("在岗").sees("已记录");
        asked()[1].sees("抽查").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T10:15");
        li.sees("抽查第 1 次");
        String subject = "spot.found.1." + world.county().id("小王") + ".ABSENT";
        li.tapsData(li.latest().id(), subject).sees("要以核实为准吗");
        wang.seesNothingMore();
        li.taps("登记为核实不在岗").sees("抽查第 1 次");
        wang.sees("老李 登记了", "核实不在岗", "如与事实不符");
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM spot_entry_change"))).isEqualTo(1);
    }

    @Test
    void a_check_by_phone_or_on_site_is_recorded_in_three_taps() {
        Phone li = world.phone("老李");
        li.types("上门检查").sees("检查了谁").taps("小王").sees("怎么检查的").taps("上门检查").sees("当时的情况").taps("在岗")
                .sees("已登记：小王", "上门检查");
        wang.seesNothingMore();
        Phone zhou = world.phone("周主任");
        zhou.types("检查登记 小陈").sees("怎么检查的").taps("电话抽查").sees("当时的情况").taps("核实不在岗").sees("已登记：小陈");
        world.phone("小陈").sees("周主任 核实后登记", "不在岗", "如与事实不符");
        wang.types("/inspect").sees("不归您操作");
        wang.tapsData(1, "insp.found." + world.county().id("小陈") + ".PHONE.ABSENT").seesNotice("不归您操作");
        li.tapsData(1, "insp.found." + world.county().id("老李") + ".PHONE.ON_POST").seesNotice("不归您操作");
    }
}
