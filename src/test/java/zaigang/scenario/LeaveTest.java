package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leave from the request to the decision. 2026-11-21 is a Saturday: nobody is asked to check in until Monday. */
class LeaveTest {
    @RegisterExtension
    private final World world = World.at("2026-11-21T10:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王", "小孙");
    }

    private long request() {
        return world.app().ledger().read(tx -> tx.count("SELECT COALESCE(max(id), 0) FROM leave_request"));
    }

    private String state(long id) {
        return world.app().ledger().read(tx ->
                tx.first(String.class, "SELECT state FROM leave_request WHERE id = ?", id).orElseThrow());
    }

    /** A working day, on which leave can be for today. */
    private void onMonday() {
        world.moveTo("2026-11-23T10:00");
        everybodyLooksAway();
    }

    private void everybodyLooksAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.VACANCY, Kind.STILL_OPEN);
    }

    private void approved(String typed) {
        wang.types(typed).sees("已提交请假");
        li.sees("小王</b> 请假").taps("同意").sees("已同意");
        wang.sees("老李 同意您请假").sees("老李 同意您请假");
    }

    @Test
    void one_line_says_day_half_kind_and_reason() {
        wang.types("请假 11月24日 下午 看病").sees("已提交请假", "11月24日（周二）下午", "病假，0.5 个工作日", "等 老李 批准").button("撤回请假");
        li.sees("小王</b> 请假", "11月24日（周二）下午", "病假，0.5 个工作日", "事由：看病").button("同意", "不同意")
                .taps("同意").sees("老李 已同意 小王 请假").without("看病").noButton();
        wang.sees("老李 同意您请假", "下午").sees("老李 同意您请假", "下午");
        liaison.seesNothingMore();
    }

    @Test
    void the_day_may_come_first_and_half_a_day_is_asked_back() {
        wang.types("周二请假半天").sees("上午还是下午").button("上午", "下午").taps("上午")
                .sees("11月24日（周二）上午", "哪一种假").buttonAmong("全天", "● 上午", "下午", "事假", "病假", "年休", "公差", "培训", "调休", "其他")
                .taps("下午").sees("11月24日（周二）下午").taps("调休").sees("调休，0.5 个工作日").noButton()
                .sees("事由可以打一句话").button("不写，直接提交", "算了").taps("不写，直接提交").sees("已提交请假", "下午", "调休");
        li.sees("小王</b> 请假", "调休").without("事由");
        wang.types("后天下午请假").sees("已提交请假", "11月23日（周一）下午");
        li.sees("小王</b> 请假");
    }

    @Test
    void a_small_calendar_takes_the_first_and_the_last_day() {
        wang.types("请假").sees("哪一天请假").button("今天", "明天", "更多日子").taps("更多日子").sees("2026年11月，从哪一天开始")
                .buttonAmong("一", "日", "18", "21", "30", "下个月 ›").taps("下个月 ›").sees("2026年12月").taps("‹ 上个月").sees("11月")
                .taps("24").sees("从 11月24日（周二） 开始").taps("26").sees("哪一种假").taps("年休").sees("年休，3 个工作日")
                .sees("事由可以打一句话").types("回老家").sees("已提交请假", "11月24日（周二） 至 11月26日（周四）", "之后还要批：联络员");
        li.sees("小王</b> 请假", "年休，3 个工作日", "事由：回老家");
        assertThat(wang.all().get(1).text()).contains("请假");
    }

    @Test
    void a_kind_that_needs_a_reason_is_not_filed_without_one() {
        wang.types("请假 11月24日 其他").sees("要写事由").button("算了");
        assertThat(request()).isZero();
        wang.tapsData(1, "leave.file.2026-11-24a2026-11-24p.other").sees("要写事由").types("参加老同事追悼会").sees("已提交请假", "其他");
        li.sees("小王</b> 请假", "参加老同事追悼会");
    }

    @Test
    void longer_leave_goes_up_the_line_and_nobody_hears_before_their_turn() {
        wang.types("请假 11月24日到30日 年休").sees("已提交请假", "5 个工作日", "等 老李", "之后还要批：联络员、组织员");
        liaison.seesNothingMore();
        li.sees("小王</b> 请假").taps("同意").sees("等待批准（联络员）", "已同意：老李").noButton();
        wang.seesNothingMore().types("请假").sees("我的请假", "等 联络员小周 批准", "已同意：老李").buttonAmong("撤回 11月24日（周二）");
        li.tapsData(1, "leave.yes." + request()).sees("等待批准（联络员）").seesNotice("不用批了");
        liaison.sees("小王</b> 请假", "已同意：老李").taps("同意").sees("等待批准（组织员）");
        organizer.sees("小王</b> 请假", "已同意：老李、联络员小周").taps("同意").sees("老周 已同意");
        li.sees("老周 已同意");
        liaison.sees("老周 已同意");
        wang.sees("老周 同意您请假").sees("老周 同意您请假");
    }

    @Test
    void the_page_names_who_may_decide_now_and_no_former_leader() {
        world.county().team("第二工作组").leader("老赵");
        wang.types("请假 11月24日到25日").sees("已提交请假", "等 老李");
        li.sees("小王</b> 请假");
        world.app().ledger().change(tx -> tx.run("UPDATE person SET team_id = (SELECT id FROM team WHERE name = '第二工作组') WHERE id = ?",
                world.county().id("小王")));
        wang.types("请假").sees("我的请假", "等 老赵 批准").without("老李");
        world.app().ledger().change(tx -> tx.run("DELETE FROM role_grant WHERE person_id = ?", world.county().id("老赵")));
        wang.types("请假").sees("我的请假").without("老李", "老赵");
    }

    @Test
    void whoever_is_higher_can_decide_at_once() {
        wang.types("请假 11月24日到25日").sees("已提交请假");
        li.sees("小王</b> 请假");
        organizer.types("请假").sees("有 1 个请假等您批").taps("批 小王 11月24日（周二）").sees("小王</b> 请假").taps("同意").sees("老周 已同意");
        li.sees("老周 已同意").noButton();
        wang.sees("老周 同意您请假").sees("老周 同意您请假");
        assertThat(state(request())).isEqualTo("APPROVED");
    }

    @Test
    void a_refusal_says_why() {
        wang.types("请假 11月24日 有事").sees("已提交请假");
        li.sees("小王</b> 请假").taps("不同意").sees("为什么不同意 小王 请假").button("不写理由", "‹ 返回").types("周二县里来检查")
                .sees("老李 没有同意").sees("老李 没有同意");
        wang.sees("老李 没有同意您请假", "理由：周二县里来检查", "联系 老李").sees("老李 没有同意您请假", "理由：周二县里来检查", "联系 老李");
        li.tapsData(1, "leave.yes." + request()).sees("没有同意").seesNotice("已经定了");
        assertThat(state(request())).isEqualTo("REFUSED");
    }

    @Test
    void a_request_that_hangs_is_asked_after_once_and_not_in_the_night() {
        wang.types("请假 11月25日 看病").sees("已提交请假");
        li.sees("小王</b> 请假");
        world.moveTo("2026-11-21T13:59");
        li.seesNothingMore();
        world.moveTo("2026-11-21T14:00");
        li.sees("还有一个请假等您定", "小王</b> 请假", "看病").button("同意", "不同意");
        wang.seesNothingMore().types("请假").sees("等 老李 批准", "14:00 催过一次");
        world.moveTo("2026-11-22T18:00");
        li.seesNothingMore();
        wang.types("请假 11月26日").sees("已提交请假");
        li.sees("小王</b> 请假");
        world.moveTo("2026-11-23T06:59");
        li.seesNothingMore();
        world.moveTo("2026-11-23T07:00");
        li.sees("还有一个请假等您定").taps("同意").sees("已同意").sees("已同意");
        wang.sees("同意您请假").sees("同意您请假");
    }

    @Test
    void where_the_leader_is_on_leave_the_next_above_is_asked() {
        onMonday();
        li.types("请假 11月23日 看病").sees("已提交请假", "联络员小周").without("等 老李");
        liaison.sees("老李</b> 请假").taps("同意").sees("已同意");
        li.sees("联络员小周 同意您请假").sees("联络员小周 同意您请假");
        everybodyLooksAway();
        wang.types("请假 11月24日 看病").sees("等 联络员小周");
        liaison.sees("小王</b> 请假").taps("同意").sees("联络员小周 已同意");
        wang.sees("联络员小周 同意您请假").sees("联络员小周 同意您请假");
    }

    @Test
    void approved_leave_can_be_withdrawn_until_it_begins_and_the_approver_hears_of_it() {
        approved("请假 11月24日 看病");
        wang.taps("撤回请假").sees("小王 已撤回请假").noButton();
        li.sees("已撤回请假").sees("小王 撤回了已批准的请假");
        wang.types("请假 11月24日 培训").sees("已提交请假");
        li.sees("小王</b> 请假", "培训");
    }

    @Test
    void leave_that_has_begun_is_not_withdrawn_but_ended() {
        onMonday();
        approved("请假 11月23日 看病");
        wang.taps("撤回请假").sees("正在休假").button("销假").seesNotice("不能撤回");
        wang.taps("销假").sees("已销假", "实际休：11月23日（周一）上午");
        li.sees("实际休");
        assertThat(state(request())).isEqualTo("APPROVED");
    }

    @Test
    void a_longer_leave_is_a_new_request_and_the_old_days_stay_valid() {
        approved("请假 11月24日 看病");
        long old = request();
        wang.types("请假").sees("我的请假", "已批准").taps("改日期 11月24日（周二）").sees("改到哪一天为止").taps("25")
                .sees("已提交请假", "2 个工作日", "照旧有效");
        li.sees("小王</b> 请假", "代替原来批的：11月24日").taps("同意").sees("等待批准（联络员）");
        assertThat(state(old)).isEqualTo("APPROVED");
        liaison.sees("代替原来批的").taps("同意").sees("已同意");
        wang.sees("同意您请假", "11月25日").sees("同意您请假", "11月25日");
        li.sees("联络员小周 已同意");
        assertThat(state(old)).isEqualTo("WITHDRAWN");
        assertThat(state(request())).isEqualTo("APPROVED");
    }

    @Test
    void a_refused_extension_leaves_the_old_leave_as_it_was() {
        approved("请假 11月24日 看病");
        long old = request();
        wang.types("续假 11月25日").sees("已提交请假", "照旧有效").types("续假 11月26日").sees("还在等批准");
        li.sees("小王</b> 请假").taps("不同意").sees("为什么").taps("不写理由").sees("没有同意").sees("没有同意");
        wang.sees("没有同意您请假").sees("没有同意您请假").types("请假").sees("11月24日", "已批准");
        assertThat(state(old)).isEqualTo("APPROVED");
        wang.types("续假 11月24日").sees("没有改动");
    }

    @Test
    void an_earlier_last_day_needs_nobody() {
        wang.types("请假 11月24日到26日").sees("已提交请假");
        li.sees("小王</b> 请假").taps("同意").sees("等待批准");
        liaison.sees("小王</b> 请假").taps("同意").sees("已同意");
        li.sees("已同意");
        wang.sees("同意您请假").sees("同意您请假").types("请假").sees("已批准").taps("改日期 11月24日（周二）").sees("改到哪一天").taps("25").sees("已改短", "11月25日");
        li.sees("实际休", "11月25日");
        liaison.sees("实际休");
        wang.types("请假 11月26日 看病").sees("已提交请假");
        li.sees("小王</b> 请假");
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told() {
        wang.types("请假 11月24日 看病").sees("已提交请假");
        li.sees("小王</b> 请假").taps("同意").sees("已同意");
        wang.sees("老李 同意您请假").sees("老李 同意您请假");
        liaison.tapsData(1, "leave.deny." + request()).sees("老李 已同意 小王").seesNotice("已经定了");
        assertThat(state(request())).isEqualTo("APPROVED");
        wang.seesNothingMore();
    }

    @Test
    void approval_after_withdrawal_is_too_late() {
        wang.types("请假 11月24日 看病").sees("已提交请假").taps("撤回请假").sees("已撤回");
        li.sees("小王</b> 请假").sees("小王 已撤回请假").noButton().tapsData(1, "leave.yes." + request()).sees("小王 已撤回请假").seesNotice("已经定了");
        wang.seesNothingMore();
        assertThat(state(request())).isEqualTo("WITHDRAWN");
    }

    @Test
    void approval_after_the_days_are_over_is_recorded_and_says_so() {
        onMonday();
        wang.types("请假 11月23日 看病").sees("已提交请假");
        li.sees("小王</b> 请假");
        world.moveTo("2026-11-24T08:00");
        everybodyLooksAway();
        li.taps("同意").seesNotice("这几天已经过去").sees("✅ 老李 已同意 小王 请假").sees("✅ 老李 已同意 小王 请假");
        wang.sees("同意您请假", "按补假记").sees("同意您请假", "按补假记").types("销假").sees("没有要销的假");
    }

    @Test
    void the_request_of_somebody_without_access_is_closed() {
        wang.types("请假 11月24日 看病").sees("已提交请假");
        li.sees("小王</b> 请假");
        world.app().ledger().change(tx -> tx.run("UPDATE person SET active = FALSE WHERE name = '小王'"));
        world.moveTo("2026-11-21T15:00");
        li.seesNothingMore().taps("同意").sees("已撤回").seesNotice("小王 已停用");
        assertThat(state(request())).isEqualTo("WITHDRAWN");
    }

    @Test
    void days_that_are_over_can_be_asked_for_within_a_few_days_and_are_marked() {
        wang.types("请假 11月19日 看病").sees("已提交请假", "补请假");
        li.sees("小王</b> 请假", "这是补请假").taps("同意").sees("已同意");
        wang.sees("同意您请假", "按补假记").sees("同意您请假", "按补假记").types("请假 11月17日 看病").sees("3 天以内", "告诉组长").types("请假 11月19日").sees("已经批过假");
    }

    @Test
    void halves_do_not_overlap_and_days_do() {
        wang.types("请假 11月24日上午").sees("已提交请假").types("请假 11月24日下午").sees("已提交请假").types("请假 周二 看病").sees("还在等批准");
        li.sees("上午").sees("下午").seesNothingMore();
    }

    @Test
    void reasons_are_for_those_who_decide() {
        wang.types("请假 11月24日 打针").sees("已提交请假");
        li.sees("事由：打针");
        var sun = world.phone("小孙");
        for (String verb : new String[] {"yes", "no", "deny", "see", "back", "alter", "till"}) {
            sun.tapsData(1, "leave." + verb + "." + request() + ".2026-11-25").seesNotice("不归您").seesNothingMore();
        }
        sun.tapsData(1, "leave.home." + request()).seesNotice("没有要销的假");
        wang.tapsData(1, "leave.yes." + request()).seesNotice("不归您").seesNothingMore();
        assertThat(state(request())).isEqualTo("PENDING");
        world.phone("老周").types("看板").sees("看板").without("打针").types("请假").sees("有 1 个请假等您批").without("打针");
        wang.types("请假").sees("等 老李");
        for (String forged : new String[] {"leave.pick.x", "leave.kind.2026-11-24a2026-11-24p.nothing", "leave.file.x.y", "leave.cal.x",
            "leave.from.x", "leave.till.1.x", "leave.till.99.2026-11-24", "leave.see.99", "leave.still"}) {
            wang.tapsData(1, forged).ignoresTheRest();
        }
        assertThat(request()).isEqualTo(1);
    }
}
