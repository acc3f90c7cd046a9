package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;

/** On which days and at which times people are asked: holidays, make-up days, and teams with settings of their own. */
class CalendarTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");

    /** The days of a period on which somebody is asked. */
    private List<String> asked(String name, String from, int days) {
        var asked = new ArrayList<String>();
        LocalDate day = LocalDate.parse(from);
        for (int i = 0; i < days; i++, day = day.plusDays(1)) {
            world.moveTo(day + "T20:00");
            if (world.telegram().unseen(world.phone(name).account()).stream().anyMatch(m -> m.text().contains("打卡"))) {
                asked.add(day.toString());
            }
            world.phone("老李").ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.MONTH, Kind.DIGEST);
            world.phone(name).ignores(Kind.REMINDER, Kind.QUESTION, Kind.MONTH, Kind.DIGEST);
        }
        return asked;
    }

    private void begin(String time, Settings settings) {
        world.startsOver(time).with(settings);
        world.county().team("第一工作组", "城关镇").at("东坡村").leader("老李").cadre("小王");
    }

    @Test
    void holidays_are_free_and_a_make_up_sunday_is_a_working_day() {
        begin("2026-09-18T21:00", Settings.DEFAULT);
        assertThat(asked("小王", "2026-09-19", 7)).containsExactly(
                "2026-09-20", "2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24");
        assertThat(asked("小王", "2026-09-30", 9)).containsExactly("2026-09-30", "2026-10-08");
    }

    @Test
    void a_county_that_asks_every_day_asks_on_holidays_too() {
        begin("2026-09-30T21:00", World.settings("check-in:\n  days: every-day\n"));
        assertThat(asked("小王", "2026-10-01", 4)).hasSize(4);
    }

    @Test
    void days_of_the_week_are_what_they_are_whatever_the_holidays() {
        begin("2026-09-26T21:00", World.settings("check-in:\n  days: [thursday, sunday]\n"));
        assertThat(asked("小王", "2026-09-27", 8)).containsExactly("2026-09-27", "2026-10-01", "2026-10-04");
    }

    @Test
    void a_team_with_times_of_its_own_has_a_round_of_its_own() {
        begin("2026-11-23T07:00", World.settings("""
                teams:
                  第二工作组:
                    check-in: { at: "07:30", window: 20 min, reminder-after: 10 min }
                """));
        world.county().team("第二工作组").at("石桥村").leader("老赵").cadre("小钱");
        var qian = world.phone("小钱");
        var zhao = world.phone("老赵");
        world.moveTo("2026-11-23T07:30");
        qian.sees("今日在岗打卡");
        zhao.sees("今日在岗打卡").taps("在岗").sees("已记录 07:30");
        world.phone("小王").seesNothingMore();
        world.moveTo("2026-11-23T07:40");
        qian.sees("还没有收到", "07:50 前");
        world.moveTo("2026-11-23T07:50");
        zhao.sees("打卡已截止", "小钱").without("小王");
        world.phone("老李").seesNothingMore();
        world.moveTo("2026-11-23T08:30");
        world.phone("小王").sees("今日在岗打卡").taps("在岗").sees("已记录 08:30").without("迟到");
        world.phone("老李").sees("今日在岗打卡").taps("在岗").sees("已记录");
        qian.seesNothingMore();
        world.moveTo("2026-11-23T20:00");
    }

    @Test
    void an_outage_moves_only_the_windows_that_it_touched() {
        begin("2026-11-23T07:00", World.settings("""
                teams:
                  第二工作组:
                    check-in: { at: "10:00" }
                """));
        world.county().team("第二工作组").at("石桥村").leader("老赵").cadre("小钱");
        world.moveTo("2026-11-23T08:30");
        world.phone("小王").sees("今日在岗打卡");
        world.phone("老李").sees("今日在岗打卡");
        world.restartsAt("2026-11-23T08:40");
        world.moveTo("2026-11-23T08:41");
        world.phone("小王").sees("对不起").taps("在岗").sees("已记录");
        world.phone("老李").sees("对不起").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T10:00");
        world.phone("小钱").sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录 10:00");
        world.phone("老赵").sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T20:00");
    }

    @Test
    void hostile_names_reach_the_phone_as_they_are_and_break_nothing() {
        world.county().team("第<一>组&").at("柳树<村>").leader("老李").cadre("<b>李&");
        world.moveTo("2026-11-23T09:00");
        var hostile = world.phone("<b>李&");
        hostile.sees("帮扶点：柳树&lt;村&gt;").sees("还没有收到");
        var li = world.phone("老李");
        li.sees("打卡").sees("还没有收到").sees("打卡已截止", "第&lt;一&gt;组&amp;", "&lt;b&gt;李&amp;").without("<b>李")
                .buttonAmong("<b>李&").taps("<b>李&").sees("&lt;b&gt;李&amp;").without("<b>李");
        hostile.types("/me").sees("&lt;b&gt;李&amp;").types("/help").sees("&lt;b&gt;李&amp;");
        hostile.types("/leave 明天 <i>&").sees("已提交");
        li.sees("&lt;b&gt;李&amp;", "&lt;i&gt;&amp;").without("<i>");
    }
}
