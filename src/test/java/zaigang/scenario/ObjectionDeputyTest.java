package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;

/** Who answers an objection in whose place. November is shown on the first of December at ten. */
class ObjectionDeputyTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00").with(
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");
    private final Phone sun = world.phone("小孙");
    private final Phone liaison = world.phone("赵敏");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王", "小孙");
        world.moveTo("2026-12-01T10:00");
        lookAway();
        li.types("代理 小孙 12月1日到2日").sees("由 小孙 替您批假");
        sun.sees("老李 请您", "对月考勤有异议");
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.MONTH, Kind.CLOSABLE, Kind.LEAVE, Kind.LEAVE_DECIDED);
    }

    private static Phone objects(Phone phone, String line) {
        return phone.tapsData(1, "month.object.2026-11").sees("哪里不对").types(line);
    }

    private void refusedTo(Phone phone, long objection) {
        phone.tapsData(1, "month.reply." + objection).seesNotice("不归您").seesNothingMore();
    }

    private long unanswered() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM month_answer WHERE reply IS NULL"));
    }

    @Test
    void the_deputy_is_asked_and_answers_in_place_of_the_leader() {
        objects(wang, "30号我在村里").sees("转给了 小孙").without("老李");
        li.seesNothingMore();
        sun.sees("2026年11月考勤有异议", "30号我在村里").taps("答复").sees("用一句话答复").types("已核对").sees("2026年11月考勤有异议").sees("已答复 小王");
        assertThat(sun.all()).anyMatch(m -> m.text().contains("答复（小孙（代 老李））：已核对"));
        wang.sees("异议有答复了", "小孙（代 老李）", "已核对").sees("异议有答复了", "小孙（代 老李）", "已核对");
        assertThat(wang.all()).noneMatch(m -> m.text().contains("转给了"));
        String detail = world.app().ledger().read(tx ->
                tx.first(String.class, "SELECT detail FROM audit WHERE what = 'ANSWERED_OBJECTION'")).orElseThrow();
        assertThat(detail).isEqualTo("2026-11 FOR 老李");
        world.moveTo("2026-12-01T10:10");
        li.types("代理").taps("不再由 小孙 代").sees("替您批假").sees("小孙 不再替 老李 批假");
        sun.sees("小孙 不再替 老李 批假");
        li.tapsData(1, "month.reply.1").sees("答复（小孙（代 老李））").noButton();
        refusedTo(sun, 1);
    }

    @Test
    void the_one_who_named_the_deputy_may_still_answer_and_the_deputys_buttons_go() {
        objects(wang, "30号我在村里").sees("转给了 小孙");
        sun.sees("考勤有异议").button("答复");
        li.tapsData(1, "month.reply.1").sees("用一句话答复").types("我来答").sees("已答复 小王");
        wang.sees("老李（", "我来答").without("代").sees("老李（", "我来答");
        sun.sees("答复（老李）：我来答").noButton();
    }

    @Test
    void a_deputy_answers_neither_the_own_objection_nor_that_of_whom_they_stand_in_for() {
        objects(sun, "我没有迟到").sees("转给了 老李");
        li.sees("考勤有异议", "小孙");
        refusedTo(sun, 1);
        objects(li, "我在县里").sees("转给了 赵敏");
        liaison.sees("考勤有异议", "老李");
        refusedTo(sun, 2);
        assertThat(unanswered()).isEqualTo(2);
    }

    @Test
    void a_deputy_answers_in_the_period_only() {
        objects(wang, "30号我在村里").sees("转给了 小孙");
        sun.sees("考勤有异议").taps("答复").sees("用一句话答复");
        world.moveTo("2026-12-03T00:01");
        lookAway();
        refusedTo(sun, 1);
        refusedTo(wang, 1);
        assertThat(unanswered()).isEqualTo(1);
    }

    @Test
    void where_the_leader_is_on_leave_and_the_deputy_too_the_next_above_is_asked() {
        li.types("请假 今天 看病").sees("已提交请假");
        liaison.sees("老李</b> 请假").taps("同意");
        sun.types("请假 今天 看病").sees("已提交请假");
        liaison.taps("同意");
        lookAway();
        objects(wang, "30号我在村里").sees("转给了 赵敏");
        liaison.sees("考勤有异议", "小王");
    }
}
