package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;
import zaigang.spine.outbox.Sender.Delivery;

/** Group chats: bound by those who look after a scope, they read who is on duty, and the bot keeps nothing of what is said. */
class GroupsTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T06:00").withoutTakingOver();
    private final County county = world.county();
    private final Group group = world.group("第一工作组群");
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");

    /** A Monday. */
    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周").liaison("联络员小周", "城关镇");
        county.team("第一工作组").leader("老李").cadre("小王", "张静");
        county.team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
    }

    private void restless(String... names) {
        List.of(names).forEach(n -> world.phone(n).ignores(Kind.DUTY));
    }

    private long rows(String table) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM " + table));
    }

    private Group bound() {
        return group.hears(li, "/bind").sees("本群已绑定：第一工作组", "07:30");
    }

    @Test
    void a_leader_binds_the_own_team_and_each_morning_with_duty_the_roster_is_there() {
        bound();
        county.duty("2026-11-30", "老李", "小王", "张静").duty("2026-12-02", "周县长", "小王");
        restless("老李", "小王", "张静");
        world.moveTo("2026-11-30T07:29");
        group.seesNothingMore();
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日（周一） 值班",
                "<b>08:00–次日08:00</b>\n老李　13800001002（带班）\n小王　13800001003\n张静　13800001004").seesNothingMore();
        world.moveTo("2026-12-01T20:00");
        restless("老李", "小王", "张静");
        world.moveTo("2026-12-02T07:30");
        group.sees("今天 12月2日（周三） 值班", "周县长（带班）\n小王").seesNothingMore();
        restless("小王");
        world.moveTo("2026-12-03T12:00");
    }

    @Test
    void in_the_group_duty_shows_today_and_this_moment_in_short() {
        bound();
        county.duty("2026-11-29", "老李", "张静").duty("2026-11-30", "老李", "小王");
        group.hears(wang, "/duty now").sees("<b>值班到08:00</b>\n老李　13800001002（带班）\n张静　13800001004").seesNothingMore();
        group.hears(wang, "/duty@zaigang_test_bot").sees("今天 11月30日", "小王");
        group.hears(wang, "/duty 明天").sees("明天 12月1日（周二）没有安排值班");
        group.hears(wang, "/duty nonsense").sees("今天 11月30日");
        restless("老李", "小王");
    }

    @Test
    void only_duty_of_the_bound_scope_is_shown() {
        bound();
        county.duty("2026-11-30", "老赵", "小钱");
        group.hears(wang, "/duty").sees("没有安排值班").without("小钱", "老赵");
        group.hears(wang, "/duty now").sees("现在没有人值班");
        var township = world.group("城关镇群").hears(world.phone("联络员小周"), "/bind").sees("城关镇");
        county.duty("2026-11-30", "周县长", "小王");
        township.hears(wang, "/duty").sees("小王");
        var all = world.group("全县群").hears(world.phone("老周"), "/bind").sees("全县");
        all.hears(wang, "/duty").sees("小王");
        restless("小王", "小钱", "老赵");
    }

    @Test
    void whatever_else_is_said_in_a_group_and_whoever_is_not_known_gets_no_answer_and_is_not_kept() {
        bound();
        long before = rows("outbox");
        for (String said : List.of("今天谁值班", "在岗", "值班", "大家好", "/today", "/leave 明天 看病", "/on_post", "/help", "/board",
                "/duty@other_bot", "/bind@other_bot", "/", "/@", "/nonsense", "@zaigang_test_bot 谁在值班")) {
            group.hears(wang, said);
        }
        group.hears(9999, "/duty").hears(9999, "/bind").hears(0, "/duty").hears(9999, "/start abc");
        world.receives(wang.account(), group.chat(), new Incoming.Tap("q", 5, "duty.show.today"));
        world.receives(wang.account(), group.chat(), new Incoming.Document("f", "roster.xlsx", 10, ""));
        group.seesNothingMore();
        assertThat(rows("outbox")).isEqualTo(before);
        assertThat(rows("update_set_aside")).isZero();
    }

    @Test
    void a_question_that_waits_in_private_is_not_answered_in_a_group() {
        wang.types("请假").sees("哪一天请假");
        group.hears(wang, "明天 看病").seesNothingMore();
        assertThat(rows("leave_request")).isZero();
    }

    @Test
    void everybody_binds_only_what_they_look_after() {
        group.hears(wang, "/bind").sees("不归您操作");
        group.hears(li, "/bind 第二工作组").sees("“第二工作组”不归您管");
        group.hears(li, "/bind 第九工作组").sees("没有找到“第九工作组”");
        group.hears(li, "/duty").sees("还没有绑定");
        group.hears(world.phone("联络员小周"), "/bind 河口镇").sees("不归您管");
        group.hears(world.phone("老周"), "/bind 第二工作组").sees("已绑定：第二工作组");
        group.hears(li, "/bind").sees("要由管它的人来改");
        group.hears(li, "/unbind").sees("要由管它的人来改");
        group.hears(wang, "/unbind").sees("不归您操作");
        group.hears(world.phone("老赵"), "/unbind").sees("已解除绑定");
        group.hears(world.phone("老赵"), "/unbind").sees("还没有绑定");
        bound();
        li.types("/bind").sees("在群里发 /bind", "第一工作组").types("/unbind").sees("在群里发 /bind");
        wang.types("/bind").sees("不归您");
    }

    @Test
    void rights_taken_away_are_gone_with_the_next_command() {
        world.app().ledger().change(tx -> tx.run("DELETE FROM role_grant WHERE person_id = ?", county.id("老李")));
        group.hears(li, "/bind").sees("不归您操作");
        world.app().ledger().change(tx -> tx.run("DELETE FROM account WHERE person_id = ?", county.id("小王")));
        group.hears(wang, "/duty").seesNothingMore();
    }

    @Test
    void after_unbinding_nothing_is_posted() {
        bound().hears(li, "/unbind").sees("已解除");
        county.duty("2026-11-30", "周县长", "小王");
        restless("小王");
        world.moveTo("2026-11-30T12:00");
        restless("小王");
    }

    @Test
    void a_morning_found_late_is_posted_while_it_helps_and_only_once() {
        bound();
        county.duty("2026-11-30", "周县长", "小王").duty("2026-12-01", "周县长", "小王");
        world.restartsAt("2026-11-30T10:00");
        group.sees("今天 11月30日");
        world.restartsAt("2026-11-30T10:05");
        group.seesNothingMore();
        world.restartsAt("2026-12-01T11:30");
        group.seesNothingMore();
        county.duty("2026-12-02", "周县长", "张静");
        world.moveTo("2026-12-02T07:30");
        group.sees("今天 12月2日", "张静");
        restless("小王", "张静");
    }

    @Test
    void a_group_that_becomes_a_supergroup_stays_bound_whoever_tells_it() {
        bound().movesTo(-1000001);
        county.duty("2026-11-30", "周县长", "小王").duty("2026-12-01", "周县长", "小王");
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日");
        long before = group.chat();
        world.moveTo("2026-12-01T07:29");
        restless("小王");
        world.telegram().movedTo(before, -1000002);
        world.moveTo("2026-12-01T07:30");
        group.movesTo(-1000002).sees("今天 12月1日").hears(wang, "/duty").sees("12月1日").seesNothingMore();
        restless("小王");
    }

    @Test
    void whoever_bound_a_group_is_told_once_that_the_bot_was_removed() {
        bound();
        county.duty("2026-11-30", "周县长", "小王").duty("2026-12-01", "周县长", "小王").duty("2026-12-02", "周县长", "小王");
        world.telegram().blocked(group.chat());
        world.moveTo("2026-11-30T07:30");
        li.sees("您绑定的群（第一工作组）收不到消息了").seesNothingMore();
        group.putsTheBotOut();
        world.moveTo("2026-12-01T12:00");
        li.seesNothingMore();
        restless("小王");
    }

    @Test
    void removed_at_night_it_is_told_in_the_morning_and_binding_again_begins_anew() {
        bound();
        world.moveTo("2026-11-30T23:00");
        group.putsTheBotOut();
        li.seesNothingMore();
        world.moveTo("2026-12-01T07:00");
        li.sees("可能我被移出了群");
        group.hears(wang, "/duty").sees("还没有绑定");
        bound();
        group.putsTheBotOut();
        li.sees("可能我被移出了群");
        bound();
        county.duty("2026-12-02", "周县长", "张静");
        world.moveTo("2026-12-02T07:30");
        group.sees("张静");
        restless("张静");
    }

    @Test
    void each_group_has_the_time_of_its_own_team_and_of_its_township() {
        world.startsOver("2026-11-30T06:00").with(World.settings("""
                townships: {城关镇: {duty: {group-roster: "07:00"}}}
                teams: {第二工作组: {duty: {group-roster: "08:10"}}}
                """)).withoutTakingOver();
        open();
        group.hears(li, "/bind").sees("每天 07:00");
        var second = world.group("第二工作组群").hears(world.phone("老赵"), "/bind").sees("每天 08:10");
        county.duty("2026-11-30", "老李", "小王", "小钱");
        restless("老李", "小王", "小钱");
        world.moveTo("2026-11-30T07:00");
        group.sees("今天 11月30日");
        world.moveTo("2026-11-30T08:10");
        second.sees("今天 11月30日");
        restless("老李", "小王", "小钱");
    }

    @Test
    void without_a_network_the_roster_comes_when_it_is_back() {
        bound();
        county.duty("2026-11-30", "周县长", "小王");
        restless("小王");
        world.telegram().fate(d -> new Delivery.NotNow("no network", true));
        world.moveTo("2026-11-30T07:30");
        world.telegram().fate(d -> d);
        world.moveTo("2026-11-30T08:00");
        group.sees("今天 11月30日").seesNothingMore();
        restless("小王");
    }
}
