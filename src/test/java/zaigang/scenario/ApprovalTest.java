package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every message that shows a request says what came of it, the asker's own among them. 2026-11-23 is a Monday. */
class ApprovalTest {
    private static final List<String> ALL = List.of("老周", "联络员小周", "老李", "小王", "小孙");

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private Phone wang;
    private Phone li;
    private Phone liaison;
    private Phone organizer;

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王", "小孙");
        wang = world.phone("小王");
        li = world.phone("老李");
        liaison = world.phone("联络员小周");
        organizer = world.phone("老周");
        world.moveTo("2026-11-23T14:00");
        lookAway();
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        ALL.forEach(name -> world.phone(name).ignoresTheRest());
    }

    private static void nowhere(Phone phone, String words) {
        assertThat(phone.all()).noneMatch(m -> m.text().contains(words));
    }

    private static long saying(Phone phone, String words) {
        return phone.all().stream().filter(m -> m.text().contains(words)).count();
    }

    @Test
    void a_typed_request_for_leave_says_who_agreed() {
        wang.types("请假 11月24日 看病").sees("已提交请假", "等 老李 批准").button("撤回请假");
        li.sees("小王</b> 请假").taps("同意");
        wang.sees("老李 同意您请假：11月24日").button("撤回请假").sees("老李 同意您请假：11月24日").noButton().seesNothingMore();
        nowhere(wang, "已提交请假");
    }

    @Test
    void a_tapped_one_says_why_not() {
        wang.types("请假 看病").taps("明天").taps("事假").taps("不写，直接提交").sees("哪一天").sees("哪一种").sees("请假：").sees("事由");
        wang.sees("已提交请假").ignoresTheRest();
        li.sees("小王</b> 请假").taps("不同意").types("明天开会");
        wang.sees("老李 没有同意您请假", "理由：明天开会").noButton().sees("老李 没有同意您请假").seesNothingMore();
        nowhere(wang, "已提交请假");
    }

    @Test
    void who_did_not_mean_to_refuse_goes_back_and_the_next_line_is_no_reason() {
        wang.types("请假 11月24日 看病").sees("已提交请假");
        li.sees("小王</b> 请假").taps("不同意").sees("为什么不同意").button("不写理由", "‹ 返回")
                .taps("‹ 返回").sees("小王</b> 请假：11月24日").button("同意", "不同意");
        li.types("今天下雨").sees("您是想");
        wang.seesNothingMore();
        li.tapsData(1, "leave.yes.1").ignoresTheRest();
        wang.sees("老李 同意您请假").sees("老李 同意您请假");
        li.tapsData(1, "leave.open.1").sees("老李 已同意");
    }

    @Test
    void what_was_filed_with_one_tap_says_what_came_of_each() {
        wang.types("请假 11月24日和11月26日 看病").taps("都提交").ignoresTheRest();
        li.sees("11月24日").sees("11月26日");
        li.tapsData(1, "leave.yes.1").ignoresTheRest();
        wang.sees("老李 同意您请假：11月24日", "已提交请假：11月26日").button("撤回 11月24日（周二）", "撤回 11月26日（周四）")
                .sees("老李 同意您请假：11月24日").without("11月26日");
        li.tapsData(1, "leave.deny.2").ignoresTheRest();
        wang.sees("老李 同意您请假：11月24日", "老李 没有同意您请假：11月26日").button("撤回 11月24日（周二）")
                .sees("没有同意您请假：11月26日");
        wang.taps("撤回 11月24日（周二）").sees("小王 已撤回请假：11月24日", "没有同意您请假：11月26日").noButton();
    }

    @Test
    void one_that_goes_up_the_line_says_what_came_of_it_once_all_have_agreed() {
        wang.types("请假 11月24日到12月4日 看病").sees("已提交请假", "等 老李 批准", "之后还要批：联络员");
        li.sees("小王</b> 请假").taps("同意").sees("等待批准（联络员）");
        wang.seesNothingMore();
        liaison.sees("小王</b> 请假").button("同意", "不同意").taps("同意").sees("等待批准（组织员）");
        organizer.sees("小王</b> 请假").taps("同意").sees("老周 已同意");
        wang.sees("老周 同意您请假").sees("老周 同意您请假");
        nowhere(wang, "已提交请假");
    }

    @Test
    void who_looked_it_up_does_not_go_on_seeing_buttons() {
        wang.types("请假 11月24日 看病").sees("已提交请假");
        li.sees("小王</b> 请假");
        organizer.types("请假").sees("有 1 个请假等您批").taps("批 小王 11月24日（周二）").sees("小王</b> 请假").button("同意", "不同意");
        li.taps("同意").sees("老李 已同意");
        organizer.sees("老李 已同意 小王 请假").noButton().seesNothingMore();
        wang.ignoresTheRest();
        wang.types("说明 今天").taps("在岗").types("没有信号").ignoresTheRest();
        li.sees("没有信号");
        organizer.types("说明").sees("有 1 个说明等您认可").taps("小王 11月23日（周一）").sees("没有信号").button("认可", "不认可");
        li.taps("不认可").taps("不写理由");
        organizer.sees("老李 没有认可").noButton().seesNothingMore();
    }

    @Test
    void an_explanation_says_who_accepted_it() {
        wang.types("说明 今天").taps("在岗").types("手机没电").sees("那天实际是").sees("请打一句话").sees("已提交说明", "等 老李 认可");
        li.sees("手机没电").taps("认可");
        wang.sees("老李 认可了您的说明").sees("老李 认可了您的说明").seesNothingMore();
        nowhere(wang, "已提交说明");
    }

    @Test
    void one_that_nobody_could_get_names_whoever_gets_it_then() {
        wang.types("说明 今天").taps("在岗").types("手机没电").ignoresTheRest();
        li.taps("不认可").types("看到你走了");
        wang.sees("没有认可您", "看到你走了").sees("没有认可您", "看到你走了").seesNothingMore();
        assertThat(saying(wang, "没有认可您")).isEqualTo(2);
    }

    @Test
    void leave_asked_for_at_the_mornings_question_leaves_a_later_answer_as_it_is() {
        world.moveTo("2026-11-24T08:40");
        lookAway();
        wang.taps("请假").taps("事假").ignoresTheRest();
        assertThat(saying(wang, "已提交请假")).isEqualTo(1);
        wang.types("在岗").ignoresTheRest();
        assertThat(saying(wang, "已记录")).isPositive();
        long recorded = saying(wang, "已记录");
        li.taps("不同意").taps("不写理由");
        assertThat(saying(wang, "已记录")).isEqualTo(recorded);
    }

    @Test
    void leave_asked_for_at_the_mornings_question_says_who_agreed() {
        world.moveTo("2026-11-24T08:40");
        lookAway();
        wang.taps("请假").taps("事假").ignoresTheRest();
        assertThat(saying(wang, "已提交请假")).isEqualTo(1);
        li.taps("同意");
        nowhere(wang, "已提交请假");
    }
}
