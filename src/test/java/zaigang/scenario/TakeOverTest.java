package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SettingsFile;
import zaigang.base.yaml.Read;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.Substitution;
import zaigang.spine.outbox.Sender.Delivery;

/** Taking over at the beginning of a shift, for people who are on no daily check-in. 2026-12-01 is a Tuesday. */
class TakeOverTest {
    @RegisterExtension
    private final World world = World.at("2026-12-01T07:30");
    private final County county = world.county();
    private final Phone wang = world.phone("王建国");
    private final Phone li = world.phone("李国庆");
    private final Phone zhang = world.phone("张静");
    private final Phone liaison = world.phone("小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周").liaison("小周", "城关镇");
        county.team("第一工作组").leader("老李").cadre("王建国", "李国庆", "张静", "赵敏");
    }

    private void reopen(String start, Settings settings) {
        everybodyLooksAway();
        world.startsOver(start).with(settings);
        open();
    }

    private void everybodyLooksAway() {
        List.of("王建国", "李国庆", "张静", "赵敏", "老李", "小周", "老周", "孙莉", "小钱", "老赵")
                .forEach(n -> world.phone(n).ignores(Kind.DUTY, Kind.NOT_TAKEN_OVER, Kind.VACANCY, Kind.LEAVE, Kind.LEAVE_DECIDED));
    }

    /** Reminders before the shift are another scenario's. */
    private void moveTo(String time) {
        world.moveTo(time);
    }

    private void begins() {
        world.moveTo("2026-12-01T07:59");
        everybodyLooksAway();
        world.moveTo("2026-12-01T08:00");
    }

    private Duty shift(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day))).getFirst();
    }

    private String button(String verb, String day, Object... more) {
        Duty duty = shift(day);
        String data = "over." + verb + "." + duty.shiftId() + "." + duty.begins().getEpochSecond();
        return more.length == 0 ? data : data + "." + more[0];
    }

    private void substitute(String day, ChangeCause.Kind kind, String out, String in) {
        long shift = shift(day).shiftId();
        world.app().ledger().change(tx -> world.app().rosters().substitute(tx,
                List.of(new Substitution(shift, out.isEmpty() ? Optional.empty() : Optional.of(county.id(out)),
                        in.isEmpty() ? Optional.empty() : Optional.of(county.id(in)))),
                new ChangeCause(kind, Optional.empty(), "")));
        world.settle();
    }

    @Test
    void those_on_duty_confirm_with_one_tap_and_the_duty_page_shows_it() {
        county.duty("2026-12-01", "王建国", "李国庆", "张静");
        begins();
        li.sees("<b>接班</b>　今天 12月1日（周二） 08:00–次日08:00", "带班：王建国　13800001003").button("接班");
        zhang.sees("<b>接班</b>");
        wang.seesNothingMore();
        moveTo("2026-12-01T08:02");
        li.taps("接班").sees("✅ <b>已接班</b> 08:02", "08:00–次日08:00").without("登记", "打卡").button("写交接").seesNotice("已登记");
        zhang.taps("接班").sees("已接班");
        world.phone("赵敏").types("/duty").sees("值班：李国庆　13800001004 已接班 08:02");
        moveTo("2026-12-02T12:00");
    }

    @Test
    void a_tap_repeated_changes_nothing() {
        county.duty("2026-12-01", "王建国", "李国庆");
        begins();
        li.sees("接班");
        String data = button("take", "2026-12-01");
        long message = li.seen().id();
        li.tapsData(message, data).sees("已接班</b> 08:00");
        moveTo("2026-12-01T09:00");
        li.tapsData(message, data).sees("已接班</b> 08:00").seesNothingMore();
        wang.seesNothingMore();
    }

    @Test
    void a_leader_alone_on_the_shift_is_asked() {
        county.duty("2026-12-01", "王建国");
        begins();
        wang.sees("<b>接班</b>").without("带班").taps("接班").sees("已接班");
        moveTo("2026-12-01T12:00");
    }

    @Test
    void whoever_does_not_confirm_is_named_to_the_leader_and_then_to_the_township() {
        county.duty("2026-12-01", "王建国", "李国庆", "张静");
        begins();
        li.sees("接班");
        zhang.sees("接班").taps("接班").sees("已接班");
        moveTo("2026-12-01T08:14");
        wang.seesNothingMore();
        moveTo("2026-12-01T08:15");
        wang.sees("<b>还没有接班</b>", "· 李国庆　13800001004　还没有接班").without("张静", "缺岗", "空岗").button("已到岗");
        liaison.seesNothingMore();
        moveTo("2026-12-01T08:30");
        liaison.sees("<b>还没有接班</b>", "值班表", "带班：王建国　13800001003", "李国庆　13800001004").button("已到岗");
        organizer.seesNothingMore();
        moveTo("2026-12-01T08:40");
        li.taps("接班").sees("已接班</b> 08:40");
        wang.sees("✅ <b>都已接班</b>", "李国庆　已接班 08:40").noButton();
        liaison.sees("✅ <b>都已接班</b>", "李国庆　已接班 08:40").noButton();
        moveTo("2026-12-02T12:00");
    }

    @Test
    void the_leader_records_that_somebody_is_there() {
        county.duty("2026-12-01", "王建国", "李国庆", "张静");
        begins();
        li.sees("接班");
        zhang.sees("接班");
        moveTo("2026-12-01T08:15");
        wang.sees("李国庆", "张静").button("李国庆 已到岗", "张静 已到岗").taps("李国庆 已到岗").seesNotice("已登记")
                .sees("还没有接班", "· 李国庆　已接班 08:15（王建国 登记）", "· 张静　13800001005　还没有接班").button("已到岗");
        li.sees("已接班</b> 08:15（王建国 登记）").button("写交接").seesNothingMore();
        moveTo("2026-12-01T08:30");
        liaison.sees("张静").without("李国庆").taps("已到岗").sees("都已接班", "张静　已接班 08:30（小周 登记）");
        wang.sees("都已接班");
        zhang.sees("（小周 登记）");
    }

    @Test
    void without_a_duty_leader_in_the_bot_the_team_leader_is_told_and_without_a_liaison_the_organizer() {
        county.team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
        county.duty("2026-12-01", "周县长", "小钱");
        begins();
        world.phone("小钱").sees("带班：周县长");
        moveTo("2026-12-01T08:15");
        world.phone("老赵").sees("还没有接班", "小钱").taps("已到岗").sees("都已接班");
        world.phone("小钱").sees("（老赵 登记）");
        county.duty("2026-12-02", "周县长", "小钱");
        moveTo("2026-12-02T07:59");
        world.phone("小钱").sees("值班提醒").sees("值班提醒");
        moveTo("2026-12-02T08:29");
        world.phone("小钱").sees("接班");
        world.phone("老赵").sees("还没有接班");
        organizer.seesNothingMore();
        moveTo("2026-12-02T08:30");
        organizer.sees("还没有接班", "小钱");
        liaison.seesNothingMore();
    }

    @Test
    void forged_taps_of_people_who_are_not_on_the_shift_are_refused() {
        county.duty("2026-12-01", "王建国", "李国庆");
        begins();
        li.sees("接班");
        zhang.tapsData(1, button("take", "2026-12-01")).seesNotice("不是您");
        zhang.tapsData(1, button("note", "2026-12-01")).seesNotice("不是您");
        zhang.tapsData(1, button("here", "2026-12-01", county.id("李国庆"))).seesNotice("不归您");
        li.tapsData(1, button("here", "2026-12-01", county.id("李国庆"))).seesNotice("不归您");
        wang.tapsData(1, button("here", "2026-12-01", county.id("张静"))).seesNotice("按钮");
        for (String data : List.of("over.take", "over.take.x", "over.take.1.x", "over.here.1", "over.note..")) {
            li.tapsData(1, data).seesNotice("按钮");
        }
        li.tapsData(1, "over.take.999.1").seesNotice("不是您");
        assertThat(confirmed()).isZero();
        zhang.seesNothingMore();
        li.taps("接班").sees("已接班");
    }

    private long confirmed() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM take_over WHERE at IS NOT NULL"));
    }

    @Test
    void a_button_of_a_shift_that_is_over_is_dead() {
        county.shift("2026-12-01", "", "08:00", "4H", "王建国", "李国庆");
        begins();
        li.sees("接班");
        moveTo("2026-12-01T12:00");
        wang.sees("还没有接班");
        liaison.sees("还没有接班");
        li.taps("接班").seesNotice("已经结束");
        wang.taps("已到岗").seesNotice("已经结束");
        assertThat(confirmed()).isZero();
    }

    @Test
    void where_the_settings_say_so_nobody_is_asked() {
        var read = SettingsFile.parse(Path.of("zaigang.yaml"), """
                take-over: {leader-after: 5 min, township-after: 10 min}
                teams:
                  第一工作组:
                    take-over: {asked: "no"}
                """);
        reopen("2026-12-01T07:30", ((Read.Ok<Settings>) read).value());
        county.team("第二工作组").cadre("孙莉");
        county.duty("2026-12-01", "王建国", "李国庆", "孙莉");
        begins();
        li.seesNothingMore();
        world.phone("孙莉").sees("接班");
        moveTo("2026-12-01T08:05");
        wang.sees("孙莉").without("李国庆");
        moveTo("2026-12-01T08:10");
        liaison.sees("孙莉").without("李国庆");
    }

    @Test
    void somebody_on_approved_leave_is_neither_asked_nor_named() {
        county.duty("2026-12-01", "王建国", "李国庆", "张静");
        li.types("请假 今天 看病").sees("值班提醒").sees("已提交请假");
        world.phone("老李").taps("同意").sees("请假：").sees("✅ 老李 已同意 李国庆 请假");
        zhang.types("请假 今天 看病").sees("值班提醒").sees("已提交请假");
        begins();
        li.seesNothingMore();
        zhang.sees("接班");
        moveTo("2026-12-01T08:10");
        world.phone("老李").taps("同意").sees("✅ 老李 已同意 张静 请假");
        organizer.sees("空岗");
        zhang.sees("同意您请假").sees("同意您请假");
        wang.sees("新出现空岗", "没有人值班").button("指定");
        moveTo("2026-12-01T12:00");
        wang.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void a_shift_over_midnight_into_the_new_year_hands_over_its_notes() {
        reopen("2026-12-31T19:10", Settings.DEFAULT);
        county.shift("2026-12-31", "夜班", "20:00", "12H", "王建国", "李国庆").duty("2027-01-01", "王建国", "张静");
        everybodyLooksAway();
        moveTo("2026-12-31T20:00");
        li.sees("<b>接班</b>　今天 12月31日（周四） 夜班 20:00–次日08:00").without("交接").taps("接班").sees("已接班</b> 20:00");
        moveTo("2027-01-01T06:00");
        li.taps("写交接").sees("交给下一班").types("河口水位 3.2 米，泵房钥匙在值班室").sees("已记下", "水位 3.2 米");
        moveTo("2027-01-01T07:30");
        everybodyLooksAway();
        moveTo("2027-01-01T08:00");
        zhang.sees("<b>接班</b>　今天 1月1日（周五）", "上一班交接：", "· 李国庆：河口水位 3.2 米").taps("接班").sees("已接班", "河口水位");
        li.seesNothingMore();
    }

    @Test
    void a_note_that_comes_after_the_take_over_arrives_as_a_message_and_one_before_the_tap_in_the_question() {
        county.shift("2026-12-01", "白班", "08:00", "12H", "王建国", "李国庆");
        begins();
        li.sees("接班").taps("接班").sees("已接班");
        var night = county.id("张静");
        world.app().ledger().change(tx -> {
            var rosters = world.app().rosters();
            var day = rosters.planned(tx, "值班表", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)).getFirst();
            var shift = new PlannedShift(day.day(), "夜班", LocalTime.of(20, 0),
                    Duration.ofHours(12), day.leaderIds(), List.of(), List.of(night, county.id("赵敏")), "");
            rosters.apply(tx, "值班表", new RosterChange(List.of(shift), List.of(), List.of()), ChangeCause.first());
        });
        world.settle();
        moveTo("2026-12-01T19:59");
        everybodyLooksAway();
        moveTo("2026-12-01T20:05");
        zhang.sees("接班").taps("接班").sees("已接班");
        world.phone("赵敏").sees("接班").without("交接");
        li.taps("写交接").sees("直接打字").types("泵房钥匙在门卫").sees("已记下");
        zhang.sees("上一班交接", "李国庆：泵房钥匙在门卫").noButton();
        world.phone("赵敏").sees("<b>接班</b>", "· 李国庆：泵房钥匙在门卫").button("接班").taps("接班").sees("已接班", "泵房钥匙");
        moveTo("2026-12-01T20:59");
        li.taps("写交接").sees("直接打字");
        moveTo("2026-12-01T21:00");
        li.types("再补一句").sees("现在不能写");
        li.taps("写交接").seesNotice("现在不能写");
    }

    @Test
    void who_is_taken_off_before_the_beginning_is_not_asked_and_who_comes_late_is_asked_once() {
        county.duty("2026-12-01", "王建国", "李国庆");
        moveTo("2026-12-01T07:59");
        county.duty("2026-12-01", "王建国", "张静");
        everybodyLooksAway();
        moveTo("2026-12-01T08:00");
        li.seesNothingMore();
        zhang.sees("接班");
        String old = button("take", "2026-12-01");
        moveTo("2026-12-01T11:00");
        everybodyLooksAway();
        substitute("2026-12-01", ChangeCause.Kind.COVER, "张静", "赵敏");
        world.phone("赵敏").sees("新增值班：12月1日（周二）", "<b>接班</b>").button("接班").seesNothingMore();
        zhang.sees("不用您接班").noButton().sees("不用值班了：12月1日（周二）").seesNothingMore();
        zhang.tapsData(1, old).seesNotice("不是您");
        wang.sees("不用再问").noButton();
        liaison.sees("不用再问").noButton();
        moveTo("2026-12-01T11:14");
        wang.seesNothingMore();
        moveTo("2026-12-01T11:15");
        wang.sees("还没有接班", "赵敏");
        world.phone("赵敏").taps("接班").sees("已接班");
        wang.sees("都已接班").sees("都已接班");
        substitute("2026-12-01", ChangeCause.Kind.SWAP, "赵敏", "张静");
        wang.sees("不用再问").sees("不用再问");
        world.phone("赵敏").sees("不用值班了").seesNothingMore();
        zhang.sees("新增值班", "<b>接班</b>").taps("接班").sees("已接班</b> 11:15").sees("已接班</b> 11:15");
    }

    @Test
    void a_question_that_has_not_been_sent_is_taken_back() {
        county.duty("2026-12-01", "王建国", "李国庆");
        moveTo("2026-12-01T07:59");
        everybodyLooksAway();
        world.telegram().fate(d -> new Delivery.NotNow("no network", true));
        moveTo("2026-12-01T08:00");
        county.duty("2026-12-01", "王建国", "张静");
        world.telegram().fate(d -> d);
        moveTo("2026-12-01T08:05");
        li.seesNothingMore();
        zhang.sees("接班").sees("值班提醒").taps("接班").sees("已接班");
    }

    @Test
    void a_shift_that_is_moved_or_removed_is_asked_about_at_its_new_time_or_not_at_all() {
        county.duty("2026-12-01", "王建国", "李国庆");
        begins();
        li.sees("接班");
        String old = button("take", "2026-12-01");
        moveTo("2026-12-01T08:15");
        wang.sees("还没有接班");
        county.shift("2026-12-01", "", "14:00", "12H", "王建国", "李国庆");
        li.sees("不用您接班").noButton();
        wang.sees("不用再问").noButton();
        li.tapsData(1, old).seesNotice("时间改了");
        moveTo("2026-12-01T13:59");
        everybodyLooksAway();
        moveTo("2026-12-01T14:00");
        li.sees("接班", "14:00–次日02:00");
        county.noDuty("2026-12-01");
        li.sees("不用您接班");
        moveTo("2026-12-02T12:00");
        wang.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void found_late_it_is_still_asked_within_the_hour_and_the_window_moves() {
        county.duty("2026-12-01", "王建国", "李国庆");
        world.restartsAt("2026-12-01T08:40");
        everybodyLooksAway();
        moveTo("2026-12-01T08:41");
        li.sees("接班");
        assertThat(li.all().getLast().text()).contains("<b>接班</b>");
        moveTo("2026-12-01T08:54");
        wang.seesNothingMore();
        moveTo("2026-12-01T08:56");
        wang.sees("还没有接班");
        li.taps("接班").sees("已接班");
        wang.sees("都已接班");
    }

    @Test
    void found_more_than_an_hour_late_nobody_is_asked_or_named() {
        county.duty("2026-12-01", "王建国", "李国庆");
        world.restartsAt("2026-12-01T09:05");
        everybodyLooksAway();
        moveTo("2026-12-02T12:00");
        li.seesNothingMore();
        wang.seesNothingMore();
        liaison.seesNothingMore();
    }

    @Test
    void after_an_outage_they_are_asked_again_and_nobody_is_blamed_for_it() {
        county.duty("2026-12-01", "王建国", "李国庆", "张静");
        begins();
        li.sees("接班");
        zhang.sees("接班");
        long message = zhang.seen().id();
        String tap = button("take", "2026-12-01");
        moveTo("2026-12-01T08:01");
        world.isDeafUntil("2026-12-01T08:25", () -> zhang.tapsData(message, tap));
        zhang.sees("已接班</b> 08:25");
        moveTo("2026-12-01T08:26");
        li.sees("对不起", "<b>接班</b>").button("接班");
        moveTo("2026-12-01T08:39");
        wang.seesNothingMore();
        moveTo("2026-12-01T08:41");
        wang.sees("还没有接班", "李国庆").without("张静");
        liaison.seesNothingMore();
        li.taps("接班").sees("已接班").sees("已接班");
        wang.sees("都已接班");
    }

    @Test
    void an_outage_over_the_whole_hour_ends_the_matter() {
        county.duty("2026-12-01", "王建国", "李国庆");
        begins();
        li.sees("接班");
        moveTo("2026-12-01T08:01");
        world.isDeafUntil("2026-12-01T09:30", () -> { });
        moveTo("2026-12-01T12:00");
        li.seesNothingMore();
        wang.seesNothingMore();
        li.taps("接班").sees("已接班</b> 12:00");
        liaison.seesNothingMore();
    }

    @Test
    void what_could_not_be_delivered_is_said_in_the_alert() {
        county.team("第一工作组").stranger("孙莉");
        county.duty("2026-12-01", "王建国", "孙莉");
        begins();
        moveTo("2026-12-01T08:15");
        wang.sees("孙莉", "还没有接班（消息没有送到）").taps("已到岗").sees("都已接班");
    }
}
