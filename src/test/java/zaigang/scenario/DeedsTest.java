package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A line about what was done: optional, one's own, taken back in a tap. 2026-11-23 is a Monday. */
class DeedsTest {
    @RegisterExtension
    private final World world = World.at("2026-11-22T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组", "城关镇").at("东坡村").leader("老李").cadre("小王");
        world.moveTo("2026-11-23T08:40");
        world.ignores(Kind.QUESTION, Kind.REMINDER);
    }

    private long kept() {
        return world.app().ledger().write(tx -> tx.count("SELECT count(*) FROM deed"));
    }

    @Test
    void a_line_is_kept_with_the_day_and_nobody_else_hears_of_it() {
        wang.types("实事 帮张婶修了屋顶").sees("自己记的事", "11月23日", "· 实事：帮张婶修了屋顶", "只有您自己看得到", "只问这一次")
                .button("可以写进周报", "✓ 只自己看", "撤回这条", "再记一条");
        wang.types("难事：把东沟的水接通了").sees("· 实事：帮张婶修了屋顶", "· 难事：把东沟的水接通了").without("只问这一次");
        wang.types("/done 送了两位老人看病").sees("· 实事：送了两位老人看病").types("我的考勤 今天")
                .sees("做的事（自己记的）", "· 难事：把东沟的水接通了", "送了两位老人看病");
        li.seesNothingMore();
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void it_may_be_of_one_of_the_last_days() {
        wang.types("好事 昨天 给孩子们补课").sees("11月22日", "· 好事：给孩子们补课");
        wang.types("实事 明天去修路").sees("11月23日", "明天去修路");
        wang.types("实事 11月1日 修路").sees("11月23日", "11月1日 修路");
    }

    @Test
    void it_goes_in_one_tap_and_only_by_ones_own() {
        wang.types("实事 修路").sees("修路").taps("撤回这条").seesNotice("已撤回").sees("今天还没有记");
        assertThat(kept()).isZero();
        wang.types("实事 修桥").sees("修桥");
        li.tapsData(1, "deed.drop.1").seesNotice("已撤回").sees("今天还没有记");
        assertThat(kept()).isEqualTo(1);
        wang.types("我的考勤 今天").sees("修桥").taps("撤回这条").sees("今天还没有记");
        assertThat(kept()).isZero();
    }

    @Test
    void a_button_asks_for_the_line_and_nothing_is_kept_of_a_question_or_of_nothing() {
        wang.types("实事").sees("今天还没有记", "不记也没关系").taps("再记一条").sees("打一句做了什么").types("修渠").sees("· 实事：修渠");
        wang.types("实事 修路了吗？").sees("· 实事：修渠").without("修路");
        assertThat(kept()).isEqualTo(1);
        wang.types("实事 修渠").sees("修渠");
        assertThat(kept()).as("said twice").isEqualTo(1);
    }

    @Test
    void there_are_some_a_day_and_they_are_short() {
        for (int i = 1; i <= 5; i++) {
            wang.types("实事 第" + i + "件").sees("第" + i + "件");
        }
        wang.types("实事 第6件").sees("已经记了 5 条").button("撤回“第1件”", "撤回“第2件”", "撤回“第3件”", "撤回“第4件”", "撤回“第5件”");
        wang.types("实事 昨天 " + "长".repeat(300)).sees("长".repeat(100)).without("长".repeat(101));
    }

    @Test
    void whether_others_may_see_it_is_ones_own_choice_and_can_be_changed() {
        wang.types("实事 修路").sees("只问这一次").taps("可以写进周报").seesNotice("会写进周报").sees("会写进周报，管您这一片的人看得到")
                .button("✓ 可以写进周报", "只自己看", "撤回这条", "再记一条");
        wang.types("好事 扫雪").sees("扫雪", "会写进周报").taps("只自己看").sees("只有您自己看得到");
    }

    @Test
    void it_is_for_those_who_were_dispatched() {
        world.phone("联络员小周").types("实事 修路").sees("选派干部自己做的事");
        world.phone("老周").types("/done 修路").sees("选派干部自己做的事");
        assertThat(kept()).isZero();
    }
}
