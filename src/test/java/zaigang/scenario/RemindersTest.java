package zaigang.scenario;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders of shifts, when each wants them. */
class RemindersTest {
    @RegisterExtension
    private final World world = World.at("2026-11-26T10:00").withoutTakingOver();
    private final County county = world.county();
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");

    /** A Thursday. */
    @BeforeEach
    void open() {
        county.withoutCheckIns();
        county.team("第一工作组").leader("王建国").cadre("李国庆", "张静");
    }

    private void reopen(String start, String yaml) {
        world.startsOver(start).with(World.settings(yaml)).withoutTakingOver();
        open();
    }

    @Test
    void the_page_shows_what_holds_and_each_button_changes_one_thing() {
        li.types("提醒").sees("· 前一天晚上 19:00\n· 上班前 1 小时").without("上一个工作日 16:00")
                .button("上一个工作日", "✓ 前一天晚上", "提前 30 分钟", "✓ 提前 1 小时", "提前 2 小时", "提前 4 小时");
        li.taps("上一个工作日").sees("· 上一个工作日 16:00", "· 前一天晚上 19:00", "· 上班前 1 小时").seesNotice("已改好");
        li.taps("✓ 前一天晚上").sees("上一个工作日 16:00").without("前一天晚上 19:00");
        li.taps("提前 4 小时").sees("· 上班前 4 小时").without("1 小时");
        li.taps("✓ 提前 4 小时").sees("上一个工作日").without("上班前");
        li.taps("✓ 上一个工作日").sees("不提醒").buttonAmong("恢复统一设置");
        li.taps("恢复统一设置").sees("· 前一天晚上 19:00\n· 上班前 1 小时")
                .button("上一个工作日", "✓ 前一天晚上", "提前 30 分钟", "✓ 提前 1 小时", "提前 2 小时", "提前 4 小时");
        li.types("/reminders").sees("值班提醒").types("duty reminders").sees("值班提醒");
        for (String forged : new String[] {"remind.set", "remind.set.x.1", "remind.set.before.-1", "remind.set.before.99999"}) {
            li.tapsData(1, forged).seesNotice("按钮").seesNothingMore();
        }
    }

    @Test
    void who_wants_it_is_told_on_friday_of_monday_and_the_others_on_sunday() {
        county.duty("2026-11-30", "周县长", "李国庆", "张静");
        li.types("提醒").sees("值班提醒").taps("上一个工作日").taps("✓ 提前 1 小时").sees("值班提醒").sees("值班提醒");
        world.moveTo("2026-11-27T15:59");
        li.seesNothingMore();
        world.moveTo("2026-11-27T16:00");
        li.sees("11月30日（周一） 08:00–次日08:00 您值班", "同班：张静").seesNothingMore();
        zhang.seesNothingMore();
        world.moveTo("2026-11-29T19:00");
        li.sees("明天 11月30日");
        zhang.sees("明天 11月30日");
        world.moveTo("2026-11-30T12:00");
        zhang.sees("今天 11月30日");
        li.seesNothingMore();
    }

    @Test
    void before_a_long_holiday_its_last_days_are_spoken_of_on_its_eve() {
        reopen("2026-09-28T10:00", "duty: {reminders: [workday, before]}");
        county.duty("2026-10-07", "周县长", "李国庆").duty("2026-10-08", "周县长", "张静");
        world.moveTo("2026-09-30T16:00");
        li.sees("10月7日（周三） 08:00–次日08:00 您值班");
        zhang.sees("10月8日（周四） 08:00–次日08:00 您值班");
        world.moveTo("2026-10-08T12:00");
        li.sees("今天 10月7日").seesNothingMore();
        zhang.sees("今天 10月8日").seesNothingMore();
    }

    @Test
    void a_change_holds_at_once_for_shifts_whose_alarms_are_set_or_have_rung() {
        county.duty("2026-11-27", "周县长", "李国庆", "张静");
        world.moveTo("2026-11-26T19:00");
        li.sees("明天 11月27日");
        zhang.sees("明天 11月27日");
        li.types("提醒").sees("值班提醒").taps("提前 30 分钟").sees("值班提醒");
        world.moveTo("2026-11-27T07:00");
        zhang.sees("今天 11月27日");
        li.seesNothingMore();
        zhang.types("提醒").sees("值班提醒").taps("提前 30 分钟").sees("值班提醒");
        world.moveTo("2026-11-27T07:30");
        li.sees("今天 11月27日").seesNothingMore();
        zhang.seesNothingMore();
    }

    @Test
    void an_alarm_that_has_rung_for_all_rings_again_for_who_chooses_later() {
        li.types("提醒").sees("值班提醒").taps("✓ 提前 1 小时").sees("值班提醒");
        zhang.types("提醒").sees("值班提醒").taps("提前 4 小时").sees("值班提醒");
        county.shift("2026-11-26", "夜班", "20:00", "12H", "周县长", "李国庆", "张静");
        li.sees("今天 11月26日");
        zhang.sees("今天 11月26日");
        world.moveTo("2026-11-26T16:00");
        zhang.sees("今天 11月26日");
        li.types("提醒").sees("值班提醒").taps("提前 2 小时").sees("值班提醒");
        world.moveTo("2026-11-26T18:00");
        li.sees("今天 11月26日（周四） 夜班").seesNothingMore();
        world.moveTo("2026-11-26T21:00");
        zhang.seesNothingMore();
    }

    @Test
    void who_wants_none_gets_none_and_who_is_on_approved_leave_neither() {
        county.duty("2026-11-27", "周县长", "李国庆", "张静");
        li.types("提醒").sees("值班提醒").taps("✓ 提前 1 小时").taps("✓ 前一天晚上").sees("值班提醒").sees("值班提醒");
        zhang.types("请假 明天 看病").sees("已提交请假");
        world.phone("王建国").taps("同意").sees("请假：").sees("✅ 王建国 已同意 张静 请假");
        zhang.sees("✅ 王建国 同意您请假").sees("✅ 王建国 同意您请假");
        world.moveTo("2026-11-27T12:00");
        li.seesNothingMore();
        zhang.seesNothingMore();
    }

    @Test
    void leave_that_is_only_asked_for_keeps_nobody_from_being_reminded() {
        county.duty("2026-11-27", "周县长", "张静");
        zhang.types("请假 明天 看病").sees("已提交请假");
        world.phone("王建国").sees("张静", "批准后会空岗");
        world.moveTo("2026-11-26T19:00");
        world.phone("王建国").sees("还有一个请假等您定");
        zhang.sees("明天 11月27日");
        world.moveTo("2026-11-27T07:00");
        zhang.sees("今天 11月27日");
    }

    @Test
    void a_reminder_missed_on_friday_is_sent_on_saturday_while_it_helps() {
        reopen("2026-11-27T10:00", "duty: {reminders: [workday]}");
        county.duty("2026-11-30", "周县长", "李国庆");
        world.restartsAt("2026-11-28T09:00");
        li.sees("11月30日（周一）").seesNothingMore();
        world.restartsAt("2026-11-30T08:00");
        li.seesNothingMore();
    }
}
