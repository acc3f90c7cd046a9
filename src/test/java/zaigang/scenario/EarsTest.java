package zaigang.scenario;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is unclear becomes buttons that carry what was heard; what is told in two lines is taken together. */
class EarsTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00").withoutTakingOver();
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组", "青河镇").at("东坡村").leader("老李").cadre("小王", "张静");
        world.moveTo("2026-12-03T08:40");
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.CORRECTION, Kind.DUTY, Kind.MONTH);
    }

    @Test
    void the_line_after_the_word_says_where() {
        wang.types("公出").sees("公出").sees("公出");
        wang.types("县农业局，下午三点回").sees("去向：县农业局", "到 15:00").ignoresTheRest();
        wang.types("谢谢").sees("不客气");
    }

    @Test
    void a_line_long_after_the_word_says_nothing_of_it() {
        wang.types("公出").sees("公出").sees("公出");
        world.passes(Duration.ofMinutes(11));
        wang.types("县农业局").sees("没看懂");
    }

    @Test
    void a_place_keeps_its_characters() {
        wang.types("公出 縣裡 ABC 大樓").sees("去向：縣裡 ABC 大樓").ignoresTheRest();
    }

    @Test
    void a_guess_carries_the_days_and_is_shown_before_it_is_filed() {
        wang.types("我爱人下周一做手术").sees("您是想").buttonAmong("请假 12月7日（周一）、手术");
        wang.taps("请假 12月7日（周一）、手术").sees("12月7日（周一）").buttonAmong("提交");
        wang.taps("提交").sees("已提交请假", "12月7日");
        li.sees("小王</b> 请假");
    }

    @Test
    void a_plan_for_another_day_is_no_outing_of_today() {
        wang.types("明天去县里开会").sees("您是想").buttonAmong("公出 2026-12-04 县里开会");
        wang.taps("公出 2026-12-04 县里开会").sees("公出只管当天");
    }

    @Test
    void thanks_leave_a_question_waiting() {
        wang.types("补卡 昨天").sees("那天实际是").taps("在岗").sees("12月2日");
        wang.types("好的").sees("好的。");
        wang.types("手机没电了").sees("12月2日", "手机没电了");
        li.sees("手机没电了");
    }

    @Test
    void the_unconfirmed_of_the_day_before_are_asked_for_in_words() {
        li.types("昨天谁没打卡").sees("还没有确认", "12月2日");
        li.types("上周一谁没打卡").sees("这里只看今天和昨天");
        wang.types("谁没打卡").sees("不归您操作");
    }

    @Test
    void whoever_is_above_can_be_called() {
        wang.types("转人工").sees("组长", "老李", "组织部门", "老周").buttonAmong("能做什么");
        li.types("张静手机号").sees("张静");
        wang.types("张静手机号").sees("组长");
    }

    @Test
    void a_report_of_a_person_is_for_whoever_may_see_that_person() {
        li.types("张静 本月").sees("张静", "2026年12月").ignoresTheRest();
        wang.types("张静 本月").sees("不归您操作", "组长").buttonAmong("我的考勤 12月1日（周二）至12月31日（周四）");
    }
}
