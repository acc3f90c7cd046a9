package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Sender.Delivery;
import zaigang.spine.people.People;

/** Writes down what came of a call: sent, to be tried again and when, of unknown delivery, or given up with a reason. */
final class Settlement {
    private static final Logger log = LoggerFactory.getLogger(Settlement.class);
    /** Back-off never grows above this: the network comes back without a word. */
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);
    private static final Duration SAID_AGAIN = Duration.ofMinutes(1);

    private final People people;
    private final Pace pace;
    private final CourierLedger rows = new CourierLedger();
    private final OutboxLedger outbox = new OutboxLedger();
    private final LostAnswers lost = new LostAnswers();
    private boolean networkAway;
    private Instant saidAway = Instant.EPOCH;

    Settlement(People people, Pace pace) {
        this.people = people;
        this.pace = pace;
    }

    /** Settles what is marked and nobody is at, of which some was tapped and so had arrived. */
    void recover(Tx tx, Set<Long> underWay) {
        rows.recover(tx, underWay);
        rows.tapped(tx).stream().filter(tap -> !underWay.contains(tap.id())).forEach(tap -> {
            rows.forgetTap(tx, tap.id());
            rows.markProved(tx, tap);
        });
    }

    /** The calls that have come back; a lost response is made good for by a tap. */
    void settle(Tx tx, List<CourierCalls.Outcome> finished) {
        lost.look(tx.now());
        if (finished.isEmpty()) {
            return;
        }
        Map<Long, CourierLedger.Tapped> tapped =
                rows.tapped(tx).stream().collect(Collectors.toMap(CourierLedger.Tapped::id, t -> t));
        arrived(tx, finished.stream().filter(o -> o.delivery() instanceof Delivery.Sent).toList());
        for (CourierCalls.Outcome o : finished) {
            lost.note(tx.now(), o.delivery());
            settle(tx, o.row(), o.delivery());
            Optional.ofNullable(tapped.get(o.row().id())).ifPresent(tap -> weigh(tx, tap, o.delivery()));
        }
    }

    /** What Telegram says is surer than a tap, which anybody can forge: then another message must have been tapped. */
    private void weigh(Tx tx, CourierLedger.Tapped tap, Delivery delivery) {
        rows.forgetTap(tx, tap.id());
        if (delivery instanceof Delivery.Unclear) {
            rows.markProved(tx, tap);
        } else if (outbox.known(tx, tap.chatId(), tap.tappedMessage()).isEmpty()) {
            outbox.markTappedUnknown(tx, tap.chatId(), tap.tappedMessage(), tap.tappedData());
        }
    }

    private void settle(Tx tx, CourierLedger.Candidate row, Delivery delivery) {
        noteNetwork(tx.now(), delivery);
        switch (delivery) {
            case Delivery.Sent s -> { }
            case Delivery.NotNow n -> later(tx, row, n.reason());
            case Delivery.TooMany t -> {
                pace.tooMany(row.chatId(), row.kind(), t.retryAfter(), tx.now());
                rows.tryAgain(tx, row.id(), tx.now().plus(t.retryAfter()), "too many, retry after " + t.retryAfter());
            }
            case Delivery.Unclear u when row.repeatable() -> later(tx, row, u.reason());
            case Delivery.Unclear u -> rows.settle(tx, row.id(), Outbox.State.UNKNOWN, u.reason());
            case Delivery.Unreachable u -> {
                rows.settle(tx, row.id(), Outbox.State.FAILED, u.reason());
                unreachable(tx, row.chatId());
            }
            case Delivery.Migrated m -> {
                rows.move(tx, row.chatId(), m.toChat());
                tx.announce(new GroupMoved(row.chatId(), m.toChat()));
                rows.tryAgain(tx, row.id(), tx.now(), "the group has a new id");
            }
            case Delivery.TopicGone g -> {
                tx.announce(new TopicShut(row.chatId(), row.thread(), true));
                elsewhere(tx, row, g.reason());
            }
            case Delivery.Refused r -> {
                log.warn("Telegram refused message {}: {}", row.id(), r.reason());
                rows.settle(tx, row.id(), Outbox.State.FAILED, r.reason());
            }
        }
    }

    /** In the general topic; where that one takes nothing either, there is no other. */
    private void elsewhere(Tx tx, CourierLedger.Candidate row, String reason) {
        if (row.thread() == 0) {
            rows.settle(tx, row.id(), Outbox.State.FAILED, reason);
        } else {
            rows.leaveTopic(tx, row.chatId(), row.thread());
            rows.tryAgain(tx, row.id(), tx.now(), reason);
        }
    }

    private void unreachable(Tx tx, long chatId) {
        if (chatId < 0) {
            tx.announce(new GroupLost(chatId));
        } else {
            people.markReachable(tx, chatId, false);
        }
    }

    /** The chat's other messages wait too, so that none overtakes this one. */
    private void later(Tx tx, CourierLedger.Candidate row, String reason) {
        Instant again = tx.now().plus(backoff(row.attempts()));
        rows.tryAgain(tx, row.id(), again, reason);
        if (row.paced()) {
            pace.rest(row.chatId(), again);
        }
    }

    /** Most calls end so: what has arrived is written down together. */
    private void arrived(Tx tx, List<CourierCalls.Outcome> sent) {
        rows.markSent(tx, sent.stream()
                .map(o -> CourierLedger.Arrived.of(o.row(), ((Delivery.Sent) o.delivery()).messageId())).toList());
        people.markReached(tx, sent.stream().map(CourierCalls.Outcome::row).filter(CourierLedger.Candidate::paced)
                .map(CourierLedger.Candidate::chatId).collect(Collectors.toSet()));
    }

    /** What stalled is told now: there may be no later. */
    void end(Tx tx) {
        lost.say(tx.now());
    }

    /** Says once that the network is away, and once that it is back; of one that comes and goes, once a minute. */
    private void noteNetwork(Instant now, Delivery delivery) {
        boolean away = delivery instanceof Delivery.NotNow n && n.network();
        if (away && !networkAway && !now.isBefore(saidAway.plus(SAID_AGAIN))) {
            log.warn("messages cannot be sent now ({}); trying on", ((Delivery.NotNow) delivery).reason());
            saidAway = now;
            networkAway = true;
        } else if (!away && networkAway) {
            log.info("messages are sent again");
            networkAway = false;
        }
    }

    private static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 5));
        return wait.compareTo(MAX_BACKOFF) < 0 ? wait : MAX_BACKOFF;
    }
}
