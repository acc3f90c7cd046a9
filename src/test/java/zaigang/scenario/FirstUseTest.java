package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.CheckInDays;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.Settings;
import zaigang.spine.ledger.Tx;

/** Days before the bot was in use, and rounds that nobody had planned, do not exist: there is nothing that was missed. */
class FirstUseTest {
    private static final Settings SETTINGS = World.withoutTakingOver(Settings.DEFAULT);

    @RegisterExtension
    private final World world = World.at("2026-11-16T07:00").with(SETTINGS);

    private void opens(String start) {
        world.startsOver(start);
    }

    /** The same people as if their list had been imported before the first start. */
    private void people() {
        world.county().team("第一工作组").at("东坡村").leader("老李").cadre("小王");
        world.county().organizer("周主任");
    }

    /** A first start on a database that has people already. */
    private void startsFirst(String time) {
        opens("2026-11-16T07:00");
        people();
        world.app().ledger().change(tx -> {
            tx.run("DELETE FROM round");
            tx.run("DELETE FROM planned_day");
            tx.run("DELETE FROM agenda");
            tx.run("DELETE FROM pulse");
        });
        world.restartsAt(time);
    }

    private static Settings at(LocalTime at, CheckInDays days) {
        CheckInSettings c = SETTINGS.county().checkIn();
        return SETTINGS.with(SETTINGS.county().with(new CheckInSettings(at, days, c.window(), c.reminderAfter(), c.latestStart(),
                c.signalGrace(), c.explainDays(), c.afterNight())));
    }

    /** After an outage the bot looks again in a quarter of a minute. */
    private void aMomentLater() {
        world.moveTo(LocalDateTime.ofInstant(world.app().ledger().read(Tx::now), SETTINGS.zone()).plusMinutes(1).toString());
    }

    private List<String> days(String table) {
        return world.app().ledger().read(tx -> tx.list(String.class, "SELECT DISTINCT day FROM " + table + " ORDER BY day"));
    }

    private long members() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM member"));
    }

    @Test
    void a_first_start_in_the_evening_leaves_that_day_alone_everywhere() {
        startsFirst("2026-11-26T22:06");
        Phone wang = world.phone("小王");
        wang.types("/me").sees("还没有记录").without("机器人故障", "未组织");
        wang.types("我的考勤 11月26日").sees("没有打卡记录").without("未组织");
        wang.types("/today").sees("今天不用打卡").noButton();
        wang.types("在岗").sees("今天不用打卡");
        Phone zhou = world.phone("周主任");
        zhou.types("/board").sees("看板", "没有打卡记录").without("机器人故障", "未组织");
        zhou.types("报表 今天").sees("没有打卡记录");
        assertThat(members()).isZero();
        world.moveTo("2026-11-27T08:30");
        wang.sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录");
        world.phone("老李").taps("在岗").sees("今日在岗打卡").sees("已记录");
        world.moveTo("2026-12-01T10:00");
        wang.ignores(Kind.REMINDER, Kind.QUESTION, Kind.MONTH).types("我的考勤 11月").sees("应到 ").without("机器人故障", "未组织");
        zhou.ignores(Kind.CLOSED, Kind.DIGEST).types("报表 11月").sees("有打卡的日子 2 天").without("故障").sees("考勤汇总");
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.MONTH);
    }

    @Test
    void a_first_start_in_the_window_asks_without_an_apology_and_with_the_whole_window() {
        startsFirst("2026-11-26T08:50");
        Phone wang = world.phone("小王");
        wang.sees("今日在岗打卡").without("对不起", "网络");
        world.moveTo("2026-11-26T09:05");
        wang.sees("还没有收到您的回答", "09:20 前");
        world.moveTo("2026-11-26T09:19");
        wang.taps("在岗").sees("已记录 09:19").without("迟到").sees("已记录");
        world.moveTo("2026-11-26T09:40");
        world.phone("老李").sees("今日在岗打卡").sees("还没有收到您的回答").taps("在岗").sees("09:40 <b>在岗</b> 迟到 20 分钟").sees("已记录");
        lookAway();
    }

    @Test
    void a_first_start_after_the_window_asks_nobody_and_apologises_for_nothing() {
        startsFirst("2026-11-26T09:00");
        world.phone("小王").types("/today").sees("今天不用打卡").noButton().seesNothingMore();
        world.moveTo("2026-11-27T00:00");
        assertThat(members()).isZero();
        lookAway();
    }

    @Test
    void a_first_start_on_the_dot_of_midnight_or_of_the_question_is_like_any_day() {
        startsFirst("2026-11-26T00:00");
        world.moveTo("2026-11-26T08:30");
        world.phone("小王").sees("今日在岗打卡").without("对不起");
        lookAway();
        startsFirst("2026-11-26T08:30");
        world.phone("小王").sees("今日在岗打卡").without("对不起");
        lookAway();
    }

    @Test
    void who_starts_before_midnight_of_a_first_day_has_the_next_day_and_no_other() {
        startsFirst("2026-11-26T23:59");
        world.moveTo("2026-11-27T09:10");
        assertThat(days("member")).containsExactly("2026-11-27");
        lookAway();
    }

    @Test
    void a_bot_in_use_that_was_away_still_says_so() {
        opens("2026-11-25T07:00");
        people();
        world.restartsAt("2026-11-27T22:06");
        aMomentLater();
        Phone wang = world.phone("小王");
        wang.types("/me").sees("另有 3 人次因机器人故障未组织打卡");
        lookAway();
    }

    @Test
    void an_outage_with_other_settings_at_its_end_is_still_an_outage() {
        opens("2026-11-25T07:00");
        people();
        world.restartsAt("2026-11-25T10:00", at(LocalTime.of(8, 0), new CheckInDays.WorkingDays()));
        aMomentLater();
        world.phone("小王").sees("对不起", "今日在岗打卡");
        lookAway();
    }

    @Test
    void settings_by_which_a_round_appears_after_its_time_count_for_nobody() {
        opens("2026-11-28T07:00");
        people();
        world.moveTo("2026-11-28T22:00");
        world.restartsAt("2026-11-28T22:01", at(LocalTime.of(8, 30), new CheckInDays.EveryDay()));
        world.phone("小王").types("/today").sees("今天不用打卡").types("/me").sees("还没有记录");
        assertThat(members()).isZero();
        world.moveTo("2026-11-29T08:30");
        world.phone("小王").sees("今日在岗打卡").without("对不起");
        lookAway();
    }

    @Test
    void settings_that_move_the_question_into_the_past_ask_in_the_window_and_not_after_it() {
        opens("2026-11-26T07:00");
        people();
        world.restartsAt("2026-11-26T07:20", at(LocalTime.of(7, 0), new CheckInDays.WorkingDays()));
        aMomentLater();
        world.phone("小王").sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录");
        lookAway();
    }

    @Test
    void who_is_added_after_the_window_is_asked_from_the_next_day_on() {
        opens("2026-11-26T07:00");
        world.county().organizer("周主任");
        world.moveTo("2026-11-26T15:00");
        world.county().team("第一工作组").at("东坡村").leader("老李").cadre("小王");
        Phone wang = world.phone("小王");
        wang.types("/today").sees("今天不用打卡").noButton().types("/me").sees("还没有记录").without("未通知到");
        world.phone("周主任").types("报表 今天").sees("没有打卡记录");
        assertThat(members()).isZero();
        world.moveTo("2026-11-27T08:30");
        wang.sees("今日在岗打卡");
        lookAway();
    }

    @Test
    void a_restored_database_was_in_use() {
        opens("2026-11-25T07:00");
        people();
        assertThat(days("planned_day")).containsExactly("2026-11-25", "2026-11-26");
        world.restartsAt("2026-11-26T10:00");
        aMomentLater();
        world.phone("小王").sees("对不起", "今日在岗打卡");
        lookAway();
    }
}
