package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.office.imports.SentFiles;
import zaigang.spine.chat.Outgoing;

/** Whoever waits for a file longer than a second hears of it, until the result takes that message's place. */
@Timeout(60)
class SlowWorkTest {
    private static final byte[] STAFF = """
            姓名,工作组,职务,帮扶点,类别,乡镇,联系电话
            老孙,第三工作组,组长,石桥社区,社区,双河乡,13900000003
            """.getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final CountDownLatch hanging = new CountDownLatch(2);
    private final CountDownLatch release = new CountDownLatch(1);
    @RegisterExtension
    private final World world = World.at("2026-11-23T07:00");
    private final Phone zhou = world.phone("老周");
    private final Phone wu = world.phone("老吴");

    @BeforeEach
    void open() {
        world.county().organizer("老周").organizer("老吴").team("第一工作组").at("东坡村").cadre("小王");
        world.heavyWorkOn(threads);
        world.restartsAt("2026-11-23T07:00");
        world.downloadsWaitFor(() -> {
            hanging.countDown();
            await(release);
        });
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void ends() {
        release.countDown();
        world.app().awaitHeavy(Duration.ofSeconds(30));
        world.settle();
    }

    private String shown(Phone phone) {
        return world.telegram().actions(phone.account()).toString();
    }

    @Test
    void what_takes_long_says_so_after_a_second_shows_that_it_goes_on_and_gives_way_to_the_result() {
        zhou.sends("一.csv", STAFF);
        wu.sends("二.csv", STAFF);
        await(hanging);
        world.timeIs("2026-11-23T07:00:00.999");
        world.settle();
        zhou.seesNothingMore();
        world.moveTo("2026-11-23T07:00:01");
        zhou.sees("已经收到", "一会儿").noButton();
        wu.sees("已经收到");
        assertThat(shown(zhou)).isEqualTo("[TYPING]");
        world.moveTo("2026-11-23T07:00:12");
        assertThat(shown(zhou)).as("every four seconds").isEqualTo("[TYPING, TYPING, TYPING]");
        zhou.seesNothingMore();
        ends();
        zhou.sees("一.csv", "新增 1").seesNothingMore();
        wu.sees("二.csv", "新增 1");
        assertThat(zhou.all()).as("the message that it takes long is gone").singleElement()
                .satisfies(m -> assertThat(m.text()).contains("新增 1"));
        world.moveTo("2026-11-23T07:30");
        assertThat(shown(zhou)).isEqualTo("[TYPING, TYPING, TYPING]");
    }

    @Test
    void after_two_minutes_the_message_is_enough() {
        zhou.sends("一.csv", STAFF);
        wu.sends("二.csv", STAFF);
        await(hanging);
        world.moveTo("2026-11-23T07:20");
        assertThat(world.telegram().actions(zhou.account())).hasSize(30);
        zhou.sees("已经收到").seesNothingMore();
        wu.sees("已经收到");
        ends();
        zhou.sees("一.csv", "新增 1");
        wu.sees("二.csv", "新增 1");
        assertThat(zhou.all()).hasSize(1);
    }

    @Test
    void who_waits_in_line_hears_it_too_and_is_shown_nothing_before_it_is_worked_on() {
        zhou.sends("一.csv", STAFF).types("导出我的数据");
        wu.sends("二.csv", STAFF).types("/report 今天");
        await(hanging);
        world.moveTo("2026-11-23T07:00:02");
        zhou.sees("已经收到").sees("正在整理，一会儿发给您");
        wu.sees("已经收到").sees("正在整理，一会儿发给您");
        assertThat(shown(zhou)).as("of the file only").isEqualTo("[TYPING]");
        ends();
        zhou.sees("一.csv").sees("关于您的全部数据").seesNothingMore();
        assertThat(zhou.all()).hasSize(2);
        assertThat(wu.all()).noneMatch(m -> m.text().contains("一会儿"));
        wu.ignoresTheRest();
    }

    @Test
    void what_is_done_within_a_second_says_nothing_but_its_result() {
        world.downloads(Optional.empty());
        zhou.sends("一.csv", STAFF);
        ends();
        zhou.sees("一.csv", "新增 1").types("/report 今天");
        ends();
        zhou.ignoresTheRest();
        world.moveTo("2026-11-23T07:10");
        zhou.seesNothingMore();
        assertThat(shown(zhou)).isEqualTo("[]");
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM agenda WHERE kind = 'agenda.slow'"))).isZero();
    }

    @Test
    void what_cannot_be_done_takes_the_message_away_too() {
        world.heavyWorkOn(Runnable::run);
        world.restartsAt("2026-11-23T07:00:10");
        world.downloads(Optional.of(new SentFiles.Fetched.NotNow("no connection")));
        zhou.sends("一.csv", STAFF).seesNothingMore();
        world.moveTo("2026-11-23T07:00:11");
        zhou.sees("已经收到");
        assertThat(shown(zhou)).as("nobody is at it").isEqualTo("[]");
        world.downloads(Optional.of(new SentFiles.Fetched.Gone("wrong file id")));
        world.moveTo("2026-11-23T07:10");
        zhou.sees("没能从 Telegram 取到");
        assertThat(zhou.all()).hasSize(1);
    }

    @Test
    void a_restart_in_the_midst_goes_on_with_the_same_message() {
        zhou.sends("一.csv", STAFF);
        wu.sends("二.csv", STAFF);
        await(hanging);
        world.moveTo("2026-11-23T07:00:03");
        zhou.sees("已经收到");
        wu.sees("已经收到");
        world.downloads(Optional.empty());
        world.heavyWorkOn(Runnable::run);
        world.restartsAt("2026-11-23T07:00:20");
        zhou.sees("一.csv", "新增 1").seesNothingMore();
        wu.sees("二.csv", "新增 1");
        assertThat(zhou.all()).hasSize(1);
        assertThat(world.telegram().actions(zhou.account())).containsOnly(Outgoing.Action.What.TYPING);
    }
}
