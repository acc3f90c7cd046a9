package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Leave as people type it: what is certain is filed, what is not is shown first. Thursday, 2026-12-03, the question is open. */
class LeaveLinesTest {
    @RegisterExtension
    private final World world = World.at("2026-12-03T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇").team("第一工作组").at("东坡村").leader("老李").cadre("小王", "张静");
        world.moveTo("2026-12-03T08:40");
        everybodyLooksAway();
    }

    @AfterEach
    void close() {
        everybodyLooksAway();
    }

    private void everybodyLooksAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.LEAVE_FILED, Kind.LEAVE_WITHDRAWN, Kind.LEAVE, Kind.LEAVE_DECIDED);
    }

    private long requests() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM leave_request"));
    }

    @Test
    void two_leaves_are_shown_and_filed_with_one_tap_that_counts_once() {
        wang.types("请假 12月8日和12月10日 看病").sees("12月8日（周二）（病假，1 个工作日）", "12月10日（周四）（病假，1 个工作日）", "事由：看病", "还没有提交")
                .button("都提交", "换日子", "不请了");
        li.seesNothingMore();
        wang.taps("都提交").sees("已提交请假：12月8日", "已提交请假：12月10日").button("撤回 12月8日（周二）", "撤回 12月10日（周四）");
        li.sees("小王</b> 请假：12月8日", "看病").sees("小王</b> 请假：12月10日");
        wang.tapsData(1, "leave.all.1").seesNotice("已经提交过了").seesNothingMore();
        li.seesNothingMore();
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void a_draft_is_dropped_expires_and_is_nobody_elses() {
        wang.types("请假 12月8日上午、12月9日下午").sees("12月8日（周二）上午", "12月9日（周三）下午").taps("不请了").sees("没有提交请假").noButton();
        wang.tapsData(1, "leave.all.1").seesNotice("已经不请了");
        wang.types("请假 8号、10号").sees("还没有提交").buttonAmong("都提交");
        world.phone("张静").tapsData(1, "leave.all.2").seesNotice("这个按钮已经不能用了");
        world.moveTo("2026-12-03T11:00");
        wang.sees("还没有收到您的回答").taps("都提交").seesNotice("放得太久");
        assertThat(requests()).isZero();
    }

    @Test
    void of_several_none_is_filed_where_one_cannot_be() {
        wang.types("请假 12月8日").sees("已提交").types("请假 12月8日和12月10日").sees("还在等批准");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void a_day_of_this_week_is_that_day() {
        wang.types("请假 这周五").sees("已提交请假：12月4日（周五）", "1 个工作日").taps("撤回请假").sees("小王 已撤回请假");
        wang.types("请假 下周三到周五 年休").sees("已提交请假：12月9日（周三） 至 12月11日（周五）", "年休，3 个工作日");
        wang.types("请假 这周一 看病").sees("已经过去", "11月30日（周一）", "还没有提交").button("提交", "换日子", "不请了");
        wang.taps("提交").sees("已提交请假：11月30日", "补请假");
    }

    @Test
    void leave_that_is_not_asked_for_is_not_filed() {
        for (String typed : List.of("明天请假要谁批？", "请假 明天？", "请假 明天 行吗", "如果没人值班，明天请假", "明天不请假了", "取消请假", "取消请假 明天",
                "不请假了 明天", "老李请假", "帮张静请假 明天", "请假 明天 张静", "请假 明天 帮张静请", "昨天请假了", "我昨天请过假", "请假 明天或后天",
                "请假 周五前", "请假 本周", "请假 本月底", "请假 明天和小李去县里", "请假 明天不去了")) {
            world.aSecondPasses();
            wang.types(typed).ignoresTheRest();
        }
        assertThat(requests()).isZero();
        li.seesNothingMore();
        wang.types("明天请假要谁批？").sees("您是在问吗", "12月4日（周五）", "还没有提交").buttonAmong("提交", "不请了");
        wang.types("请假 明天 张静").sees("只能给自己请假").buttonAmong("提交", "不请了");
    }

    @Test
    void what_is_withdrawn_in_words_leads_to_the_button() {
        wang.types("请假 明天 看病").sees("已提交").types("取消请假 明天").sees("我的请假", "12月4日").buttonAmong("撤回 12月4日（周五）");
        wang.types("请假 明天 不请了").sees("没有提交").sees("我的请假").buttonAmong("撤回 12月4日（周五）");
    }

    @Test
    void illness_is_no_personal_leave_and_where_it_is_not_certain_the_kind_is_asked() {
        wang.types("请假 昨天 发烧").sees("已提交请假：12月2日", "病假", "补请假").types("请假 明天 去县医院").sees("请点是哪一种假", "事由：去县医院")
                .buttonAmong("事假", "病假", "换日子", "不请了").taps("病假").sees("已提交请假：12月4日", "病假");
        li.sees("病假", "事由：发烧").sees("病假", "事由：去县医院");
        wang.types("请假 12月8日 婚假").sees("哪一种").taps("其他").sees("已提交", "其他");
        wang.types("请假 12月9日半天 陪母亲看病").sees("上午还是下午").taps("下午").sees("哪一种", "事由：陪母亲看病").taps("事假")
                .sees("已提交请假：12月9日（周三）下午", "事假");
    }

    @Test
    void on_a_day_off_nobody_is_asked_to_decide() {
        wang.types("请假 12月6日 看病").sees("12月6日（周日）不用上班（休息日）", "没有提交").button("换日子").taps("换日子").sees("从哪一天开始");
        wang.types("请假 2027-01-01").sees("元旦", "没有提交").types("请假 12月4日到6日 看病").sees("里面有休息日", "1 个工作日").taps("提交").sees("已提交", "1 个工作日");
        wang.tapsData(1, "leave.kind.2026-12-05a2026-12-05p.sick").tapsData(1, "leave.file.2026-12-05a2026-12-05p.sick").sees("请假：12月5日（周六）（病假，0 个工作日）").sees("请假：12月5日（周六）（病假，0 个工作日）");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void a_sunday_that_is_worked_is_a_day_like_others() {
        world.startsOver("2026-09-17T10:00");
        world.county().organizer("老周").liaison("联络员小周", "城关镇").team("第一工作组").at("东坡村").leader("老李").cadre("小王", "张静");
        world.phone("小王").types("请假 9月20日 看病").sees("已提交请假：9月20日（周日）", "1 个工作日");
        world.phone("小王").types("请假 9月19日 看病").sees("不用上班");
    }

    @Test
    void leave_under_the_question_asks_for_the_kind_and_files_with_the_second_tap() {
        wang.taps("请假").sees("请假：12月3日", "哪一种假").buttonAmong("● 全天", "上午", "下午", "事假", "病假", "不请假");
        assertThat(requests()).isZero();
        wang.taps("病假").sees("已提交请假：12月3日（周四）", "病假").button("撤回请假", "更改");
        li.sees("小王</b> 请假：12月3日", "病假");
        wang.tapsData(1, "in.kind.1.WHOLE.sick").seesNotice("还在等批准");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void half_of_the_day_under_the_question_leaves_the_other_half_to_answer_for() {
        wang.taps("请假").sees("哪一种假").taps("下午").sees("下午", "哪一种假").taps("调休").sees("已提交请假：12月3日（周四）下午", "照常打卡")
                .buttonAmong("在岗", "公出").taps("在岗").sees("已记录");
        wang.tapsData(1, "in.leave.1.MORNING").sees("请假：12月3日（周四）上午").sees("请假：12月3日（周四）上午").taps("不请假").sees("已记录");
        wang.tapsData(1, "in.leave.1.MORNING").sees("请假：12月3日（周四）上午").sees("请假：12月3日（周四）上午").taps("其他").sees("要写事由").types("开家长会").sees("已提交请假：12月3日（周四）上午", "其他");
        li.sees("调休").sees("事由：开家长会");
    }

    @Test
    void after_leave_in_the_morning_the_question_comes_in_the_afternoon_and_nobody_is_late() {
        wang.types("请假 12月4日上午 看病").sees("已提交");
        li.sees("小王</b> 请假").taps("同意").sees("已同意");
        wang.sees("同意您请假").sees("同意您请假");
        world.moveTo("2026-12-03T20:00");
        everybodyLooksAway();
        world.moveTo("2026-12-04T13:59");
        wang.seesNothingMore();
        world.moveTo("2026-12-04T14:00");
        wang.sees("上午的假已经结束", "12月4日（周五）上午").button("在岗", "要续假").taps("在岗").sees("14:00 已到岗", "请假（病假）上午").without("迟到")
                .types("销假").sees("没有要销的假");
        wang.types("/me").sees("请假").without("迟到 1");
        world.moveTo("2026-12-07T08:30");
        wang.sees("今日在岗打卡").without("期满");
    }

    @Test
    void the_question_speaks_of_the_last_leave_and_a_return_is_one_from_all_before() {
        for (String typed : List.of("请假 12月4日 看病", "请假 12月7日到8日 看病")) {
            wang.types(typed).sees("已提交");
            long id = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM leave_request"));
            world.phone("老周").tapsData(1, "leave.yes." + id).sees("✅ 老周 已同意 小王 请假");
            wang.sees("✅ 老周 同意您请假").sees("✅ 老周 同意您请假");
        }
        world.moveTo("2026-12-08T18:00");
        wang.sees("还没有收到您的回答").sees("您的假今天期满").taps("销假").sees("已销假");
        world.moveTo("2026-12-09T08:30");
        wang.sees("今日在岗打卡");
        assertThat(wang.latest().text()).contains("今日在岗打卡").doesNotContain("期满");
        wang.types("销假").sees("没有要销的假");
    }

    @Test
    void words_that_record_today_stand_alone() {
        for (String typed : List.of("在岗 昨天", "打卡，昨天忘了", "在岗？", "签到 补昨天的")) {
            wang.types(typed).sees("才记今天").button("在岗");
        }
        wang.types("公出？").sees("没有记录").types("/today").sees("今日在岗打卡").without("已记录");
        wang.types("补卡 明天").sees("还没有到").sees("最近 7 天没有要说明的日子");
    }
}
