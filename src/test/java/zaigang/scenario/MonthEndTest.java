package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Work;
import zaigang.spine.ledger.Tx;

/** November as it ends: shown on the first of December at ten, open to objections until noon. */
class MonthEndTest {
    private static final String CLOSED = "已经月结";

    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00").with(
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));
    private final Phone zhou = world.phone("周主任");
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").organizer("孙主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
        world.moveTo("2026-11-30T08:50");
        li.taps("在岗");
        world.moveTo("2026-12-01T09:59");
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.CORRECTION, Kind.MONTH, Kind.CLOSABLE);
    }

    private void shown() {
        world.moveTo("2026-12-01T10:00");
        lookAway();
    }

    private void closable() {
        shown();
        world.moveTo("2026-12-01T12:00");
        lookAway();
    }

    private void closedForAll() {
        closable();
        zhou.taps("月结（全县）").sees("月结前请看一看").taps("月结").sees("全县 2026年11月的考勤已月结").noButton();
    }

    private String found(String name) {
        return "fu.set.2026-11-30." + world.county().id(name) + ".ON_POST";
    }

    private long count(String sql) {
        return world.app().ledger().read(tx -> tx.count(sql));
    }

    @Test
    void everybody_sees_the_month_and_then_it_is_closed_and_reports_say_so() {
        world.moveTo("2026-12-01T10:00");
        wang.sees("您2026年11月的考勤", "应到 1", "未确认：11月30日", "说明", "12:00 前")
                .button("没有异议", "有异议", "看这个月每一天");
        li.sees("您2026年11月的考勤", "在岗 1").without("未确认：", "迟到：");
        world.phone("老赵").sees("的考勤，请过目");
        world.phone("小钱").sees("的考勤，请过目");
        wang.taps("没有异议").sees("没有异议，已记下").taps("看这个月每一天").sees("11月30日", "未确认");
        zhou.types("月结").sees("还在异议期", "12:00").button("能做什么");
        zhou.types("报表 11月").sees("考勤汇总", "草稿").without("已月结").sees("考勤汇总");
        world.moveTo("2026-12-01T12:00");
        zhou.sees("可以月结了", "应到 4", "未确认 3 人次", "小王 1 次").button("月结（全县）", "分乡镇月结");
        zhou.taps("月结（全县）").sees("月结前请看一看", "未确认 3 人次").button("月结", "‹ 返回");
        zhou.taps("月结").sees("已月结").noButton();
        world.phone("孙主任").sees("可以月结了");
        zhou.types("报表 11月").sees("考勤汇总", "已月结").without("草稿").sees("考勤汇总");
        world.phone("赵敏").types("报表 11月").sees("考勤汇总", "已月结").sees("考勤汇总");
        zhou.types("报表 今天").sees("考勤汇总", "草稿").sees("考勤汇总");
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'CLOSED' AND detail = '2026-11'")).isEqualTo(1);
        zhou.types("月结").sees("没有可以月结的月份");
    }

    @Test
    void an_objection_goes_to_the_leader_who_answers_in_a_line() {
        shown();
        wang.taps("有异议").sees("哪里不对");
        wang.types("30号我在村里，手机没电").sees("转给了 老李");
        li.sees("2026年11月考勤有异议", "小王", "手机没电").button("答复");
        wang.taps("有异议").sees("还没有答复", "手机没电");
        world.moveTo("2026-12-01T12:00");
        zhou.sees("未答复的异议 1 件：小王");
        world.phone("孙主任").sees("考勤可以月结了");
        li.taps("答复").sees("用一句话答复");
        li.types("已核对，请发说明").sees("2026年11月考勤有异议").sees("已答复 小王");
        assertThat(li.all()).anyMatch(m -> m.text().contains("答复（老李）：已核对"));
        wang.sees("异议有答复了", "老李", "已核对").sees("异议有答复了", "老李", "已核对").button("看这个月每一天");
        zhou.taps("月结（全县）").sees("月结前").without("异议");
        li.tapsData(1, "month.reply.1").sees("答复（老李）").noButton();
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'ANSWERED_OBJECTION'")).isEqualTo(1);
    }

    @Test
    void a_month_closed_meanwhile_has_one_answer_to_every_old_button_and_question() {
        shown();
        wang.types("说明 11月30日").sees("那天实际是").taps("在岗").sees("原因");
        wang.types("手机没电").sees("已提交说明");
        li.sees("手机没电").buttonAmong("认可");
        wang.types("请假 11月30日 看病").sees("已提交请假");
        li.sees("小王", "请假").buttonAmong("同意");
        world.moveTo("2026-12-01T11:58");
        wang.taps("有异议").sees("哪里不对");
        world.moveTo("2026-12-01T12:00");
        zhou.sees("请假待批 1 人次：小王").taps("月结（全县）").sees("请假待批").taps("月结").sees("已月结");
        world.phone("孙主任").sees("考勤可以月结了");
        wang.types("我在村里").sees(CLOSED, "重开月结").button("看这个月每一天");
        wang.taps("没有异议").sees(CLOSED).button("看这个月每一天");
        li.taps("同意").seesNotice(CLOSED).seesNothingMore();
        li.taps("认可").seesNotice(CLOSED).seesNothingMore();
        assertThat(count("SELECT count(*) FROM leave_request WHERE state = 'PENDING'")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM month_answer")).isZero();
    }

    @Test
    void an_explanation_that_is_open_is_seen_before_closing_and_then_told_where_the_asker_looks() {
        shown();
        wang.types("说明 11月30日").sees("那天实际是").taps("在岗").sees("原因");
        wang.types("手机没电").sees("已提交说明");
        li.sees("手机没电").button("认可", "不认可");
        world.moveTo("2026-12-01T12:00");
        zhou.sees("可以月结了", "说明待认可 1 人次：小王 1 次", "未确认 3 人次");
        wang.types("说明").sees("等 老李 认可").without("月结");
        zhou.taps("月结（全县）").sees("月结前请看一看", "说明待认可 1 人次：小王 1 次").taps("月结").sees("已月结");
        wang.types("说明").sees("11月30日（周一） 说明为在岗：月结前没有定下来，原来的记录不变", "请联系组织员 周主任（", "、孙主任（", "重开月结")
                .without("等 老李 认可");
        wang.types("说明 11月30日").sees("一天只能说明一次", "月结前没有定下来");
        wang.types("我的考勤 11月").sees("已说明，月结前没有定下来");
        wang.types("我的考勤 11月30日").sees("您的说明：实际在岗，手机没电", "月结前没有定下来", "请联系组织员 周主任（").without("等待认可");
        for (String verb : List.of("see", "yes", "no", "deny")) {
            li.tapsData(1, "fix." + verb + ".1").seesNotice(CLOSED).seesNothingMore();
        }
        li.types("说明").sees("说明").without("等您认可");
        assertThat(count("SELECT count(*) FROM correction WHERE state = 'OPEN'")).isEqualTo(1);
        zhou.types("重开月结").sees("重开哪一个").taps("2026年11月 全县").sees("为什么要重开");
        zhou.types("说明还没有办").sees("已重开");
        wang.types("说明").sees("等 老李 认可").without("月结");
        li.types("说明").sees("有 1 个说明等您认可").taps("小王 11月30日（周一）").sees("手机没电").taps("认可").sees("老李 已认可");
        wang.sees("老李 认可了您的说明").sees("老李 认可了您的说明");
        zhou.taps("月结").sees("月结前").without("说明待认可");
        lookAway();
    }

    @Test
    void what_was_not_decided_is_told_in_words_longer_than_days_can_be_explained() {
        shown();
        wang.types("说明 11月30日").sees("那天实际是").taps("在岗").sees("原因");
        wang.types("手机没电").sees("已提交说明");
        world.moveTo("2026-12-01T12:00");
        lookAway();
        zhou.taps("月结（全县）").sees("月结前").taps("月结").sees("已月结");
        world.moveTo("2026-12-31T12:00");
        lookAway();
        wang.types("说明").sees("月结前没有定下来");
        world.moveTo("2027-01-04T07:00");
        lookAway();
        wang.types("说明").sees("说明").without("月结前");
    }

    @Test
    void a_month_counts_as_shown_from_when_it_was_read_not_from_when_that_was_written_down() {
        Work show = world.app().features().stream().flatMap(f -> f.alarms().stream())
                .filter(kind -> kind.name().equals("month.show")).findFirst().map(AlarmKind::work).orElseThrow();
        Instant read = Instant.parse("2026-12-01T01:59:00Z");
        Function<Tx, Rung> write = assertInstanceOf(Work.Job.class, show)
                .work(new Alarm("month.show", "2026-11", read), world.app().ledger()::read);
        world.timeIs("2026-12-01T09:59:30");
        world.app().ledger().change(tx -> assertThat(write.apply(tx)).isEqualTo(Rung.DONE));
        assertThat(count("SELECT shown_at FROM month_shown")).isEqualTo(read.toEpochMilli());
        assertThat(count("SELECT objections FROM month_shown"))
                .isEqualTo(read.plusSeconds(30).plus(Duration.ofHours(2)).toEpochMilli());
    }

    @Test
    void later_facts_of_a_closed_month_are_refused_with_the_way_out() {
        closedForAll();
        li.tapsData(1, found("小王")).seesNotice(CLOSED).seesNotice("重开月结").seesNothingMore();
        wang.types("请假 11月30日 看病").sees(CLOSED, "重开月结").button("请假", "能做什么");
        wang.types("请假 12月2日 看病").sees("请假");
        wang.types("说明 11月30日").sees(CLOSED, "重开月结").button("说明", "能做什么");
        li.sees("请假：");
        assertThat(count("SELECT count(*) FROM answer")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM leave_request")).isEqualTo(1);
    }

    @Test
    void a_township_is_closed_by_itself_and_the_county_once_all_are() {
        closable();
        zhou.taps("分乡镇月结").sees("月结哪里").button("全县", "城关镇", "河口镇").taps("城关镇").sees("月结前", "城关镇")
                .taps("月结").sees("城关镇 2026年11月的考勤已月结");
        li.tapsData(1, found("小王")).seesNotice(CLOSED);
        world.phone("老赵").tapsData(1, found("小钱")).sees("小钱");
        world.phone("小钱").sees("已记录");
        assertThat(count("SELECT count(*) FROM answer")).isEqualTo(2);
        zhou.types("报表 11月 城关镇").sees("已月结").sees("考勤汇总");
        li.types("报表 11月").sees("已月结").sees("考勤汇总");
        zhou.types("报表 11月").sees("草稿").sees("考勤汇总");
        zhou.types("月结").sees("月结哪里").button("全县", "河口镇").taps("河口镇").sees("月结前").taps("月结").sees("已月结");
        world.moveTo("2026-12-01T12:01");
        zhou.types("报表 11月").sees("已月结").sees("考勤汇总");
    }

    @Test
    void reopening_takes_a_reason_which_is_logged_and_facts_are_taken_again() {
        closedForAll();
        zhou.types("重开月结").sees("重开哪一个").button("2026年11月 全县").taps("2026年11月 全县").sees("为什么要重开");
        zhou.types("小王的记录要补").sees("已重开").button("月结");
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'REOPENED' AND detail = '2026-11 小王的记录要补'")).isEqualTo(1);
        zhou.types("报表 11月").sees("草稿").sees("考勤汇总");
        li.tapsData(1, found("小王")).sees("小王");
        wang.sees("已记录");
        assertThat(count("SELECT count(*) FROM answer")).isEqualTo(2);
        zhou.taps("月结").sees("月结前").taps("月结").sees("已月结");
        zhou.types("重开月结").sees("重开哪一个");
        world.moveTo("2026-12-01T12:01");
        zhou.types("报表 11月").sees("已月结").sees("考勤汇总");
    }

    @Test
    void of_two_who_close_at_once_the_second_learns_who_was_first() {
        closable();
        Phone sun = world.phone("孙主任");
        sun.taps("月结（全县）").sees("月结前");
        zhou.taps("月结（全县）").sees("月结前").taps("月结").sees("已月结");
        sun.taps("月结").sees("已经月结了", "周主任").noButton();
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'CLOSED'")).isEqualTo(1);
        zhou.types("重开月结").sees("重开哪一个");
        sun.types("重开月结").sees("重开哪一个").taps("2026年11月 全县").sees("为什么");
        zhou.taps("2026年11月 全县").sees("为什么");
        zhou.types("漏了一条").sees("已重开");
        sun.types("也要改").sees("没有月结，不用重开");
        assertThat(count("SELECT count(*) FROM audit WHERE what = 'REOPENED'")).isEqualTo(1);
    }

    @Test
    void only_organizers_close_and_nobody_answers_an_objection_that_is_not_in_their_care() {
        closable();
        for (String name : List.of("小王", "老李", "赵敏")) {
            for (String data : List.of("month.close.2026-11.c", "month.close.2026-11.t1", "month.see.2026-11.c",
                    "month.open.2026-11.c", "month.look.2026-11")) {
                world.phone(name).tapsData(1, data).seesNotice("不归您").seesNothingMore();
            }
            world.phone(name).types("月结").sees("这一项不归您操作");
            world.phone(name).types("/reopen").sees("这一项不归您操作");
        }
        li.taps("有异议").sees("哪里不对");
        li.types("我没有迟到").sees("转给了 赵敏");
        world.phone("赵敏").sees("考勤有异议", "老李").button("答复");
        for (String name : List.of("小王", "老李", "老赵")) {
            world.phone(name).tapsData(1, "month.reply.1").seesNotice("不归您").seesNothingMore();
        }
        zhou.tapsData(1, "month.close.2026-11.t99").seesNotice("已经不能用");
        zhou.tapsData(1, "month.close.2026-13.c").seesNotice("已经不能用");
        zhou.tapsData(1, "month.close.2026-12.c").seesNotice("已经不能用");
        assertThat(count("SELECT count(*) FROM closed_month")).isZero();
    }

    @Test
    void nobody_hears_twice_after_a_restart_and_next_month_is_on_the_agenda() {
        world.moveTo("2026-12-01T10:00");
        wang.sees("您2026年11月的考勤");
        lookAway();
        world.restartsAt("2026-12-01T10:01");
        wang.seesNothingMore();
        assertThat(count("SELECT count(*) FROM agenda WHERE kind = 'month.show' AND state = 'PENDING' AND subject = '2026-12'"))
                .isEqualTo(1);
        lookAway();
    }
}
