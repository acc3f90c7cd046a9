package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Press;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Who;

/**
 * A batch of updates as a whole: whose they are, which were seen before, which is the last of each, and the questions that their lines
 * may answer. All of it is looked up once for the batch; what the batch itself may have changed since is looked up again.
 */
final class Arrivals {
    private final People people;
    private final DeskLedger rows;
    private final Map<Long, People.Caller> callers;
    private final Set<Long> seen;
    private final List<Long> fresh = new ArrayList<>();
    private final Map<Long, String> awaited;
    private final Set<Long> known;
    private final Set<Long> reached;
    private final Map<Voice, Long> last = new HashMap<>();

    /** One account in one chat. */
    private record Voice(long account, long chat) {
        static Voice of(Incoming incoming) {
            return new Voice(incoming.from(), incoming.chatId());
        }
    }

    Arrivals(Tx tx, List<Incoming> batch, People people, DeskLedger rows) {
        this.people = people;
        this.rows = rows;
        this.callers = people.callers(tx, batch.stream().map(Incoming::from).filter(account -> account != 0).distinct().toList())
                .stream().collect(Collectors.toMap(People.Caller::telegramId, Function.identity()));
        this.known = new HashSet<>(callers.keySet());
        this.reached = callers.values().stream().filter(People.Caller::reachable).map(People.Caller::telegramId)
                .collect(Collectors.toCollection(HashSet::new));
        this.seen = rows.seen(tx, batch.stream().map(Incoming::updateId).toList());
        this.awaited = rows.expected(tx, batch.stream().map(Incoming::chatId).distinct().toList());
        batch.forEach(incoming -> last.put(Voice.of(incoming), incoming.updateId()));
    }

    /** Whether this update is new; a repeated one was committed before its confirmation was lost. */
    boolean firstSeen(long updateId) {
        return seen.add(updateId) && fresh.add(updateId);
    }

    /** Those that were new, for the next time. */
    Collection<Long> fresh() {
        return fresh;
    }

    /** The active person behind an account, with the roles held at this moment. */
    Optional<Who> who(Tx tx, long account) {
        return People.changed(tx) ? people.byAccount(tx, account) : Optional.ofNullable(callers.get(account)).map(People.Caller::who);
    }

    /** The question that a line typed now in this chat answers. */
    Optional<Press> awaited(Tx tx, long chatId) {
        Optional<String> step = tx.wrote("expected_line")
                ? Optional.ofNullable(rows.expected(tx, List.of(chatId)).get(chatId)) : Optional.ofNullable(awaited.get(chatId));
        return step.flatMap(Press::parse);
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
