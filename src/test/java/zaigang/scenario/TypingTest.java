package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;

/** What people type as they speak, without spaces; and what must not be taken for a command. */
class TypingTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:30");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("东坡村").leader("老李").cadre("小王");
    }

    @Test
    void a_number_needs_no_space() {
        wang.types("十不准3").sees("第3条", "不准擅自离岗");
        wang.types("十不准第三条").sees("第3条", "不准擅自离岗");
        wang.types("守则第10条").sees("第10条");
    }

    @Test
    void a_day_needs_no_space() {
        wang.types("请假11月24日 看病").sees("已提交请假", "11月24日");
        li.sees("小王</b> 请假", "11月24日", "看病");
        wang.types("请假11月26日到27日事假").sees("已提交请假", "11月26日", "11月27日");
        li.sees("小王</b> 请假", "事假，2 个工作日");
        wang.types("请假后天看病").sees("已提交请假", "11月25日");
        li.sees("小王</b> 请假", "11月25日", "事由：看病");
        wang.types("值班12月1日").sees("值班表");
    }

    /** 2026-11-23 is a Monday, half past eight. */
    @Test
    void so_many_days_need_no_space_and_may_stand_within_the_words() {
        for (String typed : List.of("请假3天看病", "请假三天 看病", "请三天假 看病", "请3天假，看病", "我要请三天假 看病", "请假三天，看病")) {
            asked(typed, "11月23日（周一） 至 11月25日（周三）");
        }
        for (String typed : List.of("明天起请假3天 看病", "从明天起请3天假 看病", "明天请假三天看病", "请三天假 从明天起 看病")) {
            shown(typed, "11月24日（周二） 至 11月26日（周四）");
        }
        shown("leave 3 days from tomorrow doctor", "11月24日（周二） 至 11月26日（周四）");
        for (String remark : List.of("请三天客", "在岗三天了")) {
            wang.types(remark).sees("没看懂");
        }
        wang.types("三天假").sees("您是想");
        long pending = world.app().ledger().read(tx ->
                tx.count("SELECT count(*) FROM leave_request WHERE state = 'PENDING'"));
        assertThat(pending).isZero();
    }

    /** Counted from a day that was named: somebody may have counted otherwise. */
    private void shown(String typed, String days) {
        world.aSecondPasses();
        wang.types(typed).sees("先没有提交", days, "病假，3 个工作日").taps("提交").sees("已提交请假", days).taps("撤回请假").sees("小王 已撤回请假");
        li.sees("小王</b> 请假", days).sees("小王 已撤回请假");
    }

    private void asked(String typed, String days) {
        world.aSecondPasses();
        wang.types(typed).sees("已提交请假", days, "病假，3 个工作日").taps("撤回请假").sees("小王 已撤回请假");
        li.sees("小王</b> 请假", days).sees("小王 已撤回请假");
    }

    @Test
    void a_comma_is_a_pause_like_a_space() {
        wang.types("请假，明天 看病").sees("已提交请假", "11月24日");
        li.sees("小王</b> 请假", "事由：看病");
        wang.types("十不准：3").sees("第3条");
        wang.types("公出，县里开会").sees("去向：县里开会");
        wang.types("公出县里开会").sees("您是想");
    }

    @Test
    void a_remark_is_no_check_in() {
        for (String remark : List.of("在岗3天了", "打卡机坏了", "公出5天")) {
            wang.types(remark).sees("没看懂").buttonAmong(remark.startsWith("公出") ? "公出" : "在岗", "能做什么");
        }
        wang.taps("能做什么").sees("您可以用这些");
        wang.types("/me").sees("等待回答 1");
    }

    @Test
    void in_a_group_the_bot_is_silent() {
        long group = -100_200_300;
        for (Incoming.Content content : List.of(new Incoming.Words("/board"), new Incoming.Words("在岗"),
                new Incoming.Words("/start x"), new Incoming.Tap("q", 1, "in.on.1"), new Incoming.Other(""),
                new Incoming.Document("file0", "a.csv", 5, ""), new Incoming.Reachable(false))) {
            for (long from : new long[] {li.account(), 77_777}) {
                world.app().receive(List.of(new Incoming(world.nextNumber(), group, from, "zh-hans", content)));
                world.settle();
            }
        }
        li.seesNothingMore();
        assertThat(world.telegram().messages(group)).isEmpty();
        assertThat(world.telegram().notices(group)).isEmpty();
        wang.types("/me").sees("没有记录");
        li.types("/unlinked").sees("都能送到");
    }
}
