package zaigang.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.ledger.Ledger;
import zaigang.ledger.Tx;
import zaigang.outbox.Sender.Delivery;
import zaigang.outbox.Sender.Parcel;
import zaigang.people.People;

/**
 * Carries the outbox to Telegram. A row is marked before the call is made; what came of it is written down together with the
 * next rows that are taken, in one transaction. One thread calls {@link #pump}; calls run on the executor.
 */
public final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    /** Back-off never grows above this: the network comes back without a word. */
    static final Duration MAX_BACKOFF = Duration.ofSeconds(30);
    private static final int CALLS_AT_ONCE = 64;

    private final Ledger ledger;
    private final People people;
    private final Sender sender;
    private final Pace pace;
    private final Executor calls;
    private final CourierLedger rows = new CourierLedger();
    private final Map<Long, Long> chatOfRowUnderWay = new HashMap<>();
    private final ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private volatile Runnable listener = () -> { };
    private Instant expired = Instant.EPOCH;
    private boolean networkAway;

    private record Outcome(CourierLedger.Candidate row, Delivery delivery) {}

    private record Taken(CourierLedger.Candidate row, Parcel parcel) {}

    public Courier(Ledger ledger, People people, Sender sender, PaceLimits limits, Executor calls) {
        this.ledger = ledger;
        this.people = people;
        this.sender = sender;
        this.pace = new Pace(limits);
        this.calls = calls;
    }

    /** Settles what a process that died before left under way. Called once, before the first {@link #pump}. */
    public void recover() {
        ledger.change(rows::recover);
    }

    /**
     * One round: writes down what calls have brought, takes what may go out now and starts those calls.
     *
     * @return how many rows it settled or took; 0 when there is nothing to do before {@link #nextTry}
     */
    public int pump() {
        List<Outcome> finished = finished();
        List<Taken> taken = ledger.write(tx -> {
            settle(tx, finished);
            expire(tx);
            return take(tx);
        });
        taken.forEach(this::call);
        return finished.size() + taken.size();
    }

    /** Writes down what calls have brought, and starts none: for the end. */
    public void settle() {
        List<Outcome> finished = finished();
        ledger.change(tx -> settle(tx, finished));
    }

    private List<Outcome> finished() {
        var finished = new ArrayList<Outcome>();
        for (Outcome o = outcomes.poll(); o != null; o = outcomes.poll()) {
            finished.add(o);
        }
        return finished;
    }

    private void settle(Tx tx, List<Outcome> finished) {
        finished.forEach(o -> {
            settle(tx, o);
            chatOfRowUnderWay.remove(o.row().id());
        });
    }

    /** Once a second is enough, and in proportion when very many wait. */
    private void expire(Tx tx) {
        if (tx.now().isAfter(expired.plusSeconds(1)) || tx.now().isBefore(expired)) {
            rows.expire(tx);
            expired = tx.now();
        }
    }

    /** When {@link #pump} may have something to do, if nothing new is written; empty for not at all. */
    public Optional<Instant> nextTry() {
        return ledger.read(tx -> rows.earliest(tx).map(at -> {
            Instant opens = pace.opens(tx.now());
            return at.isBefore(opens) ? opens : at;
        }));
    }

    /** Is told, on the call's own thread, whenever a call has come back. */
    public void onOutcome(Runnable listener) {
        this.listener = listener;
    }

    /** How many calls have not been settled yet. */
    public int underWay() {
        return chatOfRowUnderWay.size();
    }

    private List<Taken> take(Tx tx) {
        var taken = new ArrayList<Taken>();
        int room = pace.room(tx.now());
        int free = CALLS_AT_ONCE - chatOfRowUnderWay.size();
        Set<Long> resting = new TreeSet<>(pace.resting(tx.now()));
        resting.addAll(chatOfRowUnderWay.values());
        for (var row : free <= 0 ? List.<CourierLedger.Candidate>of() : rows.candidates(tx, resting, 2 * CALLS_AT_ONCE)) {
            boolean mayGo = !row.paced() || (room > 0 && !resting.contains(row.chatId()));
            if (taken.size() < free && mayGo && ready(tx, row)) {
                taken.add(new Taken(row, parcel(tx, row)));
                if (row.paced()) {
                    room--;
                    pace.sent(row.chatId(), tx.now());
                    resting.add(row.chatId());
                }
            }
        }
        rows.sending(tx, taken.stream().map(t -> t.row().id()).toList());
        taken.forEach(t -> chatOfRowUnderWay.put(t.row().id(), t.row().chatId()));
        return taken;
    }

    /** An edit of a row waits until that row's message is there, and is dropped where it never will be. */
    private boolean ready(Tx tx, CourierLedger.Candidate row) {
        if (row.editsRow().isEmpty() || row.targetMessage().isPresent()) {
            return true;
        }
        var target = row.targetState().orElse(Outbox.State.FAILED);
        if (target != Outbox.State.QUEUED && target != Outbox.State.SENDING) {
            rows.settle(tx, row.id(), Outbox.State.FAILED, "the message it edits was not delivered: " + target);
        }
        return false;
    }

    private Parcel parcel(Tx tx, CourierLedger.Candidate row) {
        long message = row.editsMessage().or(row::targetMessage).orElse(0L);
        byte[] file = row.hasFile() ? rows.file(tx, row.id()) : new byte[0];
        return new Parcel(row.chatId(), Bodies.read(row.body()), message, file);
    }

    private void call(Taken taken) {
        calls.execute(() -> {
            outcomes.add(new Outcome(taken.row(), sender.send(taken.parcel())));
            listener.run();
        });
    }

    private void settle(Tx tx, Outcome outcome) {
        var row = outcome.row();
        noteNetwork(outcome.delivery());
        switch (outcome.delivery()) {
            case Delivery.Sent s -> sent(tx, row, s);
            case Delivery.NotNow n -> rows.again(tx, row.id(), tx.now().plus(backoff(row.attempts())), n.reason());
            case Delivery.TooMany t -> {
                pace.tooMany(row.chatId(), t.retryAfter(), tx.now());
                rows.again(tx, row.id(), tx.now().plus(t.retryAfter()), "too many, retry after " + t.retryAfter());
            }
            case Delivery.Unclear u when row.repeatable() ->
                rows.again(tx, row.id(), tx.now().plus(backoff(row.attempts())), u.reason());
            case Delivery.Unclear u -> rows.settle(tx, row.id(), Outbox.State.UNKNOWN, u.reason());
            case Delivery.Unreachable u -> {
                rows.settle(tx, row.id(), Outbox.State.FAILED, u.reason());
                people.reachable(tx, row.chatId(), false);
            }
            case Delivery.Migrated m -> {
                rows.move(tx, row.chatId(), m.toChat());
                rows.again(tx, row.id(), tx.now(), "the group has a new id");
            }
            case Delivery.Refused r -> {
                log.warn("Telegram refused message {}: {}", row.id(), r.reason());
                rows.settle(tx, row.id(), Outbox.State.FAILED, r.reason());
            }
        }
    }

    private void sent(Tx tx, CourierLedger.Candidate row, Delivery.Sent sent) {
        rows.sent(tx, row.id(), sent.messageId());
        if (row.paced()) {
            people.reachable(tx, row.chatId(), true);
        }
    }

    /** Says once that the network is away, and once that it is back. */
    private void noteNetwork(Delivery delivery) {
        boolean away = delivery instanceof Delivery.NotNow n && n.network();
        if (away && !networkAway) {
            log.warn("messages cannot be sent now ({}); trying on", ((Delivery.NotNow) delivery).reason());
        } else if (!away && networkAway) {
            log.info("messages are sent again");
        }
        networkAway = away;
    }

    private static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 5));
        return wait.compareTo(MAX_BACKOFF) < 0 ? wait : MAX_BACKOFF;
    }
}
