package zaigang.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.chat.Incoming;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.ledger.Ledger;
import zaigang.ledger.Tx;
import zaigang.outbox.Outbox;
import zaigang.people.Address;
import zaigang.people.People;
import zaigang.people.Who;
import zaigang.text.Language;
import zaigang.text.Text;

/**
 * Where updates come in. A batch is one transaction with a savepoint for each update: when {@link #receive} returns, all of it
 * is on disk and Telegram may forget it. An update that cannot be handled is set aside and does not stop the rest.
 */
public final class Desk {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    /** Telegram sends an update again for a day, and may give its number to another after a week. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Ledger ledger;
    private final People people;
    private final Outbox outbox;
    private final Switchboard switchboard;
    private final Reception reception;
    private final DeskLedger rows = new DeskLedger();

    public Desk(Ledger ledger, People people, Outbox outbox, Switchboard switchboard, Reception reception) {
        this.ledger = ledger;
        this.people = people;
        this.outbox = outbox;
        this.switchboard = switchboard;
        this.reception = reception;
    }

    /** Handles a batch and returns once it is on disk. Throws only where the store itself fails; then nothing was kept. */
    public void receive(List<Incoming> batch) {
        ledger.change(tx -> {
            rows.forgetSeenBefore(tx, tx.now().minus(REMEMBERED));
            batch.forEach(incoming -> receive(tx, incoming));
        });
    }

    private void receive(Tx tx, Incoming incoming) {
        if (!rows.firstSeen(tx, incoming.updateId())) {
            return;
        }
        tx.attempt(() -> handle(tx, incoming)).ifPresent(failure -> {
            log.error("update {} could not be handled and is set aside", incoming.updateId(), failure);
            // What is said in a group is nobody's to keep.
            String content = incoming.inGroup() ? "" : incoming.content().toString();
            rows.setAside(tx, incoming, content, failure.toString());
            if (incoming.inPrivate()) {
                tx.attempt(() -> answer(tx, incoming, address(tx, incoming), Reply.say(Text.of("desk.failed"))));
            }
        });
    }

    private void handle(Tx tx, Incoming incoming) {
        switch (incoming.content()) {
            case Incoming.Unreadable u -> rows.setAside(tx, incoming, u.raw(), u.error());
            case Incoming.Reachable r -> people.reachable(tx, incoming.from(), r.reachable());
            case Incoming.Migrated m -> switchboard.moved(tx, incoming.chatId(), m.toChat());
            case Incoming.PutOut p -> switchboard.lost(tx, incoming.chatId());
            case Incoming.Words w when incoming.inGroup() -> hear(tx, incoming, w);
            default -> {
                if (incoming.inPrivate()) {
                    converse(tx, incoming);
                }
            }
        }
    }

    /** In a group only those who are known are heard, and only with a command that works there; all else was not meant for us. */
    private void hear(Tx tx, Incoming incoming, Incoming.Words words) {
        people.byAccount(tx, incoming.from())
                .flatMap(who -> switchboard.inGroup(new Turn(tx, who, incoming.chatId(), 0, ""), words.text()))
                .ifPresent(reply -> answer(tx, incoming, address(tx, incoming), reply));
    }

    private void converse(Tx tx, Incoming incoming) {
        Optional<Who> who = people.byAccount(tx, incoming.from());
        Reply reply;
        if (who.isPresent()) {
            long message = incoming.content() instanceof Incoming.Tap tap ? tap.messageId() : 0;
            if (incoming.content() instanceof Incoming.Tap tap) {
                outbox.proveDelivery(tx, incoming.chatId(), tap.messageId(), tap.data());
            }
            people.reachable(tx, incoming.from(), true);
            var turn = new Turn(tx, who.get(), incoming.chatId(), message, "");
            reply = switchboard.handle(turn, incoming.content());
        } else {
            reply = reception.receive(tx, incoming);
        }
        answer(tx, incoming, address(tx, incoming), reply);
    }

    private Address address(Tx tx, Incoming incoming) {
        Language language = people.byAccount(tx, incoming.from())
                .map(w -> w.person().language())
                .or(() -> Language.of(incoming.languageTag()))
                .orElse(Language.ZH);
        return new Address(incoming.chatId(), language);
    }

    private void answer(Tx tx, Incoming incoming, Address to, Reply reply) {
        new Answering(tx, outbox, rows, to, incoming).answer(reply);
    }
}
