package zaigang.spine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
 * and so many of them in all; the rest costs no row and, without a code, no look at the disk. Whoever holds a code that opens the
 * door is asked whether it is theirs, so many times an hour for each invitation, and comes in with a yes at any time.
 */
public final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Duration ONCE_IN = Duration.ofHours(1);
    private static final int ACCOUNTS = 1000;
    /** Whoever holds an old invitation may try it, and the next one, and is told each time. */
    private static final int SPENT_CODES = 5;
    /** Somebody opens a link a few times before the tap; a link that many hold asks no crowd. */
    private static final int QUESTIONS = 10;

    private final Door door;
    private final People people;
    private final Welcome welcome;
    private final Remembered<Met> met = new Remembered<>(ACCOUNTS);
    /** By the person who is invited. */
    private final Remembered<Asked> asked = new Remembered<>(ACCOUNTS);

    /** Somebody who was answered, with how many codes that open nothing any more. */
    private record Met(Instant since, int spentCodes) {
        boolean past(Instant now) {
            return over(since, now);
        }
    }

    /** How often it was asked whether an invitation is theirs, or heard that it is not. */
    private record Asked(Instant since, int times) {
        boolean past(Instant now) {
            return over(since, now);
        }
    }

    private static boolean over(Instant since, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(ONCE_IN));
    }

    /** What is said at the door, and what else happens then. */
    public interface Welcome {
        /** To whoever holds a code that opens the door, before it does. */
        Reply asks(Tx tx, Door.Invited invited, String code);

        /** To whoever says that it is for somebody else; it stays as it is. */
        Reply isNotTheirs(Tx tx, Door.Invited invited);

        /** To somebody who has just joined. */
        Reply greets(Tx tx, Person person);
    }

    /** What is said to somebody who came; whether by one who holds a code that opens the door, and whether that is somebody we know now. */
    record Received(Reply reply, boolean invited, boolean joined) {
        static Received stranger(String key) {
            return new Received(Refusal.of(key), false, false);
        }
    }

    public Reception(Door door, People people, Welcome welcome) {
        this.door = door;
        this.people = people;
        this.welcome = welcome;
    }

    void begin() {
        met.begin();
        asked.begin();
    }

    void end() {
        met.end();
        asked.end();
    }

    /** Whether there is anything to do or to say. */
    boolean attends(Tx tx, Incoming incoming) {
        met.sweep(m -> m.past(tx.now()));
        asked.sweep(a -> a.past(tx.now()));
        Optional<Knock> knock = Knock.of(incoming);
        Optional<Door.Invited> invited = invited(tx, incoming, knock);
        if (invited.isPresent()) {
            return knock.get().says() == Knock.Says.MINE
                    || asked.hasRoomFor(invited.get().personId()) && asked(tx, invited.get()).times() < QUESTIONS;
        }
        Optional<Met> before = met.of(incoming.from()).filter(m -> !m.past(tx.now()));
        boolean spent = knock.filter(k -> door.isSpent(tx, incoming.from(), k.code())).isPresent();
        return met.hasRoomFor(incoming.from()) && (spent ? before.map(Met::spentCodes).orElse(0) < SPENT_CODES : before.isEmpty());
    }

    Received receive(Tx tx, Incoming incoming) {
        Optional<Knock> knock = Knock.of(incoming);
        Optional<Door.Invited> invited = invited(tx, incoming, knock);
        if (invited.isPresent()) {
            return receive(tx, incoming, knock.get(), invited.get());
        }
        boolean spent = knock.filter(k -> door.isSpent(tx, incoming.from(), k.code())).isPresent();
        Met before = met.of(incoming.from()).filter(m -> !m.past(tx.now())).orElse(new Met(tx.now(), 0));
        met.put(incoming.from(), new Met(before.since(), before.spentCodes() + (spent ? 1 : 0)));
        // Who types a code may have mistyped it; a tap with one that was never given out is forged.
        return knock.filter(k -> spent || k.says() == Knock.Says.HERE).map(k -> enter(tx, incoming, k.code()))
                .orElseGet(() -> Received.stranger(incoming.content() instanceof Incoming.Anonymous ? "desk.anonymous" : "desk.stranger"));
    }

    private Received receive(Tx tx, Incoming incoming, Knock knock, Door.Invited invited) {
        if (knock.says() == Knock.Says.MINE) {
            return enter(tx, incoming, knock.code());
        }
        Asked before = asked(tx, invited);
        asked.put(invited.personId(), new Asked(before.since(), before.times() + 1));
        return new Received(knock.says() == Knock.Says.HERE
                ? welcome.asks(tx, invited, knock.code()) : welcome.isNotTheirs(tx, invited), true, false);
    }

    private Asked asked(Tx tx, Door.Invited invited) {
        return asked.of(invited.personId()).filter(a -> !a.past(tx.now())).orElse(new Asked(tx.now(), 0));
    }

    private Optional<Door.Invited> invited(Tx tx, Incoming incoming, Optional<Knock> knock) {
        return knock.flatMap(k -> door.invited(tx, incoming.from(), k.code()));
    }

    private Received enter(Tx tx, Incoming incoming, String code) {
        Language language = Language.of(incoming.languageTag()).orElse(Language.ZH);
        return switch (door.enter(tx, incoming.from(), code, language)) {
            case Door.Entry.Welcome w ->
                    new Received(welcome.greets(tx, people.find(tx, w.personId()).orElseThrow()), true, true);
            case Door.Entry.AlreadyIn a -> Received.stranger("desk.stranger");
            case Door.Entry.Refused r -> {
                log.warn("account {} was refused at the door: {}", incoming.from(), r.reason());
                yield Received.stranger("desk.code_refused");
            }
        };
    }
}
