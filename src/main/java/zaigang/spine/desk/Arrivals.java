package zaigang.spine.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zaigang.spine.chat.Incoming;
import zaigang.spine.people.People;

/** A batch of updates as a whole: whose they are, and which is the last of each. */
final class Arrivals {
    private final Set<Long> known = new HashSet<>();
    private final Set<Long> reached = new HashSet<>();
    private final Map<Voice, Long> last = new HashMap<>();

    /** One account in one chat. */
    private record Voice(long account, long chat) {
        static Voice of(Incoming incoming) {
            return new Voice(incoming.from(), incoming.chatId());
        }
    }

    /** @param accounts those behind which there is a person */
    Arrivals(List<Incoming> batch, Collection<People.Account> accounts) {
        accounts.forEach(a -> {
            known.add(a.telegramId());
            reachable(a.telegramId(), a.reachable());
        });
        batch.forEach(incoming -> last.put(Voice.of(incoming), incoming.updateId()));
    }

    static List<Long> accounts(List<Incoming> batch) {
        return batch.stream().map(Incoming::from).filter(account -> account != 0).distinct().toList();
    }

    boolean knows(long account) {
        return known.contains(account);
    }

    /** Somebody has just come in. */
    void joined(long account) {
        known.add(account);
    }

    /** Whether messages reach an account, as far as is known. */
    boolean reached(long account) {
        return reached.contains(account);
    }

    void reachable(long account, boolean reachable) {
        if (reachable) {
            reached.add(account);
        } else {
            reached.remove(account);
        }
    }

    /** Whether nothing of the same account comes after it in the same chat. */
    boolean isLast(Incoming incoming) {
        return last.getOrDefault(Voice.of(incoming), incoming.updateId()) == incoming.updateId();
    }
}
