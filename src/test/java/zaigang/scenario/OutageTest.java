package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.CheckInDays;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.Settings;
import zaigang.spine.outbox.PaceLimits;
import zaigang.spine.outbox.Sender.Delivery;

/** Restarts and outages at every point of a day. 2026-11-23 is a Monday. */
class OutageTest {
    /** Every third transaction is killed: the steps of the day differ, so all kinds of them are met. */
    private static final int EVERY = 3;

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private int setUp;

    @BeforeEach
    void open() {
        begin("2026-11-23T08:00");
    }

    private void begin(String time) {
        world.startsOver(time);
        world.county().team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
    }

    private void asked() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡").without("对不起");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录 08:30");
    }

    @Test
    void a_restart_before_the_round_changes_nothing() {
        world.restartsAt("2026-11-23T08:29");
        asked();
        wang.taps("在岗").sees("已记录 08:30").without("迟到");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void a_short_outage_over_the_opening_needs_no_apology() {
        world.moveTo("2026-11-23T08:29:59");
        world.restartsAt("2026-11-23T08:32");
        wang.sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录 08:32");
        li.sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void a_short_outage_in_the_window_changes_nothing() {
        asked();
        world.restartsAt("2026-11-23T08:32");
        wang.seesNothingMore();
        world.moveTo("2026-11-23T08:45");
        wang.sees("还没有收到", "09:00 前");
        world.restartsAt("2026-11-23T08:47");
        world.moveTo("2026-11-23T08:59");
        world.restartsAt("2026-11-23T09:01");
        li.sees("未确认 1 人");
        world.restartsAt("2026-11-23T09:02");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void after_an_outage_in_the_window_the_silent_are_asked_again_and_the_window_moves() {
        asked();
        world.restartsAt("2026-11-23T08:40");
        wang.seesNothingMore();
        world.moveTo("2026-11-23T08:41");
        wang.sees("对不起", "09:10 为止", "今日在岗打卡").button("在岗", "公出", "请假");
        world.moveTo("2026-11-23T09:09");
        wang.sees("还没有收到", "09:10 前").taps("在岗").sees("已记录 09:09").without("迟到").sees("已记录 09:09");
        world.moveTo("2026-11-23T12:00");
        li.seesNothingMore();
    }

    @Test
    void a_tap_that_waited_for_the_end_of_the_outage_is_in_time_and_not_asked_for_again() {
        asked();
        long question = wang.seen().id();
        world.isDeafUntil("2026-11-23T09:20", () -> wang.tapsData(question, "in.on.1"));
        wang.sees("已记录 09:20").without("迟到").seesNothingMore();
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void the_reminder_does_not_come_again_with_the_apology() {
        asked();
        world.moveTo("2026-11-23T08:46");
        wang.sees("还没有收到");
        world.restartsAt("2026-11-23T08:55");
        world.moveTo("2026-11-23T09:24");
        wang.sees("对不起", "09:25 为止").seesNothingMore();
        wang.taps("在岗").sees("已记录 09:24").without("迟到");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void a_window_that_ended_meanwhile_is_held_again() {
        asked();
        world.restartsAt("2026-11-23T10:00");
        li.seesNothingMore();
        world.moveTo("2026-11-23T10:29");
        wang.sees("对不起", "10:30 为止").sees("还没有收到").taps("公出").sees("已记录 10:29", "公出").without("迟到").sees("已记录 10:29");
        world.moveTo("2026-11-23T13:00");
        li.seesNothingMore();
    }

    @Test
    void a_round_that_could_not_be_opened_is_opened_later() {
        world.restartsAt("2026-11-23T11:00");
        wang.seesNothingMore();
        world.moveTo("2026-11-23T11:01");
        wang.sees("对不起", "11:30 为止").taps("在岗").sees("已记录 11:01").without("迟到");
        li.sees("对不起").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T13:00");
    }

    @Test
    void a_round_found_after_the_latest_start_is_not_held_and_counts_against_nobody() {
        world.restartsAt("2026-11-23T12:31");
        world.moveTo("2026-11-23T12:32");
        wang.seesNothingMore();
        wang.types("/me").sees("11月23日", "未组织打卡", "不计入").without("未确认");
        wang.types("打卡").sees("已记录 12:32", "在岗");
        world.moveTo("2026-11-23T20:00");
    }

    @Test
    void an_open_round_found_after_the_latest_start_counts_only_those_who_answered() {
        asked();
        world.restartsAt("2026-11-23T13:00");
        wang.seesNothingMore();
        wang.types("/me").sees("未组织打卡").without("未确认");
        li.types("/me").sees("在岗", "在岗率 100%（应到 1 = 在岗 1）");
        world.moveTo("2026-11-23T20:00");
    }

    @Test
    void a_bot_that_is_deaf_over_the_close_does_not_close() {
        asked();
        world.moveTo("2026-11-23T08:50");
        wang.sees("还没有收到");
        world.isDeafUntil("2026-11-23T09:10", () -> { });
        li.seesNothingMore();
        world.moveTo("2026-11-23T09:11");
        wang.sees("对不起", "09:40 为止").taps("在岗").sees("已记录 09:11").without("迟到");
        world.moveTo("2026-11-23T12:00");
        li.seesNothingMore();
    }

    @Test
    void missed_days_count_against_nobody_and_the_next_one_is_as_ever() {
        world.restartsAt("2026-11-26T15:00");
        world.moveTo("2026-11-26T15:01");
        wang.seesNothingMore();
        wang.types("/me").sees("11月23日", "11月24日", "11月25日", "11月26日", "4 人次").without("未确认");
        world.moveTo("2026-11-27T08:31");
        wang.sees("今日在岗打卡").without("对不起").taps("在岗").sees("已记录");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-27T12:00");
    }

    @Test
    void questions_that_were_still_queued_are_not_doubled() {
        world.telegram().fate(sent -> new Delivery.NotNow("no route", true));
        world.moveTo("2026-11-23T08:30");
        world.timeIs("2026-11-23T08:40");
        world.telegram().fate(sent -> sent);
        world.restartsAt("2026-11-23T08:40");
        world.moveTo("2026-11-23T08:44");
        wang.sees("今日在岗打卡").seesNothingMore();
        li.sees("今日在岗打卡").seesNothingMore();
        wang.taps("在岗").sees("已记录 08:44");
        li.taps("在岗").sees("已记录 08:44");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void questions_that_never_went_out_count_against_nobody() {
        world.telegram().fate(sent -> new Delivery.NotNow("no route", true));
        world.moveTo("2026-11-23T08:59");
        world.telegram().fate(sent -> sent);
        world.moveTo("2026-11-23T09:01");
        li.sees("打卡已截止");
        wang.types("/me").sees("消息没有送到").without("应到 1");
    }

    @Test
    void settings_changed_between_restarts_hold_for_a_round_that_has_not_begun() {
        world.restartsAt("2026-11-23T08:10", with(new CheckInDays.WorkingDays(), LocalTime.of(9, 0)));
        world.moveTo("2026-11-23T08:59");
        wang.seesNothingMore();
        world.moveTo("2026-11-23T09:00");
        wang.sees("今日在岗打卡").taps("在岗").sees("已记录 09:00");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.restartsAt("2026-11-23T09:10", Settings.DEFAULT);
        world.moveTo("2026-11-23T20:00");
    }

    @Test
    void a_day_taken_out_of_the_settings_does_not_cost_the_next_one() {
        world.restartsAt("2026-11-23T08:10",
                with(new CheckInDays.OnWeekdays(Set.of(DayOfWeek.TUESDAY)), LocalTime.of(8, 30)));
        world.moveTo("2026-11-23T20:00");
        wang.seesNothingMore();
        world.moveTo("2026-11-24T08:30");
        wang.sees("今日在岗打卡", "11月24日").taps("在岗").sees("已记录");
        li.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-25T20:00");
    }

    private static Settings with(CheckInDays days, LocalTime at) {
        CheckInSettings c = Settings.DEFAULT.county().checkIn();
        return Settings.DEFAULT.with(Settings.DEFAULT.county()
                .with(new CheckInSettings(at, days, c.window(), c.reminderAfter(), c.latestStart(), c.signalGrace(),
                        c.explainDays(), c.afterNight())));
    }

    @Test
    void a_crash_in_the_middle_of_asking_many_doubles_and_loses_nothing() {
        int many = 1_100;
        String[] names = IntStream.range(0, many).mapToObj(i -> "干部" + i).toArray(String[]::new);
        world.county().team("第二工作组").leader("老赵").cadre(names);
        world.moveTo("2026-11-23T08:29");
        world.pace(PaceLimits.none());
        world.timeIs("2026-11-23T08:30");
        // Open, then one part of the asking; the process ends before the second part.
        dies(7);
        int askedBefore = asked(names);
        assertThat(askedBefore).as("asked before the crash").isLessThan(many);
        world.comesBackAfterDeath(world.lastNumber());
        for (String name : names) {
            world.phone(name).sees("今日在岗打卡").without("对不起").seesNothingMore();
        }
        wang.sees("今日在岗打卡");
        li.sees("今日在岗打卡");
        world.phone("老赵").sees("今日在岗打卡");
    }

    private int asked(String[] names) {
        return (int) List.of(names).stream().filter(n -> !world.telegram().unseen(world.phone(n).account()).isEmpty()).count();
    }

    private void dies(int looks) {
        world.diesAfter(looks);
        assertThatThrownBy(() -> world.settle()).isInstanceOf(MovedClock.ProcessEnds.class);
    }

    /** Killed before its n-th transaction of the day and started again: everybody hears the same as on a quiet day, once. */
    @Test
    void killed_at_any_moment_nothing_is_lost_and_nothing_doubled() {
        List<String> quiet = day(Integer.MAX_VALUE);
        int looks = world.looksAtTheClock() - setUp;
        assertThat(looks).isGreaterThan(60);
        for (int at = 0; at < looks; at += EVERY) {
            assertThat(day(at)).as("killed at the %dth look at the clock", at).isEqualTo(quiet);
        }
    }

    /** What a leader and a cadre get to see in a day whose process dies once. */
    private List<String> day(int deathAt) {
        begin("2026-11-23T08:00");
        setUp = world.looksAtTheClock();
        world.diesAfter(deathAt);
        step(() -> world.moveTo("2026-11-23T08:30"));
        step(() -> li.tapsData(li.latest().id(), "in.on.1"));
        step(() -> world.moveTo("2026-11-23T08:50"));
        step(() -> world.moveTo("2026-11-23T09:05"));
        step(() -> wang.types("在岗"));
        step(() -> world.moveTo("2026-11-23T20:00"));
        var seen = List.of("小王 " + texts(wang), "老李 " + texts(li));
        wang.ignores(Kind.REMINDER, Kind.QUESTION, Kind.RECORDED);
        li.ignores(Kind.QUESTION, Kind.CLOSED, Kind.RECORDED);
        return seen;
    }

    /** Killed while the question was being sent, the bot never learns that message's number and cannot change it later. */
    private static List<String> texts(Phone phone) {
        return phone.all().stream().map(m -> m.text().contains("今日在岗打卡") || m == phone.all().getFirst() ? "question" : m.text())
                .toList();
    }

    /** Telegram sends again what was not confirmed, so a step that was cut off is done again. */
    private void step(Runnable step) {
        long confirmed = world.lastNumber();
        try {
            step.run();
        } catch (MovedClock.ProcessEnds e) {
            world.comesBackAfterDeath(confirmed);
            step.run();
        }
    }
}
