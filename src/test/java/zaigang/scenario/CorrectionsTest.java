package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person explains a day; somebody above accepts it or not. 2026-11-23 is a Monday. */
class CorrectionsTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    private void silentMonday() {
        world.moveTo("2026-11-23T08:30");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T14:00");
        everybodyLooksAway();
    }

    private void everybodyLooksAway() {
        wang.ignores(Kind.QUESTION, Kind.REMINDER, Kind.RECORDED, Kind.FOUND, Kind.CORRECTION, Kind.MONTH);
        li.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.MONTH, Kind.DIGEST);
        liaison.ignores(Kind.CLOSED, Kind.DIGEST);
        organizer.ignores(Kind.CLOSED, Kind.DIGEST);
    }

    private void explained(String reason) {
        wang.types("说明").sees("说明情况", "11月23日（周一）", "没有回答").button("11月23日（周一）").taps("11月23日（周一）")
                .sees("那天实际是").button("在岗", "公出").taps("在岗").sees("请打一句话").types(reason)
                .sees("已提交说明", "11月23日", "在岗", reason, "等 老李 认可");
    }

    private long request() {
        return world.app().ledger().read(tx -> tx.count("SELECT COALESCE(max(id), 0) FROM correction"));
    }

    private String state() {
        return world.app().ledger().read(tx -> tx.first(String.class, "SELECT state FROM correction").orElse("none"));
    }

    @Test
    void an_unconfirmed_day_is_explained_and_accepted_and_both_are_shown() {
        silentMonday();
        wang.types("/me").sees("未确认</b>（没有回答）").buttonAmong("说明情况").taps("说明情况").sees("那天实际是").taps("在岗")
                .sees("请打一句话").types("手机没电").sees("已提交说明");
        li.sees("小王</b> 说明 11月23日", "没有回答", "在岗", "原因：手机没电").button("认可", "不认可").taps("认可")
                .sees("老李 已认可 小王 的说明").noButton();
        wang.sees("老李 认可了您的说明", "在岗</b>（老李 认可更正；原记录：<b>未确认</b>（没有回答）").sees("老李 认可了您的说明", "在岗</b>（老李 认可更正；原记录：<b>未确认</b>（没有回答）");
        wang.types("/me").sees("在岗</b>（老李 认可更正", "没有回答", "更正 1").without("未确认 1");
        organizer.types("汇总 今天").sees("更正 1").without("未确认 1").sees("考勤汇总");
        liaison.seesNothingMore();
        long audited = world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM audit WHERE what = 'DECIDED_CORRECTION'"));
        assertThat(audited).isEqualTo(1);
    }

    @Test
    void a_late_day_is_explained_with_the_days_name() {
        world.moveTo("2026-11-23T08:30");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T09:20");
        wang.taps("在岗");
        everybodyLooksAway();
        wang.types("补卡 今天").sees("迟到 20 分钟", "那天实际是").taps("公出").sees("请打一句话").types("在县里开会没有信号").sees("已提交说明");
        li.sees("迟到 20 分钟", "公出").taps("认可").sees("已认可");
        wang.sees("公出</b>（老李 认可更正", "迟到 20 分钟").sees("老李 认可了您的说明").types("/me").sees("更正 1").without("迟到 1、");
        li.ignoresTheRest();
    }

    @Test
    void a_recorded_absence_offers_to_explain_and_a_refusal_says_why() {
        silentMonday();
        li.types("/check 小王").sees("小王").taps("电话抽查").taps("核实不在岗").ignoresTheRest();
        wang.sees("核实不在岗").sees("不在岗", "如与事实不符").button("说明情况").taps("说明情况").sees("那天实际是").taps("在岗").sees("请打一句话")
                .types("我在后山巡查").sees("已提交说明");
        li.sees("核实不在岗", "我在后山巡查").taps("不认可").sees("为什么不认可").button("不写理由", "‹ 返回").types("村里没有人见到").sees("没有认可", "村里没有人见到");
        wang.sees("老李 没有认可您 11月23日（周一） 的说明：村里没有人见到", "记录不变").sees("老李 没有认可您 11月23日（周一） 的说明：村里没有人见到", "记录不变");
        li.sees("老李 没有认可 小王 11月23日");
        wang.types("/me").sees("核实不在岗").without("更正").types("说明").sees("没有要说明的日子", "没有认可：村里没有人见到")
                .types("说明 今天").sees("一天只能说明一次");
        assertThat(state()).isEqualTo("REFUSED");
    }

    @Test
    void an_accepted_correction_of_an_absence_fills_the_post_again() {
        silentMonday();
        li.types("/check 小王").taps("电话抽查").taps("核实不在岗").ignoresTheRest();
        everybodyLooksAway();
        wang.types("说明 今天").sees("核实不在岗").taps("在岗").sees("请打").types("在邻村").sees("已提交");
        li.sees("在邻村").taps("认可").sees("已认可");
        everybodyLooksAway();
        li.types("空岗").sees("空岗").without("东坡村");
        everybodyLooksAway();
    }

    @Test
    void a_finding_after_the_correction_stands() {
        silentMonday();
        explained("手机没电");
        li.sees("小王").taps("认可").sees("已认可");
        wang.sees("认可了");
        everybodyLooksAway();
        world.moveTo("2026-11-23T15:00");
        li.types("/check 小王").sees("小王", "认可更正").taps("电话抽查").taps("核实不在岗").taps("登记为核实不在岗").ignoresTheRest();
        wang.ignoresTheRest().types("/me").sees("核实不在岗").without("认可更正");
        everybodyLooksAway();
    }

    @Test
    void two_who_may_decide_at_once_make_one_outcome() {
        silentMonday();
        explained("手机没电");
        li.sees("手机没电");
        organizer.types("说明").sees("有 1 个说明等您认可").taps("小王 11月23日（周一）").sees("手机没电").taps("认可").sees("老周 已认可");
        li.sees("老周 已认可 小王").noButton();
        wang.sees("老周 认可了").sees("老周 认可了");
        li.tapsData(1, "fix.deny." + request()).seesNotice("已经处理过了");
        li.sees("老周 已认可 小王 的说明");
        wang.seesNothingMore();
        assertThat(state()).isEqualTo("ACCEPTED");
        organizer.types("说明").sees("没有要说明的日子").without("等您认可");
    }

    @Test
    void nobody_decides_about_the_own_day_or_outside_the_own_scope() {
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
        var zhao = world.phone("老赵");
        world.moveTo("2026-11-23T14:00");
        everybodyLooksAway();
        zhao.sees("今日在岗打卡").sees("还没有收到您的回答").sees("打卡已截止").types("说明").sees("没有回答").taps("11月23日（周一）").sees("那天").taps("在岗").sees("请打").types("忘了点").sees("等 老周 认可");
        organizer.sees("老赵</b> 说明");
        long own = request();
        for (var phone : new Phone[] {zhao, li, liaison}) {
            for (String verb : new String[] {"see", "yes", "no", "deny"}) {
                phone.tapsData(1, "fix." + verb + "." + own).seesNotice("不归您").seesNothingMore();
            }
        }
        wang.tapsData(1, "fix.yes." + own).seesNotice("不归您").seesNothingMore();
        assertThat(state()).isEqualTo("OPEN");
        li.types("说明").sees("说明").without("老赵");
        organizer.taps("不认可").sees("为什么").taps("不写理由").sees("没有认可 老赵").sees("老周 没有认可 老赵 11月23日");
        zhao.sees("没有认可您").sees("没有认可您");
        world.phone("小钱").sees("今日在岗打卡").sees("还没有收到您的回答");
    }

    @Test
    void only_recent_days_that_need_it_can_be_explained_and_forged_ones_say_so() {
        silentMonday();
        world.moveTo("2026-12-01T12:00");
        everybodyLooksAway();
        wang.types("说明 11月23日").sees("只能说明最近 7 天的");
        wang.types("说明 11月28日").sees("没有要说明的");
        wang.types("说明").sees("说明情况", "11月30日").without("11月23日");
        for (String forged : new String[] {"fix.as.2026-11-23.ON_POST", "fix.day.2026-11-23"}) {
            wang.tapsData(1, forged).seesNotice("只能说明最近 7 天的").seesNothingMore();
        }
        for (String forged : new String[] {"fix.as.2026-11-30.ABSENT", "fix.as.2026-11-30", "fix.day.x", "fix.day"}) {
            wang.tapsData(1, forged).seesNotice("这个按钮已经不能用了").seesNothingMore();
        }
        wang.tapsData(1, "fix.day.2026-12-20").seesNotice("没有要说明的").seesNothingMore();
        assertThat(state()).isEqualTo("none");
    }
}
