package zaigang.scenario;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What leave means for the duty roster: nobody on leave is counted on, and who is back is. 2026-11-30 is a Monday. */
class LeaveAndDutyTest {
    private static final String THURSDAY = "12月3日（周四） 值班表 08:00–次日08:00";

    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00");
    private final County county = world.county();
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone zhao = world.phone("赵敏");
    private final Phone leader = world.phone("老李");
    private final Phone liaison = world.phone("小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周").liaison("小周", "城关镇");
        county.team("第一工作组").leader("老李").cadre("李国庆", "张静", "赵敏");
    }

    private void lookAway() {
        world.ignores(Kind.DUTY, Kind.TAKE_OVER, Kind.VACANCY, Kind.LEAVE_WITHDRAWN, Kind.LEAVE_DECIDED, Kind.LEAVE_ENDS, Kind.DIGEST);
    }

    /** Li's leave is approved by all whose turn it is, and the organizer has asked the team for somebody else. */
    private void theTeamIsAsked(String leave) {
        li.types("请假 " + leave).sees("已提交");
        leader.sees("请假：").taps("同意").sees("李国庆 请假", "等待批准");
        liaison.sees("请假：").taps("同意").sees("✅ 小周 已同意 李国庆 请假");
        li.sees("同意您请假").sees("同意您请假");
        organizer.sees("新出现空岗", THURSDAY).taps("问全组").sees("没有人值班");
        zhang.sees("有一班缺人").button("我来值这一班").seesNothingMore();
        zhao.sees("有一班缺人");
        lookAway();
    }

    @Test
    void each_who_approves_sees_the_vacancy_before_the_tap_and_nobody_else_hears_of_it_before_the_last_one() {
        county.duty("2026-12-03", "周县长", "李国庆");
        li.types("请假 12月2日到12月4日 看病").sees("已提交");
        leader.sees("李国庆", "3 个工作日", "⚠️ 批准后会空岗：" + THURSDAY + " 没有人值班（缺 1 人）").taps("同意").sees("已同意");
        organizer.seesNothingMore();
        liaison.sees("李国庆", "已同意：老李", "⚠️ 批准后会空岗：" + THURSDAY).taps("同意").sees("已同意").seesNothingMore();
        leader.sees("已同意").seesNothingMore();
        li.sees("同意您请假").sees("同意您请假").seesNothingMore();
        organizer.sees("新出现空岗", THURSDAY + "：没有人值班（缺 1 人）").button("问全组", "指定", "接受空缺").seesNothingMore();
    }

    @Test
    void leave_that_is_withdrawn_ends_the_asking_of_others() {
        county.duty("2026-12-03", "周县长", "李国庆");
        theTeamIsAsked("12月2日到12月4日 看病");
        li.taps("撤回请假").sees("已撤回");
        zhang.sees("不用再找人了").noButton().seesNothingMore();
        zhao.sees("不用再找人了").seesNothingMore();
        organizer.types("空岗").sees("没有空岗");
        lookAway();
    }

    @Test
    void an_early_return_ends_the_asking_of_others() {
        county.duty("2026-12-03", "周县长", "李国庆");
        theTeamIsAsked("12月1日到12月3日 看病");
        world.moveTo("2026-12-02T09:00");
        lookAway();
        li.types("销假").sees("已销假", "实际休");
        zhang.sees("不用再找人了").noButton().seesNothingMore();
        zhao.sees("不用再找人了").seesNothingMore();
        organizer.types("空岗").sees("没有空岗");
        lookAway();
        world.moveTo("2026-12-02T19:00");
        li.sees("明天 12月3日").seesNothingMore();
        lookAway();
    }

    @Test
    void a_leave_made_shorter_ends_the_asking_of_others() {
        county.duty("2026-12-03", "周县长", "李国庆");
        theTeamIsAsked("12月2日到12月3日 看病");
        long request = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM leave_request"));
        li.tapsData(1, "leave.till." + request + ".2026-12-02").sees("12月2日");
        zhang.sees("不用再找人了").noButton().seesNothingMore();
        lookAway();
    }

    @Test
    void who_is_on_leave_is_neither_reminded_nor_asked_to_take_over_and_those_who_can_act_are_told() {
        county.duty("2026-12-01", "赵敏", "李国庆", "张静");
        li.types("请假 明天 看病").sees("已提交");
        leader.sees("批准后会空岗", "缺 1 人").taps("同意").sees("已同意").seesNothingMore();
        li.sees("同意您请假").sees("同意您请假").seesNothingMore();
        organizer.sees("新出现空岗", "缺 1 人（李国庆").seesNothingMore();
        zhao.sees("新出现空岗", "李国庆").button("指定").seesNothingMore();
        world.moveTo("2026-12-01T08:00");
        li.seesNothingMore();
        zhang.sees("明天").sees("今天").sees("<b>接班</b>").taps("接班").sees("已接班");
        lookAway();
        world.moveTo("2026-12-01T12:00");
        li.seesNothingMore();
        zhao.seesNothingMore();
    }

    @Test
    void half_a_day_of_leave_concerns_only_shifts_in_that_half() {
        county.shift("2026-12-01", "早班", "08:00", "4H", "周县长", "李国庆")
                .shift("2026-12-02", "夜班", "20:00", "12H", "周县长", "张静");
        li.types("请假 12月1日 下午 看病").sees("已提交");
        leader.sees("李国庆").without("空岗").taps("同意").sees("已同意");
        zhang.types("请假 12月2日 上午 看病").sees("已提交");
        leader.sees("张静").without("空岗").taps("同意").sees("已同意");
        li.sees("同意您请假").sees("同意您请假");
        zhang.sees("同意您请假").sees("同意您请假");
        zhao.types("值班 12月1日").sees("李国庆").without("空岗").types("值班 12月2日").sees("张静").without("空岗");
        world.moveTo("2026-12-01T08:00");
        li.sees("明天 12月1日").sees("今天 12月1日").sees("<b>接班</b>").taps("接班").sees("已接班").seesNothingMore();
        world.moveTo("2026-12-02T20:00");
        zhang.sees("明天 12月2日").sees("您的假今天期满").sees("今天 12月2日").sees("<b>接班</b>")
                .taps("接班").sees("已接班").seesNothingMore();
        organizer.seesNothingMore();
        lookAway();
    }

    @Test
    void half_a_day_of_leave_in_a_long_shift_is_a_vacancy_but_its_beginning_is_the_persons_own() {
        county.duty("2026-12-01", "周县长", "李国庆");
        li.types("请假 12月1日 下午 看病").sees("已提交");
        leader.sees("李国庆", "批准后会空岗").taps("同意").sees("已同意");
        li.sees("同意您请假").sees("同意您请假");
        organizer.sees("新出现空岗");
        world.moveTo("2026-12-01T08:00");
        li.sees("明天 12月1日").sees("今天 12月1日").sees("<b>接班</b>").taps("接班").sees("已接班").seesNothingMore();
        lookAway();
    }

    @Test
    void taking_over_a_shift_is_a_return_from_leave() {
        county.duty("2026-12-02", "周县长", "李国庆");
        li.types("请假 12月1日 看病").sees("已提交");
        leader.sees("请假：").taps("同意").sees("已同意");
        world.moveTo("2026-12-02T08:00");
        li.ignores(Kind.DUTY, Kind.TAKE_OVER, Kind.LEAVE_DECIDED, Kind.LEAVE_ENDS).taps("接班").sees("已接班").types("销假").sees("没有要销的假").seesNothingMore();
        world.moveTo("2026-12-02T12:00");
        lookAway();
    }

    @Test
    void who_takes_over_though_on_leave_holds_the_shift_again() {
        county.duty("2026-12-01", "周县长", "李国庆").duty("2026-12-03", "周县长", "李国庆");
        world.moveTo("2026-12-01T08:00");
        lookAway();
        li.types("请假 12月1日到12月3日 看病").sees("已提交");
        leader.sees("请假：").taps("同意").sees("已同意");
        liaison.sees("请假：").taps("同意").sees("✅ 小周 已同意 李国庆 请假");
        li.sees("同意您请假").sees("同意您请假").seesNothingMore();
        organizer.sees("新出现空岗", "12月1日", "12月3日");
        li.taps("接班").sees("已接班");
        organizer.types("空岗").sees("没有空岗");
        lookAway();
    }
}
