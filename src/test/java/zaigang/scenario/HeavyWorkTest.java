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

/** A file that hangs or breaks what reads it costs nobody but its sender anything. 2026-11-23 is a Monday. */
@Timeout(60)
class HeavyWorkTest {
    private static final byte[] STAFF = """
            姓名,工作组,职务,帮扶点,类别,乡镇,联系电话
            老孙,第三工作组,组长,石桥社区,社区,双河乡,13900000003
            """.getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone zhou = world.phone("老周");
    private final Phone wu = world.phone("老吴");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().organizer("老周").organizer("老吴").team("第一工作组").at("东坡村").cadre("小王");
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

    private String count(String sql) {
        return String.valueOf(world.app().ledger().<Long>read(tx -> tx.count(sql)));
    }

    @Test
    void while_downloads_hang_the_morning_goes_its_way_and_afterwards_each_is_answered() {
        var hanging = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        world.heavyWorkOn(threads);
        world.restartsAt("2026-11-23T08:00");
        world.downloadsWaitFor(() -> {
            hanging.countDown();
            await(release);
        });
        zhou.sends("一.csv", STAFF).sends("二.csv", STAFF);
        wu.sends("三.csv", STAFF);
        await(hanging);
        assertThat(count("SELECT count(*) FROM agenda WHERE state = 'CLAIMED'")).isEqualTo("2");
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡").taps("在岗").sees("已记录 08:30");
        world.moveTo("2026-11-23T09:00");
        assertThat(count("SELECT count(*) FROM round WHERE state = 'CLOSED'")).isEqualTo("1");
        release.countDown();
        world.app().awaitHeavy(Duration.ofSeconds(30));
        world.settle();
        zhou.sees("已经收到").sees("已经收到").sees("一.csv", "新增 1").sees("二.csv", "新增 1");
        wu.sees("已经收到").sees("三.csv", "新增 1");
        lookAway();
    }

    @Test
    void a_file_that_takes_all_memory_is_given_up_at_once_its_sender_told_and_the_next_read() {
        world.downloadsWaitFor(() -> {
            throw new OutOfMemoryError("simulated");
        });
        zhou.sends("一.csv", STAFF).sees("一.csv", "没有读成");
        world.downloads(Optional.empty());
        wu.sends("二.csv", STAFF).sees("二.csv", "新增 1");
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡");
        lookAway();
    }

    @Test
    void a_file_that_does_not_come_within_its_time_is_let_go_and_may_be_sent_again() {
        world.downloads(Optional.of(new SentFiles.Fetched.TooSlow()));
        zhou.sends("一.csv", STAFF).sees("一.csv", "太慢", "再发一次").noButton();
        world.downloads(Optional.empty());
        zhou.sends("一.csv", STAFF).sees("新增 1");
    }

    @Test
    void a_process_that_ends_in_the_midst_of_a_file_takes_it_up_again_and_answers_once() {
        var hanging = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        world.heavyWorkOn(threads);
        world.restartsAt("2026-11-23T08:00");
        world.downloadsWaitFor(() -> {
            hanging.countDown();
            await(release);
        });
        zhou.sends("一.csv", STAFF);
        await(hanging);
        world.downloads(Optional.empty());
        world.heavyWorkOn(Runnable::run);
        world.restartsAt("2026-11-23T08:01");
        zhou.sees("已经收到").sees("一.csv", "新增 1").seesNothingMore();
        release.countDown();
        world.settle();
        zhou.seesNothingMore();
    }

    private void lookAway() {
    }
}
