package zaigang.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The calls of one method of the Bot API: how many, of how many chats or queries, and when. Instants are {@link System#nanoTime()}
 * when the whole request had been read.
 */
final class Tally {
    private final Map<Long, Long> firstOf = new HashMap<>();
    private int count;
    private long first;
    private long last;
    private long lastNew;

    /** @param subject the chat, or the query that is answered */
    synchronized void add(long subject) {
        long now = System.nanoTime();
        first = count == 0 ? now : first;
        last = now;
        count++;
        if (firstOf.putIfAbsent(subject, now) == null) {
            lastNew = now;
        }
    }

    synchronized int count() {
        return count;
    }

    /** How many different chats or queries. */
    synchronized int subjects() {
        return firstOf.size();
    }

    synchronized long first() {
        return first;
    }

    synchronized long last() {
        return last;
    }

    /** When the last of the different chats or queries came for the first time. */
    synchronized long lastNew() {
        return lastNew;
    }

    synchronized OptionalLong firstOf(long subject) {
        Long at = firstOf.get(subject);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }
}
