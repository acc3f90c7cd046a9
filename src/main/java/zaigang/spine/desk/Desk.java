package zaigang.spine.desk;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.GroupLost;
import zaigang.spine.outbox.GroupMoved;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.TopicShut;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Who;

/**
 * Where updates come in. A batch is one transaction with a savepoint for each update: when {@link #receive} returns, all of it
 * is on disk and Telegram may forget it. An update that cannot be handled is set aside and does not stop the rest, nor does one of
 * which the process dies again and again.
 */
public final class Desk {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final Ledger ledger;
    private final People people;
    private final Outbox outbox;
    private final Switchboard switchboard;
    private final Reception reception;
    private final Crowd crowd = new Crowd();
    private final DeskLedger rows = new DeskLedger();
    private final UpdateBook book = new UpdateBook(rows);

    public Desk(Ledger ledger, People people, Outbox outbox, Switchboard switchboard, Reception reception) {
        this.ledger = ledger;
        this.people = people;
        this.outbox = outbox;
        this.switchboard = switchboard;
        this.reception = reception;
    }

    /** Handles a batch and returns once it is on disk. Throws only where the store itself fails; then nothing was kept. */
    public void receive(List<Incoming> batch) {
        book.begin(ledger, batch);
        crowd.begin();
        reception.begin();
        ledger.change(tx -> {
            book.forget(tx);
            var arrivals = new Arrivals(tx, batch, people, rows);
            batch.forEach(incoming -> receive(tx, incoming, arrivals));
            rows.noteSeen(tx, arrivals.fresh());
        });
        crowd.end();
        reception.end();
    }

    /** What wants no answer, and what a stranger says and gets none, is passed over before anything is written. */
    private void receive(Tx tx, Incoming incoming, Arrivals arrivals) {
        boolean stranger = personal(incoming) && !arrivals.knows(incoming.from());
        boolean passed = incoming.content() instanceof Incoming.Silent
                || stranger && !(saying(incoming) && reception.attends(tx, incoming));
        if (passed || !arrivals.firstSeen(incoming.updateId())) {
            return;
        }
        ReplyManner manner = stranger ? ReplyManner.TO_STRANGER : crowd.manner(incoming, arrivals, tx.now());
        if (book.endsProcesses(incoming)) {
            log.error("update {} is set aside: {} processes began with it and ended in its midst",
                    incoming.updateId(), UpdateBook.MOST_LIVES);
            setAside(tx, incoming, arrivals, manner, "the process ended in its midst");
            return;
        }
        tx.attempt(() -> handle(tx, incoming, arrivals, manner)).ifPresent(failure -> {
            log.error("update {} could not be handled and is set aside", incoming.updateId(), failure);
            setAside(tx, incoming, arrivals, manner, failure.toString());
        });
    }

    private void setAside(Tx tx, Incoming incoming, Arrivals arrivals, ReplyManner manner, String why) {
        book.setAside(tx, incoming, why);
        if (incoming.inPrivate()) {
            // Of very many that fail one is enough.
            ReplyManner said = manner == ReplyManner.BRIEFLY ? ReplyManner.LAST : manner;
            tx.attempt(() -> answer(tx, incoming, arrivals, said, Reply.say(Text.of("desk.failed"))));
        }
    }

    /** Whether it is somebody's doing; what becomes of a group concerns whoever is in it. */
    private static boolean personal(Incoming incoming) {
        return switch (incoming.content()) {
            case Incoming.Migrated m -> false;
            case Incoming.PutOut p -> false;
            case Incoming.TopicShut t -> false;
            case Incoming.Unreadable u -> false;
            default -> true;
        };
    }

    /** Whether something is said to the bot that a stranger can be answered. */
    private boolean saying(Incoming incoming) {
        return switch (incoming.content()) {
            case Incoming.Reachable r -> false;
            case Incoming.Edited e -> false;
            case Incoming.Anonymous a -> switchboard.heardInGroups(a.text());
            default -> incoming.inPrivate();
        };
    }

    private void handle(Tx tx, Incoming incoming, Arrivals arrivals, ReplyManner manner) {
        switch (incoming.content()) {
            case Incoming.Unreadable u -> book.keep(tx, incoming, u);
            case Incoming.Reachable r -> {
                people.markReachable(tx, incoming.from(), r.reachable());
                arrivals.reachable(incoming.from(), r.reachable());
            }
            case Incoming.Migrated m -> tx.announce(new GroupMoved(incoming.chatId(), m.toChat()));
            case Incoming.PutOut p -> tx.announce(new GroupLost(incoming.chatId()));
            case Incoming.TopicShut t -> tx.announce(new TopicShut(incoming.chatId(), incoming.thread(), t.shut()));
            case Incoming.Anonymous a -> meet(tx, incoming, arrivals, manner);
            case Incoming.Words w when incoming.inGroup() -> hear(tx, incoming, arrivals, w, manner);
            default -> {
                if (incoming.inPrivate()) {
                    converse(tx, incoming, arrivals, manner);
                }
            }
        }
    }

    /** In a group only those who are known are heard, and only with a command that works there; all else was not meant for us. */
    private void hear(Tx tx, Incoming incoming, Arrivals arrivals, Incoming.Words words, ReplyManner manner) {
        arrivals.who(tx, incoming.from()).ifPresent(who -> switchboard
                .inGroup(new Turn(tx, who, incoming.chatId(), incoming.thread(), 0, "", ""), words.text(), manner == ReplyManner.BRIEFLY)
                .ifPresent(reply -> answer(tx, incoming, who, manner, reply)));
    }

    private void converse(Tx tx, Incoming incoming, Arrivals arrivals, ReplyManner manner) {
        Optional<Who> who = arrivals.who(tx, incoming.from());
        if (who.isEmpty()) {
            meet(tx, incoming, arrivals, manner);
            return;
        }
        if (!arrivals.reached(incoming.from())) {
            people.markReachable(tx, incoming.from(), true);
            arrivals.reachable(incoming.from(), true);
        }
        if (manner != ReplyManner.FULLY && crowd.toBeTold(incoming, tx.now())) {
            // The tap itself is answered by what comes of it, if at all.
            outbox.post(tx, new Address(incoming.chatId(), who.get().person().language()),
                    Letter.of(Lane.ANSWER, Text.of("desk.too_many")));
        }
        answer(tx, incoming, who.get(), manner, switchboard.handle(turn(tx, incoming, who.get()), incoming.content(),
                arrivals.awaited(tx, incoming.chatId()), manner == ReplyManner.BRIEFLY));
    }

    private Turn turn(Tx tx, Incoming incoming, Who who) {
        if (incoming.content() instanceof Incoming.Tap tap) {
            String posted = outbox.proveDelivery(tx, incoming.chatId(), tap.messageId(), tap.data());
            return new Turn(tx, who, incoming.chatId(), incoming.thread(), tap.messageId(), posted, "");
        }
        return new Turn(tx, who, incoming.chatId(), incoming.thread(), 0, "", "");
    }

    /** A stranger; also somebody whose access has been revoked by an update of the same batch. */
    private void meet(Tx tx, Incoming incoming, Arrivals arrivals, ReplyManner manner) {
        if (manner != ReplyManner.TO_STRANGER && !reception.attends(tx, incoming)) {
            return;
        }
        Reception.Received received = reception.receive(tx, incoming);
        if (received.joined()) {
            arrivals.joined(incoming.from());
        }
        if (received.invited() && incoming.content() instanceof Incoming.Tap tap) {
            outbox.proveDelivery(tx, incoming.chatId(), tap.messageId(), tap.data());
        }
        answer(tx, incoming, arrivals, received.invited() ? ReplyManner.FULLY : ReplyManner.TO_STRANGER, received.reply());
    }

    private Address address(Tx tx, Incoming incoming, Arrivals arrivals) {
        Language language = arrivals.who(tx, incoming.from())
                .map(w -> w.person().language())
                .or(() -> Language.of(incoming.languageTag()))
                .orElse(Language.ZH);
        return new Address(incoming.chatId(), incoming.thread(), language);
    }

    /** In the language that the person has by now. */
    private void answer(Tx tx, Incoming incoming, Who who, ReplyManner manner, Reply reply) {
        Language language = reply instanceof Reply.InLanguage l ? l.language() : who.person().language();
        new ReplyWriter(tx, outbox, rows, new Address(incoming.chatId(), incoming.thread(), language), incoming, manner).answer(reply);
    }

    /** Where it is not known yet, or not any more, who it is. */
    private void answer(Tx tx, Incoming incoming, Arrivals arrivals, ReplyManner manner, Reply reply) {
        new ReplyWriter(tx, outbox, rows, address(tx, incoming, arrivals), incoming, manner).answer(reply);
    }
}
