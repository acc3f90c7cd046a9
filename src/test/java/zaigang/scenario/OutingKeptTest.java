package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Retention;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;

/** Where somebody said to be is given to them, and is gone when locations go: here after 2 days, messages after 5. */
class OutingKeptTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00").with(
            Settings.DEFAULT.with(new Retention(Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(10))));
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("东坡村").leader("老李").cadre("小王", "小钱");
        wang.types("公出 柳河镇走访 到下午三点").sees("已记录");
        world.moveTo("2026-11-23T08:31");
        world.phone("老李").types("看板").isAnswered("看板", "柳河镇走访");
        wang.taps("写去向").types("还在柳河镇走访 到五点").sees("去哪里、到什么时候").sees("已记录");
        world.moveTo("2026-11-23T10:00");
        wang.taps("回来了");
    }

    @AfterEach
    void close() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.RECORDED);
    }

    private long count(String condition) {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM " + condition));
    }

    /** All that any table holds of it, messages included. */
    private long traces() {
        return count("outing") + count("outbox WHERE body LIKE '%柳河镇%' OR body LIKE '%已回%'") + count("update_set_aside")
                + count("expected_line WHERE step LIKE '%柳河镇%'") + count("audit WHERE detail LIKE '%柳河镇%'");
    }

    @Test
    void it_goes_with_the_locations_and_so_do_the_messages_that_tell_of_it() {
        assertThat(traces()).isGreaterThanOrEqualTo(6);
        long others = count("outbox WHERE locates = FALSE");
        world.moveTo("2026-11-25T03:31");
        assertThat(count("outing")).isEqualTo(2);
        assertThat(count("outbox WHERE locates = TRUE")).isPositive();
        world.moveTo("2026-11-26T03:31");
        assertThat(traces()).isZero();
        assertThat(count("outbox WHERE locates = FALSE")).as("other messages stay as long as before")
                .isGreaterThanOrEqualTo(others);
        assertThat(count("answer WHERE kind = 'OUT'")).as("the day stays").isEqualTo(1);
    }

    @Test
    void it_is_in_the_own_data_and_in_nobody_elses() {
        wang.sees("已记录").types("导出我的数据").sees("关于您的全部数据");
        byte[] file = wang.document("我的数据");
        assertThat(sheets(file)).extracting(Sheet::name).contains("公出去向");
        assertThat(text(file)).contains("去向", "柳河镇走访", "还在柳河镇走访", "改写了", "已回", "2026-11-23 17:00");
        Phone qian = world.phone("小钱");
        qian.sees("今日在岗打卡").sees("还没有收到您的回答").types("导出我的数据").sees("关于您的全部数据");
        byte[] others = qian.document("我的数据");
        assertThat(sheets(others)).extracting(Sheet::name).doesNotContain("公出去向");
        assertThat(text(others)).doesNotContain("柳河镇");
    }

    private static List<Sheet> sheets(byte[] xlsx) {
        return ((SheetFile.Workbook) SheetFile.read("x.xlsx", xlsx)).sheets();
    }

    private static String text(byte[] xlsx) {
        return sheets(xlsx).stream().flatMap(s -> s.rows().stream()).flatMap(r -> r.cells().stream()).map(Cell::text)
                .collect(Collectors.joining("\n"));
    }
}
