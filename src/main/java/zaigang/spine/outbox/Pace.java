package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Keeps the courier under Telegram's limits with sliding windows: what was sent within the last second in all, to strangers, to each chat, and
 * within the last minute to each group; and obeys {@code retry_after}. Nobody knows when a message that is under way reaches
 * Telegram, so it counts until a window's length after its call came back: then no window at Telegram's side holds too much
 * either, however long calls take. Not for several threads at once.
 */
final class Pace {
    /** Instants are milliseconds: one that was cut off must not shorten the window. */
    private static final Duration SECOND = Duration.ofMillis(1001);

    private final PaceLimits limits;
    private final Map<Long, UnderWay> underWay = new HashMap<>();
    private final ArrayDeque<Instant> all = new ArrayDeque<>();
    private final ArrayDeque<Instant> strangers = new ArrayDeque<>();
    private final Map<Long, ArrayDeque<Instant>> perChat = new HashMap<>();
    private final Map<Long, Instant> pausedChats = new HashMap<>();
    private final Map<Long, Instant> restingChats = new HashMap<>();
    private Instant pausedUntil = Instant.MIN;
    private int strangersUnderWay;

    private record UnderWay(long chatId, boolean toStranger) {}

    Pace(PaceLimits limits) {
        this.limits = limits;
    }

    /** How many more messages may go out now, to whichever chats. */
    int room(Instant now) {
        forget(all, now.minus(SECOND));
        return now.isBefore(pausedUntil) ? 0 : limits.perSecond() - all.size() - (limits.limitsAll() ? underWay.size() : 0);
    }

    /** How many of those may go to strangers. */
    int strangerRoom(Instant now) {
        forget(strangers, now.minus(SECOND));
        return limits.strangersPerSecond() - strangers.size() - strangersUnderWay;
    }

    /** Whether nothing at all may go out now, since Telegram said so. */
    boolean paused(Instant now) {
        return now.isBefore(pausedUntil);
    }

    /** Chats of which Telegram said that nothing may go there now. */
    Set<Long> pausedChats(Instant now) {
        pausedChats.values().removeIf(until -> !now.isBefore(until));
        return Set.copyOf(pausedChats.keySet());
    }

    /** The next instant at which something may go out that may not now; empty where nothing is held back. */
    Optional<Instant> relief(Instant now) {
        var ends = new ArrayList<>(pausedChats.values());
        ends.addAll(restingChats.values());
        ends.add(pausedUntil);
        if (room(now) <= 0 && !all.isEmpty()) {
            ends.add(all.peekFirst().plus(SECOND));
        }
        if (strangerRoom(now) <= 0 && !strangers.isEmpty()) {
            ends.add(strangers.peekFirst().plus(SECOND));
        }
        perChat.forEach((chat, sent) -> {
            if (full(chat, sent)) {
                ends.add(sent.peekFirst().plus(limits.memory(chat)));
            }
        });
        return ends.stream().filter(now::isBefore).min(Comparator.naturalOrder());
    }

    /** Chats that may not get a message now. */
    Set<Long> resting(Instant now) {
        restingChats.values().removeIf(until -> !now.isBefore(until));
        var resting = new TreeSet<>(pausedChats(now));
        resting.addAll(restingChats.keySet());
        perChat.entrySet().removeIf(e -> {
            forget(e.getValue(), now.minus(limits.memory(e.getKey())));
            if (full(e.getKey(), e.getValue())) {
                resting.add(e.getKey());
            }
            return e.getValue().isEmpty();
        });
        return resting;
    }

    /** A message to this chat is tried again then; what was posted behind it does not go first. */
    void rest(long chatId, Instant until) {
        restingChats.merge(chatId, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The call of a row begins. */
    void began(long row, long chatId, boolean toStranger) {
        boolean stranger = toStranger && limits.limitsStrangers();
        if (limits.limitsAll() || stranger || limits.limits(chatId)) {
            underWay.put(row, new UnderWay(chatId, stranger));
            strangersUnderWay += stranger ? 1 : 0;
        }
    }

    /** It has come back, with whatever result; nothing where it had not begun, or had ended before. */
    void ended(long row, Instant now) {
        Optional.ofNullable(underWay.remove(row)).ifPresent(sent -> {
            if (limits.limitsAll()) {
                all.addLast(now);
            }
            if (sent.toStranger()) {
                strangersUnderWay--;
                strangers.addLast(now);
            }
            if (limits.limits(sent.chatId())) {
                perChat.computeIfAbsent(sent.chatId(), c -> new ArrayDeque<>()).addLast(now);
            }
        });
    }

    /** Telegram said 429. One chat's limit rests that chat; when a second chat is told so too, the limit is everybody's. */
    void tooMany(long chatId, Duration retryAfter, Instant now) {
        Instant until = now.plus(retryAfter);
        pausedChats.values().removeIf(end -> !now.isBefore(end));
        pausedChats.put(chatId, until);
        if (pausedChats.size() > 1) {
            pausedUntil = until;
        }
    }

    /** The clock was set back by so much: what is remembered moves with it, or all would wait until that time comes again. */
    void setBack(Duration by) {
        UnaryOperator<Instant> earlier = at -> at.equals(Instant.MIN) ? at : at.minus(by);
        moved(all, earlier);
        moved(strangers, earlier);
        perChat.values().forEach(sent -> moved(sent, earlier));
        pausedChats.replaceAll((chat, until) -> earlier.apply(until));
        restingChats.replaceAll((chat, until) -> earlier.apply(until));
        pausedUntil = earlier.apply(pausedUntil);
    }

    private static void moved(ArrayDeque<Instant> sent, UnaryOperator<Instant> step) {
        List<Instant> then = sent.stream().map(step).toList();
        sent.clear();
        sent.addAll(then);
    }

    private boolean full(long chatId, ArrayDeque<Instant> sent) {
        return sent.size() >= limits.most(chatId);
    }

    private static void forget(ArrayDeque<Instant> sent, Instant before) {
        while (!sent.isEmpty() && !sent.peekFirst().isAfter(before)) {
            sent.removeFirst();
        }
    }
}
