package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The updates that wait for the bot. One is forgotten only when an offset above it is asked for, or when it is too old; a second
 * poller ends the first.
 */
final class UpdateQueue {
    /** What Telegram leaves out unless it is asked for by name. */
    private static final Set<String> ONLY_ON_REQUEST = Set.of("chat_member", "message_reaction", "message_reaction_count");
    /** How far above the last id an offset may be before the server takes it for one of an older numbering. */
    private static final int AHEAD = 10;

    private record Pending(long id, Instant expires, ObjectNode json) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private final InstantSource clock;
    private final Lifetimes lifetimes;
    private Set<String> allowed = Set.of();
    private Instant nextExpiry = Instant.MAX;
    private long lastId;
    private long pollers;
    private long cuts;
    private boolean closed;

    UpdateQueue(InstantSource clock, Lifetimes lifetimes, long firstId) {
        this.lastId = firstId - 1;
        this.clock = clock;
        this.lifetimes = lifetimes;
    }

    /** Puts an update of that kind into the queue, unless the bot has said that it does not want the kind. */
    void add(String kind, ObjectNode content) {
        lock.lock();
        try {
            if (allowed.isEmpty() ? ONLY_ON_REQUEST.contains(kind) : !allowed.contains(kind)) {
                return;
            }
            var lifetime = kind.equals("callback_query") ? lifetimes.taps() : lifetimes.messages();
            var expires = lifetime.map(d -> clock.instant().plus(d)).orElse(Instant.MAX);
            var json = JsonNodeFactory.instance.objectNode().put("update_id", ++lastId);
            json.set(kind, content);
            pending.add(new Pending(lastId, expires, json));
            nextExpiry = expires.isBefore(nextExpiry) ? expires : nextExpiry;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next updates; empty where none came within {@code longest}, and {@link Optional#empty()} where the connection was cut.
     *
     * @param offset forgets all below it; below 0 forgets all but the last so many; 0 forgets nothing
     * @param wanted the kinds that the bot wants from now on; empty for no change
     */
    Optional<List<ObjectNode>> poll(long offset, int limit, Duration longest, Optional<Set<String>> wanted)
            throws InterruptedException {
        lock.lock();
        try {
            long me = ++pollers;
            long cut = cuts;
            changed.signalAll();
            wanted.ifPresent(kinds -> allowed = kinds);
            forget(offset);
            long left = longest.toNanos();
            while (live().isEmpty() && left > 0 && me == pollers && !closed && cut == cuts) {
                left = changed.awaitNanos(left);
            }
            if (me != pollers) {
                throw Refused.conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
            }
            boolean ended = closed || cut != cuts;
            return ended ? Optional.empty() : Optional.of(live().stream().limit(limit).map(Pending::json).toList());
        } finally {
            lock.unlock();
        }
    }

    private void forget(long offset) {
        if (offset < 0) {
            while (pending.size() > -offset) {
                pending.poll();
            }
        } else if (offset <= lastId + AHEAD) {
            while (!pending.isEmpty() && pending.peek().id() < offset) {
                pending.poll();
            }
        }
    }

    private ArrayDeque<Pending> live() {
        var now = clock.instant();
        if (!now.isBefore(nextExpiry)) {
            pending.removeIf(update -> !now.isBefore(update.expires()));
            nextExpiry = pending.stream().map(Pending::expires).min(Instant::compareTo).orElse(Instant.MAX);
        }
        return pending;
    }

    int size() {
        lock.lock();
        try {
            return live().size();
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            pending.clear();
        } finally {
            lock.unlock();
        }
    }

    /** The next update gets this id, as Telegram starts anew at any number after a quiet week. */
    void nextId(long id) {
        lock.lock();
        try {
            lastId = id - 1;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the polls that wait now, with no answer. */
    void cut() {
        lock.lock();
        try {
            cuts++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
