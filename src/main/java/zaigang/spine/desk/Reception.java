package zaigang.spine.desk;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.base.text.Language;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * Meets people whom the bot does not know. They get one generic answer an hour that names nobody and nothing of the organisation,
 * and so many of them in all; the rest costs no row and, without a code, no look at the disk. A code that opens the door does so
 * at any time.
 */
public final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Duration ONCE_IN = Duration.ofHours(1);
    private static final int ACCOUNTS = 1000;
    /** Whoever holds an old invitation may try it, and the next one, and is told each time. */
    private static final int VOID_CODES = 5;
    private static final String START = "/start ";

    private final Door door;
    private final People people;
    private final Welcome welcome;
    private final Remembered<Met> met = new Remembered<>(ACCOUNTS);

    /** Somebody who was answered, with how many codes that open nothing any more. */
    private record Met(Instant since, int voidCodes) {
        boolean past(Instant now) {
            return now.isBefore(since) || !now.isBefore(since.plus(ONCE_IN));
        }
    }

    /** What somebody is told on joining, and what else happens then. */
    @FunctionalInterface
    public interface Welcome {
        Reply to(Tx tx, Person person);
    }

    /** What is said to somebody who came, and whether it is somebody we know now. */
    record Received(Reply reply, boolean joined) {}

    public Reception(Door door, People people, Welcome welcome) {
        this.door = door;
        this.people = people;
        this.welcome = welcome;
    }

    void begin() {
        met.begin();
    }

    void end() {
        met.end();
    }

    /** Whether there is anything to do or to say. */
    boolean attends(Tx tx, Incoming incoming) {
        met.sweep(m -> m.past(tx.now()));
        int voidCodes = met.of(incoming.from()).filter(m -> !m.past(tx.now())).map(Met::voidCodes).orElse(0);
        return switch (worth(tx, incoming)) {
            case OPEN -> true;
            case VOID -> voidCodes < VOID_CODES && met.hasRoomFor(incoming.from());
            case NONE -> met.of(incoming.from()).filter(m -> !m.past(tx.now())).isEmpty() && met.hasRoomFor(incoming.from());
        };
    }

    Received receive(Tx tx, Incoming incoming) {
        Door.Worth worth = worth(tx, incoming);
        Met before = met.of(incoming.from()).filter(m -> !m.past(tx.now())).orElse(new Met(tx.now(), 0));
        met.put(incoming.from(), new Met(before.since(), before.voidCodes() + (worth == Door.Worth.VOID ? 1 : 0)));
        String code = code(incoming);
        String nobody = incoming.content() instanceof Incoming.Anonymous ? "desk.anonymous" : "desk.stranger";
        return code.isEmpty() ? new Received(Refusal.of(nobody), false) : enter(tx, incoming, code);
    }

    private Door.Worth worth(Tx tx, Incoming incoming) {
        String code = code(incoming);
        return code.isEmpty() ? Door.Worth.NONE : door.worth(tx, incoming.from(), code);
    }

    /** Empty where none was sent. */
    private static String code(Incoming incoming) {
        return incoming.content() instanceof Incoming.Words words && words.text().startsWith(START)
                ? words.text().substring(START.length()).strip() : "";
    }

    private Received enter(Tx tx, Incoming incoming, String code) {
        Language language = Language.of(incoming.languageTag()).orElse(Language.ZH);
        return switch (door.enter(tx, incoming.from(), code, language)) {
            case Door.Entry.Welcome w ->
                    new Received(welcome.to(tx, people.find(tx, w.personId()).orElseThrow()), true);
            case Door.Entry.AlreadyIn a -> new Received(Refusal.of("desk.stranger"), false);
            case Door.Entry.Refused r -> {
                log.warn("account {} was refused at the door: {}", incoming.from(), r.reason());
                yield new Received(Refusal.of("desk.code_refused"), false);
            }
        };
    }
}
