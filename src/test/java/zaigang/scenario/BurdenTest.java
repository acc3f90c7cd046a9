package zaigang.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Burden;
import zaigang.base.settings.Settings;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.spine.people.Person;

/** Nobody is prompted without end, and organizers see how much. 2026-11-23 is a Monday. */
class BurdenTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");
    private final Phone organizer = world.phone("老周");
    private final Phone liaison = world.phone("小赵");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("小赵", "城关镇").team("第一工作组").at("东坡村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老钱").cadre("小孙");
    }

    private void reopen(Settings settings) {
        world.startsOver("2026-11-23T08:00").with(settings);
        open();
    }

    @AfterEach
    void close() {
        List.of("老周", "小赵", "老李", "老钱", "小孙").forEach(n ->
                world.phone(n).ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.LEAVE_DECIDED));
    }

    private void dutyOn(String day, ChangeCause cause) {
        LocalDate date = LocalDate.parse(day);
        var rosters = world.app().rosters();
        var wanted = new PlannedShift(date, "", LocalTime.of(8, 0), Duration.ofHours(24), List.of(), List.of(),
                List.of(world.county().id("小王")), "");
        world.app().ledger().change(tx -> rosters.apply(tx, "防汛值班",
                RosterChange.diff(rosters.planned(tx, "防汛值班", date, date), List.of(wanted), date, date), cause));
        world.settle();
    }

    private Person person(String name) {
        return world.app().ledger().read(tx -> world.app().people().find(tx, world.county().id(name))).orElseThrow();
    }

    @Test
    void who_was_prompted_enough_is_not_reminded_but_hears_of_the_leave_and_of_the_own_duty() {
        reopen(Settings.DEFAULT.with(new Burden(2, 12)));
        dutyOn("2026-11-24", ChangeCause.first());
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        world.moveTo("2026-11-23T08:45");
        wang.sees("还没有收到").taps("在岗").sees("已记录");
        wang.types("/leave 11月27日 看病").sees("已记录").sees("已提交请假");
        li.sees("今日在岗打卡").sees("还没有收到您的回答").sees("请假：").taps("同意");
        wang.sees("老李 同意您请假").sees("老李 同意您请假");
        dutyOn("2026-11-30", ChangeCause.of(ChangeCause.Kind.ROTATION, person("老周")));
        wang.sees("您的值班有变动", "新增值班：11月30日");
        world.moveTo("2026-11-23T20:00");
        wang.seesNothingMore();
        world.moveTo("2026-11-24T07:30");
        wang.sees("值班");
        world.moveTo("2026-11-24T08:00");
        wang.sees("<b>接班</b>");
    }

    @Test
    void the_default_leaves_room_for_a_day_of_duty() {
        dutyOn("2026-11-24", ChangeCause.first());
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡").taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T19:00");
        wang.sees("值班");
        world.moveTo("2026-11-24T07:00");
        wang.sees("值班");
        world.moveTo("2026-11-24T08:00");
        wang.sees("<b>接班</b>");
    }

    @Test
    void over_the_cap_the_daily_question_still_comes() {
        reopen(Settings.DEFAULT.with(new Burden(1, 1)));
        world.moveTo("2026-11-23T08:50");
        wang.sees("今日在岗打卡").seesNothingMore();
        world.moveTo("2026-11-24T08:50");
        wang.sees("今日在岗打卡").seesNothingMore();
    }

    @Test
    void an_organizer_sees_the_county_and_any_team_week_by_week() {
        world.moveTo("2026-11-23T08:45");
        wang.sees("今日在岗打卡").sees("还没有收到").taps("在岗").sees("已记录").sees("已记录");
        organizer.types("打扰").sees("打扰情况", "全县", "11月23日（周一） 至 11月29日（周日）", "最多 2 次",
                "打卡 4", "提醒 4", "每周 12 次", "超过的有 0 人", "· 小王　2 次（打卡 1、提醒 1），点 1 次")
                .button("‹ 前一周").taps("‹ 前一周").sees("11月16日（周一） 至").without("小王").button("‹ 前一周", "后一周 ›");
        organizer.types("/burden 第二工作组").sees("第二工作组", "小孙").without("小王");
        organizer.types("/burden 第九工作组").sees("没有叫“第九工作组”的");
    }

    @Test
    void who_is_above_the_cap_is_marked() {
        reopen(Settings.DEFAULT.with(new Burden(1, 1)));
        world.moveTo("2026-11-24T08:30");
        wang.sees("今日在岗打卡").sees("今日在岗打卡");
        organizer.sees("打卡已截止").sees("日巡查").types("/burden").sees("每人每天 1 次、每周 1 次。本周超过的有 4 人", "⚠️ 小王　2 次");
    }

    @Test
    void others_see_what_they_oversee_and_no_more() {
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        liaison.types("负担").sees("城关镇", "小王").without("小孙");
        li.sees("今日在岗打卡").types("/burden").sees("第一工作组", "小王").without("小孙");
        li.types("/burden 第二工作组").sees("不归您").seesNothingMore();
        liaison.types("/burden 河口镇").sees("不归您").seesNothingMore();
        wang.types("/burden").sees("不归您").seesNothingMore();
        for (String scope : List.of("c", "t2", "g2", "p1")) {
            li.tapsData(1, "burden.see." + scope + ".2026-11-23").seesNotice("不归您").seesNothingMore();
            wang.tapsData(1, "burden.see." + scope + ".2026-11-23").seesNotice("不归您").seesNothingMore();
        }
        for (String forged : List.of("burden.see", "burden.see.x.y", "burden.see.c.2026-13-01", "burden.see.g999.2026-11-23",
                "burden.see.c.2036-11-23", "burden.see.c.-999999999-01-01")) {
            organizer.tapsData(1, forged).seesNotice("按钮").seesNothingMore();
        }
    }
}
