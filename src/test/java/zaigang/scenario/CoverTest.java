package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;
import zaigang.spine.people.Person;

/** Taking a shift at once, filling a vacancy, putting somebody on a shift, and the override. */
class CoverTest {
    private static final String TODAY = "11月30日（周一） 08:00–次日08:00";
    private static final String FRIDAY = "12月4日（周五） 08:00–次日08:00";

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
        county.team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
    }

    /** Those put on or taken off a shift are told by the rosters themselves: not this scenario's matter. */
    private void told(Phone... phones) {
        Arrays.stream(phones).forEach(p -> p.ignores(Kind.SWAP, Kind.DUTY, Kind.DUTY_CHANGED));
    }

    private List<String> onDuty(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).stream()
                .flatMap(d -> d.everyone().stream()).map(Person::name).toList());
    }

    private long shift(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).getFirst().shiftId());
    }

    private List<String> causes() {
        return world.app().ledger().read(tx -> tx.list(String.class,
                "SELECT DISTINCT cause || ' ' || reason FROM roster_change WHERE by_person IS NOT NULL"));
    }

    private void onLeave(String name, String day) {
        world.app().ledger().change(tx -> tx.run("""
                INSERT INTO leave_request (person_id, from_day, to_day, reason, state, asked_at)
                VALUES (?, ?, ?, '', 'APPROVED', 0)""", county.id(name), day, day));
    }

    private long requests(String state) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM cover_request WHERE state = ?", state));
    }

    @Test
    void whoever_holds_a_running_shift_is_asked_and_decides() {
        county.duty("2026-11-30", "王建国", "李国庆");
        told(wang, li);
        zhang.types("替班 李国庆").sees("替 李国庆 值哪一班").button("替 李国庆 " + TODAY)
                .taps("替 李国庆 " + TODAY).sees("等 李国庆 答复", "电话：1380000").button("撤回").seesNotice("已问 李国庆");
        assertThat(onDuty("2026-11-30")).containsExactly("王建国", "李国庆");
        wang.seesNothingMore();
        li.sees("替班", TODAY, "张静 想替您值", "张静 电话").button("同意替班", "不用替").taps("同意替班")
                .sees("由 张静 替您值（您同意的）").noButton();
        assertThat(onDuty("2026-11-30")).containsExactly("王建国", "张静");
        assertThat(causes()).containsExactly("COVER ");
        zhang.sees("由您替 李国庆 值（李国庆同意的）").noButton().sees("新增值班");
        wang.sees("替班", TODAY, "张静 替 李国庆 值", "张静 电话：1380000").noButton().seesNothingMore();
        world.moveTo("2026-11-30T10:30");
        told(li);
        wang.seesNothingMore();
        zhou.seesNothingMore();
    }

    @Test
    void who_does_not_want_to_be_covered_stays_on_the_shift() {
        county.duty("2026-11-30", "王建国", "李国庆");
        told(wang, li);
        zhang.types("替班 李国庆").taps("替 李国庆 " + TODAY).sees("替 李国庆 值哪一班").sees("等 李国庆 答复");
        li.sees("想替您值").taps("不用替").sees("还由您值（您定的），张静 不用替").noButton();
        zhang.sees("还由 李国庆 值（李国庆定的），您不用替").noButton().sees("还由 李国庆 值");
        assertThat(onDuty("2026-11-30")).containsExactly("王建国", "李国庆");
        zhang.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + TODAY).sees("等 李国庆 答复").taps("撤回")
                .sees("您收回了替班").noButton();
        li.sees("张静 想替您值").sees("张静 收回了替班", "还由您值").noButton();
        world.moveTo("2026-11-30T12:00");
        wang.seesNothingMore();
        assertThat(List.of(requests("REFUSED"), requests("WITHDRAWN"))).containsExactly(1L, 1L);
    }

    @Test
    void where_nobody_answers_within_minutes_the_duty_leader_decides() {
        county.duty("2026-11-30", "王建国", "李国庆");
        told(wang, li);
        zhang.types("替班 李国庆").taps("替 李国庆 " + TODAY).sees("替 李国庆 值哪一班").sees("等 李国庆 答复");
        li.sees("张静 想替您值");
        world.moveTo("2026-11-30T10:09");
        wang.seesNothingMore();
        world.moveTo("2026-11-30T10:10");
        zhang.sees("等带班领导或组长来定").button("撤回");
        wang.sees("张静 想替 李国庆 值", "还没有回答", "李国庆 电话").button("同意替班", "不用替");
        zhang.tapsData(1, "cover.yes.1").seesNotice("不归您").seesNothingMore();
        zhao.tapsData(1, "cover.yes.1").seesNotice("不归您").seesNothingMore();
        wang.taps("同意替班").sees("张静 替 李国庆 值（您同意的）").noButton().seesNothingMore();
        assertThat(onDuty("2026-11-30")).containsExactly("王建国", "张静");
        li.sees("由 张静 替您值（王建国同意的），您不用值了").noButton().sees("不用值班了");
        zhang.sees("王建国同意的").noButton().sees("新增值班");
        li.tapsData(1, "cover.no.1").sees("王建国同意的");
        assertThat(onDuty("2026-11-30")).containsExactly("王建国", "张静");
    }

    @Test
    void who_cannot_be_reached_is_passed_over_and_nobody_is_asked_after_the_shift() {
        county.duty("2026-11-30", "周县长", "李国庆");
        told(li);
        li.blocksTheBot();
        zhang.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + TODAY).sees("等带班领导或组长来定");
        wang.sees("张静 想替 李国庆 值");
        world.moveTo("2026-12-01T08:00");
        wang.sees("已经结束").noButton();
        zhang.sees("已经结束").noButton().sees("已经结束");
        wang.tapsData(1, "cover.yes.1").sees("已经结束");
        assertThat(requests("EXPIRED")).isEqualTo(1);
        told(li);
    }

    @Test
    void who_was_verified_absent_or_has_left_is_replaced_at_once() {
        county.duty("2026-11-30", "王建国", "李国庆", "赵敏");
        told(wang, li, zhao);
        world.app().ledger().change(tx -> tx.run("UPDATE person SET active = FALSE WHERE id = ?", county.id("李国庆")));
        zhang.tapsData(1, "cover.for." + shift("2026-11-30") + "." + county.id("李国庆")).sees("由您替 李国庆 值", "已经算数");
        assertThat(onDuty("2026-11-30")).containsExactly("王建国", "张静", "赵敏");
        told(wang);
    }

    @Test
    void a_swap_that_two_have_agreed_on_is_not_undone_by_a_cover() {
        county.duty("2026-12-04", "王建国", "李国庆");
        told(wang, li);
        zhao.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        li.sees("赵敏 想替您值");
        li.types("换班 周五").taps("张静").taps("只请替班，不用还").sees("换班").sees("12月4日").sees("等对方答复");
        zhang.sees("请您替班").taps("接受").sees("您已接受", "由您值");
        told(li, wang);
        organizer.seesNothingMore();
        li.taps("同意替班").seesNotice("已谈好换这个班").seesNothingMore();
        zhao.tapsData(1, "cover.for." + shift("2026-12-04") + "." + county.id("李国庆")).seesNotice("李国庆").seesNothingMore();
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "李国庆");
        long agreed = world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM swap_proposal WHERE state = 'ACCEPTED'"));
        assertThat(agreed).isEqualTo(1);
        wang.taps("同意").sees("换好了");
        zhao.sees("已有变动").noButton().sees("已有变动");
        told(li, zhang);
    }

    @Test
    void a_day_leads_to_its_shifts_and_their_people() {
        county.duty("2026-11-30", "王建国", "李国庆", "赵敏").duty("2026-12-04", "王建国", "李国庆");
        told(wang, li, zhao);
        for (String words : List.of("替班", "替班 今天", "/cover", "顶班", "代班 今天", "替班今天")) {
            zhang.types(words).sees("替哪一班").button(TODAY);
        }
        zhang.taps(TODAY).sees("王建国（带班）、李国庆、赵敏").button("替 李国庆", "替 赵敏", "‹ 看别的班")
                .taps("替 赵敏").sees("等 赵敏 答复");
        zhao.taps("同意替班").sees("想替您值").sees("由 张静 替您值");
        wang.sees("张静 替 赵敏 值");
        told(zhao, zhang);
        zhang.types("替班 周五").sees("替哪一班").taps(FRIDAY).sees("李国庆").taps("‹ 看别的班").sees("没有您能替的班");
        zhang.types("替班 12月9日").sees("没有您能替的班").types("替班 没有的人").sees("没有找到“没有的人”");
        zhang.types("替班 张静").sees("没有您能替的班").types("替班 小钱").sees("小钱 接下来没有您能替的班");
    }

    @Test
    void without_a_leader_in_the_bot_those_above_are_told() {
        county.duty("2026-12-04", "周县长", "李国庆");
        zhang.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        li.taps("同意替班");
        wang.sees("张静 替 李国庆 值");
        told(li, zhang);
        organizer.seesNothingMore();
    }

    @Test
    void only_those_of_the_team_the_township_or_the_roster_can_cover() {
        county.duty("2026-12-04", "周县长", "李国庆");
        var qian = world.phone("小钱");
        qian.types("替班 李国庆").sees("没有您能替的班").types("替班 周五").sees("没有您能替的班");
        for (String verb : List.of("cover.for." + shift("2026-12-04") + "." + county.id("李国庆"),
                "cover.take." + shift("2026-12-04"), "cover.see." + shift("2026-12-04"), "cover.assign." + shift("2026-12-04"))) {
            qian.tapsData(1, verb).seesNotice("不归您").seesNothingMore();
        }
        county.duty("2026-12-06", "周县长", "小钱");
        qian.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        li.taps("同意替班");
        wang.sees("小钱 替 李国庆 值");
        told(li, qian);
    }

    @Test
    void of_two_who_take_somebodys_shift_one_has_it_and_the_other_is_told() {
        county.duty("2026-12-04", "周县长", "李国庆");
        zhang.types("替班 李国庆").sees("替 李国庆");
        zhao.types("替班 李国庆").sees("替 李国庆");
        zhang.taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        zhao.taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        li.taps("同意替班").ignores(Kind.SWAP);
        zhang.sees("已有变动").noButton().sees("已有变动").seesNothingMore();
        li.tapsData(1, "cover.yes.1").sees("已有变动");
        assertThat(onDuty("2026-12-04")).containsExactly("赵敏");
        zhang.tapsData(1, "cover.for." + shift("2026-12-04") + "." + county.id("李国庆")).seesNotice("已有人").seesNothingMore();
        told(zhao);
        told(li, zhang, wang);
    }

    @Test
    void a_vacancy_left_by_leave_is_filled_by_the_first_who_taps_also_in_one_batch() {
        county.duty("2026-12-04", "王建国", "李国庆");
        onLeave("李国庆", "2026-12-04");
        String take = "cover.take." + shift("2026-12-04");
        var batch = new ArrayList<Incoming>();
        for (Phone phone : List.of(zhao, zhang)) {
            batch.add(new Incoming(world.nextNumber(), phone.account(), phone.account(), "zh-hans",
                    new Incoming.Tap("q" + phone.account(), 1, take)));
        }
        world.app().receive(batch);
        world.settle();
        zhao.sees("由您替 李国庆 值").seesNotice("由您来值");
        zhang.seesNotice("已有人").seesNothingMore();
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
        wang.sees("赵敏 替 李国庆 值");
        told(li, zhao);
        zhang.tapsData(1, take).seesNotice("已有人").seesNothingMore();
        zhao.tapsData(1, take).seesNotice("已经在这个班上").seesNothingMore();
    }

    @Test
    void a_place_that_nobody_holds_is_filled_and_the_leaders_only_by_somebody_who_leads() {
        county.duty("2026-12-04", "王建国", "李国庆", "张静").duty("2026-12-05", "王建国", "李国庆");
        world.app().ledger().change(tx -> tx.run("DELETE FROM shift_person WHERE shift_id = ? AND person_id IN (?, ?)",
                shift("2026-12-04"), county.id("张静"), county.id("王建国")));
        String take = "cover.take." + shift("2026-12-04");
        zhao.tapsData(1, take).sees("由您来值");
        assertThat(onDuty("2026-12-04")).containsExactly("李国庆", "赵敏");
        organizer.sees("新出现空岗", "没有带班领导");
        zhang.tapsData(1, take).seesNotice("不是带班的人").seesNothingMore();
        told(wang);
        wang.tapsData(1, take).sees("由您来值");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "李国庆", "赵敏");
        told(zhao, wang, zhou);
        zhang.tapsData(1, take).seesNotice("已有人").seesNothingMore();
    }

    @Test
    void conflicts_are_refused_with_the_reason() {
        county.duty("2026-12-04", "周县长", "李国庆").shift("2026-12-05", "", "06:00", "4H", "周县长", "张静");
        onLeave("赵敏", "2026-12-05");
        String cover = "cover.for." + shift("2026-12-04") + "." + county.id("李国庆");
        zhang.tapsData(1, cover).seesNotice("同一时间已有").seesNothingMore();
        zhao.tapsData(1, cover).seesNotice("已批准请假").seesNothingMore();
        zhang.types("替班 周五").sees("替哪一班").taps(FRIDAY).sees("张静 值不了", "同一时间已有").button("‹ 看别的班");
        world.moveTo("2026-12-05T08:30");
        told(li, zhang, wang);
        wang.tapsData(1, cover).seesNotice("已经结束").seesNothingMore();
        assertThat(onDuty("2026-12-04")).containsExactly("李国庆");
    }

    @Test
    void the_duty_leader_fills_a_vacancy_on_behalf_of_somebody() {
        county.duty("2026-12-04", "赵敏", "李国庆");
        onLeave("李国庆", "2026-12-04");
        zhao.tapsData(1, "cover.assign." + shift("2026-12-04")).sees("缺人，安排谁", FRIDAY)
                .button("王建国", "张静", "换下 赵敏", "换下 李国庆").taps("张静").sees("已安排 张静 替 李国庆").noButton();
        assertThat(onDuty("2026-12-04")).containsExactly("赵敏", "张静");
        assertThat(causes()).containsExactly("ASSIGNED ");
        told(li, zhang);
        wang.seesNothingMore();
        String put = "cover.put." + shift("2026-12-04") + "." + county.id("王建国") + ".";
        zhao.tapsData(1, put + "0").seesNotice("已有人").seesNothingMore();
        zhao.tapsData(1, put + county.id("李国庆")).seesNotice("已有人").seesNothingMore();
        zhao.tapsData(1, put + county.id("赵敏")).seesNotice("不归您").seesNothingMore();
    }

    @Test
    void a_liaison_replaces_within_the_own_township_and_the_leader_is_told() {
        county.duty("2026-12-04", "王建国", "李国庆").duty("2026-12-06", "老赵", "小钱");
        zhou.types("替班 周五").sees("替哪一班").taps(FRIDAY).sees("李国庆").taps("安排别人")
                .sees("要换下谁").button("换下 王建国", "换下 李国庆").taps("换下 李国庆").sees("换下 李国庆，由谁来值")
                .button("张静", "赵敏", "‹ 返回").taps("赵敏").sees("已安排 赵敏 替 李国庆");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
        wang.sees("赵敏 替 李国庆 值", "由 小周 安排");
        told(li, zhao);
        zhou.tapsData(1, "cover.assign." + shift("2026-12-06")).seesNotice("不归您").seesNothingMore();
        zhou.tapsData(1, "cover.put." + shift("2026-12-06") + "." + county.id("张静") + "." + county.id("小钱"))
                .seesNotice("不归您").seesNothingMore();
        zhou.tapsData(1, "cover.put." + shift("2026-12-04") + "." + county.id("小钱") + "." + county.id("赵敏"))
                .seesNotice("不归您").seesNothingMore();
        assertThat(onDuty("2026-12-06")).containsExactly("老赵", "小钱");
    }

    @Test
    void who_neither_plans_nor_leads_the_shift_assigns_nobody() {
        county.duty("2026-12-04", "周县长", "李国庆");
        String id = Long.toString(shift("2026-12-04"));
        for (Phone phone : List.of(li, wang, world.phone("老赵"))) {
            for (String verb : List.of("assign." + id, "out." + id + "." + county.id("李国庆"),
                    "put." + id + "." + county.id("张静") + "." + county.id("李国庆"), "over." + id,
                    "whom." + id + "." + county.id("李国庆"), "why." + id + "." + county.id("张静") + "." + county.id("李国庆"))) {
                phone.tapsData(1, "cover." + verb).seesNotice("不归您").seesNothingMore();
            }
        }
        zhou.tapsData(1, "cover.over." + id).seesNotice("不归您").seesNothingMore();
        zhou.tapsData(1, "cover.why." + id + "." + county.id("张静") + "." + county.id("李国庆")).seesNotice("不归您")
                .seesNothingMore();
        for (String data : List.of("cover.take", "cover.take.x", "cover.assign.99", "cover.put." + id, "cover.put." + id + ".x.y",
                "cover.out." + id, "cover.for." + id, "cover.see", "cover.over", "cover.why." + id + ".1")) {
            organizer.tapsData(1, data).seesNothingMore();
        }
        assertThat(onDuty("2026-12-04")).containsExactly("李国庆");
    }

    @Test
    void an_organizer_overrides_with_a_typed_reason_that_is_kept() {
        county.duty("2026-12-04", "王建国", "李国庆").duty("2026-12-06", "王建国", "张静");
        organizer.types("替班 周五").sees("替哪一班").taps(FRIDAY).sees("李国庆").button("安排别人", "‹ 看别的班").taps("安排别人")
                .sees("要换下谁").button("换下 王建国", "换下 李国庆", "改人（写明理由）").taps("改人（写明理由）").sees("换下谁")
                .button("王建国", "李国庆", "‹ 返回").taps("李国庆").sees("由谁来值").button("张静", "赵敏", "‹ 返回").taps("赵敏")
                .sees("李国庆 换成 赵敏", "写明理由");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "李国庆");
        organizer.types("县里抽调").sees("已安排 赵敏 替 李国庆");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "赵敏");
        assertThat(causes()).containsExactly("OVERRIDE 县里抽调");
        wang.sees("赵敏 替 李国庆 值", "由 老周 安排", "理由：县里抽调");
        told(li, zhao);
    }

    @Test
    void an_override_whose_shift_has_changed_meanwhile_changes_nothing() {
        county.duty("2026-12-04", "王建国", "李国庆");
        organizer.tapsData(1, "cover.why." + shift("2026-12-04") + "." + county.id("赵敏") + "." + county.id("李国庆"))
                .sees("写明理由");
        zhang.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        li.taps("同意替班");
        wang.sees("张静 替 李国庆");
        organizer.types("县里抽调").sees("已有人");
        assertThat(onDuty("2026-12-04")).containsExactly("王建国", "张静");
        told(li, zhang);
    }

    @Test
    void a_cover_makes_a_proposal_for_the_same_shift_void() {
        county.duty("2026-12-04", "王建国", "李国庆");
        li.types("换班 周五").sees(FRIDAY).taps("张静").sees("哪一班").taps("只请替班，不用还").sees("等对方答复");
        zhang.sees("请您替班");
        zhao.types("替班 李国庆").sees("替 李国庆").taps("替 李国庆 " + FRIDAY).sees("等 李国庆 答复");
        li.sees("赵敏 想替您值").taps("同意替班");
        zhang.sees("已作废").noButton();
        told(li);
        wang.sees("赵敏 替 李国庆");
        told(zhao);
    }
}
