package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups with topics: answers and the morning's duty are where they were asked for, also when a topic is closed or gone. */
class TopicsTest {
    private static final long FIRST = 5;
    private static final long SECOND = 9;
    private static final long GENERAL = 0;

    @RegisterExtension
    private final World world = World.at("2026-11-30T06:00").withoutTakingOver();
    private final County county = world.county();
    private final Group group = world.group("城关镇群");
    private final Phone li = world.phone("老李");
    private final Phone zhao = world.phone("老赵");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周").liaison("联络员小周", "城关镇");
        county.team("第一工作组").leader("老李").cadre("小王");
        county.team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
    }

    private void onDuty(String... days) {
        List.of(days).forEach(day -> county.duty(day, "周县长", "小王"));
        restless();
    }

    private void restless() {
        wang.ignores(Kind.DUTY);
    }

    private Group bound() {
        return group.hearsIn(FIRST, li, "/bind").sees("本话题已绑定：第一工作组", "07:30").inTopic(FIRST);
    }

    @Test
    void what_is_asked_in_a_topic_is_answered_there_and_the_morning_s_duty_is_posted_there() {
        bound();
        onDuty("2026-11-30");
        group.hearsIn(FIRST, wang, "/duty").sees("今天 11月30日").inTopic(FIRST);
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日").inTopic(FIRST).seesNothingMore();
        restless();
    }

    @Test
    void each_topic_of_a_group_may_be_bound_by_itself() {
        bound().hearsIn(SECOND, zhao, "/bind").sees("本话题已绑定：第二工作组").inTopic(SECOND);
        county.duty("2026-12-01", "周县长", "小钱");
        onDuty("2026-11-30");
        group.hearsIn(SECOND, wang, "/duty 明天").sees("小钱").inTopic(SECOND);
        group.hears(wang, "/duty").sees("还没有绑定").inTopic(GENERAL);
        group.hears(world.phone("联络员小周"), "/bind").sees("本群已绑定：城关镇").inTopic(GENERAL);
        group.hearsIn(77, wang, "/duty").sees("小王").inTopic(77);
        group.hearsIn(FIRST, zhao, "/bind").sees("本话题绑定的是“第一工作组”").inTopic(FIRST);
        group.hearsIn(FIRST, li, "/unbind").sees("本话题已解除绑定").inTopic(FIRST);
        world.moveTo("2026-11-30T07:30");
        group.sees("小王").inTopic(GENERAL).seesNothingMore();
        world.moveTo("2026-12-01T07:30");
        group.sees("小钱").inTopic(SECOND).seesNothingMore();
        List.of("小王", "小钱").forEach(n -> world.phone(n).ignores(Kind.DUTY));
    }

    @Test
    void what_is_bound_in_one_topic_alone_is_shown_and_unbound_from_any() {
        bound();
        onDuty("2026-11-30");
        group.hears(wang, "/duty").sees("小王").inTopic(GENERAL).hearsIn(SECOND, li, "/unbind").sees("本话题已解除绑定").inTopic(SECOND);
        world.moveTo("2026-11-30T12:00");
        group.seesNothingMore();
        restless();
    }

    @Test
    void a_topic_that_is_closed_is_left_for_the_general_one_and_whoever_bound_it_is_told_once() {
        bound().shuts(FIRST, true);
        li.seesNothingMore();
        onDuty("2026-11-30", "2026-12-01", "2026-12-02");
        world.moveTo("2026-11-30T07:30");
        li.sees("群里的一个话题关闭或删除了", "第一工作组", "常规");
        group.sees("今天 11月30日").inTopic(GENERAL).shuts(FIRST, true);
        world.moveTo("2026-12-01T07:30");
        restless();
        group.sees("今天 12月1日").inTopic(GENERAL).shuts(FIRST, false);
        world.moveTo("2026-12-02T07:30");
        restless();
        group.sees("今天 12月2日").inTopic(FIRST).seesNothingMore();
        li.seesNothingMore();
    }

    @Test
    void closed_and_opened_again_in_the_night_nobody_is_told() {
        bound().shuts(FIRST, true).shuts(FIRST, false);
        onDuty("2026-11-30");
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日").inTopic(FIRST);
        restless();
    }

    @Test
    void a_topic_that_turns_out_to_be_gone_loses_no_message() {
        bound();
        onDuty("2026-11-30", "2026-12-01");
        world.telegram().shut(group.chat(), FIRST, true);
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日").inTopic(GENERAL).seesNothingMore();
        li.sees("群里的一个话题关闭或删除了").seesNothingMore();
        group.hearsIn(FIRST, wang, "/duty").sees("今天 11月30日").inTopic(GENERAL);
        world.moveTo("2026-12-01T07:30");
        restless();
        group.sees("今天 12月1日").inTopic(GENERAL).seesNothingMore();
    }

    @Test
    void where_the_general_topic_is_closed_too_whoever_bound_it_is_told_once() {
        group.hears(li, "/bind").sees("本群已绑定：第一工作组");
        onDuty("2026-11-30", "2026-12-01");
        world.telegram().shut(group.chat(), GENERAL, true);
        world.moveTo("2026-11-30T07:00");
        li.seesNothingMore();
        world.moveTo("2026-12-01T12:00");
        restless();
        assertThat(li.all()).filteredOn(m -> m.text().contains("“常规”（General）话题关着")).hasSize(1);
        li.ignoresTheRest();
        group.seesNothingMore();
    }

    @Test
    void a_group_bound_before_topics_were_known_stays_bound() {
        group.hears(li, "/bind").sees("本群已绑定").movesTo(-1000001);
        onDuty("2026-11-30");
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日").inTopic(GENERAL);
        restless();
    }
}
