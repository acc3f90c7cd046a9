package zaigang.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.chat.Incoming;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.ledger.Tx;
import zaigang.people.Door;
import zaigang.people.Person;
import zaigang.people.People;
import zaigang.text.Language;

/**
 * Meets people whom the bot does not know. They get one generic answer that names nobody and nothing of the organisation; who
 * asks too often gets none, before any other work is done. The counts may be forgotten in a restart.
 */
public final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final int TRIES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ACCOUNTS_REMEMBERED = 10_000;

    private final Door door;
    private final People people;
    private final Welcome welcome;
    private final Map<Long, Tries> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Tries> eldest) {
            return size() > ACCOUNTS_REMEMBERED;
        }
    };

    private record Tries(Instant since, int count) {}

    /** What somebody is told on joining, and what else happens then. */
    @FunctionalInterface
    public interface Welcome {
        Reply to(Tx tx, Person person);
    }

    public Reception(Door door, People people, Welcome welcome) {
        this.door = door;
        this.people = people;
        this.welcome = welcome;
    }

    Reply receive(Tx tx, Incoming incoming) {
        if (tooMany(incoming.from(), tx.now())) {
            return Reply.NOTHING;
        }
        return incoming.content() instanceof Incoming.Words words && words.text().startsWith("/start ")
                ? enter(tx, incoming, words.text().substring("/start ".length()).strip())
                : Refusal.of("desk.stranger");
    }

    private Reply enter(Tx tx, Incoming incoming, String code) {
        Language language = Language.of(incoming.languageTag()).orElse(Language.ZH);
        return switch (door.enter(tx, incoming.from(), code, language)) {
            case Door.Entry.Welcome w -> {
                tries.remove(incoming.from());
                yield welcome.to(tx, people.find(tx, w.personId()).orElseThrow());
            }
            case Door.Entry.AlreadyIn a -> Refusal.of("desk.stranger");
            case Door.Entry.Refused r -> {
                log.warn("account {} was refused at the door: {}", incoming.from(), r.reason());
                yield Refusal.of("desk.code_refused");
            }
        };
    }

    private boolean tooMany(long account, Instant now) {
        Tries before = tries.get(account);
        Tries after = before == null || now.isAfter(before.since().plus(WINDOW))
                ? new Tries(now, 1)
                : new Tries(before.since(), before.count() + 1);
        tries.put(account, after);
        return after.count() > TRIES;
    }
}
