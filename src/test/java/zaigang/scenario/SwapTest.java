package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.spine.chat.Incoming;
import zaigang.spine.people.Person;

/** Swapping shifts: proposed in three taps, accepted by one, approved where the setting says so, and valid only then. */
class SwapTest {
    private static final String FRIDAY = "12月4日（周五） 08:00–次日08:00";
    private static final String SUNDAY = "12月6日（周日） 08:00–次日08:00";

    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00").withoutTakingOver();
    private final County county = world.county();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone zhao = world.phone("赵敏");
    private final Phone zhou = world.phone("小周");
    private final Phone organizer = world.phone("老周");

    /** A Monday. */
    @BeforeEach
    void open() {
        county.withoutCheckIns();
        county.organizer("老周").liaison("小周", "城关镇").team("第一工作组").leader("王建国").cadre("李国庆", "张静", "赵敏");
    }

    private void reopen(String approval) {
        world.startsOver("2026-11-30T10:00").with(World.settings("exchange: {approval: " + approval + "}\n")).withoutTakingOver();
        open();
    }

    /** Those put on or taken off a shift are told by the rosters themselves: not this scenario's matter. */
    private void told(Phone... phones) {
        Arrays.stream(phones).forEach(p -> p.ignores(Kind.SWAP, Kind.DUTY, Kind.DUTY_CHANGED, Kind.LEAVE_DECIDED));
    }

    private void fridayAndSunday() {
        county.duty("2026-12-04", "王建国", "李国庆").duty("2026-12-06", "王建国", "张静");
    }

    private List<String> onDuty(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).stream()
                .flatMap(d -> d.everyone().stream()).map(Person::name).toList());
    }

    private String state() {
        return world.app().ledger().read(tx ->
                tx.first(String.class, "SELECT state FROM swap_proposal ORDER BY id DESC LIMIT 1").orElse(""));
    }

    private long swapped() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM roster_change WHERE cause = 'SWAP'"));
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

    @Test
    void a_swap_takes_three_taps_and_counts_once_it_is_approved() {
        fridayAndSunday();
        li.types("换班").sees("要换哪一班").button(FRIDAY).taps(FRIDAY)
                .sees("换班", FRIDAY, "想请谁来值").button("张静", "赵敏", "问全组", "‹ 看别的班")
                .taps("张静").sees("请 张静 来值", "您替 张静 值哪一班").button("我值 " + SUNDAY, "只请替班，不用还", "‹ 换个人")
                .taps("我值 " + SUNDAY).sees("等对方答复", FRIDAY, "已发给：张静").button("撤回").seesNotice("已发出");
        zhang.sees("李国庆", "想和您换班", "您值　" + FRIDAY, "李国庆 替您值　" + SUNDAY, "12月1日（周二） 10:00 前", "1380000")
                .button("接受", "不行");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "李国庆");
        zhang.taps("接受").sees("您已接受，还要批准才算数", "李国庆 的 " + FRIDAY + " 由您值，您的 " + SUNDAY + " 由 李国庆 值").noButton().seesNotice("已接受");
        assertThat(onDuty("2026-12-04")).as("not before it is approved").containsExactly("王建国", "李国庆");
        li.sees("张静 已接受").button("撤回").sees("等 王建国 批准", "在那以前值班不变").noButton();
        wang.sees("换班，请批准", "李国庆 的 " + FRIDAY + " 由 张静 值", "张静 的 " + SUNDAY + " 由 李国庆 值").button("同意", "不同意")
                .taps("同意").sees("换好了").noButton();
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "张静");
        assertThat(onDuty("2026-12-06")).containsExactly("王建国", "李国庆");
        li.sees("换好了", "您的 " + FRIDAY + " 由 张静 值，张静 的 " + SUNDAY + " 由您值").noButton();
        zhang.sees("换好了", "由您值").noButton();
        told(li, zhang);
        assertThat(li.all()).as("no message waits any more").noneMatch(m -> m.text().contains("批准"));
        assertThat(swapped()).as("who was put on and off").isEqualTo(4);
    }

    @Test
    void words_and_dates_lead_to_the_shift() {
        fridayAndSunday();
        for (String words : List.of("换班 周五", "调班 12月4日", "换班12月4日", "换班 周五 家里有事", "swap friday", "/swap 2026-12-04")) {
            li.types(words).sees("想请谁来值", FRIDAY);
        }
        li.types("换班 周六").sees("那天您没有可以换的班").button(FRIDAY);
        li.types("换班 随便").sees("没看懂是哪一天").button(FRIDAY);
        li.types("换班 本周").sees("想请谁来值", FRIDAY);
        zhao.types("换班").sees("没有值班").button("能做什么");
    }

    @Test
    void without_approval_it_counts_at_once() {
        reopen("none");
        fridayAndSunday();
        proposed();
        zhang.taps("接受").sees("换好了").noButton();
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "张静");
        assertThat(onDuty("2026-12-06")).containsExactly("王建国", "李国庆");
        li.sees("换好了").noButton();
        told(li, zhang);
        wang.seesNothingMore();
    }

    @Test
    void the_liaison_approves_where_the_setting_says_so_and_the_leader_cannot() {
        reopen("liaison");
        fridayAndSunday();
        proposed();
        zhang.taps("接受").sees("还要批准");
        li.sees("已接受").sees("等 小周 批准");
        wang.seesNothingMore();
        wang.tapsData(1, "swap.ok.1").seesNotice("不归您").seesNothingMore();
        zhou.sees("换班，请批准").taps("同意").sees("换好了");
        assertThat(onDuty("2026-12-04")).contains("张静");
        told(li, zhang);
    }

    @Test
    void where_the_liaison_cannot_be_reached_it_goes_to_the_organizers() {
        reopen("liaison");
        zhou.blocksTheBot();
        fridayAndSunday();
        proposed();
        zhang.taps("接受").sees("还要批准");
        li.sees("已接受").sees("等 老周 批准");
        organizer.sees("换班，请批准").taps("同意").sees("换好了");
        told(li, zhang);
    }

    @Test
    void without_a_duty_leader_in_the_bot_the_team_leader_decides_and_above_him_the_liaison() {
        county.duty("2026-12-04", "周县长", "李国庆").duty("2026-12-06", "周县长", "张静");
        accepted();
        wang.taps("同意").sees("换好了");
        told(li, zhang);
        county.duty("2026-12-08", "周县长", "王建国").duty("2026-12-09", "周县长", "赵敏");
        wang.types("换班 12月8日").sees("想请谁").taps("赵敏").sees("哪一班").taps("只请替班，不用还").sees("等对方答复");
        zhao.sees("请您替班").taps("接受").sees("还要批准");
        wang.sees("已接受").sees("等 小周 批准");
        wang.tapsData(1, "swap.ok.2").seesNotice("不归您").seesNothingMore();
        zhou.sees("换班，请批准").taps("同意").sees("换好了");
        assertThat(onDuty("2026-12-08")).containsExactly("赵敏");
        told(wang, zhao);
    }

    @Test
    void the_duty_leader_of_the_shift_decides_even_as_a_cadre() {
        county.duty("2026-12-04", "赵敏", "李国庆").duty("2026-12-06", "周县长", "张静");
        li.types("换班 周五").sees(FRIDAY).taps("张静").sees("哪一班").taps("只请替班，不用还").sees("等对方答复");
        zhang.sees("请您替班").taps("接受").sees("还要批准");
        li.sees("已接受").sees("等 赵敏 批准");
        zhao.sees("换班，请批准").taps("同意").sees("换好了");
        told(li, zhang);
        wang.seesNothingMore();
        assertThat(onDuty("2026-12-04")).containsExactly("赵敏", "张静");
    }

    /** None of the messages about it is left as it was. */
    @Test
    void every_message_about_it_shows_the_outcome() {
        fridayAndSunday();
        accepted();
        wang.taps("同意").sees("换好了");
        told(li, zhang);
        for (Phone phone : List.of(li, zhang, wang)) {
            assertThat(phone.all()).filteredOn(m -> m.text().contains("换班") || m.text().contains("已接受"))
                    .noneMatch(m -> m.text().contains("批准，批了就告诉您") || m.text().contains("还要批准才算数"));
        }
    }

    @Test
    void a_refusal_carries_the_typed_reason_to_both() {
        fridayAndSunday();
        accepted();
        wang.taps("不同意").sees("什么原因").button("不写原因", "‹ 返回").types("那天要开会").sees("没有批准", "王建国", "理由：那天要开会")
                .sees("没有批准").noButton();
        li.sees("没有批准").noButton().sees("没有批准").noButton().sees("没有批准", "理由：那天要开会", "值班不变").button("再找别人");
        zhang.sees("没有批准").noButton().sees("没有批准", "理由：那天要开会").noButton();
        assertThat(onDuty("2026-12-04")).contains("李国庆");
        wang.tapsData(1, "swap.ok.1").sees("没有批准");
        li.taps("再找别人").sees("想请谁来值").buttonAmong("赵敏");
    }

    @Test
    void a_refusal_needs_no_reason() {
        fridayAndSunday();
        accepted();
        wang.taps("不同意").sees("什么原因").taps("不写原因").sees("换班没有批准").sees("换班没有批准");
        li.sees("没有批准").sees("没有批准").sees("没有批准").without("理由");
        zhang.sees("没有批准").sees("没有批准");
        wang.types("那天要开会").sees("您是想");
        assertThat(state()).isEqualTo("REFUSED");
    }

    @Test
    void who_is_asked_may_say_no_and_the_proposer_asks_another() {
        fridayAndSunday();
        proposed();
        zhang.taps("不行").sees("已回复 李国庆").noButton();
        li.sees("没有人能接").noButton().sees("没有人能接", "值班不变").button("再找别人").taps("再找别人").sees("想请谁来值")
                .taps("赵敏").sees("值哪一班").button("只请替班，不用还", "‹ 换个人").taps("只请替班，不用还").sees("等对方答复");
        zhao.sees("请您替班").button("接受", "不行");
    }

    @Test
    void the_whole_team_is_asked_and_the_first_has_it() {
        fridayAndSunday();
        li.types("换班 周五").sees(FRIDAY).taps("问全组").sees("等对方答复", "已发给：张静、赵敏");
        zhao.sees("想请人来值", "谁先接受就是谁").button("接受", "不行");
        zhang.sees("想请人来值").taps("接受").sees("您哪一班让 李国庆 来值")
                .button("李国庆 值我的 " + SUNDAY, "不用还，我直接替", "不行");
        zhao.taps("接受").sees("您已接受", "还要批准");
        zhang.sees("赵敏 已接受").noButton();
        zhang.tapsData(zhang.seen().id(), "swap.give.1.0").sees("赵敏 已接受").noButton().seesNotice("已经由 赵敏 接了");
        li.sees("赵敏 已接受").sees("等 王建国 批准");
        wang.sees("李国庆 的 " + FRIDAY + " 由 赵敏 值").taps("同意").sees("换好了");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
        zhang.sees("换好了");
        told(li, zhao);
    }

    @Test
    void one_of_many_chooses_which_shift_to_give_back() {
        fridayAndSunday();
        county.duty("2026-12-08", "王建国", "张静");
        li.types("换班 周五").sees(FRIDAY).taps("问全组").sees("等对方答复");
        zhao.sees("想请人来值").taps("不行").sees("已回复");
        li.seesNothingMore();
        zhang.sees("想请人来值").taps("接受").sees("哪一班").taps("李国庆 值我的 12月8日（周二） 08:00–次日08:00").sees("还要批准", "12月8日");
        li.sees("已接受").sees("等 王建国 批准");
        wang.sees("换班，请批准", "12月8日").taps("同意").sees("换好了");
        told(li, zhang);
        assertThat(onDuty("2026-12-08")).contains("李国庆");
        assertThat(onDuty("2026-12-06")).contains("张静");
        zhao.seesNothingMore();
    }

    @Test
    void when_all_have_said_no_the_proposer_hears_it_once() {
        fridayAndSunday();
        li.types("换班 周五").sees(FRIDAY).taps("问全组").sees("等对方答复");
        zhao.sees("想请人来值").taps("不行").sees("已回复");
        zhang.sees("想请人来值").taps("不行").sees("已回复");
        li.sees("没有人能接").sees("没有人能接").seesNothingMore();
    }

    @Test
    void of_two_who_accept_in_the_same_batch_one_has_it_and_the_other_is_told() {
        reopen("none");
        fridayAndSunday();
        li.types("换班 周五").sees(FRIDAY).taps("问全组").sees("等对方答复");
        zhang.sees("想请人来值");
        zhao.sees("想请人来值");
        var batch = new ArrayList<Incoming>();
        for (Phone phone : List.of(zhao, zhang)) {
            batch.add(new Incoming(world.nextNumber(), phone.account(), phone.account(), "zh-hans",
                    new Incoming.Tap("q" + phone.account(), phone.seen().id(), "swap.yes.1")));
        }
        world.app().receive(batch);
        world.settle();
        zhao.sees("换好了", "由您值").noButton();
        zhang.sees("换好了", "由 赵敏 值").noButton().seesNotice("已经由 赵敏 接了");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
        assertThat(swapped()).isEqualTo(2);
        told(li, zhao);
    }

    @Test
    void it_expires_and_the_proposer_is_told_once() {
        fridayAndSunday();
        proposed();
        world.moveTo("2026-12-01T09:59");
        li.seesNothingMore();
        world.moveTo("2026-12-01T10:00");
        li.sees("换班已过期").noButton().sees("换班已过期", "值班不变").button("再找别人").seesNothingMore();
        zhang.sees("换班已过期").noButton().seesNothingMore();
        zhang.tapsData(zhang.seen().id(), "swap.yes.1").sees("已过期");
        world.moveTo("2026-12-01T18:00");
    }

    @Test
    void never_after_the_beginning_of_the_earlier_shift() {
        county.duty("2026-12-01", "王建国", "张静").duty("2026-12-04", "王建国", "李国庆");
        li.types("换班 周五").sees(FRIDAY).taps("张静").sees("哪一班").taps("我值 12月1日（周二） 08:00–次日08:00").sees("12月1日（周二） 08:00 前");
        zhang.sees("12月1日（周二） 08:00 前回复").taps("接受").sees("还要批准");
        told(li, wang);
        world.moveTo("2026-12-01T07:59");
        told(li, zhang, wang);
        world.moveTo("2026-12-01T08:00");
        li.sees("已过期").sees("已过期").sees("已过期");
        zhang.sees("已过期").sees("已过期", "值班不变");
        wang.sees("已过期").noButton();
        assertThat(onDuty("2026-12-04")).contains("李国庆");
        assertThat(state()).isEqualTo("EXPIRED");
    }

    @Test
    void found_late_after_an_outage_it_is_over_before_anybody_can_take_it() {
        fridayAndSunday();
        proposed();
        world.timeIs("2026-12-02T10:00");
        world.app().receive(List.of(new Incoming(world.nextNumber(), zhang.account(), zhang.account(), "zh-hans",
                new Incoming.Tap("late", zhang.seen().id(), "swap.yes.1"))));
        world.settle();
        zhang.sees("已过期").noButton();
        li.sees("已过期").sees("已过期").seesNothingMore();
        assertThat(onDuty("2026-12-04")).contains("李国庆");
    }

    @Test
    void withdrawn_before_or_after_it_is_accepted_it_changes_nothing() {
        fridayAndSunday();
        proposed();
        li.taps("撤回").sees("您已撤回").noButton();
        zhang.sees("李国庆 已撤回").noButton();
        zhang.tapsData(zhang.seen().id(), "swap.yes.1").sees("已撤回").seesNothingMore();
        proposed();
        zhang.taps("接受").sees("还要批准");
        li.sees("已接受").sees("等 王建国 批准").taps("撤回").sees("已撤回").sees("已撤回");
        zhang.sees("已撤回").sees("已撤回", "值班不变");
        wang.sees("换班，请批准").sees("已撤回").noButton();
        wang.tapsData(wang.seen().id(), "swap.ok.2").sees("已撤回");
        assertThat(onDuty("2026-12-04")).contains("李国庆");
    }

    @Test
    void a_withdrawal_that_comes_after_the_swap_is_done_shows_that_it_is_done() {
        fridayAndSunday();
        accepted();
        wang.taps("同意").sees("换好了");
        told(li, zhang);
        li.tapsData(1, "swap.back.1").sees("换好了");
        assertThat(onDuty("2026-12-04")).contains("张静");
    }

    @Test
    void strangers_to_a_proposal_cannot_touch_it() {
        fridayAndSunday();
        county.team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
        proposed();
        for (String name : List.of("赵敏", "小钱", "老赵", "李国庆", "老周")) {
            for (String data : List.of("swap.yes.1", "swap.give.1.0", "swap.pass.1")) {
                world.phone(name).tapsData(1, data).seesNotice("不归您").seesNothingMore();
            }
        }
        zhang.tapsData(1, "swap.back.1").seesNotice("不归您").seesNothingMore();
        zhang.taps("接受").sees("还要批准");
        li.sees("已接受").sees("等 王建国 批准");
        wang.sees("换班，请批准");
        for (String name : List.of("赵敏", "小钱", "老赵", "李国庆", "张静")) {
            for (String data : List.of("swap.ok.1", "swap.no.1", "swap.deny.1")) {
                world.phone(name).tapsData(1, data).seesNotice("不归您").seesNothingMore();
            }
        }
        long friday = shift("2026-12-04");
        long sunday = shift("2026-12-06");
        zhao.tapsData(1, "swap.ask." + friday + "." + county.id("张静") + ".0").seesNotice("您不在这个班上").seesNothingMore();
        zhang.tapsData(1, "swap.ask." + sunday + "." + county.id("小钱") + ".0").seesNotice("不能用").seesNothingMore();
        zhang.tapsData(1, "swap.ask." + sunday + "." + county.id("赵敏") + "." + friday).seesNotice("不能用").seesNothingMore();
        for (String data : List.of("swap.of", "swap.of.x", "swap.with.99.1", "swap.ask." + sunday, "swap.all.0.team",
                "swap.yes.99",
                "swap.give.1.x", "swap.ok.x", "swap.no",
                "swap.deny.-1")) {
            zhang.tapsData(1, data).seesNothingMore();
        }
        assertThat(onDuty("2026-12-04")).contains("李国庆");
        assertThat(state()).isEqualTo("ACCEPTED");
    }

    private long shift(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).getFirst().shiftId());
    }

    @Test
    void once_the_roster_is_edited_the_proposal_is_void_and_says_so() {
        fridayAndSunday();
        proposed();
        county.duty("2026-12-04", "王建国", "赵敏");
        li.sees("换班已作废").noButton().sees("换班已作废").noButton();
        zhang.sees("换班已作废").noButton();
        zhang.tapsData(zhang.seen().id(), "swap.yes.1").sees("已作废");
        told(zhao);
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
    }

    @Test
    void an_approval_after_the_roster_was_edited_changes_nothing() {
        fridayAndSunday();
        accepted();
        county.noDuty("2026-12-06");
        li.sees("已作废").sees("已作废").sees("已作废").button("再找别人");
        zhang.sees("已作废").sees("已作废");
        wang.sees("已作废").noButton();
        wang.tapsData(wang.seen().id(), "swap.ok.1").sees("已作废");
        assertThat(onDuty("2026-12-04")).contains("李国庆");
        assertThat(state()).isEqualTo("VOID");
    }

    @Test
    void a_shift_that_is_moved_makes_it_void_and_a_new_company_does_not() {
        fridayAndSunday();
        proposed();
        county.duty("2026-12-04", "王建国", "李国庆", "赵敏");
        told(zhao);
        zhang.seesNothingMore();
        county.shift("2026-12-04", "", "20:00", "12H", "王建国", "李国庆", "赵敏");
        told(zhao, wang);
        li.sees("已作废").sees("已作废");
        zhang.sees("已作废");
    }

    @Test
    void leave_approved_meanwhile_ends_it_at_once() {
        fridayAndSunday();
        accepted();
        long approval = wang.seen().id();
        zhang.types("请假 12月4日 看病").sees("已提交请假");
        wang.sees("张静</b> 请假");
        wang.tapsData(1, "leave.yes.1");
        li.sees("已作废").sees("已作废").sees("已作废", "张静 已批准请假").button("再找别人");
        zhang.sees("已作废").noButton().sees("同意您请假").sees("同意您请假").seesNothingMore();
        assertThat(state()).isEqualTo("VOID");
        told(wang);
        wang.tapsData(approval, "swap.ok.1").sees("已作废").noButton();
        assertThat(onDuty("2026-12-04")).contains("李国庆");
    }

    @Test
    void somebody_with_another_duty_at_that_time_is_not_offered_and_cannot_be_forced() {
        fridayAndSunday();
        plan("防汛值班", "2026-12-05", "06:00", "赵敏").plan("社区值守", "2026-12-04", "20:00", "赵敏");
        li.types("换班 周五").sees("值班表 12月4日（周五）").button("张静", "‹ 看别的班");
        li.tapsData(li.seen().id(), "swap.ask." + shift("2026-12-04") + "." + county.id("赵敏") + ".0")
                .seesNotice("赵敏 值不了").seesNotice("社区值守").seesNothingMore();
        li.taps("张静").sees("哪一班").taps("只请替班，不用还").sees("等对方答复");
        zhang.sees("请您替班");
        plan("森林防火", "2026-12-04", "18:00", "张静");
        zhang.taps("接受").sees("已作废", "张静 值不了", "森林防火").noButton();
        li.sees("已作废").sees("已作废", "同一时间已有");
        assertThat(onDuty("2026-12-04")).contains("李国庆");
    }

    /** Four hours of another roster, for one. */
    private SwapTest plan(String roster, String day, String starts, String name) {
        LocalDate date = LocalDate.parse(day);
        var shift = new PlannedShift(date, "", LocalTime.parse(starts), Duration.ofHours(4), List.of(), List.of(),
                List.of(county.id(name)), "");
        world.app().ledger().change(tx -> world.app().rosters().apply(tx, roster,
                RosterChange.diff(List.of(), List.of(shift), date, date), ChangeCause.first()));
        world.settle();
        return this;
    }

    @Test
    void a_duty_at_the_same_time_may_be_the_very_one_that_is_given_back() {
        county.duty("2026-12-04", "王建国", "李国庆");
        plan("防汛值班", "2026-12-05", "06:00", "赵敏");
        li.types("换班 周五").sees("值班表 12月4日（周五）").button("张静", "赵敏", "问全组", "‹ 看别的班").taps("赵敏")
                .sees("哪一班").button("我值 防汛值班 12月5日（周六） 06:00–10:00", "‹ 换个人").taps("我值 防汛值班 12月5日（周六） 06:00–10:00")
                .sees("等对方答复");
        zhao.sees("想和您换班").taps("接受").sees("还要批准");
        wang.sees("换班，请批准").taps("同意").sees("换好了");
        told(li, zhao);
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
        assertThat(onDuty("2026-12-05")).containsExactly("李国庆");
    }

    @Test
    void of_many_one_with_a_clash_is_refused_and_it_stays_open_for_the_others() {
        fridayAndSunday();
        li.types("换班 周五").sees(FRIDAY).taps("问全组").sees("等对方答复");
        zhang.sees("想请人来值");
        zhao.sees("想请人来值");
        plan("社区值守", "2026-12-04", "18:00", "赵敏").plan("防汛值班", "2026-12-05", "06:00", "赵敏");
        zhao.taps("接受").seesNotice("赵敏 值不了").seesNothingMore();
        assertThat(state()).isEqualTo("OPEN");
        zhang.taps("接受").sees("哪一班").taps("不用还，我直接替").sees("还要批准");
        told(li, wang, zhao);
    }

    @Test
    void a_night_shift_over_the_new_year_is_swapped_like_any_other() {
        world.moveTo("2026-12-30T10:00");
        county.shift("2026-12-31", "夜班", "20:00", "12H", "王建国", "李国庆").shift("2027-01-02", "夜班", "20:00", "12H", "王建国", "张静");
        plan("元旦值守", "2026-12-31", "18:00", "赵敏").plan("元旦值守", "2027-01-01", "07:00", "赵敏");
        told(zhao);
        li.types("换班 12月31日").sees("12月31日（周四） 夜班 20:00–次日08:00").button("张静", "‹ 看别的班")
                .taps("张静").sees("哪一班").taps("我值 值班表 1月2日（周六） 夜班").sees("等对方答复", "12月31日（周四） 10:00 前");
        zhang.sees("想和您换班").taps("接受").sees("还要批准");
        li.sees("已接受").sees("等 王建国");
        wang.sees("换班，请批准").taps("同意").sees("换好了");
        told(li, zhang);
        assertThat(onDuty("2026-12-31")).containsExactly("赵敏", "王建国", "张静");
        assertThat(onDuty("2027-01-02")).containsExactly("王建国", "李国庆");
    }

    @Test
    void a_shift_of_the_duty_leader_goes_only_to_somebody_who_leads() {
        county.duty("2026-12-04", "王建国", "李国庆").duty("2026-12-06", "张静", "李国庆");
        wang.types("换班 周五").sees(FRIDAY).button("张静", "‹ 看别的班").taps("张静").sees("哪一班")
                .taps("我值 " + SUNDAY).sees("等对方答复");
        zhang.sees("想和您换班").taps("接受").sees("还要批准");
        wang.sees("已接受").sees("等 小周 批准");
        zhou.sees("换班，请批准").taps("同意").sees("换好了");
        told(wang, zhang, li);
        assertThat(onDuty("2026-12-04")).containsExactly("张静", "李国庆");
        assertThat(onDuty("2026-12-06")).containsExactly("王建国", "李国庆");
    }

    @Test
    void only_one_proposal_is_under_way_for_a_shift() {
        fridayAndSunday();
        proposed();
        li.types("换班 周五").sees("等对方答复", "您的 " + FRIDAY).button("撤回");
        li.tapsData(li.seen().id(), "swap.all." + shift("2026-12-04") + ".team").sees("等对方答复").button("撤回");
        zhao.seesNothingMore();
    }

    @Test
    void at_night_it_waits_for_the_morning_unless_that_is_too_late() {
        fridayAndSunday();
        county.duty("2026-12-01", "王建国", "赵敏");
        world.moveTo("2026-11-30T22:00");
        told(zhao, wang);
        proposedAtNight();
        zhang.seesNothingMore();
        li.taps("撤回").sees("已撤回");
        world.moveTo("2026-12-01T08:30");
        told(zhao, wang);
        zhang.seesNothingMore();
    }

    @Test
    void that_it_expired_at_night_is_told_in_the_morning() {
        fridayAndSunday();
        world.moveTo("2026-11-30T22:00");
        proposedAtNight();
        world.moveTo("2026-12-01T07:00");
        zhang.sees("想和您换班");
        world.moveTo("2026-12-01T22:00");
        li.sees("换班已过期").noButton().seesNothingMore();
        zhang.sees("换班已过期").noButton();
        world.moveTo("2026-12-02T07:00");
        li.sees("换班已过期").button("再找别人");
    }

    private void proposedAtNight() {
        li.types("换班 周五").sees(FRIDAY).taps("张静").sees("哪一班").taps("我值 " + SUNDAY).sees("等对方答复");
    }

    @Test
    void a_shift_that_runs_cannot_be_swapped_and_nobody_without_an_account_is_asked() {
        county.team("第一工作组").stranger("小郑");
        county.duty("2026-11-30", "王建国", "李国庆").duty("2026-12-04", "王建国", "李国庆");
        li.types("换班 周五").sees(FRIDAY).button("张静", "赵敏", "问全组", "‹ 看别的班");
        li.types("换班 今天").sees("那天您没有可以换的班").button(FRIDAY);
        li.tapsData(1, "swap.of." + shift("2026-11-30")).seesNotice("已经开始").seesNothingMore();
        li.tapsData(1, "swap.ask." + shift("2026-12-04") + "." + county.id("小郑") + ".0").seesNotice("收不到消息").seesNothingMore();
    }

    @Test
    void a_restart_forgets_nothing() {
        fridayAndSunday();
        accepted();
        world.restartsAt("2026-11-30T12:00");
        wang.taps("同意").sees("换好了");
        told(li, zhang);
        assertThat(onDuty("2026-12-04")).contains("张静");
    }
}
