package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.spine.outbox.Sender.Delivery;
import zaigang.spine.people.Person;

/** Everybody whose duty changes hears of it, in one message, and nobody else. 2026-11-30 is a Monday. */
class NoticeTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00").withoutTakingOver();
    private final County county = world.county();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone organizer = world.phone("组织部老陈");

    @BeforeEach
    void open() {
        county.withoutCheckIns();
        county.team("第一工作组").leader("王建国").cadre("李国庆", "张静", "赵敏");
        county.organizer("组织部老陈");
    }

    private PlannedShift shift(String day, String starts, String leader, String... onDuty) {
        return new PlannedShift(LocalDate.parse(day), "", LocalTime.parse(starts), Duration.ofHours(24),
                leader.isEmpty() ? List.of() : List.of(county.id(leader)), List.of(),
                Arrays.stream(onDuty).map(county::id).toList(), "");
    }

    /** The roster from the first to the last of these days. */
    private void roster(ChangeCause cause, PlannedShift... wanted) {
        LocalDate from = LocalDate.parse("2026-11-01");
        LocalDate to = LocalDate.parse("2027-01-31");
        var rosters = world.app().rosters();
        world.app().ledger().change(tx -> rosters.apply(tx, "防汛值班",
                RosterChange.diff(rosters.planned(tx, "防汛值班", from, to), List.of(wanted), from, to), cause));
        world.settle();
    }

    private ChangeCause sheet() {
        return ChangeCause.sheet(Optional.of(person("组织部老陈")));
    }

    private Person person(String name) {
        return world.app().ledger().read(tx -> world.app().people().find(tx, county.id(name))).orElseThrow();
    }

    @Test
    void who_is_added_hears_for_which_roster_when_by_whom_and_why_and_nobody_else_hears() {
        roster(sheet(), shift("2026-12-10", "08:00", "王建国", "李国庆"));
        li.sees("您的值班有变动", "新增值班：12月10日（周四） 防汛值班 08:00–次日08:00", "导入了新的值班表，组织部老陈 1380000").noButton().seesNothingMore();
        wang.sees("新增带班：12月10日（周四）").seesNothingMore();
        zhang.seesNothingMore();
        organizer.seesNothingMore();
    }

    @Test
    void a_whole_month_is_one_message_for_each_person() {
        PlannedShift[] month = LocalDate.of(2026, 12, 5).datesUntil(LocalDate.of(2027, 1, 1))
                .map(d -> shift(d.toString(), "08:00", "王建国", d.getDayOfMonth() % 2 == 0 ? "李国庆" : "张静"))
                .toArray(PlannedShift[]::new);
        roster(sheet(), month);
        li.sees("您 2026年12月值班 13 次（防汛值班 08:00–次日08:00）：12月6日（周日）、12月8日（周二）").seesNothingMore();
        zhang.sees("您 2026年12月值班 14 次").seesNothingMore();
        wang.sees("您 2026年12月带班 27 次").seesNothingMore();
    }

    @Test
    void a_sheet_sent_to_the_bot_tells_each_person_once() {
        organizer.sends("值班表-2026年12月.csv", "日期,带班领导,值班人员\n2026-12-10,王建国,李国庆\n2026-12-11,王建国,张静\n2026-12-12,王建国,李国庆\n"
                .getBytes(StandardCharsets.UTF_8)).sees("新增 3").taps("导入").sees("已导入").seesNothingMore();
        li.sees("值班 2 次", "12月10日（周四）、12月12日（周六）").seesNothingMore();
        zhang.sees("新增值班：12月11日").seesNothingMore();
        wang.sees("带班 3 次").seesNothingMore();
    }

    @Test
    void one_day_for_another_reads_as_a_move_and_a_removal_is_told() {
        roster(ChangeCause.first(), shift("2026-12-10", "08:00", "", "李国庆", "张静"));
        roster(ChangeCause.of(ChangeCause.Kind.ROTATION, person("组织部老陈")), shift("2026-12-12", "08:00", "", "李国庆"));
        li.sees("12月10日（周四）的值班改为：12月12日（周六） 防汛值班", "发布了新的轮值表").without("不用值班").seesNothingMore();
        zhang.sees("不用值班了：12月10日").seesNothingMore();
    }

    @Test
    void another_time_and_another_part_are_told() {
        roster(ChangeCause.first(), shift("2026-12-10", "08:00", "", "李国庆", "张静"));
        roster(sheet(), shift("2026-12-10", "09:00", "李国庆", "张静"));
        li.sees("改为带班：12月10日（周四） 防汛值班 09:00–次日09:00");
        zhang.sees("改为值班：12月10日（周四） 防汛值班 09:00–次日09:00");
    }

    @Test
    void who_acts_hears_nothing_and_the_reason_is_told_to_the_others() {
        roster(ChangeCause.first(), shift("2026-12-10", "08:00", "", "李国庆"));
        roster(ChangeCause.of(ChangeCause.Kind.COVER, person("张静")), shift("2026-12-10", "08:00", "", "张静"));
        zhang.seesNothingMore();
        li.sees("不用值班了：12月10日", "替班，张静");
        roster(ChangeCause.of(ChangeCause.Kind.OVERRIDE, person("组织部老陈")).because("张静调离"), shift("2026-12-10", "08:00", "", "李国庆"));
        zhang.sees("不用值班了", "组织员调整，组织部老陈", "原因：张静调离");
        li.sees("新增值班", "张静调离");
    }

    @Test
    void the_first_version_is_silent_and_so_are_shifts_that_are_over() {
        roster(ChangeCause.first(), shift("2026-12-10", "08:00", "", "李国庆"), shift("2026-11-20", "08:00", "", "张静"));
        roster(sheet(), shift("2026-12-10", "08:00", "", "李国庆"));
        zhang.seesNothingMore();
        li.seesNothingMore();
    }

    @Test
    void in_the_night_it_waits_for_the_morning_unless_the_shift_begins_before() {
        world.moveTo("2026-11-30T22:00");
        roster(sheet(), shift("2026-12-10", "08:00", "", "李国庆"), shift("2026-12-01", "06:00", "", "张静"));
        li.seesNothingMore();
        zhang.sees("12月1日（周二） 防汛值班 06:00");
        world.moveTo("2026-12-01T07:01");
        li.sees("12月10日").seesNothingMore();
        organizer.sees("值班变动还没有确认");
    }

    @Test
    void a_notice_that_was_not_sent_yet_is_replaced_by_what_holds_in_the_end() {
        world.moveTo("2026-11-30T22:00");
        roster(sheet(), shift("2026-12-10", "08:00", "", "李国庆"), shift("2026-12-11", "08:00", "", "张静"));
        roster(sheet(), shift("2026-12-12", "08:00", "", "李国庆"));
        world.moveTo("2026-12-01T07:01");
        li.sees("新增值班：12月12日（周六）").without("12月10日").seesNothingMore();
        zhang.seesNothingMore();
    }

    @Test
    void without_a_network_only_the_last_word_is_sent() {
        world.telegram().fate(d -> new Delivery.NotNow("no network", true));
        roster(sheet(), shift("2026-12-10", "08:00", "", "李国庆"));
        roster(sheet(), shift("2026-12-10", "08:00", "", "张静"));
        world.telegram().fate(d -> d);
        world.moveTo("2026-11-30T10:05");
        li.seesNothingMore();
        zhang.sees("新增值班：12月10日").seesNothingMore();
    }

    @Test
    void who_is_added_late_gets_one_message_and_not_the_reminder_that_says_the_same() {
        world.moveTo("2026-11-30T19:30");
        roster(sheet(), shift("2026-12-01", "08:00", "", "李国庆"));
        li.sees("新增值班：12月1日（周二）", "看到请点“知道了”").button("知道了").seesNothingMore();
        li.taps("知道了").sees("新增值班：12月1日", "✅ 19:30 您已确认").noButton().seesNothingMore();
        world.moveTo("2026-12-01T07:00");
        li.sees("值班提醒", "今天 12月1日").seesNothingMore();
        organizer.seesNothingMore();
    }

    @Test
    void who_has_not_confirmed_an_hour_before_is_named_once_to_whoever_changed_it() {
        roster(sheet(), shift("2026-12-01", "08:00", "王建国", "李国庆", "张静"));
        li.sees("新增值班").button("知道了");
        zhang.sees("新增值班").taps("知道了").sees("您已确认");
        wang.sees("新增带班").taps("知道了").sees("您已确认");
        li.types("我的值班").sees("12月1日", "（未确认）");
        zhang.types("我的值班").sees("12月1日").without("未确认");
        world.moveTo("2026-12-01T06:59");
        organizer.seesNothingMore();
        world.moveTo("2026-12-01T07:00");
        organizer.sees("值班变动还没有确认", "12月1日（周二） 防汛值班 08:00", "李国庆　1380000").without("张静").seesNothingMore();
        li.sees("值班提醒").sees("值班提醒");
        zhang.sees("值班提醒").sees("值班提醒");
        wang.sees("值班提醒").sees("值班提醒");
        world.moveTo("2026-12-01T12:00");
        organizer.seesNothingMore();
    }

    @Test
    void within_the_last_hour_it_is_half_way_and_the_duty_leader_hears_where_the_bot_changed_it() {
        world.moveTo("2026-11-30T11:20");
        roster(ChangeCause.first(), shift("2026-11-30", "12:00", "王建国", "张静"));
        zhang.sees("值班提醒");
        wang.sees("值班提醒");
        roster(ChangeCause.sheet(Optional.empty()), shift("2026-11-30", "12:00", "王建国", "李国庆"));
        li.sees("新增值班：11月30日").button("知道了").seesNothingMore();
        zhang.sees("不用值班了");
        world.moveTo("2026-11-30T11:39");
        wang.seesNothingMore();
        world.moveTo("2026-11-30T11:40");
        wang.sees("还没有确认", "李国庆");
        organizer.seesNothingMore();
    }

    @Test
    void a_forged_confirmation_is_refused() {
        roster(sheet(), shift("2026-12-01", "08:00", "", "李国庆"));
        li.sees("新增值班").button("知道了");
        long notice = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM change_notice"));
        zhang.tapsData(1, "change.ok." + notice).seesNotice("不归您").seesNothingMore();
        zhang.tapsData(1, "change.ok.x").seesNotice("按钮").tapsData(1, "change.ok.999").seesNotice("按钮").seesNothingMore();
        long confirmed = world.app().ledger().read(tx ->
                tx.count("SELECT count(*) FROM change_confirmation WHERE confirmed_at IS NOT NULL"));
        assertThat(confirmed).isZero();
    }
}
