package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Sender.Delivery;
import zaigang.spine.outbox.Sender.Parcel;
import zaigang.spine.people.People;

/**
 * Carries the outbox to Telegram. A row is marked before the call is made; what came of it is written down together with the
 * next rows that are taken, in one transaction. One thread calls {@link #pump}; calls run on the executor.
 */
public final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int CALLS_AT_ONCE = 64;
    /** Clocks are corrected by less all the time. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Sender sender;
    private final Pace pace;
    private final Settling settling;
    private final Executor calls;
    private final CourierLedger rows = new CourierLedger();
    private final Map<Long, Long> chatOfRowUnderWay = new HashMap<>();
    private final ConcurrentLinkedQueue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private volatile Runnable listener = () -> { };
    private Instant expired = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;

    record Outcome(CourierLedger.Candidate row, Delivery delivery) {}

    private record Taken(CourierLedger.Candidate row, Parcel parcel) {}

    public Courier(Ledger ledger, People people, Sender sender, PaceLimits limits, Executor calls) {
        this.ledger = ledger;
        this.sender = sender;
        this.pace = new Pace(limits);
        this.settling = new Settling(people, pace);
        this.calls = calls;
    }

    /**
     * Settles what was marked and is not under way: at the start what a process that died left, later what a round that failed in
     * its midst did. On the thread of {@link #pump} or before the first.
     */
    public void recover() {
        ledger.change(tx -> settling.recover(tx, chatOfRowUnderWay.keySet()));
    }

    /**
     * One round: writes down what calls have brought, takes what may go out now and starts those calls.
     *
     * @return how many rows it settled or took; 0 when there is nothing to do before {@link #nextTry}
     */
    public int pump() {
        List<Outcome> finished = finished();
        List<Taken> taken = settling(finished, tx -> {
            expire(tx);
            return take(tx, stillUnderWay(finished));
        });
        taken.forEach(t -> chatOfRowUnderWay.put(t.row().id(), t.row().chatId()));
        taken.forEach(this::call);
        return finished.size() + taken.size();
    }

    /** Writes down what calls have brought, and starts none: for the end. */
    public void settle() {
        settling(finished(), tx -> List.of());
    }

    /** Writes down what calls have brought, and says what got no answer: the last thing. */
    public void end() {
        settling(finished(), tx -> {
            settling.end(tx);
            return List.of();
        });
    }

    /** What cannot be written down now is kept for the next time: a call that was made must not be forgotten. */
    private List<Taken> settling(List<Outcome> finished, Function<Tx, List<Taken>> then) {
        try {
            List<Taken> taken = ledger.write(tx -> {
                follow(tx);
                finished.forEach(o -> pace.ended(o.row().id(), tx.now()));
                settling.settle(tx, finished);
                return then.apply(tx);
            });
            finished.forEach(o -> chatOfRowUnderWay.remove(o.row().id()));
            return taken;
        } catch (RuntimeException | Error e) {
            outcomes.addAll(finished);
            throw e;
        }
    }

    /** Where the clock was set back, what was ready before is ready still. */
    private void follow(Tx tx) {
        if (tx.now().isBefore(looked)) {
            Duration back = Duration.between(tx.now(), looked);
            if (back.compareTo(WORTH_SAYING) >= 0) {
                log.warn("the clock was set back by {}", back);
            }
            pace.setBack(back);
            rows.readyStill(tx, looked);
        }
        looked = tx.now();
    }

    private Map<Long, Long> stillUnderWay(List<Outcome> finished) {
        var underWay = new HashMap<>(chatOfRowUnderWay);
        finished.forEach(o -> underWay.remove(o.row().id()));
        return underWay;
    }

    private List<Outcome> finished() {
        var finished = new ArrayList<Outcome>();
        for (Outcome o = outcomes.poll(); o != null; o = outcomes.poll()) {
            finished.add(o);
        }
        return finished;
    }

    /** Once a second is enough, and in proportion when very many wait. */
    private void expire(Tx tx) {
        if (tx.now().isAfter(expired.plusSeconds(1)) || tx.now().isBefore(expired)) {
            rows.expire(tx);
            expired = tx.now();
        }
    }

    /**
     * When {@link #pump} may have something to do, if nothing new is written and no call comes back; empty for not at all. It is
     * reckoned from the last pump, not from now: what became free in between would be missed.
     */
    public Optional<Instant> nextTry() {
        return ledger.read(tx -> {
            Optional<Instant> later = rows.nextNotBefore(tx, looked);
            Optional<Instant> relief = rows.anyWaits(tx) ? pace.relief(looked) : Optional.empty();
            return Stream.concat(later.stream(), relief.stream()).min(Comparator.naturalOrder());
        });
    }

    /** Is told, on the call's own thread, whenever a call has come back. */
    public void onOutcome(Runnable listener) {
        this.listener = listener;
    }

    /** How many calls have not been settled yet. */
    public int underWay() {
        return chatOfRowUnderWay.size();
    }

    /** What is not paced goes at once and first, so that a phone does not wait for an answer to its tap. */
    private List<Taken> take(Tx tx, Map<Long, Long> underWay) {
        int free = CALLS_AT_ONCE - underWay.size();
        if (free <= 0 || pace.paused(tx.now())) {
            return List.of();
        }
        var taken = new ArrayList<Taken>();
        for (var row : rows.unpaced(tx, pace.pausedChats(tx.now()), free)) {
            taken.add(new Taken(row, parcel(tx, row)));
        }
        Set<Long> resting = new TreeSet<>(pace.resting(tx.now()));
        resting.addAll(underWay.values());
        int room = Math.min(pace.room(tx.now()), free - taken.size());
        takePaced(tx, resting, room, taken);
        rows.sending(tx, taken.stream().map(t -> t.row().id()).toList());
        return taken;
    }

    /** One message at a time to each chat: they arrive in the order in which they were posted. */
    private void takePaced(Tx tx, Set<Long> resting, int room, List<Taken> taken) {
        int left = room;
        int strangers = pace.strangerRoom(tx.now());
        Lane last = strangers > 0 ? Lane.STRANGER : Lane.BULK;
        for (var row : left <= 0 ? List.<CourierLedger.Candidate>of() : rows.paced(tx, resting, last, 2 * CALLS_AT_ONCE)) {
            boolean may = left > 0 && (!row.toStranger() || strangers > 0);
            if (may && !resting.contains(row.chatId()) && ready(tx, row)) {
                taken.add(new Taken(row, parcel(tx, row)));
                pace.began(row.id(), row.chatId(), row.toStranger());
                strangers -= row.toStranger() ? 1 : 0;
                resting.add(row.chatId());
                left--;
            }
        }
    }

    /** An edit of a row is dropped where that row's message will never be there; while it may be, the edit is not offered. */
    private boolean ready(Tx tx, CourierLedger.Candidate row) {
        if (row.editsRow().isEmpty() || row.targetMessage().isPresent()) {
            return true;
        }
        var target = row.targetState().orElse(Outbox.State.FAILED);
        rows.settle(tx, row.id(), Outbox.State.FAILED, "the message it edits was not delivered: " + target);
        return false;
    }

    private Parcel parcel(Tx tx, CourierLedger.Candidate row) {
        long message = row.editsMessage().or(row::targetMessage).orElse(0L);
        byte[] file = row.hasFile() ? rows.file(tx, row.id()) : new byte[0];
        return new Parcel(row.chatId(), Bodies.read(row.body()), message, file);
    }

    private void call(Taken taken) {
        try {
            calls.execute(() -> finish(taken, send(taken.parcel())));
        } catch (RejectedExecutionException closing) {
            finish(taken, new Delivery.NotNow("closing", false));
        } catch (RuntimeException | Error e) {
            log.error("a call could not be begun", e);
            finish(taken, new Delivery.NotNow(e.toString(), false));
        }
    }

    /** Whatever happens, the call comes back: its row, and with it the chat, would wait for ever. */
    private Delivery send(Parcel parcel) {
        try {
            return sender.send(parcel);
        } catch (RuntimeException | Error e) {
            log.error("the sender failed in an unexpected way", e);
            return new Delivery.Unclear(e.toString());
        }
    }

    private void finish(Taken taken, Delivery delivery) {
        outcomes.add(new Outcome(taken.row(), delivery));
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            log.error("nobody could be told that a call has come back; it is found with the next round", e);
        }
    }
}
