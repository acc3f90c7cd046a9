package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.CheckInSettings.AfterNight;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.SheetFile;

/** Who comes off a night shift in the morning is not asked with the others, and is neither unconfirmed nor absent. */
class AfterNightTest {
    @RegisterExtension
    private final World world = World.at("2026-11-25T07:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    private void opens(AfterNight afterNight) {
        opens(afterNight, World.withoutTakingOver(Settings.DEFAULT));
    }

    private void opens(AfterNight afterNight, Settings s) {
        CheckInSettings c = s.county().checkIn();
        world.with(s.with(s.county().with(new CheckInSettings(c.at(), c.days(), c.window(),
                c.reminderAfter(), c.latestStart(), c.signalGrace(), c.explainDays(), afterNight))));
        world.county().team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王", "小钱");
        world.county().organizer("周主任");
    }

    private void night(String starts, String lasts, String... onDuty) {
        world.county().shift("2026-11-25", "夜班", starts, lasts, "", onDuty);
    }

    /** Everything before is another scenario's. */
    private void comes(String time) {
        world.moveTo(time);
        world.ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DIGEST, Kind.DUTY, Kind.SPOT, Kind.SPOT_CHECK);
    }

    private void morning() {
        comes("2026-11-26T08:29");
        world.moveTo("2026-11-26T08:31");
    }

    @AfterEach
    void close() {
        comes("2026-11-27T00:00");
    }

    @Test
    void whoever_forgot_to_take_over_is_not_asked_and_stands_beside_those_expected() {
        opens(AfterNight.OFF);
        night("20:00", "12h30m", "小王");
        morning();
        wang.seesNothingMore();
        wang.types("/today").sees("昨晚值了夜班", "夜班 20:00–次日08:30", "不计入应到").button("在岗", "公出", "请假");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.phone("小钱").sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-26T09:01");
        wang.seesNothingMore();
        li.types("/board").sees("在岗率 100%（应到 2 = 在岗 2；另下夜班 1）", "· 小王　下夜班").without("未确认");
        wang.types("/me").sees("下夜班 1", "· 11月26日（周四）　下夜班").buttonAmong("26*");
        Phone zhou = world.phone("周主任");
        byte[] file = zhou.types("报表 11月26日").sees("另下夜班 1", "· 城关镇　100%（应到 2 = 在岗 2；另下夜班 1）").sees("汇总").document(".xlsx");
        assertThat(((SheetFile.Workbook) SheetFile.read("a.xlsx", file)).sheets().toString()).contains("下夜班");
    }

    @Test
    void what_they_say_all_the_same_counts_and_is_never_late() {
        opens(AfterNight.OFF);
        night("20:00", "12h30m", "小王");
        morning();
        world.moveTo("2026-11-26T10:00");
        wang.types("/today").sees("昨晚值了夜班").taps("在岗").sees("已记录 10:00").without("迟到");
        li.sees("今日在岗打卡").sees("还没有收到您的回答").sees("打卡已截止").types("核实 小王").sees("10:00 <b>在岗</b>").without("迟到");
    }

    @Test
    void nobody_is_absent_by_a_check_while_off_duty() {
        opens(AfterNight.OFF);
        night("20:00", "12h30m", "小王");
        morning();
        world.moveTo("2026-11-26T09:30");
        li.sees("今日在岗打卡").sees("还没有收到您的回答").sees("打卡已截止").types("核实 小王").sees("下夜班").taps("电话抽查")
                .taps("核实不在岗").seesNotice("下夜班").sees("当时的情况").sees("已登记：小王", "当天的记录不变：下夜班");
        wang.sees("老李 核实后登记", "当天的记录不变：下夜班").noButton();
        world.phone("周主任").sees("打卡已截止").types("抽查 第一工作组 5").taps("现在就抽").sees("第一工作组").sees("抽查第 1 次");
        wang.seesNothingMore();
    }

    @Test
    void in_the_afternoon_they_are_asked_like_others_in_the_morning() {
        opens(AfterNight.AFTERNOON);
        night("20:00", "12h30m", "小王", "小钱");
        morning();
        wang.seesNothingMore();
        wang.types("/today").sees("今天到 14:00 才问您").button("在岗", "公出", "请假");
        li.taps("在岗").sees("今日在岗打卡").sees("已记录");
        world.moveTo("2026-11-26T09:01");
        li.types("/board").sees("应到 1").without("小王");
        world.moveTo("2026-11-26T14:00");
        wang.sees("今日在岗打卡", "昨晚值了夜班").without("对不起");
        world.moveTo("2026-11-26T14:20");
        wang.sees("还没有收到您的回答").taps("在岗").sees("14:20 <b>在岗</b>").without("迟到").sees("已记录");
        world.moveTo("2026-11-26T14:30");
        li.sees("未确认 1 人", "小钱").without("小王");
        li.types("/board").sees("应到 3 = 在岗 2 + 未确认 1");
    }

    @Test
    void an_answer_before_the_afternoon_counts_and_nobody_is_asked_again() {
        opens(AfterNight.AFTERNOON);
        night("20:00", "12h30m", "小王");
        morning();
        wang.types("在岗").sees("已记录 08:31");
        world.moveTo("2026-11-26T14:10");
        wang.seesNothingMore();
    }

    @Test
    void by_the_settings_they_are_asked_as_everybody() {
        opens(AfterNight.ASKED);
        night("20:00", "12h30m", "小王");
        morning();
        wang.sees("今日在岗打卡").without("昨晚值了夜班");
    }

    @Test
    void whoever_gave_the_shift_away_is_asked_and_who_has_it_is_not() {
        opens(AfterNight.OFF);
        night("20:00", "12h30m", "小王");
        comes("2026-11-25T19:00");
        night("20:00", "12h30m", "小钱");
        morning();
        wang.sees("今日在岗打卡");
        world.phone("小钱").seesNothingMore();
    }

    @Test
    void a_shift_from_midnight_is_a_night_and_neither_an_evening_nor_a_whole_day_is() {
        opens(AfterNight.OFF);
        night("08:00", "24h", "小王");
        world.county().shift("2026-11-26", "夜班", "00:00", "8h", "", "小钱");
        morning();
        wang.sees("今日在岗打卡");
        world.phone("小钱").seesNothingMore();
    }

    @Test
    void who_took_over_a_night_that_is_over_is_off_and_one_that_still_runs_is_on_post() {
        opens(AfterNight.OFF, Settings.DEFAULT);
        night("20:00", "12h", "小王");
        world.moveTo("2026-11-25T20:01");
        wang.ignores(Kind.TAKE_OVER, Kind.REMINDER, Kind.QUESTION, Kind.DUTY).taps("接班").sees("已记录").sees("已接班");
        morning();
        wang.seesNothingMore();
        wang.types("/today").sees("昨晚值了夜班");
        List<String> asking = world.app().ledger().read(tx -> tx.list(String.class,
                "SELECT asking FROM member WHERE day = '2026-11-26' AND person_id = ?", world.county().id("小王")));
        assertThat(asking).containsExactly("AFTER_NIGHT");
    }

    @Test
    void who_is_still_on_a_night_that_was_taken_over_is_known_to_be_on_post() {
        opens(AfterNight.OFF, Settings.DEFAULT);
        night("20:00", "13h", "小王");
        world.moveTo("2026-11-25T20:01");
        wang.ignores(Kind.TAKE_OVER, Kind.REMINDER, Kind.QUESTION, Kind.DUTY).taps("接班").sees("已记录").sees("已接班");
        morning();
        wang.types("/today").sees("08:30 <b>在岗</b>");
    }
}
