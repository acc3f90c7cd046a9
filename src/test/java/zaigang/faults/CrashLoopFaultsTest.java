package zaigang.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zaigang.process.Child;

/** A process that is killed a moment after it has begun to listen, again and again, while taps wait that Telegram will forget. */
class CrashLoopFaultsTest extends FaultTest {
    private static final int LIVES = size(6, 9);
    /** By the common clock, so that the taps are older than Telegram keeps them when the last life begins. */
    private static final Duration BETWEEN = Duration.ofSeconds(size(30, 20));
    private static final long SEED = Long.getLong("zaigang.crash.seed", System.nanoTime());

    private final Random chance = new Random(SEED);

    @Override
    int people() {
        return size(150, 1100);
    }

    @Test
    void lives_of_a_second() {
        Child first = listens();
        morning.tapping(false);
        shortlyBeforeTheQuestion();
        within(LONG, morning::allAsked);
        Row.Delays asked = morning.lateness();
        theOfficeIsDone();
        first.kill();
        morning.tapping(true);
        within(LONG, () -> morning.members().stream().allMatch(m -> m.taps() == 1));
        for (int life = 0; life < LIVES; life++) {
            Child child = listens();
            passes(Duration.ofMillis(chance.nextLong(100, 900)));
            child.kill();
            clock.jump(BETWEEN);
        }
        int recorded = Tally.of(morning).recorded();
        Instant lastLife = clock.instant();
        Child last = listens();
        within(LONG, morning::allRecorded);
        int again = people() - morning.lateness(lastLife).never();
        holds(last, morning.row("killed " + LIVES + " times, each a moment after it listens, with " + people() + " taps waiting",
                asked, recorded + " recorded on the way, " + again + " people asked again after it; seed " + SEED));
    }
}
