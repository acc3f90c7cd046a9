package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Digests of the day, and when they come. 2026-11-23 is a Monday. */
class DigestTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("组织部老陈");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone zhao = world.phone("老赵");

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
                world.phone(n).ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.RECORDED, Kind.DIGEST));
    }

    /** All but 小钱 have answered. */
    private void morning(String day) {
        world.moveTo(day + "T08:30");
        for (String name : List.of("老李", "小王", "老赵")) {
            world.phone(name).taps("在岗");
        }
        world.moveTo(day + "T17:59");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
        zhao.ignores(Kind.QUESTION, Kind.CLOSED, Kind.RECORDED, Kind.REMINDER);
    }

    @Test
    void each_hears_in_the_evening_of_the_own_scope_what_needs_doing_before_the_figures() {
        morning("2026-11-23");
        world.moveTo("2026-11-23T18:00");
        organizer.sees("日巡查", "11月23日", "全县", "⚠️ <b>农机厂</b> 0/1：", "未确认 1 人", "· 河东镇：小钱（没有回答）",
                "在岗率 75%（应到 4 = 在岗 3 + 未确认 1）", "在此之前没有打卡记录").button("图片", "Excel 表");
        String text = organizer.seen().text();
        assertThat(text.indexOf("农机厂")).isLessThan(text.indexOf("在岗率"));
        assertThat(text).as("units beside each other, which nobody asked for").doesNotContain("· 城关镇");
        liaison.sees("日巡查", "河东镇", "· 第二工作组：小钱", "在岗率 50%（应到 2").without("城关镇").button("图片", "Excel 表");
        zhao.seesNothingMore();
        world.moveTo("2026-11-23T23:00");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
        zhao.seesNothingMore();
        world.phone("小王").ignores(Kind.QUESTION, Kind.RECORDED).seesNothingMore();
    }

    @Test
    void a_leader_who_was_told_at_the_close_gets_that_of_the_day_only_where_wanted() {
        zhao.types("/digest").sees("汇总怎么发给您", "周调度").without("日巡查（").taps("日巡查").sees("日巡查（每天）");
        morning("2026-11-23");
        world.moveTo("2026-11-23T18:00");
        zhao.sees("日巡查", "第二工作组", "· 小钱（没有回答）", "在岗率 50%").button("图片", "Excel 表");
        organizer.ignores(Kind.DIGEST);
        liaison.ignores(Kind.DIGEST);
    }

    @Test
    void its_button_is_the_sheet_of_that_day() {
        morning("2026-11-23");
        world.moveTo("2026-11-23T18:20");
        organizer.sees("日巡查").taps("Excel 表").seesNotice("正在汇总").sees("考勤汇总", "11月23日", "在岗率 75%").sees("考勤汇总")
                .document("考勤汇总_2026-11-23.xlsx");
        liaison.sees("日巡查").taps("Excel 表").sees("河东镇").sees("考勤汇总").document("考勤汇总_河东镇_2026-11-23.xlsx");
    }

    @Test
    void the_next_one_stands_beside_the_day_before() {
        morning("2026-11-23");
        world.moveTo("2026-11-23T18:30");
        organizer.ignores(Kind.DIGEST);
        liaison.ignores(Kind.DIGEST);
        morning("2026-11-24");
        world.moveTo("2026-11-24T18:00");
        organizer.sees("日巡查", "与11月23日（周一）相比：在岗率 75%（应到 4） → 75%（应到 4），持平");
        liaison.sees("日巡查", "河东镇");
    }

    @Test
    void where_nothing_needs_doing_there_is_a_line_or_silence() {
        world.moveTo("2026-11-23T08:30");
        for (String name : List.of("老李", "小王", "老赵", "小钱")) {
            world.phone(name).taps("在岗");
        }
        liaison.types("/digest").sees("汇总怎么发给您", "日巡查只发一行").taps("没事不发").seesNotice("已改好").sees("就不发日巡查");
        world.moveTo("2026-11-23T18:01");
        organizer.sees("日巡查", "没有要处理的", "100%（应到 4 = 在岗 4）").without("要处理的。\n", "相比").button("图片", "Excel 表").seesNothingMore();
        liaison.seesNothingMore();
        zhao.ignores(Kind.QUESTION, Kind.RECORDED).seesNothingMore();
    }

    @Test
    void a_rest_day_has_none() {
        world.moveTo("2026-11-28T00:01");
        organizer.ignores(Kind.CLOSED, Kind.DIGEST);
        liaison.ignores(Kind.CLOSED, Kind.DIGEST);
        world.moveTo("2026-11-29T23:00");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
        world.moveTo("2026-11-30T18:15");
        organizer.sees("打卡已截止").sees("日巡查", "11月30日");
        liaison.sees("打卡已截止").sees("日巡查", "11月30日");
    }

    @Test
    void in_the_morning_it_waits_for_a_window_that_an_outage_has_moved() {
        reopen("2026-11-23T08:00", "digest: {evening: \"09:15\"}");
        world.moveTo("2026-11-23T08:20");
        world.restartsAt("2026-11-23T09:10");
        world.moveTo("2026-11-23T09:11");
        world.phone("小王").sees("对不起").taps("在岗").sees("已记录 09:11").without("迟到");
        world.moveTo("2026-11-23T09:39");
        organizer.seesNothingMore();
        world.moveTo("2026-11-23T09:41");
        organizer.sees("打卡已截止").sees("日巡查", "在岗率 25%（应到 4 = 在岗 1 + 未确认 3）");
        liaison.sees("打卡已截止").sees("日巡查");
    }

    @Test
    void found_late_it_is_sent_the_same_day_and_only_once() {
        morning("2026-11-23");
        world.restartsAt("2026-11-23T19:00");
        world.moveTo("2026-11-23T19:30");
        organizer.sees("日巡查", "应到 4").seesNothingMore();
        liaison.sees("日巡查");
        world.restartsAt("2026-11-23T20:30");
        organizer.types("/digest").sees("18:00　日巡查").taps("20:00").sees("20:00　日巡查（每天）");
        world.moveTo("2026-11-23T21:00");
        organizer.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void changed_to_a_later_hour_it_does_not_come_twice() {
        morning("2026-11-23");
        world.moveTo("2026-11-23T18:05");
        liaison.ignores(Kind.DIGEST);
        organizer.sees("日巡查").types("/digest").sees("18:00").taps("20:00").sees("20:00　日巡查（每天）");
        world.moveTo("2026-11-23T21:00");
        organizer.seesNothingMore();
    }

    @Test
    void found_the_next_day_it_is_useless() {
        morning("2026-11-23");
        world.restartsAt("2026-11-24T07:00");
        organizer.seesNothingMore();
        world.moveTo("2026-11-24T18:01");
        organizer.sees("打卡已截止").sees("日巡查", "11月24日").seesNothingMore();
        liaison.sees("打卡已截止").sees("日巡查", "11月24日");
    }

    @Test
    void a_round_that_was_not_held_is_told_as_such() {
        world.moveTo("2026-11-23T08:20");
        world.restartsAt("2026-11-23T13:00");
        world.moveTo("2026-11-23T18:01");
        organizer.sees("日巡查", "没有要处理的", "另有 4 人次因机器人故障未组织打卡").without("⚠️");
        liaison.sees("日巡查");
    }

    @Test
    void a_township_has_its_own_time_and_quiet_hours_are_kept() {
        reopen("2026-11-23T05:00", """
                check-in: {at: "05:30", window: 10 min, reminder-after: 5 min}
                digest: {evening: "06:30"}
                townships:
                  河东镇:
                    digest: {evening: "22:00"}
                """);
        world.moveTo("2026-11-23T06:29");
        organizer.sees("打卡已截止");
        world.moveTo("2026-11-23T06:59");
        organizer.seesNothingMore();
        world.moveTo("2026-11-23T07:01");
        organizer.sees("日巡查");
        liaison.sees("打卡已截止");
        world.moveTo("2026-11-24T05:00");
        liaison.seesNothingMore();
    }
}
