package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who decides about leave in whose place. 2026-11-21 is a Saturday. */
class DeputyTest {
    @RegisterExtension
    private final World world = World.at("2026-11-21T10:00");
    private final Phone wang = world.phone("小王");
    private final Phone sun = world.phone("小孙");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().liaison("联络员小周", "城关镇").organizer("老周")
                .team("第一工作组").leader("老李").cadre("小王", "小孙");
        world.county().team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
    }

    private long request() {
        return world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM leave_request"));
    }

    private void named() {
        li.types("代理").sees("请谁替您批假").buttonAmong("小王", "小孙", "联络员小周", "老周").taps("小孙").sees("从今天起几天")
                .button("1 天", "3 天", "7 天", "14 天").taps("3 天").sees("11月23日", "由 小孙 替您批假");
        sun.sees("老李 请您", "11月21日", "替他（她）批假").button("不能代");
    }

    @Test
    void the_deputy_gets_the_requests_and_decides_in_place_of_the_leader() {
        named();
        wang.types("请假 11月24日 看病").sees("等 小孙 批准").without("老李");
        sun.sees("小王</b> 请假", "看病").taps("同意").sees("小孙（代 老李） 已同意 小王");
        wang.sees("小孙（代 老李） 同意您请假").sees("小孙（代 老李） 同意您请假");
        li.seesNothingMore();
    }

    @Test
    void nobody_decides_about_the_own_leave_or_that_of_whom_they_stand_in_for() {
        named();
        sun.types("请假 11月24日 看病").sees("等 老李 批准");
        li.sees("小孙</b> 请假");
        sun.tapsData(1, "leave.yes." + request()).seesNotice("不归您");
        li.types("请假 11月25日 看病").sees("等 联络员小周 批准");
        world.phone("联络员小周").sees("老李</b> 请假");
        sun.tapsData(1, "leave.yes." + request()).seesNotice("不归您").seesNothingMore();
        long decisions = world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM leave_decision"));
        assertThat(decisions).isZero();
    }

    @Test
    void a_deputy_acts_within_the_scope_and_the_period() {
        named();
        var qian = world.phone("小钱");
        qian.types("请假 11月25日 看病").sees("等 老赵");
        world.phone("老赵").sees("小钱</b> 请假");
        sun.tapsData(1, "leave.yes." + request()).seesNotice("不归您");
        wang.types("请假 11月30日 看病").sees("等 小孙");
        sun.sees("小王</b> 请假");
        long wangs = request();
        world.moveTo("2026-11-24T07:00");
        sun.sees("还有一个请假等您定").sees("今日在岗打卡").sees("还没有收到您的回答").tapsData(1, "leave.yes." + wangs).seesNotice("不归您");
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.STILL_OPEN);
        wang.types("请假 12月1日 看病").sees("等 老李");
        li.sees("小王</b> 请假");
    }

    @Test
    void the_one_who_named_the_deputy_and_the_deputy_can_end_it() {
        named();
        li.types("代理").sees("替您批假、认可说明的人", "小孙").buttonAmong("不再由 小孙 代").taps("不再由 小孙 代").sees("不再替 老李");
        sun.sees("小孙 不再替 老李").noButton();
        li.types("代理 小孙 11月22日到23日").sees("由 小孙 替您批假");
        sun.sees("老李 请您").taps("不能代").sees("不再替 老李");
        li.sees("小孙 不再替 老李 批假");
        wang.types("请假 11月24日 看病").sees("等 老李");
        li.sees("小王</b> 请假");
    }

    @Test
    void a_deputy_has_the_same_role_or_a_higher_one_or_belongs_to_the_scope() {
        li.types("代理 小钱 11月22日").sees("不能请“小钱”代理").types("代理 老赵 11月22日").sees("由 老赵 替您批假");
        world.phone("老赵").sees("老李 请您");
        li.tapsData(1, "dep.for." + world.county().id("小钱") + ".3").seesNotice("不归您");
        li.tapsData(1, "dep.for." + world.county().id("小王") + ".999").seesNotice("不归您");
        li.types("代理 小王 很久").sees("没看懂").types("代理 小王 11月1日").sees("核对日期");
        wang.types("/deputy").sees("不归您").tapsData(1, "dep.who." + world.county().id("小孙")).seesNotice("不归您");
        wang.tapsData(1, "dep.end.1").seesNotice("不归您");
    }

    @Test
    void whoever_loses_the_role_has_no_deputy_any_more() {
        named();
        wang.types("请假 11月24日 看病").sees("等 小孙");
        sun.sees("小王</b> 请假");
        world.app().ledger().change(tx -> tx.run("DELETE FROM role_grant WHERE person_id = ?", world.county().id("老李")));
        sun.taps("同意").seesNotice("不归您");
    }
}
