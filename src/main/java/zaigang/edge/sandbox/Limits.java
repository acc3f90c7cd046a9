package zaigang.edge.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many messages the bot may send and edit. Each window slides: no span of its length holds more than its count. The clock is
 * the sandbox's. Answers to taps and chat actions do not count.
 *
 * @param messages over all chats
 * @param edits over all chats
 * @param perPerson messages and edits together in a private chat
 * @param perGroup messages and edits together in a group
 */
public record Limits(List<Window> messages, List<Window> edits, List<Window> perPerson, List<Window> perGroup) {
    /** At most {@code count} messages in any span of that length. */
    public record Window(int count, Duration length) {}

    /**
     * About what Telegram says (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): 30 a second are
     * the limit of messages to many. Edits share the limits of a chat with messages (https://github.com/tdlib/td/issues/3034); of a
     * limit on edits in all it says nothing, and here it is as many.
     */
    public static Limits telegram() {
        return new Limits(
                List.of(new Window(30, Duration.ofSeconds(1))), List.of(new Window(30, Duration.ofSeconds(1))),
                List.of(new Window(3, Duration.ofSeconds(1)), new Window(10, Duration.ofSeconds(10))),
                List.of(new Window(20, Duration.ofSeconds(60))));
    }

    public static Limits none() {
        return new Limits(List.of(), List.of(), List.of(), List.of());
    }

    /** What the bot does that counts. */
    enum Act { MESSAGE, EDIT }

    /** The messages and edits that count against the limits. */
    static final class Count {
        private static final Duration LONGEST = Duration.ofSeconds(60);

        private final Map<Long, ArrayDeque<Instant>> byChat = new HashMap<>();
        private final Map<Act, ArrayDeque<Instant>> all =
                Map.of(Act.MESSAGE, new ArrayDeque<>(), Act.EDIT, new ArrayDeque<>());

        /** Counts one message or edit; the seconds to wait where it is one too many, and then it is not counted. */
        synchronized OptionalLong take(Limits limits, Act act, long chatId, Instant now) {
            if (limits.equals(none())) {
                return OptionalLong.empty();
            }
            var own = byChat.computeIfAbsent(chatId, id -> new ArrayDeque<>());
            var inAll = act == Act.EDIT ? limits.edits : limits.messages;
            long wait = Math.max(wait(inAll, all.get(act), now), wait(chatId < 0 ? limits.perGroup : limits.perPerson, own, now));
            if (wait > 0) {
                return OptionalLong.of(wait);
            }
            all.get(act).add(now);
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
