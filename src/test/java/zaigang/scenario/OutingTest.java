package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Out on business: where and until when, said by the person, over by itself. 2026-11-23 is a Monday. */
class OutingTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    @AfterEach
    void close() {
    }

    private void asked() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        li.taps("在岗").sees("今日在岗打卡").sees("已记录");
    }

    /** On post since 08:30; it is 14:00. */
    private void onPost() {
        asked();
        wang.taps("在岗").sees("已记录 08:30");
        world.moveTo("2026-11-23T14:00");
    }

    private long count(String condition) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM " + condition));
    }

    private String board() {
        li.ignores(Kind.QUESTION).types("看板");
        String line = li.latest().text().lines().filter(l -> l.contains("小王")).findFirst().orElseThrow();
        li.sees("看板");
        return line;
    }

    @Test
    void a_tap_and_if_one_likes_a_line_behind_it() {
        asked();
        wang.taps("公出").sees("✅ 已记录 08:30 <b>公出</b>").without("去向").button("更改", "写去向");
        wang.taps("写去向").sees("去哪里、到什么时候", "不写也可以").button("算了");
        wang.types("县里开会 到下午三点").sees("✅ 已记录 08:30 <b>公出</b>", "去向：县里开会，到 15:00").button("更改", "写去向", "回来了")
                .sees("去向：县里开会，到 15:00").button("更改", "写去向", "回来了").seesNothingMore();
        wang.types("今天").sees("今日在岗打卡", "已记录 08:30", "去向：县里开会，到 15:00").button("更改", "写去向", "回来了");
        wang.types("/me").sees("公出 1").without("县里开会").taps("23›").sees("08:30 <b>公出</b>").without("县里开会");
    }

    @Test
    void one_line_does_it_at_once() {
        asked();
        wang.types("公出 县里开会 到下午三点").sees("已记录 08:30 <b>公出</b>", "去向：县里开会，到 15:00").sees("去向：县里开会，到 15:00");
        assertThat(count("answer WHERE kind = 'OUT' AND at = (SELECT begins FROM outing)")).isEqualTo(1);
        wang.types("公出").sees("去向：县里开会，到 15:00").sees("去向：县里开会");
        assertThat(count("outing")).isEqualTo(1);
    }

    @Test
    void a_line_without_a_time_lasts_as_long_as_the_day_and_a_comma_will_do() {
        asked();
        wang.types("公出，去县医院").sees("去向：去县医院").without("到").sees("去向：去县医院");
        world.moveTo("2026-11-23T23:59");
        assertThat(board()).contains("去向：去县医院");
        world.moveTo("2026-11-24T08:35");
        wang.sees("今日在岗打卡").without("县医院").taps("在岗").sees("已记录").without("县医院");
        assertThat(board()).doesNotContain("县医院");
    }

    @Test
    void on_the_reminder_and_late_it_is_the_same() {
        asked();
        world.moveTo("2026-11-23T08:45");
        wang.sees("还没有收到").taps("公出").sees("已记录 08:45").button("更改", "写去向").sees("已记录 08:45");
        world.moveTo("2026-11-23T10:00");
        wang.taps("写去向").sees("去哪里").types("镇政府 15：30前回").sees("已记录 08:45", "去向：镇政府，到 15:30").button("写去向", "回来了")
                .sees("去向：镇政府");
        assertThat(count("outing o JOIN answer a ON a.person_id = o.person_id AND a.at = o.begins"))
                .as("it began with the answer").isEqualTo(1);
    }

    @Test
    void in_the_middle_of_the_day_the_answer_stays_and_the_outing_is_noted() {
        onPost();
        wang.types("公出 县里开会 到下午五点").sees("已记录 08:30 <b>在岗</b>", "14:00 起公出：县里开会，到 17:00").without("迟到")
                .button("写去向", "回来了").sees("14:00 起公出");
        assertThat(count("answer WHERE kind = 'ON_POST'")).isEqualTo(2);
        assertThat(count("answer_change")).isZero();
        assertThat(board()).contains("08:30 <b>在岗</b>　14:00 起公出：县里开会，到 17:00");
        li.types("/check 小王").sees("现在的记录：08:30 <b>在岗</b>　14:00 起公出：县里开会，到 17:00");
        world.moveTo("2026-11-23T16:59");
        assertThat(board()).contains("起公出");
        world.moveTo("2026-11-23T17:00");
        assertThat(board()).contains("08:30 <b>在岗</b>").doesNotContain("公出");
        li.types("/check 小王").sees("08:30 <b>在岗</b>").without("县里");
        wang.seesNothingMore();
        li.types("报表 今天").sees("在岗 2").without("公出 1", "县里").sees("考勤汇总");
    }

    @Test
    void the_bare_word_after_the_window_notes_it_too_and_where_to_can_follow() {
        onPost();
        wang.types("公出").sees("已记录 08:30 <b>在岗</b>", "14:00 起公出").without("：县").button("写去向", "回来了").sees("14:00 起公出");
        wang.types("公出").sees("14:00 起公出").sees("14:00 起公出");
        world.moveTo("2026-11-23T14:20");
        wang.taps("写去向").sees("去哪里").types("县里").sees("14:00 起公出：县里").sees("14:00 起公出：县里");
        assertThat(count("outing WHERE ended = 'REWRITTEN'")).isEqualTo(1);
    }

    @Test
    void it_is_over_at_its_time_without_anybody_doing_anything() {
        asked();
        wang.types("公出 县里开会 到下午三点").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T14:59");
        assertThat(board()).contains("08:30 <b>公出</b>　去向：县里开会，到 15:00");
        world.moveTo("2026-11-23T15:00");
        assertThat(board()).contains("08:30 <b>公出</b>　公出 15:00 结束").doesNotContain("县里开会");
        wang.seesNothingMore();
        assertThat(count("outing WHERE ended IS NULL")).as("derived, not written").isEqualTo(1);
        wang.types("今天").sees("已记录 08:30", "公出 15:00 结束").without("县里").button("写去向");
        world.moveTo("2026-11-23T15:30");
        wang.taps("写去向").sees("去哪里").types("去石桥村").sees("去向：去石桥村").sees("去向：去石桥村");
        assertThat(count("outing WHERE begins = said_at AND destination = '去石桥村'")).as("a new one").isEqualTo(1);
    }

    @Test
    void who_is_back_early_says_so_by_a_button_or_by_a_word() {
        asked();
        wang.types("公出 县里开会 到下午三点").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T11:00");
        wang.taps("回来了").sees("已记录 08:30 <b>公出</b>", "11:00 已回").without("县里").button("写去向");
        wang.sees("已记录");
        assertThat(board()).contains("08:30 <b>公出</b>　11:00 已回");
        wang.taps("写去向").sees("去哪里").types("去镇上").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T12:00");
        wang.types("在岗").sees("已记录 08:30 <b>公出</b>", "12:00 已回").sees("12:00 已回");
        wang.types("公出 去县里").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T13:00");
        wang.types("我回来了").sees("13:00 已回").without("销假").sees("13:00 已回");
        wang.types("回来了").sees("13:00 已回").sees("13:00 已回");
        assertThat(count("outing WHERE ended = 'BACK'")).isEqualTo(3);
        assertThat(count("answer_change")).isZero();
    }

    @Test
    void who_said_nothing_but_out_can_be_back_too() {
        asked();
        wang.taps("公出").sees("已记录");
        world.moveTo("2026-11-23T10:40");
        wang.types("在岗").sees("已记录 08:30 <b>公出</b>", "10:40 已回").sees("10:40 已回");
        assertThat(board()).contains("10:40 已回");
    }

    @Test
    void on_post_in_the_middle_of_the_day_ends_what_was_said_beside_it() {
        onPost();
        wang.types("公出 去镇上").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T15:00");
        wang.types("在岗").sees("已记录 08:30 <b>在岗</b>").without("公出").noButton().sees("08:30").without("公出");
        assertThat(count("outing WHERE ended = 'BACK'")).isEqualTo(1);
        wang.types("回来了").sees("08:30").without("销假").sees("已记录");
    }

    @Test
    void it_is_rewritten_as_long_as_it_runs_and_what_was_said_is_kept() {
        asked();
        wang.types("公出 县里开会 到下午三点").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T14:00");
        wang.taps("写去向").sees("去哪里").types("还在县里 到五点").sees("已记录 08:30", "去向：还在县里，到 17:00").without("15:00").sees("已记录");
        assertThat(count("outing")).isEqualTo(2);
        assertThat(count("outing WHERE ended = 'REWRITTEN' AND destination = '县里开会'")).isEqualTo(1);
        assertThat(count("outing a JOIN outing b ON a.id < b.id AND a.begins = b.begins")).isEqualTo(1);
        world.moveTo("2026-11-23T16:00");
        assertThat(board()).contains("还在县里，到 17:00");
    }

    @Test
    void an_answer_that_is_changed_in_the_window_takes_it_back() {
        asked();
        wang.types("公出 县里开会 到下午三点").sees("已记录").sees("已记录");
        wang.taps("写去向").sees("去哪里").taps("更改").sees("改成").sees("改成").taps("在岗").sees("已记录 08:30 <b>在岗</b>")
                .without("公出", "县里").button("更改").sees("已记录");
        wang.types("县里 到四点").sees("现在的记录是：08:30 <b>在岗</b>，不是公出").seesNothingMore();
        assertThat(count("outing WHERE ended = 'TAKEN_BACK'")).isEqualTo(1);
        assertThat(board()).doesNotContain("公出", "县里");
        wang.types("公出 县里 到四点").sees("已记录 08:30 <b>公出</b>", "去向：县里，到 16:00").sees("已记录");
        assertThat(count("answer_change")).as("within the window the word changes the answer, as before").isEqualTo(2);
    }

    @Test
    void what_somebody_typed_is_text_and_short() {
        asked();
        wang.types("公出 <b>县里</b>&" + "远".repeat(100) + " 到三点")
                .sees("去向：&lt;b&gt;县里&lt;/b&gt;&amp;远远", "远，到 15:00").sees("已记录");
        assertThat(count("outing WHERE length(destination) = 60")).isEqualTo(1);
    }

    @Test
    void after_midnight_it_is_another_day() {
        asked();
        wang.taps("公出").sees("已记录").taps("写去向").sees("去哪里");
        world.moveTo("2026-11-23T23:58");
        wang.taps("写去向").sees("去哪里");
        world.moveTo("2026-11-24T00:03");
        wang.types("县里 到晚上八点").sees("这是前一天的").seesNothingMore();
        wang.taps("写去向").seesNotice("这是前一天的").seesNothingMore();
        assertThat(count("outing")).isZero();
        wang.types("公出 县里 到凌晨一点").sees("已记录 00:03 <b>公出</b>", "去向：县里，到 01:00");
        world.moveTo("2026-11-24T01:00");
        wang.types("今天").sees("公出 01:00 结束");
        for (String forged : List.of("outing.where", "outing.back.x", "outing.where.2026-11-23.7", "outing.back.2026-11-25")) {
            wang.tapsData(1, forged).seesNotice("这是前一天的").seesNothingMore();
        }
    }

    @Test
    void in_english() {
        asked();
        wang.types("/language en").sees("All right, English from now on.").types("/today").sees("Today's check-in");
        wang.taps("Out").sees("Recorded 08:30", "out on business").button("Change", "Where to").sees("out on business")
                .taps("Where to").sees("until when");
        wang.types("County Office until 3 pm").sees("Where: County Office, until 15:00").button("Change", "Where to", "I am back")
                .sees("Where: County Office");
        world.moveTo("2026-11-23T11:00");
        wang.taps("I am back").sees("back 11:00").without("County").sees("Recorded");
        wang.types("out clinic till 16:00").sees("Where: clinic, until 16:00").sees("Recorded");
        li.types("/language en").sees("All right, English from now on.").types("board").sees("Where: clinic, until 16:00");
        world.moveTo("2026-11-23T16:30");
        li.types("board").sees("out until 16:00").without("clinic");
    }
}
