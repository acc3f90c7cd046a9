package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Digests of the week, the month and the quarter; who chooses what; groups. 2026-11-27 is a Friday. */
class DigestPeriodsTest {

    @RegisterExtension
    private final World world = World.at("2026-11-26T08:00").withoutTakingOver();
    private final Phone organizer = world.phone("老周");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组", "城关镇").at("东坡村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
    }

    private void everybodyLooksAway() {
        world.ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.RECORDED, Kind.DIGEST, Kind.LEAVE, Kind.LEAVE_FILED,
                Kind.LEAVE_DECIDED, Kind.LEAVE_ENDS, Kind.MONTH, Kind.CLOSABLE, Kind.CORRECTION, Kind.VACANCY, Kind.STILL_OPEN);
    }

    private void moveTo(String time) {
        world.moveTo(time);
        everybodyLooksAway();
    }

    private void on(String day, String... here) {
        moveTo(day + "T08:30");
        List.of(here).forEach(name -> world.phone(name).taps("在岗"));
        everybodyLooksAway();
    }

    private void startsOver(String at) {
        world.startsOver(at);
        open();
    }

    @Test
    void on_friday_the_week_comes_with_the_day_in_one_message_and_leaders_read_of_their_team() {
        on("2026-11-26", "老李", "小王", "老赵", "小钱");
        on("2026-11-27", "老李", "小王", "老赵");
        moveTo("2026-11-27T17:59");
        world.moveTo("2026-11-27T18:00");
        organizer.sees("日巡查、周调度", "全县", "· 河口镇：小钱（没有回答）", "<b>今天</b>", "在岗率 75%（应到 4",
                "<b>一周</b>　11月23日（周一） 至 11月29日（周日）", "在岗率 88%（应到 8", "没有可比的").button("图片", "Excel 表");
        li.sees("周调度", "第一工作组", "没有要处理的", "在岗率 100%（应到 4 = 在岗 4）").without("日巡查", "小钱", "河口镇").button("图片", "Excel 表");
        world.phone("老赵").sees("周调度", "第二工作组", "· 小钱（没有回答）");
        wang.seesNothingMore();
        liaison.sees("日巡查、周调度", "城关镇").without("小钱");
        li.taps("Excel 表").seesNotice("正在汇总").sees("考勤汇总", "第一工作组", "11月23日（周一） 至 11月27日（周五）").sees("考勤汇总")
                .document("考勤汇总_第一工作组_2026-11-23_2026-11-27.xlsx");
        world.moveTo("2026-11-28T20:00");
    }

    @Test
    void where_friday_is_a_holiday_it_comes_before_and_on_a_saturday_that_is_worked_then() {
        startsOver("2026-09-24T08:00");
        on("2026-09-24", "老李", "小王", "老赵", "小钱");
        moveTo("2026-09-24T17:59");
        world.moveTo("2026-09-24T18:00");
        li.sees("周调度", "9月24日（周四）", "9月21日（周一） 至 9月27日（周日）");
        moveTo("2026-09-26T20:00");
        startsOver("2026-10-09T08:00");
        on("2026-10-09", "老李", "小王", "老赵", "小钱");
        moveTo("2026-10-10T17:59");
        world.moveTo("2026-10-10T18:00");
        li.sees("周调度", "10月10日（周六）");
        everybodyLooksAway();
    }

    @Test
    void the_month_and_the_quarter_come_together_on_the_first_working_day_after_them() {
        startsOver("2026-09-29T08:00");
        on("2026-09-30", "老李", "小王", "老赵", "小钱");
        moveTo("2026-10-08T09:14");
        world.moveTo("2026-10-08T09:15");
        li.sees("月督查、季总结", "10月8日", "<b>一月</b>　2026年9月",
                "<b>一季</b>　7月1日（周三） 至 9月30日（周三）");
        everybodyLooksAway();
        moveTo("2026-10-09T12:00");
    }

    @Test
    void what_fell_into_an_outage_comes_after_it_and_says_when_the_bot_was_away() {
        on("2026-11-26", "老李", "小王", "老赵", "小钱");
        on("2026-11-27", "老李", "小王", "老赵", "小钱");
        moveTo("2026-11-27T14:00");
        world.restartsAt("2026-11-28T10:00");
        world.moveTo("2026-11-28T10:01");
        li.sees("周调度", "11月27日", "机器人停过 1 次，共 20 小时", "11月27日（周五） 14:00 至 11月28日（周六） 10:00").seesNothingMore();
        organizer.sees("周调度").without("日巡查").seesNothingMore();
        everybodyLooksAway();
        world.restartsAt("2026-11-28T11:00");
        world.moveTo("2026-11-28T20:00");
        li.seesNothingMore();
    }

    @Test
    void what_waits_for_a_decision_and_who_has_not_come_back_stands_first() {
        moveTo("2026-11-26T08:10");
        wang.types("请假 11月26日 看病");
        li.taps("同意");
        everybodyLooksAway();
        world.phone("小钱").types("请假 12月3日 家里有事");
        moveTo("2026-11-27T17:59");
        world.moveTo("2026-11-27T18:00");
        organizer.sees("日巡查", "等着批：请假 1（小钱）/leave", "假期已满未销假 1 人：小王（11月26日（周四）到期）").without("看病", "家里有事");
        liaison.sees("日巡查", "假期已满未销假 1 人：小王").without("小钱");
        everybodyLooksAway();
    }

    @Test
    void what_was_done_stands_in_the_week_where_its_author_lets_it() {
        on("2026-11-26", "老李", "小王", "老赵", "小钱");
        wang.types("实事 帮张婶修了屋顶").sees("自己记的事").taps("可以写进周报").sees("会写进周报");
        world.phone("小钱").types("难事 接通了水").sees("自己记的事");
        var group = world.group("城关镇群").hears(liaison, "/bind").sees("城关镇");
        liaison.types("/digest").sees("汇总怎么发给您").taps("城关镇的群 ›").sees("现在不发").taps("周调度").sees("18:00　周调度");
        on("2026-11-27", "老李", "老赵", "小钱");
        moveTo("2026-11-27T17:59");
        world.moveTo("2026-11-27T18:00");
        liaison.sees("周调度", "本人同意写进来的", "· 实事：帮张婶修了屋顶（小王，11月26日（周四））");
        organizer.sees("周调度", "修了屋顶").without("接通了水");
        world.phone("老赵").sees("周调度").without("接通了水", "修了屋顶");
        group.sees("周调度", "城关镇", "未确认 1 人", "在岗率 75%").without("小王", "屋顶").seesNothingMore();
        everybodyLooksAway();
    }

    @Test
    void a_group_reads_no_names_unless_it_may_and_others_cannot_choose_for_it() {
        on("2026-11-26", "老李");
        var group = world.group("第一工作组群").hears(li, "/bind").sees("第一工作组");
        li.types("/digest").sees("汇总怎么发给您").taps("第一工作组的群 ›").sees("现在不发").taps("日巡查").sees("群里只写人数").taps("群里写名字")
                .sees("写未确认的人的名字");
        world.phone("老赵").types("/digest").sees("汇总怎么发给您").button("日巡查", "✓ 周调度", "✓ 月督查", "✓ 季总结", "✓ 按规定的时间",
                "09:15", "12:00", "17:30", "18:00", "20:00", "✓ 最后一个工作日", "每周一", "每周四", "每周五", "✓ 没事发一行", "没事不发");
        world.phone("老赵").tapsData(1, "digest.see.1").seesNotice("不归您");
        world.phone("老赵").tapsData(1, "digest.set.1.day.yes").seesNotice("不归您");
        moveTo("2026-11-26T17:59");
        world.moveTo("2026-11-26T18:00");
        group.sees("日巡查", "第一工作组", "未确认 1 人", "· 小王").without("没有回答").seesNothingMore();
        everybodyLooksAway();
    }

    @Test
    void in_words_it_is_shown_before_it_is_changed() {
        liaison.types("日报别天天发我每周一发一次就行").sees("您是想这样改", "周调度（每周一，休息就顺延）", "还没有改").without("日巡查")
                .taps("就这样改").seesNotice("已改好").sees("汇总怎么发给您", "周调度（每周一");
        liaison.types("/digest").sees("周调度（每周一");
    }

    @Test
    void it_is_for_those_who_oversee_somebody() {
        wang.types("/digest").sees("不归您");
        wang.tapsData(1, "digest.set.0.day.yes").seesNotice("不归您");
        for (String forged : List.of("digest.set.0.day.maybe", "digest.set.0.at.25:61", "digest.set.0.on.NODAY", "digest.take.0.x",
                "digest.see.99")) {
            li.tapsData(1, forged).seesNotice("按钮").seesNothingMore();
        }
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM digest_choice"))).isZero();
    }
}
