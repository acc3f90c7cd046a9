package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
import zaigang.duty.roster.Need;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.RosterInfo;

/** A vacant shift or post is found before the day, and those who can act have buttons for it. 2026-11-30 is a Monday. */
class VacancyTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00");
    private final County county = world.county();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone zhao = world.phone("赵敏");
    private final Phone organizer = world.phone("组织部老陈");
    private final Phone liaison = world.phone("联络员小周");

    @BeforeEach
    void open() {
        county.withoutCheckIns();
        county.team("第一工作组").leader("王建国").cadre("李国庆", "张静", "赵敏");
        county.organizer("组织部老陈").liaison("联络员小周", "城关镇").liaison("联络员老吴", "河东镇");
    }

    /** The roster of the township, with one shift a day. */
    private void roster(ChangeCause cause, PlannedShift... wanted) {
        LocalDate from = LocalDate.parse("2026-11-01");
        LocalDate to = LocalDate.parse("2027-01-31");
        var rosters = world.app().rosters();
        world.app().ledger().change(tx -> {
            RosterInfo info = rosters.open(tx, "城关值班");
            long township = tx.count("SELECT id FROM township WHERE name = '城关镇'");
            rosters.describe(tx, new RosterInfo(info.id(), info.name(), Optional.of(township), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty()));
            rosters.apply(tx, "城关值班",
                    RosterChange.diff(rosters.planned(tx, "城关值班", from, to), List.of(wanted), from, to), cause);
        });
        world.settle();
    }

    private PlannedShift shift(String day, int needed, String leader, String... onDuty) {
        return new PlannedShift(LocalDate.parse(day), "", LocalTime.of(8, 0), Duration.ofHours(24),
                leader.isEmpty() ? List.of() : List.of(county.id(leader)), List.of(),
                Arrays.stream(onDuty).map(county::id).toList(), "", Optional.of(new Need(needed, !leader.isEmpty())));
    }

    private void onLeave(Phone who, String when) {
        who.types("请假 " + when).sees("已提交");
        wang.sees("请假：").taps("同意").sees("已同意");
        who.sees("同意您请假").sees("同意您请假");
    }

    private void lookAway() {
        world.ignores(Kind.DUTY_CHANGED);
    }

    @Test
    void the_approver_sees_before_the_tap_what_would_be_vacant_and_the_liaison_hears_after_it() {
        roster(ChangeCause.first(), shift("2026-12-03", 1, "王建国", "李国庆"));
        li.types("请假 12月3日").sees("已提交");
        wang.sees("李国庆", "⚠️ 批准后会空岗：12月3日（周四） 城关值班 08:00–次日08:00 没有人值班").taps("同意").sees("已同意").seesNothingMore();
        li.sees("同意您请假").sees("同意您请假").seesNothingMore();
        liaison.sees("新出现空岗", "⚠️ 12月3日（周四） 城关值班 08:00–次日08:00：没有人值班（缺 1 人）（李国庆请假或不在岗）")
                .button("问全组", "指定", "接受空缺").seesNothingMore();
        organizer.seesNothingMore();
        zhang.seesNothingMore();
    }

    @Test
    void a_leave_that_makes_no_vacancy_says_nothing_of_it() {
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆", "张静"));
        li.types("请假 12月3日").sees("已提交");
        wang.sees("李国庆").without("空岗").taps("同意").sees("已同意");
        li.sees("同意").sees("同意");
    }

    @Test
    void it_is_shown_in_the_duty_pages_to_everybody_without_saying_who_is_away() {
        roster(ChangeCause.first(), shift("2026-12-03", 2, "王建国", "李国庆", "张静"), shift("2026-12-04", 1, "", "张静"));
        onLeave(li, "12月3日");
        liaison.sees("缺 1 人");
        zhang.types("值班 12月3日").sees("值班：张静", "⚠️ 空岗：缺 1 人").without("请假", "李国庆");
        zhang.types("本周值班").sees("⚠️ 空岗：缺 1 人").types("值班 12月4日").sees("张静").without("空岗");
    }

    @Test
    void it_is_on_the_board_of_its_scope() {
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆"));
        onLeave(li, "12月3日");
        liaison.sees("新出现空岗").types("看板").sees("城关镇", "⚠️ 12月3日（周四） 城关值班", "没有人值班");
        organizer.types("看板").sees("全县", "⚠️ 12月3日（周四） 城关值班");
        world.phone("联络员老吴").types("看板").sees("河东镇").without("城关值班");
    }

    @Test
    void the_evening_digest_tells_of_the_next_week_and_is_silent_where_there_is_nothing() {
        world.moveTo("2026-11-30T18:01");
        organizer.seesNothingMore();
        roster(ChangeCause.first(), shift("2026-12-05", 2, "", "李国庆"), shift("2026-12-20", 2, "", "张静"));
        world.moveTo("2026-12-01T18:00");
        organizer.sees("日巡查", "全县", "今后 7 天空岗 1 处，处理请点 /vacancies", "12月5日（周六） 城关值班", "缺 1 人").without("12月20日");
        liaison.sees("日巡查", "城关镇", "缺 1 人").seesNothingMore();
        world.phone("联络员老吴").seesNothingMore();
        wang.seesNothingMore();
        lookAway();
    }

    @Test
    void a_change_of_the_roster_alerts_once_for_all_it_makes_and_never_again() {
        var sheet = ChangeCause.sheet(Optional.empty());
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆"), shift("2026-12-04", 1, "", "张静"));
        roster(sheet, shift("2026-12-03", 2, "", "李国庆"), shift("2026-12-04", 2, "", "张静"), shift("2026-12-20", 2, "", "赵敏"));
        liaison.sees("新出现空岗", "12月3日", "12月4日").without("12月20日")
                .button("12月3日（周四） 城关值班", "12月4日（周五） 城关值班").seesNothingMore();
        zhao.sees("新增值班");
        roster(sheet, shift("2026-12-03", 2, "", "赵敏"), shift("2026-12-04", 2, "", "张静"), shift("2026-12-20", 2, "", "赵敏"));
        liaison.seesNothingMore();
        lookAway();
        liaison.taps("12月3日（周四） 城关值班").sees("12月3日", "缺 1 人").button("问全组", "指定", "接受空缺", "‹ 全部空岗");
    }

    @Test
    void the_duty_leader_hears_too_where_the_shift_begins_within_a_day() {
        roster(ChangeCause.first(), shift("2026-12-01", 1, "王建国", "李国庆"));
        onLeave(li, "12月1日");
        liaison.sees("新出现空岗", "12月1日");
        wang.sees("新出现空岗", "12月1日").seesNothingMore();
    }

    @Test
    void those_who_could_take_it_are_asked_once_and_their_buttons_go_when_it_is_filled() {
        county.team("第二工作组").cadre("孙莉");
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆"), shift("2026-12-02", 1, "", "张静"));
        onLeave(li, "12月3日");
        liaison.sees("新出现空岗").taps("问全组").seesNotice("已问 3 人").sees("12月3日");
        zhang.sees("有一班缺人", "12月3日（周四） 城关值班", "联络员小周").button("我来值这一班").seesNothingMore();
        zhao.sees("有一班缺人");
        wang.sees("有一班缺人");
        world.phone("孙莉").seesNothingMore();
        li.seesNothingMore();
        liaison.taps("问全组").seesNotice("没有别的人").sees("12月3日");
        zhao.seesNothingMore();
        roster(ChangeCause.of(ChangeCause.Kind.ASSIGNED, world.app().ledger().read(tx ->
                world.app().people().find(tx, county.id("联络员小周"))).orElseThrow()),
                shift("2026-12-03", 1, "", "张静"), shift("2026-12-02", 1, "", "张静"));
        zhao.sees("不用再找人了").noButton().seesNothingMore();
        zhang.sees("不用再找人了").noButton().sees("新增值班").seesNothingMore();
        wang.sees("不用再找人了");
        li.sees("不用值班了");
        liaison.taps("问全组").seesNotice("现在不空岗了").types("空岗").sees("今后 7 天没有空岗");
    }

    /** The leave is of the day on which the shift ends, and the other duty is over by noon. */
    @Test
    void only_those_are_asked_who_can_take_what_is_left_of_it() {
        county.shift("2026-12-03", "早班", "08:00", "4H", "", "王建国");
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆"));
        onLeave(li, "12月3日");
        onLeave(zhao, "12月4日上午");
        liaison.sees("新出现空岗").taps("问全组").seesNotice("已问 1 人").sees("12月3日");
        zhang.sees("有一班缺人").seesNothingMore();
        zhao.seesNothingMore();
        world.moveTo("2026-12-03T13:00");
        world.ignores(Kind.DUTY_CHANGED, Kind.VACANCY, Kind.DUTY, Kind.TAKE_OVER,
                Kind.NOT_TAKEN_OVER, Kind.DIGEST);
        liaison.types("空岗").sees("12月3日").taps("问全组").seesNotice("已问 1 人").sees("12月3日");
        wang.sees("有一班缺人").taps("我来值这一班").seesNotice("已").sees("不用再找人了").sees("由您替 李国庆 值");
        world.ignores(Kind.DUTY_CHANGED, Kind.VACANCY, Kind.DUTY, Kind.TAKE_OVER,
                Kind.NOT_TAKEN_OVER, Kind.DIGEST);
    }

    @Test
    void a_gap_is_accepted_with_a_reason_and_not_told_again() {
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆"));
        onLeave(li, "12月3日");
        liaison.sees("新出现空岗").taps("接受空缺").sees("请打一句原因").types("当天有驻军值守").sees("联络员小周已接受空缺：当天有驻军值守")
                .button("问全组", "指定", "‹ 全部空岗");
        world.moveTo("2026-11-30T18:01");
        organizer.seesNothingMore();
        zhang.types("值班 12月3日").sees("空岗：没有人值班（缺 1 人）（已接受）");
        long kept = world.app().ledger().read(tx -> tx.count("SELECT by_person FROM vacancy_accepted WHERE reason = '当天有驻军值守'"));
        assertThat(kept).isEqualTo(county.id("联络员小周"));
    }

    @Test
    void others_neither_see_nor_touch_it() {
        roster(ChangeCause.first(), shift("2026-12-03", 1, "", "李国庆"));
        onLeave(li, "12月3日");
        liaison.sees("新出现空岗");
        long id = world.app().ledger().read(tx -> tx.count("SELECT max(id) FROM shift"));
        var other = world.phone("联络员老吴");
        for (String verb : List.of("see", "ask", "accept")) {
            other.tapsData(1, "vac." + verb + ".s" + id).seesNotice("不归您").seesNothingMore();
            zhang.tapsData(1, "vac." + verb + ".s" + id).seesNotice("不归您").seesNothingMore();
            liaison.tapsData(1, "vac." + verb + ".<b>").seesNotice("现在不空岗了").seesNothingMore();
        }
        other.types("空岗").sees("今后 7 天没有空岗").button("排班");
        zhang.types("空岗").sees("不归您");
    }

    @Test
    void a_post_whose_people_are_all_on_leave_is_vacant_on_working_days() {
        county.team("第三工作组").at("柳树村").leader("老刘").cadre("小马");
        world.app().ledger().change(tx -> tx.run("UPDATE person SET cadre = TRUE WHERE name IN ('老刘', '小马')"));
        var liu = world.phone("老刘");
        var ma = world.phone("小马");
        ma.types("请假 12月4日到5日").sees("里面有休息日").taps("提交").sees("已提交");
        liu.sees("小马").without("空岗").taps("同意").sees("已同意");
        ma.sees("同意").sees("同意");
        liu.types("请假 12月4日到5日").sees("里面有休息日").taps("提交").sees("已提交");
        liaison.sees("老刘", "批准后会空岗：12月4日（周五） 柳树村").without("12月5日（周六） 柳树村").taps("同意").sees("已同意")
                .sees("新出现空岗", "12月4日（周五） 柳树村：所有人都请假或不在岗").button("接受空缺");
        liu.sees("同意").sees("同意").seesNothingMore();
    }
}
