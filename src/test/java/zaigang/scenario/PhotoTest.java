package zaigang.scenario;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Incoming;

/** Photos, voice messages, stickers: they are not looked at, and whoever was asked something gets its buttons. */
class PhotoTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    @AfterEach
    void close() {
        world.phone("老李").ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED);
    }

    private void photo() {
        world.receives(wang.account(), new Incoming.Other(""));
    }

    @Test
    void without_a_question_there_is_the_way_to_help() {
        photo();
        wang.sees("看不了", "没有保存").button("能做什么");
    }

    @Test
    void with_the_morning_s_question_open_there_are_its_buttons() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        photo();
        wang.sees("看不了", "请点下面的按钮").button("在岗", "公出", "请假").taps("在岗").sees("已记录 08:30");
        wang.sees("已记录");
        photo();
        wang.sees("看不了").button("能做什么");
    }

    @Test
    void after_the_window_there_is_nothing_to_tap() {
        world.moveTo("2026-11-23T12:00");
        wang.sees("今日在岗打卡").sees("还没有收到您的回答");
        photo();
        wang.sees("看不了").button("能做什么");
    }

    @Test
    void in_a_group_nothing_is_said() {
        var group = world.group("工作组群");
        world.receives(wang.account(), -100, new Incoming.Other(""));
        group.seesNothingMore();
        wang.seesNothingMore();
    }
}
