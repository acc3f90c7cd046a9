package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;

/** What people send besides plain lines: passed on, changed afterwards, with a photo, in the name of a group. */
class InboxTest {
    private static final long GROUP = -100;

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        li.sees("今日在岗打卡");
    }

    private Phone sends(Phone phone, Incoming.Content content) {
        world.receives(phone.account(), content);
        return phone;
    }

    private long rows(String table) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM " + table));
    }

    private long changes() {
        return world.app().ledger().write(tx -> tx.count("SELECT total_changes()"));
    }

    @Test
    void what_is_forwarded_records_nothing_and_shows_what_can_be_done_with_it() {
        sends(wang, new Incoming.Forwarded()).sees("转发的消息不算您本人说的", "没有记录").button("说明自己某一天", "不用管");
        assertThat(rows("answer")).isZero();
        wang.taps("不用管").sees("没有记录").noButton();
        world.moveTo("2026-11-23T08:32");
        sends(li, new Incoming.Forwarded()).sees("转发的").button("说明自己某一天", "查一个人", "不用管");
        li.taps("查一个人").sees("检查了谁").buttonAmong("小王");
        world.moveTo("2026-11-23T08:34");
        sends(wang, new Incoming.Forwarded()).sees("转发的").taps("说明自己某一天").sees("没有要说明的日子");
        wang.types("在岗").sees("已记录 08:34").sees("已记录");
        assertThat(rows("answer")).isEqualTo(1);
        li.ignoresTheRest();
    }

    @Test
    void several_that_are_forwarded_together_are_answered_once_and_a_question_goes_on_waiting() {
        wang.taps("公出").sees("公出").taps("写去向").sees("去哪里");
        for (int i = 0; i < 5; i++) {
            sends(wang, new Incoming.Forwarded());
        }
        wang.sees("转发的").seesNothingMore();
        wang.types("县里开会").sees("去向：县里开会").ignoresTheRest();
    }

    @Test
    void what_is_changed_afterwards_is_told_of_once_for_each_message() {
        wang.types("在岗").sees("已记录 08:30").sees("已记录");
        sends(wang, new Incoming.Edited(41)).sees("消息发出以后再改，我看不到", "重新发一条").button("能做什么");
        sends(wang, new Incoming.Edited(41)).seesNothingMore();
        sends(wang, new Incoming.Edited(42)).sees("我看不到");
        sends(li, new Incoming.Edited(41)).sees("我看不到", "或点下面的按钮").button("在岗", "公出", "请假");
        assertThat(rows("answer")).isEqualTo(1);
        sends(world.phone("外人"), new Incoming.Edited(43)).seesNothingMore();
    }

    @Test
    void a_document_with_words_below_it_is_a_line_unless_it_is_imported() {
        world.receives(wang.account(), new Incoming.Document(world.upload(new byte[9]), "现场.jpg", 9, "在岗"));
        wang.sees("已记录 08:30").sees("已记录");
        world.receives(wang.account(), new Incoming.Document(world.upload(new byte[9]), "现场.jpg", 9, ""));
        wang.sees("由组织员或联络员来做");
        var organizer = world.phone("老周");
        world.receives(organizer.account(), new Incoming.Document(world.upload("姓名\n张三\n".getBytes(StandardCharsets.UTF_8)), "名单.csv", 9, "在岗"));
        organizer.sees("名单.csv");
        world.receives(organizer.account(), new Incoming.Document(world.upload(new byte[9]), "说明.pdf", 9, "今天谁值班"));
        organizer.sees("值班");
    }

    @Test
    void an_album_that_cannot_be_looked_at_is_answered_once() {
        for (int i = 0; i < 3; i++) {
            sends(wang, new Incoming.Other("a1"));
        }
        wang.sees("看不了").button("在岗", "公出", "请假").seesNothingMore();
        sends(wang, new Incoming.Other("a2")).sees("看不了");
    }

    @Test
    void what_wants_no_answer_gets_none_and_writes_nothing() {
        world.receives(wang.account(), new Incoming.Silent());
        long before = changes();
        for (long chat : List.of(wang.account(), GROUP)) {
            world.receives(wang.account(), chat, new Incoming.Silent());
        }
        wang.seesNothingMore();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void whoever_speaks_in_a_group_s_name_is_told_once_an_hour_why_nothing_is_done() {
        var group = world.group("第一工作组群");
        group.hearsAnonymously("/bind").sees("看不出是谁", "用本人身份再发一次");
        group.hearsAnonymously("/bind").hearsAnonymously("/duty").seesNothingMore();
        world.passes(Duration.ofHours(1));
        group.hearsAnonymously("/help").hearsAnonymously("/duty@other_bot").seesNothingMore();
        group.hearsAnonymously("/duty@zaigang_test_bot").sees("看不出是谁");
        assertThat(rows("group_chat")).isZero();
        world.ignores(Kind.REMINDER, Kind.QUESTION);
    }
}
