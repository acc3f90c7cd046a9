package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Retention;
import zaigang.base.settings.Settings;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Incoming.Location.Manner;
import zaigang.spine.people.Scope;

/** A spot check that asks for a location. The post lies at 30.5 north, 114.4 east; a thousandth of a degree is 111 m. */
class SpotLocationTest {
    private static final Settings ASKING = Settings.DEFAULT
            .with(Settings.DEFAULT.county().with(Settings.DEFAULT.county().spot().withLocation(500)))
            .with(new Retention(Duration.ofDays(2), Duration.ofDays(90), Duration.ofDays(730)));

    @RegisterExtension
    private final World world = World.at("2026-11-23T10:00").with(ASKING);
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");
    private final Phone chen = world.phone("小陈");

    @BeforeEach
    void open() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇")
                .team("第一工作组").at("柳河村").leader("老李").cadre("小王").at("东坡村").cadre("小陈");
        world.county().postAt("柳河村", 30.5, 114.4);
    }

    private void lookAway() {
        world.ignores(Kind.APOLOGY, Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.SPOT, Kind.SPOT_CHECK, Kind.MONTH, Kind.CLOSABLE);
    }

    private void asked() {
        li.types("抽查 2").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查").button("在岗", "公出");
        chen.sees("抽查");
    }

    private void onPost() {
        asked();
        wang.taps("在岗").sees("抽查已记录 10:00", "在岗", "请再发一次位置", "15 分钟内", "“柳河村”500 米以内", "坐标不保存").noButton();
    }

    private long count(String sql) {
        return world.app().ledger().read(tx -> tx.count(sql));
    }

    @Test
    void the_answer_counts_at_once_and_a_location_says_inside_or_outside() {
        onPost();
        assertThat(count("SELECT count(*) FROM spot_entry WHERE finding = 'ON_POST'")).isEqualTo(1);
        world.moveTo("2026-11-23T10:02");
        wang.sendsLocation(30.503, 114.4, 20).sees("位置（10:02）：在帮扶点范围内", "坐标没有保存").noButton();
        chen.taps("在岗").sees("抽查已记录").without("位置");
        world.moveTo("2026-11-23T10:15");
        li.sees("抽到 2", "在岗 2", "小王　<b>在岗</b>（1 分钟内回答）　在帮扶点范围内",
                "有 1 人的帮扶点还没有坐标", "请组织员或联络员到现场发“帮扶点位置”").without("范围外", "没有发位置").seesNothingMore();
    }

    @Test
    void outside_is_a_fact_and_not_an_absence_and_the_last_one_within_the_time_counts() {
        onPost();
        chen.taps("公出").sees("公出").without("位置");
        wang.sendsLocation(30.51, 114.4, 20).sees("在帮扶点范围外");
        world.moveTo("2026-11-23T10:14");
        wang.sendsLocation(30.5, 114.41, 0).sees("位置（10:14）：在帮扶点范围外");
        world.moveTo("2026-11-23T10:15");
        li.sees("在岗 1 + 公出 1", "小王　<b>在岗</b>（1 分钟内回答）　在帮扶点范围外").without("不在岗", "未确认");
        wang.sendsLocation(30.5, 114.4, 0).sees("位置（10:15）：在帮扶点范围内");
        li.sees("小王　<b>在岗</b>（1 分钟内回答）　在帮扶点范围内");
        assertThat(count("SELECT count(*) FROM answer WHERE kind = 'ABSENT'")).isZero();
    }

    @Test
    void whoever_sends_none_is_on_post_all_the_same() {
        onPost();
        chen.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T10:15");
        li.sees("在岗 2", "小王　<b>在岗</b>（1 分钟内回答）　没有发位置").without("未确认");
        world.moveTo("2026-11-23T10:16");
        wang.sendsLocation(30.5, 114.4, 0).sees("15 分钟已经过了", "没有保存", "照样算数").seesNothingMore();
        wang.tapsData(wang.all().getFirst().id(), "spot.here.1.ON_POST").sees("抽查已记录 10:00", "没有发位置。不影响");
        assertThat(count("SELECT count(*) FROM spot_location WHERE at IS NOT NULL")).isZero();
        li.seesNothingMore();
    }

    @Test
    void nobody_is_asked_who_is_out_or_late_or_whose_post_lies_nowhere_or_where_the_settings_do_not_ask() {
        asked();
        wang.taps("公出").sees("公出").without("位置");
        chen.taps("在岗").sees("在岗").without("位置");
        world.moveTo("2026-11-23T10:15");
        lookAway();
        world.moveTo("2026-12-07T10:00");
        lookAway();
        li.types("抽查 2").sees("什么时候").taps("现在就抽");
        world.moveTo("2026-12-07T10:20");
        wang.sees("抽查").taps("在岗").sees("迟到").sees("超时 5 分钟").without("位置");
        world.restartsAt("2026-12-21T10:00", Settings.DEFAULT);
        lookAway();
        li.types("抽查 2").sees("什么时候").taps("现在就抽");
        wang.sees("抽查").taps("在岗").sees("抽查已记录").without("位置");
        wang.sendsLocation(30.5, 114.4, 0).sees("没有人要您的位置", "没有保存");
        assertThat(count("SELECT count(*) FROM spot_location")).isZero();
        lookAway();
    }

    @Test
    void only_the_own_place_of_now_is_taken() {
        onPost();
        wang.sendsLocation(30.5, 114.4, 0, Manner.FORWARDED).sees("转发的位置", "没有保存", "📎");
        wang.sendsLocation(30.5, 114.4, 0, Manner.PLACE).sees("选出来的地点");
        assertThat(count("SELECT count(*) FROM spot_location WHERE at IS NOT NULL")).isZero();
        world.receives(wang.account(), -100, new Incoming.Location(30.5, 114.4, 0, Manner.SENT));
        wang.seesNothingMore();
        wang.sendsLocation(30.5, 114.4, 0).sees("范围内");
        chen.sendsLocation(30.5, 114.4, 0).sees("没有人要您的位置").buttonAmong("能做什么");
        lookAway();
    }

    @Test
    void a_closed_month_takes_none() {
        onPost();
        world.app().ledger().change(tx -> new Books().close(tx, YearMonth.of(2026, 11), Scope.county(),
                world.app().people().find(tx, world.county().id("周主任")).orElseThrow()));
        wang.sendsLocation(30.5, 114.4, 0).sees("已经月结", "重开月结");
        assertThat(count("SELECT count(*) FROM spot_location WHERE at IS NOT NULL")).isZero();
        lookAway();
    }

    @Test
    void it_is_still_waited_for_after_a_restart_and_a_repeated_one_changes_nothing() {
        onPost();
        world.restartsAt("2026-11-23T10:01");
        wang.sendsLocation(30.504, 114.4, 0).sees("范围内");
        world.receivesAgain(wang.account(), new Incoming.Location(31, 114.4, 0, Manner.SENT));
        wang.seesNothingMore();
        assertThat(count("SELECT count(*) FROM spot_location WHERE inside")).isEqualTo(1);
        lookAway();
    }

    @Test
    void who_ordered_the_check_reads_of_missing_positions_only_where_locations_are_asked_for_and_positions_missing() {
        world.county().postAt("东坡村", 30.6, 114.4);
        asked();
        world.moveTo("2026-11-23T10:15");
        li.sees("还没确认").sees("未确认 2").without("坐标");
        world.restartsAt("2026-12-07T10:00", Settings.DEFAULT);
        world.county().postAt("东坡村", 30.6, 114.4);
        world.app().ledger().change(tx -> tx.run("UPDATE post SET latitude = NULL, longitude = NULL"));
        lookAway();
        asked();
        world.moveTo("2026-12-07T10:15");
        lookAway();
        assertThat(li.latest().text()).contains("未确认 2").doesNotContain("坐标");
    }

    /** Messages and files that say so go with it, here after 2 days; the others stay for 90. */
    @Test
    void messages_and_files_that_say_inside_or_outside_go_as_early_as_that_itself() {
        onPost();
        wang.sendsLocation(30.51, 114.4, 0).sees("在帮扶点范围外");
        world.moveTo("2026-11-23T10:15");
        li.sees("还没确认").sees("在帮扶点范围外");
        wang.tapsData(wang.all().getFirst().id(), "spot.here.1.ON_POST").sees("在帮扶点范围外");
        li.types("报表 今天").sees("考勤汇总").sees("考勤汇总");
        wang.types("导出我的数据").sees("机器人里关于您的全部数据");
        lookAway();
        assertThat(count("SELECT count(*) FROM outbox WHERE body LIKE '%帮扶点范围外%'")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM outbox WHERE file IS NOT NULL")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM outbox WHERE locates = TRUE")).isEqualTo(5);
        long others = count("SELECT count(*) FROM outbox WHERE locates = FALSE");
        world.moveTo("2026-11-25T03:31");
        assertThat(count("SELECT count(*) FROM outbox WHERE locates = TRUE")).isEqualTo(5);
        world.moveTo("2026-11-26T03:31");
        assertThat(count("SELECT count(*) FROM outbox WHERE body LIKE '%范围外%' OR file IS NOT NULL OR locates = TRUE")).isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE locates = FALSE")).isGreaterThanOrEqualTo(others);
        li.types("报表 11月23日").ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DRAFT);
        lookAway();
        assertThat(count("SELECT count(*) FROM outbox WHERE file IS NOT NULL AND locates = FALSE"))
                .as("a sheet that says nothing of it stays as long as other messages").isEqualTo(1);
    }

    @Test
    void what_was_inside_or_outside_goes_after_its_time_and_the_answer_stays() {
        onPost();
        wang.sendsLocation(30.5, 114.4, 0).sees("范围内");
        world.moveTo("2026-11-25T03:29");
        assertThat(count("SELECT count(*) FROM spot_location")).isEqualTo(1);
        world.moveTo("2026-11-26T03:31");
        assertThat(count("SELECT count(*) FROM spot_location")).isZero();
        assertThat(count("SELECT count(*) FROM spot_entry WHERE finding = 'ON_POST'")).isEqualTo(1);
        lookAway();
        li.tapsData(1, "spot.show.1").sees("小王　<b>在岗</b>").without("位置", "范围");
        lookAway();
    }
}
