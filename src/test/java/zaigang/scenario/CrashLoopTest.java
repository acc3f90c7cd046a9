package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A process that lives a second or three, again and again, takes a few updates each time while others wait at Telegram, where taps
 * live for 150 s. 2026-11-23 is a Monday.
 */
class CrashLoopTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    @BeforeEach
    void open() {
        world.county().organizer("老周").team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡").without("对不起");
        li.sees("今日在岗打卡");
    }

    @AfterEach
    void close() {
        world.phone("老周").ignores(Kind.DIGEST);
    }

    private static String at(LocalTime time) {
        return "2026-11-23T" + time;
    }

    /** Lives of a moment; in each somebody else's message is taken. */
    private void loops(LocalTime from, LocalTime until) {
        for (LocalTime time = from; time.isBefore(until); time = time.plusSeconds(30)) {
            world.livesShortlyAt(at(time), () -> world.phone("老周").types("帮助"));
        }
        world.phone("老周").ignores(Kind.HELP);
    }

    @Test
    void whoever_tapped_while_the_queue_was_never_emptied_is_asked_again_when_it_is() {
        loops(LocalTime.of(8, 31), LocalTime.of(8, 36));
        wang.seesNothingMore();
        li.taps("在岗").sees("已记录 08:35").without("迟到");
        world.hasHeardAll();
        world.timeIs("2026-11-23T08:36:15");
        world.settle();
        wang.sees("今日在岗打卡", "对不起").taps("在岗").sees("已记录 08:36").without("迟到");
        li.seesNothingMore();
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void meanwhile_nobody_is_reminded_and_nothing_is_concluded() {
        loops(LocalTime.of(8, 58), LocalTime.of(9, 20));
        wang.seesNothingMore();
        li.seesNothingMore();
        List<String> states = world.app().ledger().read(tx ->
                tx.list(String.class, "SELECT state FROM round WHERE day = '2026-11-23'"));
        assertThat(states).containsOnly("OPEN");
        world.hasHeardAll();
        world.timeIs("2026-11-23T09:20:15");
        world.settle();
        wang.sees("今日在岗打卡", "对不起").taps("在岗").sees("已记录 09:20").without("迟到");
        li.sees("今日在岗打卡", "对不起").taps("在岗").sees("已记录 09:20").without("迟到");
        world.moveTo("2026-11-23T12:00");
    }

    @Test
    void lives_that_each_take_all_there_is_lose_nothing() {
        for (LocalTime time = LocalTime.of(8, 31); time.isBefore(LocalTime.of(8, 36)); time = time.plusSeconds(60)) {
            world.livesShortlyAt(at(time), world::hasHeardAll);
        }
        wang.seesNothingMore().taps("在岗").sees("已记录");
        li.taps("在岗").sees("已记录");
        world.moveTo("2026-11-23T12:00");
    }
}
