package zaigang.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import zaigang.edge.sandbox.SandboxUser;

/** People of the office, whom nobody asks anything, and who want to know by turns who is on duty. */
final class Probes implements AutoCloseable {
    private static final Duration EACH = Duration.ofMillis(500);

    private final List<SandboxUser> users;
    private final SharedClock clock;
    private final Map<Long, List<Instant>> asked = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("probes").daemon().unstarted(this::run);
    private volatile boolean closing;

    Probes(List<SandboxUser> users, SharedClock clock) {
        this.users = users;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /**
     * From each question of theirs to its answer. The answers come in the order of the questions.
     *
     * @param answers when the Bot API has taken the nth message to a chat; empty for not yet
     */
    synchronized Row.Delays waits(BiFunction<Long, Integer, Optional<Instant>> answers) {
        var delays = new ArrayList<Duration>();
        int never = 0;
        for (var person : asked.entrySet()) {
            for (int i = 0; i < person.getValue().size(); i++) {
                Instant at = person.getValue().get(i);
                var answered = answers.apply(person.getKey(), i);
                answered.ifPresent(a -> delays.add(Duration.between(at, a)));
                never += answered.isPresent() ? 0 : 1;
            }
        }
        return new Row.Delays(delays, never);
    }

    private void run() {
        for (int i = 0; !closing; i++) {
            asks(users.get(i % users.size()));
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    private synchronized void asks(SandboxUser user) {
        asked.computeIfAbsent(user.id(), id -> new ArrayList<>()).add(clock.instant());
        user.types("/duty");
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
