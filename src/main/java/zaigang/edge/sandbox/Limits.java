package zaigang.edge.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many messages the bot may send. Each window slides: no span of its length holds more than its count. The clock is the
 * sandbox's.
 *
 * @param overall over all chats
 * @param perPerson in a private chat
 * @param perGroup in a group
 */
public record Limits(List<Window> overall, List<Window> perPerson, List<Window> perGroup) {
    /** At most {@code count} messages in any span of that length. */
    public record Window(int count, Duration length) {}

    /** About what Telegram says (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
    public static Limits telegram() {
        return new Limits(
                List.of(new Window(30, Duration.ofSeconds(1))),
                List.of(new Window(3, Duration.ofSeconds(1)), new Window(10, Duration.ofSeconds(10))),
                List.of(new Window(20, Duration.ofSeconds(60))));
    }

    public static Limits none() {
        return new Limits(List.of(), List.of(), List.of());
    }

    /** The messages that count against the limits. */
    static final class Count {
        private static final Duration LONGEST = Duration.ofSeconds(60);

        private final Map<Long, ArrayDeque<Instant>> byChat = new HashMap<>();
        private final ArrayDeque<Instant> all = new ArrayDeque<>();

        /** Counts one message; the seconds to wait where it is one too many, and then it is not counted. */
        synchronized OptionalLong take(Limits limits, long chatId, Instant now) {
            if (limits.equals(none())) {
                return OptionalLong.empty();
            }
            var own = byChat.computeIfAbsent(chatId, id -> new ArrayDeque<>());
            long wait = Math.max(wait(limits.overall, all, now), wait(chatId < 0 ? limits.perGroup : limits.perPerson, own, now));
            if (wait > 0) {
                return OptionalLong.of(wait);
            }
            all.add(now);
            own.add(now);
            return OptionalLong.empty();
        }

        private static long wait(List<Window> windows, ArrayDeque<Instant> sent, Instant now) {
            while (!sent.isEmpty() && !sent.peek().isAfter(now.minus(LONGEST))) {
                sent.poll();
            }
            long longest = 0;
            for (var window : windows) {
                var inside = sent.stream().filter(at -> at.isAfter(now.minus(window.length()))).toList();
                if (inside.size() >= window.count()) {
                    var free = inside.get(inside.size() - window.count()).plus(window.length());
                    longest = Math.max(longest, Duration.between(now, free).plusMillis(999).toSeconds());
                }
            }
            return longest;
        }
    }
}
