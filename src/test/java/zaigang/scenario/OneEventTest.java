package zaigang.scenario;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With everything switched on: what one change of a roster means for each of those concerned, and for nobody else. */
class OneEventTest {
    private static final String RUNNING = "今天 12月1日（周二） 08:00–次日08:00";

    @RegisterExtension
    private final World world = World.at("2026-12-01T07:30");
    private final County county = world.county();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone zhao = world.phone("赵敏");
    private final Phone liaison = world.phone("小周");
    private final Phone organizer = world.phone("老周");

    /** A Tuesday, two hours into the shift that Li has taken over from nobody. */
    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周").liaison("小周", "城关镇");
        county.team("第一工作组").leader("老李").cadre("王建国", "李国庆", "张静", "赵敏");
        county.duty("2026-12-01", "王建国", "李国庆").duty("2026-12-04", "王建国", "李国庆").duty("2026-12-06", "王建国", "张静");
        world.moveTo("2026-12-01T08:00");
        li.sees("值班提醒").sees("接班").taps("接班").sees("已接班");
        wang.sees("值班提醒");
        world.moveTo("2026-12-01T10:00");
    }

    @AfterEach
    void close() {
        world.phone("老李").seesNothingMore();
    }

    private long shift(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).getFirst().shiftId());
    }

    @Test
    void who_takes_a_running_shift_gets_the_answer_and_the_question_and_the_others_one_message_each() {
        zhang.types("替班 李国庆").sees("替 李国庆 值哪一班").taps("替 李国庆 " + RUNNING.substring(3))
                .sees("等 李国庆 答复");
        li.sees("张静 想替您值这个班").taps("同意替班").sees("✅ 今天 12月1日");
        zhang.sees("由您替 李国庆 值（李国庆同意的）").sees("新增值班：12月1日（周二）", "<b>接班</b>　" + RUNNING).button("接班").seesNothingMore();
        wang.sees("替班", "张静 替 李国庆 值").seesNothingMore();
        liaison.seesNothingMore();
        organizer.seesNothingMore();
        zhang.taps("接班").sees("已接班");
    }

    @Test
    void who_is_put_on_a_running_shift_hears_of_the_change_in_the_question_to_take_it_over() {
        organizer.tapsData(1, "cover.put." + shift("2026-12-01") + "." + county.id("张静") + "." + county.id("李国庆"))
                .sees("已安排 张静 替 李国庆").seesNothingMore();
        zhang.sees("您的值班有变动", "新增值班：12月1日（周二）", "指定值班，老周", "<b>接班</b>　" + RUNNING, "到岗了，请点一下").button("接班")
                .seesNothingMore();
        li.sees("不用值班了").seesNothingMore();
        wang.sees("由 老周 安排").seesNothingMore();
        zhang.taps("接班").sees("已接班").without("变动").seesNothingMore();
    }

    @Test
    void who_is_not_asked_to_take_over_hears_of_the_change_by_itself() {
        world.startsOver("2026-12-01T10:00").withoutTakingOver();
        county.withoutCheckIns().organizer("老周");
        county.team("第一工作组").cadre("李国庆", "张静");
        county.duty("2026-12-01", "周县长", "李国庆");
        world.phone("老周").tapsData(1, "cover.put." + shift("2026-12-01") + "." + county.id("张静") + "." + county.id("李国庆"))
                .sees("已安排").seesNothingMore();
        world.phone("张静").sees("新增值班").noButton().seesNothingMore();
        world.phone("李国庆").sees("不用值班了").seesNothingMore();
    }

    @Test
    void an_approved_swap_is_one_message_to_each_of_the_two() {
        li.types("换班 周五").sees("换班").taps("张静").sees("12月4日").taps("我值 12月6日（周日） 08:00–次日08:00");
        li.sees("等对方答复");
        zhang.sees("想和您换班").taps("接受").sees("还要批准");
        li.sees("张静 已接受").sees("等 王建国 批准");
        wang.sees("换班，请批准").taps("同意").sees("换好了").seesNothingMore();
        li.sees("换好了").sees("换好了").sees("12月4日（周五）的值班改为：12月6日（周日）", "换班").seesNothingMore();
        zhang.sees("换好了").sees("12月6日（周日）的值班改为：12月4日（周五）", "换班").seesNothingMore();
        liaison.seesNothingMore();
        organizer.seesNothingMore();
    }

    @Test
    void the_page_of_the_day_shows_who_has_taken_over_and_what_is_missing_together() {
        world.app().ledger().change(tx -> tx.run("UPDATE shift SET needed = 2 WHERE id = ?", shift("2026-12-01")));
        zhao.types("/duty").sees("带班：王建国", "值班：李国庆　13800001004 已接班 08:00", "⚠️ 空岗：缺 1 人").seesNothingMore();
    }
}
