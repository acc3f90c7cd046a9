package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is asked about an explanation, when once more, and who decides in whose place. 2026-11-23 is a Monday. */
class CorrectionCourseTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone sun = world.phone("小孙");
    private final Phone li = world.phone("老李");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王", "小孙");
        world.moveTo("2026-11-23T14:00");
        lookAway();
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        List.of("老周", "联络员小周", "老李", "小王", "小孙").forEach(n -> world.phone(n).ignores(
                Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.CORRECTION, Kind.VACANCY, Kind.LEAVE_DECIDED));
    }

    private static Phone explains(Phone phone, String reason) {
        return phone.types("说明 今天").sees("那天实际是").taps("在岗").sees("请打一句话").types(reason);
    }

    private void deputyNamed() {
        li.types("代理 小孙 11月23日到24日").sees("由 小孙 替您批假、认可说明");
        sun.sees("老李 请您", "批假、认可说明");
    }

    private long request() {
        return world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM correction"));
    }

    private String state(long id) {
        return world.app().ledger().read(tx -> tx.first(String.class, "SELECT state FROM correction WHERE id = ?", id))
                .orElseThrow();
    }

    /** Nothing reaches this person any more. */
    private void leaves(String name) {
        world.app().ledger().change(tx -> tx.run("DELETE FROM account WHERE person_id = ?", world.county().id(name)));
    }

    private static long asked(Phone phone, String reason) {
        return phone.all().stream().filter(m -> m.text().contains(reason)).count();
    }

    @Test
    void an_explanation_that_hangs_is_asked_after_once_and_the_asker_sees_with_whom_it_stands() {
        explains(wang, "手机没电").sees("已提交说明", "等 老李 认可");
        li.sees("小王</b> 说明", "手机没电");
        wang.types("说明").sees("11月23日（周一） 14:00 提交，等 老李 认可").without("催过");
        world.moveTo("2026-11-23T17:59");
        assertThat(asked(li, "手机没电")).isEqualTo(1);
        lookAway();
        world.moveTo("2026-11-23T18:00");
        li.sees("还有一个说明等您认可", "小王</b> 说明 11月23日", "手机没电").button("认可", "不认可");
        wang.types("说明").sees("等 老李 认可（11月23日（周一） 18:00 催过一次）");
        world.moveTo("2026-11-25T20:00");
        assertThat(asked(li, "手机没电")).isEqualTo(2);
        assertThat(asked(liaison, "手机没电")).isZero();
        lookAway();
        li.taps("认可").sees("老李 已认可").noButton().sees("老李 已认可").noButton();
        wang.sees("老李 认可了您的说明").sees("老李 认可了您的说明").types("说明").sees("已更正为在岗（老李 认可）");
    }

    @Test
    void it_is_not_asked_after_in_the_night_nor_once_it_is_decided() {
        world.moveTo("2026-11-23T19:00");
        lookAway();
        explains(wang, "手机没电").sees("已提交说明");
        explains(sun, "没有信号").sees("已提交说明");
        li.sees("手机没电").sees("没有信号").taps("不认可").sees("为什么不认可 小孙").taps("不写理由");
        lookAway();
        world.moveTo("2026-11-24T06:59");
        assertThat(asked(li, "手机没电")).isEqualTo(1);
        lookAway();
        world.moveTo("2026-11-24T07:00");
        li.sees("还有一个说明等您认可", "手机没电");
        assertThat(asked(li, "没有信号")).isZero();
        assertThat(state(request())).isEqualTo("REFUSED");
    }

    @Test
    void where_nobody_could_be_reached_it_goes_to_whoever_can_be_reached_next_and_is_asked_after_once() {
        List.of("老李", "联络员小周", "老周").forEach(this::leaves);
        explains(wang, "手机没电").sees("已提交说明", "眼下没有人能收到").without("等 老");
        wang.types("说明").sees("14:00 提交，等 能收到消息的人（眼下没有） 认可");
        world.moveTo("2026-11-24T10:30");
        lookAway();
        world.app().ledger().change(tx -> world.app().door().bind(tx, world.county().id("老周"), organizer.account()));
        world.moveTo("2026-11-24T14:00");
        assertThat(asked(organizer, "手机没电")).isEqualTo(1);
        assertThat(organizer.all()).noneMatch(m -> m.text().contains("还有一个说明"));
        wang.types("说明").sees("等 老周 认可");
        world.moveTo("2026-11-26T20:00");
        assertThat(asked(organizer, "手机没电")).isEqualTo(2);
        assertThat(organizer.all()).filteredOn(m -> m.text().contains("还有一个说明")).hasSize(1);
    }

    @Test
    void of_those_who_have_left_meanwhile_the_next_above_is_asked() {
        explains(wang, "手机没电").sees("等 老李 认可");
        li.sees("手机没电");
        leaves("老李");
        world.moveTo("2026-11-23T18:00");
        assertThat(liaison.all().stream().filter(m -> !Kind.DIGEST.is(m)).toList().getLast().text()).contains("小王</b> 说明", "手机没电").doesNotContain("还有一个");
        wang.types("说明").sees("等 联络员小周 认可（");
    }

    @Test
    void the_deputy_gets_the_explanation_and_decides_in_place_of_the_leader() {
        deputyNamed();
        explains(wang, "手机没电").sees("等 小孙 认可");
        assertThat(asked(li, "手机没电")).isZero();
        sun.sees("小王</b> 说明").types("说明").sees("有 1 个说明等您认可").taps("小王 11月23日（周一）").sees("手机没电")
                .taps("认可").sees("小孙（代 老李） 已认可 小王");
        wang.sees("小孙（代 老李） 认可了您的说明").sees("小孙（代 老李） 认可了您的说明").types("说明").sees("（小孙（代 老李） 认可）");
        String detail = world.app().ledger().read(tx ->
                tx.first(String.class, "SELECT detail FROM audit WHERE what = 'DECIDED_CORRECTION'")).orElseThrow();
        assertThat(detail).isEqualTo("2026-11-23 ON_POST ACCEPTED FOR 老李");
        organizer.types("审计 小王").sees("代 老李");
    }

    @Test
    void where_the_leader_is_on_leave_the_next_above_is_asked() {
        li.types("请假 今天 看病").sees("已提交请假");
        liaison.sees("老李</b> 请假").taps("同意");
        lookAway();
        explains(wang, "手机没电").sees("等 联络员小周 认可");
        liaison.sees("小王</b> 说明").taps("不认可").sees("为什么").types("没有见到").sees("联络员小周 没有认可");
        wang.sees("联络员小周 没有认可您", "没有见到", "请联系 联络员小周：").sees("联络员小周 没有认可您", "没有见到", "请联系 联络员小周：");
    }

    @Test
    void a_deputy_decides_neither_about_the_own_day_nor_about_that_of_whom_they_stand_in_for() {
        deputyNamed();
        explains(sun, "没有信号").sees("等 老李 认可");
        li.sees("小孙</b> 说明");
        refusedTo(sun, request());
        explains(li, "忘了点").sees("等 联络员小周 认可");
        liaison.sees("老李</b> 说明");
        refusedTo(sun, request());
        sun.types("说明").sees("说明").without("等您认可");
    }

    @Test
    void a_deputy_decides_within_the_scope_and_the_period() {
        world.county().team("第二工作组", "河口镇").at("石桥村").cadre("小钱");
        deputyNamed();
        world.moveTo("2026-11-24T14:00");
        lookAway();
        explains(world.phone("小钱").sees("今日在岗打卡").sees("还没有收到您的回答"), "不知道").sees("已提交说明");
        refusedTo(sun, request());
        explains(wang, "手机没电").sees("等 小孙");
        long wangs = request();
        lookAway();
        world.moveTo("2026-11-25T00:01");
        lookAway();
        refusedTo(sun, wangs);
        world.moveTo("2026-11-25T07:00");
        li.types("说明").isAnswered("说明情况").taps("小王 11月24日（周二）").taps("认可");
        assertThat(state(wangs)).isEqualTo("ACCEPTED");
    }

    private void refusedTo(Phone phone, long request) {
        for (String verb : new String[] {"see", "yes", "no", "deny"}) {
            phone.tapsData(1, "fix." + verb + "." + request).seesNotice("不归您").seesNothingMore();
        }
        assertThat(state(request)).isEqualTo("OPEN");
    }

    @Test
    void the_page_names_who_may_decide_now_and_no_former_leader() {
        world.county().team("第二工作组").leader("老赵");
        explains(wang, "手机没电").sees("等 老李 认可");
        world.app().ledger().change(tx -> tx.run("UPDATE person SET team_id = (SELECT id FROM team WHERE name = '第二工作组') WHERE id = ?",
                world.county().id("小王")));
        wang.types("说明").sees("等 老赵 认可").without("老李");
    }
}
