package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.chat.Incoming;

/** The own data: all of it on request, and deleted as far as may be. 2026-11-23 is a Monday. */
class MyDataTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone qian = world.phone("小钱");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").at("东坡村").leader("老李").cadre("小王", "小钱");
        wang.types("请假 11月25日 看牙医");
        qian.types("请假 11月26日 送孩子上学");
        world.phone("老李").taps("同意").sees("请假：").sees("请假：").sees("✅ 老李 已同意 小钱 请假");
        world.moveTo("2026-11-23T08:31");
        wang.taps("在岗");
        qian.taps("公出");
        world.phone("老李").types("/board").isAnswered("看板");
        everybodyLooksAway();
    }

    @AfterEach
    void close() {
        everybodyLooksAway();
    }

    private void everybodyLooksAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.DRAFT, Kind.LEAVE_FILED, Kind.LEAVE,
                Kind.LEAVE_DECIDED, Kind.STILL_OPEN);
    }

    private long count(String sql, Object... args) {
        return world.app().ledger().read(tx -> tx.count(sql, args));
    }

    private long logged(String what) {
        return count("SELECT count(*) FROM audit WHERE what = ? AND by_person = ?", what, world.county().id("小王"));
    }

    private static List<Sheet> sheets(byte[] xlsx) {
        return ((SheetFile.Workbook) SheetFile.read("x.xlsx", xlsx)).sheets();
    }

    private static String text(byte[] xlsx) {
        return sheets(xlsx).stream().flatMap(s -> s.rows().stream()).flatMap(r -> r.cells().stream()).map(Cell::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everybody_gets_all_that_is_stored_about_them_and_nothing_about_others() {
        wang.types("导出我的数据").sees("关于您的全部数据");
        byte[] file = wang.document("我的数据_2026-11-23.xlsx");
        assertThat(sheets(file)).extracting(Sheet::name)
                .contains("说明", "个人信息", "账号", "操作日志", "打卡", "打卡安排", "请假", "发给我的消息");
        assertThat(text(file)).contains("小王", "第一工作组", "东坡村", "看牙医", "在岗", "今日在岗打卡", "查看名单", "老李", "730 天")
                .doesNotContain("送孩子上学", "小钱");
        assertThat(logged("EXPORTED")).isEqualTo(1);
        wang.types("/export").sees("刚刚整理过").seesNothingMore();
    }

    @Test
    void somebody_who_was_put_out_meanwhile_gets_nothing() {
        world.app().ledger().change(tx -> {
            AlarmType.of("data.export", Object::toString, Object::toString).put(tx, world.county().id("小王") + "/1", tx.now());
            tx.run("DELETE FROM account WHERE person_id = ?", world.county().id("小王"));
        });
        world.settle();
        wang.seesNothingMore();
    }

    @Test
    void what_may_go_before_its_time_goes_with_a_second_tap_and_attendance_stays() {
        world.receives(wang.account(), new Incoming.Unreadable("raw of wang", "no such field"));
        long before = count("SELECT count(*) FROM outbox WHERE chat_id = ? AND body <> ''", qian.account());
        wang.types("删除我的数据").sees("删除我的数据", "730 天", "90 天", "第四十七条").button("确定删除");
        assertThat(count("SELECT count(*) FROM update_set_aside")).isEqualTo(1);
        wang.taps("确定删除").sees("已删除", "保留").noButton();
        assertThat(count("SELECT count(*) FROM update_set_aside")).isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE chat_id = ? AND body LIKE '%打卡%' AND state = 'SENT'"
                + " AND body NOT LIKE '%已删除%'", wang.account())).isZero();
        assertThat(count("SELECT count(*) FROM outbox WHERE chat_id = ? AND body <> ''", qian.account())).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM answer")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM leave_request")).isEqualTo(2);
        assertThat(logged("FORGOT")).isEqualTo(1);
    }

    @Test
    void the_bot_goes_on_as_before_after_that() {
        wang.types("/forget").taps("确定删除").sees("删除我的数据").sees("已删除 5 条");
        wang.types("公出");
        assertThat(count("SELECT count(*) FROM answer WHERE kind = 'OUT'")).as("still within the window").isPositive();
        world.moveTo("2026-11-23T09:01");
        world.moveTo("2026-11-24T08:30");
        wang.sees("已记录").sees("已记录").sees("今日在岗打卡").taps("在岗");
        assertThat(wang.latest().text()).contains("在岗");
        wang.types("/export").sees("已记录").sees("机器人里关于您的全部数据");
    }

    @Test
    void files_that_were_sent_and_old_requests_go_too() {
        var organizer = world.phone("老周");
        organizer.sends("x.csv", "nothing".getBytes(StandardCharsets.UTF_8)).isAnswered("x.csv 有 1 处要改")
                .types("/report 今天").types("/report 本周").types("/forget").isAnswered("删除我的数据").taps("确定删除").isAnswered("已删除 8 条");
        assertThat(count("SELECT count(*) FROM import_file")).isZero();
        assertThat(count("SELECT count(*) FROM report_request")).as("the newest may be in the making").isEqualTo(1);
    }
}
