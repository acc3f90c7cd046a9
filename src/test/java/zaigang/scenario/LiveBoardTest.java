package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.people.Registry;

/** The board that is open follows what happens; from it all who are unconfirmed are asked with one tap. A Monday. */
class LiveBoardTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("组织部老陈");
    private final Phone leader = world.phone("老李");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        var county = world.county();
        county.team("第一工作组", "城关镇").at("柳树村").leader("老李").cadre("小王", "小孙");
        county.team("第二工作组", "河东镇").at("石桥社区").leader("老赵").cadre("小钱").stranger("小郑");
        county.organizer("组织部老陈").liaison("联络员小周", "河东镇");
        world.moveTo("2026-11-23T08:40");
        List.of("老李", "小王", "小孙", "老赵", "小钱").forEach(n -> world.phone(n).sees("打卡"));
    }

    @Test
    void it_follows_for_a_quarter_of_an_hour_and_only_what_has_changed() {
        organizer.types("/board").sees("城关镇　0%（应到 3", "自动更新到 08:55");
        long message = organizer.seen().id();
        world.moveTo("2026-11-23T08:43");
        organizer.seesNothingMore();
        wang.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T08:43:10");
        organizer.sees("看板", "08:43", "城关镇　33%（应到 3", "自动更新到 08:55").seesNothingMore();
        assertThat(organizer.seen().id()).isEqualTo(message);
        organizer.taps("城关镇").sees("城关镇", "自动更新到 08:58").taps("第一工作组").sees("小王　08:43 <b>在岗</b>");
        world.phone("小孙").taps("公出").sees("已记录");
        world.moveTo("2026-11-23T08:43:30");
        organizer.sees("小孙　08:43 <b>公出</b>").seesNothingMore();
        world.moveTo("2026-11-23T08:59");
        leader.ignores(Kind.REMINDER);
        leader.taps("在岗").sees("已记录").sees("已记录");
        world.moveTo("2026-11-23T08:59:30");
        organizer.seesNothingMore();
        organizer.taps("刷新").sees("老李　08:59 <b>在岗</b>");
        world.ignores(Kind.REMINDER, Kind.CLOSED);
    }

    @Test
    void it_ends_with_another_board_with_a_past_day_and_with_the_right_to_see_it() {
        organizer.types("/board").sees("自动更新到").types("/board").sees("自动更新到");
        wang.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T08:41");
        organizer.sees("城关镇　33%").seesNothingMore();
        leader.types("/board").sees("第一工作组", "自动更新到");
        world.app().ledger().change(tx -> new Registry().deactivate(tx, world.county().id("老李")));
        world.phone("小孙").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T08:42");
        organizer.sees("城关镇　67%");
        leader.seesNothingMore();
        world.ignores(Kind.REMINDER);
    }

    @Test
    void all_who_are_unconfirmed_are_asked_with_one_tap_and_each_once() {
        wang.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T09:10");
        List.of("老李", "小孙", "老赵", "小钱").forEach(n -> world.phone(n).ignores(Kind.REMINDER, Kind.CLOSED));
        organizer.ignores(Kind.CLOSED, Kind.DIGEST);
        world.phone("联络员小周").ignores(Kind.CLOSED, Kind.DIGEST);
        leader.types("/board").sees("第一工作组", "未确认 2").button("再问一遍（1 人）", "刷新").taps("再问一遍（1 人）").seesNotice("已发给 1 人");
        world.phone("小孙").sees("老李").button("在岗", "公出", "请假");
        organizer.types("/board").sees("全县").taps("再问一遍（4 人）").seesNotice("已发给 3 人；1 人之前问过，不再打扰");
        List.of("老李", "老赵", "小钱").forEach(n -> world.phone(n).sees("组织部老陈").button("在岗", "公出", "请假"));
        organizer.taps("再问一遍（4 人）").seesNotice("都已经问过一次，不再重复打扰");
        organizer.taps("河东镇").sees("河东镇").taps("第二工作组").sees("小郑").taps("再问一遍（2 人）").seesNotice("都已经问过一次");
        long message = organizer.seen().id();
        long day = world.county().id("小钱");
        wang.tapsData(message, "fu.all.2026-11-23.c").seesNotice("不归您");
        world.phone("联络员小周").tapsData(message, "fu.all.2026-11-23.t1").seesNotice("不归您");
        organizer.tapsData(message, "fu.all.2026-11-22.c").seesNotice("按钮已经不能用").tapsData(message, "fu.all.2026-11-23.p" + day)
                .seesNotice("按钮已经不能用");
        world.phone("小孙").seesNothingMore();
    }
}
