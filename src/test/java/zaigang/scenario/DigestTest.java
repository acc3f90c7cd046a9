package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The summary of the morning. 2026-11-23 is a Monday. */
class DigestTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("组织部老陈");
    private final Phone liaison = world.phone("联络员小周");

    @BeforeEach
    void open() {
        var county = world.county();
        county.team("第一工作组", "城关镇").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        county.team("第二工作组", "河东镇").at("石桥社区").leader("老赵").at("农机厂").cadre("小钱");
        county.organizer("组织部老陈").liaison("联络员小周", "河东镇");
    }

    private void reopen(String start, String yaml) {
        world.startsOver(start).with(World.settings(yaml));
        open();
    }

    @AfterEach
    void close() {
        List.of("老李", "小王", "老赵", "小钱").forEach(n ->
                world.phone(n).ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.RECORDED));
    }

    /** All but 小钱 have answered. */
    private void morning() {
        world.moveTo("2026-11-23T08:30");
        for (String name : List.of("老李", "小王", "老赵")) {
            world.phone(name).taps("在岗");
        }
        world.moveTo("2026-11-23T09:14");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void organizers_hear_of_the_county_and_liaisons_of_their_township() {
        morning();
        world.moveTo("2026-11-23T09:15");
        organizer.sees("今日在岗汇总", "11月23日", "全县", "⚠️ <b>农机厂</b> 0/1：", "在岗率 75%（应到 4 = 在岗 3 + 未确认 1）",
                "· 城关镇　100%（应到 2 = 在岗 2）", "· 河东镇　50%（应到 2 = 在岗 1 + 未确认 1）", "未确认 1 人</b>：小钱").button("看板", "Excel 表");
        String text = organizer.seen().text();
        assertThat(text.indexOf("农机厂")).isLessThan(text.indexOf("在岗率"));
        liaison.sees("河东镇", "在岗率 50%（应到 2", "· 第二工作组　50%（应到 2 = ").without("城关镇").button("看板", "Excel 表");
        world.moveTo("2026-11-23T23:00");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void its_buttons_open_the_board_and_the_sheet_of_that_day() {
        morning();
        world.moveTo("2026-11-23T09:20");
        liaison.sees("河东镇");
        organizer.sees("今日在岗汇总").taps("看板").sees("看板", "全县", "09:20").seesNothingMore();
        organizer.taps("Excel 表").seesNotice("正在汇总").sees("考勤汇总", "11月23日", "在岗率 75%").sees("考勤汇总")
                .document("考勤汇总_2026-11-23.xlsx");
        liaison.taps("Excel 表").sees("河东镇").sees("考勤汇总").document("考勤汇总_河东镇_2026-11-23.xlsx");
        liaison.taps("看板").sees("看板", "河东镇");
    }

    @Test
    void a_rest_day_has_none() {
        world.moveTo("2026-11-28T00:01");
        organizer.ignores(Kind.CLOSED, Kind.DIGEST);
        liaison.ignores(Kind.CLOSED, Kind.DIGEST);
        world.moveTo("2026-11-29T23:00");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
        world.moveTo("2026-11-30T09:15");
        organizer.sees("打卡已截止").sees("今日在岗汇总", "11月30日");
        liaison.sees("打卡已截止").sees("今日在岗汇总", "11月30日");
    }

    @Test
    void it_waits_for_a_window_that_an_outage_has_moved() {
        world.moveTo("2026-11-23T08:20");
        world.restartsAt("2026-11-23T09:10");
        world.moveTo("2026-11-23T09:11");
        world.phone("小王").sees("对不起").taps("在岗").sees("已记录 09:11").without("迟到");
        world.moveTo("2026-11-23T09:39");
        organizer.seesNothingMore();
        world.moveTo("2026-11-23T09:41");
        organizer.sees("打卡已截止").sees("今日在岗汇总", "在岗率 25%（应到 4 = 在岗 1 + 未确认 3）");
        liaison.sees("打卡已截止").sees("今日在岗汇总");
    }

    @Test
    void found_late_it_is_sent_the_same_day_and_only_once() {
        morning();
        world.restartsAt("2026-11-23T11:00");
        world.moveTo("2026-11-23T12:00");
        organizer.sees("今日在岗汇总", "应到 4").seesNothingMore();
        liaison.sees("今日在岗汇总");
        world.restartsAt("2026-11-23T13:00");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void found_the_next_day_it_is_useless() {
        morning();
        world.restartsAt("2026-11-24T07:00");
        organizer.seesNothingMore();
        world.moveTo("2026-11-24T09:16");
        organizer.sees("打卡已截止").sees("今日在岗汇总", "11月24日").seesNothingMore();
        liaison.sees("打卡已截止").sees("今日在岗汇总", "11月24日");
    }

    @Test
    void a_round_that_was_not_held_is_told_as_such() {
        world.moveTo("2026-11-23T08:20");
        world.restartsAt("2026-11-23T13:00");
        world.moveTo("2026-11-23T13:01");
        organizer.sees("今日在岗汇总", "在岗率 —（应到 0", "另有 4 人次因机器人故障未组织打卡").without("⚠️");
        liaison.sees("今日在岗汇总");
    }

    @Test
    void a_township_has_its_own_time_and_quiet_hours_are_kept() {
        reopen("2026-11-23T05:00", """
                check-in: {at: "05:30", window: 10 min, reminder-after: 5 min}
                digest: {at: "06:30"}
                townships:
                  河东镇:
                    digest: {at: "10:00"}
                """);
        world.moveTo("2026-11-23T06:29");
        organizer.sees("打卡已截止");
        world.moveTo("2026-11-23T06:59");
        organizer.seesNothingMore();
        world.moveTo("2026-11-23T07:01");
        organizer.sees("今日在岗汇总");
        liaison.sees("打卡已截止");
        world.moveTo("2026-11-23T09:59");
        liaison.seesNothingMore();
        world.moveTo("2026-11-23T10:00");
        liaison.sees("今日在岗汇总", "河东镇");
    }
}
