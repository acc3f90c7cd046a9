package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SettingsFile;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.yaml.Read;
import zaigang.spine.outbox.Sender.Delivery;

class DutyTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00");
    private final County county = world.county();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");

    /** A Monday. */
    @BeforeEach
    void open() {
        county.withoutCheckIns();
        county.team("第一工作组").leader("王建国").cadre("李国庆", "张静", "赵敏");
    }

    private void reopen(String start, Settings settings) {
        world.startsOver(start).with(settings);
        open();
    }

    @Test
    void todays_duty_is_shown_with_leader_names_phones_and_times() {
        county.duty("2026-11-30", "王建国", "李国庆", "张静");
        world.phone("赵敏").types("今天谁值班？")
                .sees("<b>今天 11月30日（周一） 值班</b>", "08:00–次日08:00 （正在值班）",
                        "带班：王建国　13800001000", "值班：李国庆　13800001001\n值班：张静　13800001002")
                .button("今天", "明天", "本周", "我的");
        for (String words : new String[] {"/duty", "值班", "谁值班", "值班表", "who is on duty", "duty", "/duty today", "值班 今天"}) {
            zhang.types(words).sees("带班：王建国", "李国庆", "张静");
        }
    }

    @Test
    void the_buttons_change_the_message() {
        county.duty("2026-11-30", "王建国", "李国庆").duty("2026-12-01", "王建国", "张静").duty("2026-12-05", "周县长", "李国庆");
        zhang.types("/duty").sees("李国庆");
        long message = zhang.seen().id();
        zhang.taps("明天").sees("明天 12月1日（周二）", "值班：张静").without("李国庆").button("今天", "明天", "本周", "我的");
        zhang.taps("本周").sees("11月30日（周一）至12月6日（周日）值班",
                "<b>今天 11月30日（周一）</b>\n08:00–次日08:00　王建国（带班）、李国庆",
                "<b>12月2日（周三）</b>\n没有安排", "周县长（带班）、李国庆").without("1380000");
        zhang.taps("我的").sees("您接下来的值班", "明天 12月1日（周二） 08:00–次日08:00", "带班：王建国").without("值班：张静", "同班");
        zhang.taps("今天").sees("今天 11月30日（周一）");
        assertThat(zhang.seen().id()).isEqualTo(message);
    }

    @Test
    void words_and_dates_lead_to_the_same_pages() {
        county.duty("2026-12-01", "王建国", "张静").duty("2026-12-04", "王建国", "李国庆");
        for (String words : new String[] {"明天谁值班", "/duty tomorrow", "值班 12月1日", "/duty 2026-12-01", "值班 12.1", "值班 周二"}) {
            zhang.types(words).sees("明天 12月1日（周二）", "值班：张静");
        }
        zhang.types("值班 周五").sees("12月4日（周五） 值班", "李国庆");
        zhang.types("本周值班").sees("12月1日", "12月4日").types("/duty week").sees("12月1日", "12月4日");
        li.types("我的值班").sees("12月4日（周五）").types("my duties").sees("12月4日（周五）").types("/duty me").sees("12月4日");
        li.types("值班 2月30日").sees("没看懂“2月30日”", "值班 明天");
    }

    @Test
    void a_day_without_duty_says_so_plainly() {
        zhang.types("/duty").sees("还没有值班表").buttonAmong("明天");
        county.duty("2026-12-31", "王建国", "李国庆");
        zhang.types("/duty").sees("今天 11月30日（周一）没有安排值班。\n值班表目前排到12月31日（周四）");
        zhang.types("本周值班").sees("没有安排值班").types("我的值班").sees("您接下来没有值班");
    }

    @Test
    void before_the_hand_over_those_of_yesterday_are_still_on_duty() {
        county.duty("2026-11-30", "王建国", "李国庆").duty("2026-12-01", "周县长", "张静");
        world.moveTo("2026-12-01T07:30");
        world.phone("赵敏").types("谁值班").sees("现在值班的（08:00 交班）", "李国庆", "今天 12月1日（周二） 值班", "周县长", "张静")
                .without("正在值班");
        world.moveTo("2026-12-01T08:00");
        world.phone("赵敏").types("谁值班").sees("（正在值班）", "张静").without("李国庆", "现在值班的");
        zhang.sees("值班提醒").sees("值班提醒").sees("接班");
    }

    @Test
    void those_on_duty_and_the_leader_are_told_the_evening_before_and_an_hour_before_and_nobody_else() {
        county.duty("2026-12-01", "王建国", "李国庆", "张静");
        world.moveTo("2026-11-30T18:59");
        li.seesNothingMore();
        world.moveTo("2026-11-30T19:00");
        li.sees("值班提醒", "明天 12月1日（周二） 08:00–次日08:00 您值班", "带班：王建国　13800001000", "同班：张静　13800001002")
                .without("同班：李国庆").noButton().seesNothingMore();
        zhang.sees("同班：李国庆");
        wang.sees("明天 12月1日（周二） 08:00–次日08:00 您带班", "值班：李国庆", "值班：张静").without("带班：王建国");
        world.moveTo("2026-12-01T06:59");
        li.seesNothingMore();
        world.moveTo("2026-12-01T07:00");
        li.sees("今天 12月1日（周二） 08:00–次日08:00 您值班", "带班：王建国");
        zhang.sees("您值班");
        wang.sees("您带班");
        takesOver("2026-12-01T08:00", li, zhang);
        world.moveTo("2026-12-03T20:00");
    }

    private void takesOver(String time, Phone... crew) {
        world.moveTo(time);
        for (Phone phone : crew) {
            phone.sees("<b>接班</b>").taps("接班").sees("已接班");
        }
    }

    @Test
    void a_leader_from_outside_is_named_and_cannot_be_told() {
        county.duty("2026-12-01", "周县长", "李国庆");
        world.moveTo("2026-11-30T19:00");
        li.sees("带班：周县长").without("同班");
        world.moveTo("2026-12-01T07:00");
        li.sees("带班：周县长");
    }

    @Test
    void a_roster_of_a_whole_year_is_reminded_of_day_by_day() {
        LocalDate day = LocalDate.of(2026, 12, 10);
        county.duty(day.toString(), "周县长", "李国庆").duty(day.plusDays(300).toString(), "周县长", "李国庆");
        assertThat(alarms("duty.evening")).as("alarms far ahead").isZero();
        world.moveTo("2026-12-09T18:59");
        li.seesNothingMore();
        world.moveTo("2026-12-09T19:00");
        li.sees("明天 12月10日");
        world.moveTo("2026-12-10T07:00");
        li.sees("今天 12月10日");
        takesOver("2026-12-10T08:00", li);
        world.moveTo("2026-12-10T12:00");
    }

    private long alarms(String kind) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM agenda WHERE kind = ?", kind));
    }

    @Test
    void a_shift_over_midnight_into_the_new_year_keeps_its_days() {
        reopen("2026-12-30T12:00", Settings.DEFAULT);
        county.shift("2026-12-31", "夜班", "20:00", "12H", "周县长", "李国庆").duty("2027-01-01", "周县长", "张静");
        world.moveTo("2026-12-30T19:00");
        li.sees("明天 12月31日（周四） 夜班 20:00–次日08:00 您值班");
        world.moveTo("2026-12-31T19:00");
        li.sees("今天 12月31日（周四） 夜班 20:00–次日08:00 您值班").seesNothingMore();
        zhang.sees("明天 1月1日（周五） 08:00–次日08:00 您值班");
        takesOver("2026-12-31T20:00", li);
        world.moveTo("2027-01-01T00:30");
        li.types("/duty").sees("现在值班的（08:00 交班）", "李国庆", "今天 1月1日（周五） 值班", "张静");
        li.types("本周值班").sees("12月28日（周一）至1月3日（周日）值班", "12月31日", "今天 1月1日");
        world.moveTo("2027-01-01T07:00");
        zhang.sees("今天 1月1日");
        li.types("值班 12.31").sees("12月31日（周四） 值班", "夜班 20:00–次日08:00 （正在值班）");
    }

    @Test
    void a_reminder_missed_in_a_restart_is_sent_while_it_helps_and_nothing_is_sent_twice() {
        county.duty("2026-12-01", "王建国", "李国庆");
        world.restartsAt("2026-11-30T20:15");
        li.sees("明天 12月1日");
        wang.sees("您带班");
        world.restartsAt("2026-11-30T20:30");
        world.restartsAt("2026-12-01T08:40");
        li.sees("您的值班已经开始：今天 12月1日（周二） 08:00–次日08:00").seesNothingMore();
        wang.sees("您带的班已经开始");
        world.restartsAt("2026-12-01T08:50");
    }

    @Test
    void a_bot_that_was_away_over_the_beginning_says_nothing_of_it_an_hour_later() {
        county.duty("2026-12-01", "王建国", "李国庆");
        world.restartsAt("2026-12-01T09:00");
        li.seesNothingMore();
        wang.seesNothingMore();
    }

    @Test
    void found_in_the_night_the_evening_reminder_waits_and_gives_way_to_the_one_before_the_shift() {
        county.duty("2026-12-01", "周县长", "李国庆").shift("2026-12-02", "", "12:00", "20H", "周县长", "张静");
        world.restartsAt("2026-12-01T02:00");
        li.seesNothingMore();
        world.moveTo("2026-12-01T07:00");
        li.sees("今天 12月1日").seesNothingMore();
        world.restartsAt("2026-12-02T03:00");
        zhang.seesNothingMore();
        world.moveTo("2026-12-02T07:00");
        zhang.sees("今天 12月2日（周三） 12:00–次日08:00 您值班").seesNothingMore();
        world.moveTo("2026-12-02T11:00");
        zhang.sees("今天 12月2日（周三） 12:00–次日08:00 您值班");
    }

    @Test
    void a_reminder_that_would_come_in_quiet_hours_comes_before_them() {
        county.shift("2026-12-01", "夜班", "00:00", "8H", "周县长", "李国庆");
        world.moveTo("2026-11-30T21:28");
        li.sees("明天 12月1日（周二） 夜班 00:00–08:00").seesNothingMore();
        world.moveTo("2026-11-30T21:29");
        li.sees("夜班 00:00–08:00").seesNothingMore();
    }

    @Test
    void who_is_removed_hears_nothing_and_who_is_added_late_is_told_at_once() {
        county.duty("2026-12-01", "周县长", "李国庆").duty("2026-12-02", "周县长", "李国庆");
        world.moveTo("2026-11-30T19:00");
        li.sees("明天 12月1日");
        county.duty("2026-12-01", "周县长", "张静").noDuty("2026-12-02");
        zhang.sees("明天 12月1日", "周县长");
        world.moveTo("2026-12-01T07:00");
        zhang.sees("今天 12月1日").seesNothingMore();
        takesOver("2026-12-01T08:00", zhang);
        world.moveTo("2026-12-02T12:00");
        li.seesNothingMore();
    }

    @Test
    void a_reminder_still_waiting_to_be_sent_is_taken_back_when_the_roster_changes() {
        county.duty("2026-12-01", "周县长", "李国庆", "张静");
        world.telegram().fate(d -> new Delivery.NotNow("no network", true));
        world.moveTo("2026-11-30T19:00");
        county.duty("2026-12-01", "周县长", "张静");
        world.telegram().fate(d -> d);
        world.moveTo("2026-11-30T19:05");
        zhang.sees("明天 12月1日").seesNothingMore();
        li.seesNothingMore();
        county.duty("2026-12-01", "周县长", "李国庆", "张静");
        li.sees("明天 12月1日", "同班：张静");
        zhang.seesNothingMore();
        world.moveTo("2026-12-01T07:00");
        li.sees("今天");
        zhang.sees("今天");
    }

    @Test
    void a_moved_shift_is_reminded_of_at_its_new_time() {
        county.duty("2026-12-01", "周县长", "李国庆");
        world.moveTo("2026-11-30T19:00");
        li.sees("08:00–次日08:00");
        county.shift("2026-12-01", "", "20:00", "12H", "周县长", "李国庆");
        li.sees("明天 12月1日（周二） 20:00–次日08:00");
        world.moveTo("2026-12-01T18:59");
        li.seesNothingMore();
        world.moveTo("2026-12-01T19:00");
        li.sees("今天 12月1日（周二） 20:00–次日08:00");
    }

    @Test
    void a_reminder_that_could_not_be_sent_by_midnight_is_dropped_and_the_next_one_comes() {
        county.duty("2026-12-01", "周县长", "李国庆");
        world.telegram().fate(d -> new Delivery.NotNow("no network", true));
        world.moveTo("2026-11-30T19:00");
        world.telegram().fate(d -> d);
        world.moveTo("2026-12-01T07:00");
        li.sees("今天 12月1日").seesNothingMore();
    }

    @Test
    void each_is_told_at_the_time_of_his_own_team() {
        String yaml = """
                teams:
                  第二工作组:
                    duty: {evening-reminder: "20:30", reminder-before: 30 min}
                """;
        var read = SettingsFile.parse(Path.of("zaigang.yaml"), yaml);
        reopen("2026-11-30T10:00", ((Read.Ok<Settings>) read).value());
        county.team("第二工作组").cadre("孙莉");
        var sun = world.phone("孙莉");
        county.duty("2026-12-01", "周县长", "李国庆", "孙莉");
        world.moveTo("2026-11-30T20:29");
        li.sees("同班：孙莉").seesNothingMore();
        sun.seesNothingMore();
        world.moveTo("2026-11-30T20:30");
        sun.sees("同班：李国庆");
        world.moveTo("2026-12-01T07:00");
        li.sees("今天");
        sun.seesNothingMore();
        world.moveTo("2026-12-01T07:30");
        sun.sees("今天").seesNothingMore();
    }

    @Test
    void where_clocks_change_a_day_of_duty_ends_at_the_same_time_of_day() {
        reopen("2027-03-26T12:00", Settings.DEFAULT.in(ZoneId.of("Europe/Berlin")));
        county.duty("2027-03-27", "周县长", "李国庆");
        world.moveTo("2027-03-26T19:00");
        li.sees("明天 3月27日（周六） 08:00–次日08:00");
        world.moveTo("2027-03-27T07:00");
        li.sees("今天 3月27日");
        takesOver("2027-03-27T08:00", li);
        world.moveTo("2027-03-28T07:59");
        li.types("/duty").sees("现在值班的（08:00 交班）");
        var duty = world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.of(2027, 3, 27))).get(0);
        assertThat(Duration.between(duty.begins(), duty.ends())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void the_line_for_the_check_in_names_leader_and_mates() {
        county.duty("2026-11-30", "王建国", "李国庆", "张静");
        assertThat(line("李国庆")).isEqualTo("今天您值班（08:00–次日08:00），带班：王建国，同班：张静");
        assertThat(line("王建国")).isEqualTo("今天您带班（08:00–次日08:00），值班：李国庆、张静");
        assertThat(line("赵敏")).isEmpty();
        county.duty("2026-11-30", "", "李国庆");
        assertThat(line("李国庆")).isEqualTo("今天您值班（08:00–次日08:00）");
    }

    private String line(String name) {
        Text text = world.app().ledger().read(tx -> {
            var person = world.app().people().find(tx, county.id(name)).orElseThrow();
            return world.app().rosters().dutyLine(tx, person, LocalDate.of(2026, 11, 30), ZoneId.of("Asia/Shanghai"));
        });
        return world.app().texts().plain(Language.ZH, text);
    }

    @Test
    void a_forged_button_is_refused_without_harm() {
        zhang.tapsData(1, "duty.show.<b>").seesNotice("按钮").seesNothingMore();
        zhang.tapsData(1, "duty.show").sees("还没有值班表");
    }
}
