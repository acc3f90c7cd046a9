package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Calls that have one limit in all: how many are under way or were within the last second, and what Telegram said of them. */
final class Flow {
    /** Instants are milliseconds: one that was cut off must not shorten the window. */
    private static final Duration SECOND = Duration.ofMillis(1001);

    private final int perSecond;
    private final ArrayDeque<Instant> ended = new ArrayDeque<>();
    private final Map<Long, Instant> refusedChats = new HashMap<>();
    private Instant pausedUntil = Instant.MIN;
    private int underWay;

    /** @param perSecond within any second; {@link PaceLimits#UNLIMITED} for no limit */
    Flow(int perSecond) {
        this.perSecond = perSecond;
    }

    boolean limited() {
        return perSecond < PaceLimits.UNLIMITED;
    }

    /** How many more may go out now. */
    int room(Instant now) {
        forget(ended, now.minus(SECOND));
        return paused(now) ? 0 : perSecond - ended.size() - underWay;
    }

    boolean paused(Instant now) {
        return now.isBefore(pausedUntil);
    }

    void began() {
        underWay += limited() ? 1 : 0;
    }

    void ended(Instant now) {
        if (limited()) {
            underWay--;
            ended.addLast(now);
        }
    }

    /** Telegram said 429 of a chat. When a second chat is told so while the first one waits, the limit is everybody's. */
    void refused(long chatId, Instant until, Instant now) {
        refusedChats.values().removeIf(end -> !now.isBefore(end));
        refusedChats.put(chatId, until);
        if (refusedChats.size() > 1) {
            pausedUntil = until;
        }
    }

    /** Chats that Telegram wants to be left alone. */
    Stream<Long> refusedChats(Instant now) {
        refusedChats.values().removeIf(until -> !now.isBefore(until));
        return refusedChats.keySet().stream();
    }

    /** When there may be more room than now; instants that have passed may be among them. */
    Stream<Instant> reliefs(Instant now) {
        Stream<Instant> window = room(now) <= 0 ? ended.stream().limit(1).map(at -> at.plus(SECOND)) : Stream.empty();
        return Stream.concat(window, Stream.concat(refusedChats.values().stream(), Stream.of(pausedUntil)));
    }

    /** What is remembered moves with a clock that was set back. */
    void moved(UnaryOperator<Instant> earlier) {
        moved(ended, earlier);
        refusedChats.replaceAll((chat, until) -> earlier.apply(until));
        pausedUntil = earlier.apply(pausedUntil);
    }

    static void moved(ArrayDeque<Instant> instants, UnaryOperator<Instant> step) {
        List<Instant> then = instants.stream().map(step).toList();
        instants.clear();
        instants.addAll(then);
    }

    static void forget(ArrayDeque<Instant> instants, Instant before) {
        while (!instants.isEmpty() && !instants.peekFirst().isAfter(before)) {
            instants.removeFirst();
        }
    }
}
