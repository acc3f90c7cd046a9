package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps the courier under Telegram's limits with sliding windows: what was sent within the last second in all, to strangers, to each chat, and
 * within the last minute to each group; and obeys {@code retry_after}. Edits share a chat's and a group's limit with messages, but
 * not the one in all, which is on messages to many: they have one of their own, as large, so that neither takes the other's room.
 * Nobody knows when a call that is under way reaches Telegram, so it counts until a window's length after it came back: then no
 * window at Telegram's side holds too much either, however long calls take. Not for several threads at once.
 */
final class Pace {
    private final PaceLimits limits;
    private final Flow messages;
    private final Flow edits;
    private final Flow strangers;
    private final Map<Long, UnderWay> underWay = new HashMap<>();
    private final Map<Long, ArrayDeque<Instant>> perChat = new HashMap<>();
    private final Map<Long, Instant> restingChats = new HashMap<>();

    /** What a call counts as, besides counting for its chat. */
    enum Kind { MESSAGE, STRANGER, EDIT }

    private record UnderWay(long chatId, Kind kind) {}

    Pace(PaceLimits limits) {
        this.limits = limits;
        messages = new Flow(limits.perSecond());
        edits = new Flow(limits.perSecond());
        strangers = new Flow(limits.strangersPerSecond());
    }

    /** How many more calls of that kind may go out now, to whichever chats. */
    int room(Kind kind, Instant now) {
        return switch (kind) {
            case MESSAGE -> messages.room(now);
            case STRANGER -> Math.min(messages.room(now), strangers.room(now));
            case EDIT -> edits.room(now);
        };
    }

    /** Whether nothing at all may go out now, since Telegram said so of messages and of edits. */
    boolean paused(Instant now) {
        return messages.paused(now) && edits.paused(now);
    }

    /** Chats of which Telegram said that nothing may go there now. */
    Set<Long> pausedChats(Instant now) {
        var paused = new HashSet<Long>();
        Stream.of(messages, edits).forEach(flow -> flow.refusedChats(now).forEach(paused::add));
        return paused;
    }

    /** The next instant at which something may go out that may not now; empty where nothing is held back. */
    Optional<Instant> relief(Instant now) {
        Stream<Instant> inAll = Stream.of(messages, edits, strangers).flatMap(flow -> flow.reliefs(now));
        Stream<Instant> ofChats = perChat.entrySet().stream().filter(e -> full(e.getKey(), e.getValue()))
                .map(e -> e.getValue().peekFirst().plus(limits.memory(e.getKey())));
        return Stream.of(inAll, ofChats, restingChats.values().stream()).flatMap(s -> s)
                .filter(now::isBefore).min(Comparator.naturalOrder());
    }

    /** Chats that may get neither a message nor an edit now. */
    Set<Long> resting(Instant now) {
        restingChats.values().removeIf(until -> !now.isBefore(until));
        var resting = new TreeSet<>(pausedChats(now));
        resting.addAll(restingChats.keySet());
        perChat.entrySet().removeIf(e -> {
            Flow.forget(e.getValue(), now.minus(limits.memory(e.getKey())));
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

    /** The call of a row begins. Nothing is remembered of it where no limit is on it. */
    void began(long row, long chatId, Kind kind) {
        if (limits.limits(chatId) || flows(kind).anyMatch(Flow::limited)) {
            underWay.put(row, new UnderWay(chatId, kind));
            flows(kind).forEach(Flow::began);
        }
    }

    /** It has come back, with whatever result; nothing where it had not begun, or had ended before. */
    void ended(long row, Instant now) {
        Optional.ofNullable(underWay.remove(row)).ifPresent(call -> {
            flows(call.kind()).forEach(flow -> flow.ended(now));
            if (limits.limits(call.chatId())) {
                perChat.computeIfAbsent(call.chatId(), c -> new ArrayDeque<>()).addLast(now);
            }
        });
    }

    private Stream<Flow> flows(Kind kind) {
        return switch (kind) {
            case MESSAGE -> Stream.of(messages);
            case STRANGER -> Stream.of(messages, strangers);
            case EDIT -> Stream.of(edits);
        };
    }

    /** Telegram said 429: the chat rests, and when a second chat is told so of such calls, they all rest. */
    void tooMany(long chatId, Kind kind, Duration retryAfter, Instant now) {
        (kind == Kind.EDIT ? edits : messages).refused(chatId, now.plus(retryAfter), now);
    }

    /** The clock was set back by so much: what is remembered moves with it, or all would wait until that time comes again. */
    void setBack(Duration by) {
        UnaryOperator<Instant> earlier = at -> at.equals(Instant.MIN) ? at : at.minus(by);
        Stream.of(messages, edits, strangers).forEach(flow -> flow.moved(earlier));
        perChat.values().forEach(sent -> Flow.moved(sent, earlier));
        restingChats.replaceAll((chat, until) -> earlier.apply(until));
    }

    private boolean full(long chatId, ArrayDeque<Instant> sent) {
        return sent.size() >= limits.most(chatId);
    }
}
