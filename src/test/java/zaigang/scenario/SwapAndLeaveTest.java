package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an approved leave does to a swap that is under way. 2026-11-30 is a Monday, 12-04 a Friday. */
class SwapAndLeaveTest {
    private static final String FRIDAY = "12月4日（周五） 08:00–次日08:00";
    private static final String SUNDAY = "12月6日（周日） 08:00–次日08:00";

    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00").withoutTakingOver();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone zhao = world.phone("赵敏");

    @BeforeEach
    void open() {
        var county = world.county().withoutCheckIns();
        county.organizer("老周").liaison("小周", "城关镇").team("第一工作组").leader("王建国").cadre("李国庆", "张静", "赵敏");
        county.duty("2026-12-04", "王建国", "李国庆").duty("2026-12-06", "王建国", "张静");
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.SWAP, Kind.VACANCY, Kind.LEAVE_DECIDED);
    }

    /** Li asks Zhang to take Friday for Sunday. */
    private void proposed() {
        li.types("换班 周五").sees(FRIDAY).taps("张静").sees("哪一班").taps("我值 " + SUNDAY).sees("等对方答复", "张静");
        zhang.sees("李国庆", "想和您换班");
    }

    private void accepted() {
        proposed();
        zhang.taps("接受").sees("还要批准");
        li.sees("张静 已接受").sees("等 王建国 批准");
        wang.sees("换班，请批准");
    }

    private void onLeave(Phone who, String when) {
        who.types("请假 " + when).sees("已提交请假");
        wang.ignores(Kind.LEAVE, Kind.LEAVE_DECIDED).taps("同意");
    }

    private void onLeaveOverDaysOff(Phone who, String when) {
        who.types("请假 " + when).sees("里面有休息日").taps("提交").sees("已提交请假");
        wang.ignores(Kind.LEAVE, Kind.LEAVE_DECIDED).taps("同意");
    }

    private String state() {
        return world.app().ledger().read(tx ->
                tx.first(String.class, "SELECT state FROM swap_proposal ORDER BY id DESC LIMIT 1").orElse(""));
    }

    @Test
    void an_offer_to_somebody_who_is_on_leave_then_is_over_and_the_proposer_can_ask_another() {
        proposed();
        long offer = zhang.seen().id();
        onLeave(zhang, "12月4日 看病");
        assertThat(state()).isEqualTo("VOID");
        zhang.sees("已作废").noButton().sees("同意您请假").sees("同意您请假").seesNothingMore();
        li.sees("已作废").noButton().sees("已作废", "张静 已批准请假").button("再找别人").seesNothingMore();
        zhang.tapsData(offer, "swap.yes.1").sees("已作废");
        li.taps("再找别人").sees("想请谁").buttonAmong("赵敏");
    }

    @Test
    void one_that_waits_for_approval_is_over_for_all_three() {
        accepted();
        onLeave(zhang, "12月4日 看病");
        assertThat(state()).isEqualTo("VOID");
        assertThat(wang.all()).noneMatch(m -> m.text().contains("换班，请批准"));
        zhang.sees("已作废").sees("同意您请假").sees("同意您请假").seesNothingMore();
        li.sees("已作废").sees("已作废").sees("已作废", "张静 已批准请假").button("再找别人").seesNothingMore();
    }

    @Test
    void the_proposers_own_leave_ends_it_only_on_the_day_that_is_taken_in_return() {
        accepted();
        onLeave(li, "12月4日 看病");
        assertThat(state()).isEqualTo("ACCEPTED");
        lookAway();
        onLeaveOverDaysOff(li, "12月6日到7日 看病");
        assertThat(state()).isEqualTo("VOID");
        li.sees("已作废").noButton().sees("已作废").noButton().sees("同意您请假").sees("同意您请假").seesNothingMore();
        zhang.sees("已作废").sees("已作废", "李国庆 已批准请假").seesNothingMore();
    }

    @Test
    void where_several_were_asked_it_stays_open_for_the_others() {
        li.types("换班 周五").sees(FRIDAY).taps("问全组").sees("等对方答复");
        zhang.sees("李国庆");
        zhao.sees("李国庆");
        onLeave(zhang, "12月4日 看病");
        assertThat(state()).isEqualTo("OPEN");
        li.seesNothingMore();
        zhao.seesNothingMore();
        onLeave(zhao, "12月4日 看病");
        assertThat(state()).isEqualTo("VOID");
        li.sees("已作废").sees("已作废", "已批准请假").button("再找别人");
    }

    @Test
    void leave_that_is_not_approved_or_of_another_half_of_the_day_or_another_day_changes_nothing() {
        world.county().shift("2026-12-04", "", "20:00", "12H", "王建国", "李国庆");
        lookAway();
        li.types("换班 周五").taps("张静").taps("我值 " + SUNDAY);
        zhang.sees("李国庆").types("请假 12月4日下午 看病").sees("已提交请假");
        assertThat(state()).isEqualTo("OPEN");
        wang.sees("请假：").taps("不同意").isAnswered("为什么不同意").taps("不写理由");
        zhang.sees("王建国 没有同意您请假").sees("王建国 没有同意您请假");
        onLeave(zhang, "12月4日上午 看病");
        zhang.sees("✅ 王建国 同意您请假").sees("✅ 王建国 同意您请假");
        onLeave(zhang, "12月8日 看病");
        zhang.sees("✅ 王建国 同意您请假").sees("✅ 王建国 同意您请假");
        assertThat(state()).isEqualTo("OPEN");
        onLeaveOverDaysOff(zhang, "12月5日到7日 看病");
        assertThat(state()).as("the night reaches into the morning").isEqualTo("VOID");
    }
}
