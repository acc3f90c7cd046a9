package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;

/**
 * Carries the outbox to Telegram. What must not be sent twice is marked before the call is made; what came of calls is written down
 * together with the next rows that are taken, in one transaction. One thread calls {@link #pump}; calls run on the executor.
 */
public final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    /** Clocks are corrected by less all the time. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Pace pace;
    private final Settlement settling;
    private final CourierCalls calls;
    private final NextRows next;
    private final CourierLedger rows = new CourierLedger();
    /** By the row; changed by the courier's thread only, which others ask for how many there are. */
    private final Map<Long, CourierLedger.Candidate> underWay = new ConcurrentHashMap<>();
    private Instant expired = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;

    public Courier(Ledger ledger, People people, Sender sender, PaceLimits limits, Executor calls) {
        this.ledger = ledger;
        this.pace = new Pace(limits);
        this.settling = new Settlement(people, pace);
        this.calls = new CourierCalls(sender, calls);
        this.next = new NextRows(pace, rows);
    }

    /**
     * Settles what was marked and is not under way: at the start what a process that died left, later what a round that failed in
     * its midst did. On the thread of {@link #pump} or before the first.
     */
    public void recover() {
        ledger.change(tx -> settling.recover(tx, underWay.keySet()));
    }

    /**
     * One round: writes down what calls have brought, takes what may go out now and starts those calls.
     *
     * @return how many rows it settled or took; 0 when there is nothing to do before {@link #nextTry}
     */
    public int pump() {
        List<CourierCalls.Outcome> finished = calls.finished();
        List<CourierCalls.Taken> taken = settling(finished, tx -> {
            expire(tx);
            return next.take(tx, stillUnderWay(finished));
        });
        taken.forEach(t -> underWay.put(t.row().id(), t.row()));
        taken.forEach(calls::begin);
        return finished.size() + taken.size();
    }

    /** Writes down what calls have brought, and starts none: for the end. */
    public void settle() {
        settling(calls.finished(), tx -> List.of());
    }

    /** Writes down what calls have brought, and says what got no answer: the last thing. */
    public void end() {
        settling(calls.finished(), tx -> {
            settling.end(tx);
            return List.of();
        });
    }

    /** What cannot be written down now is kept for the next time: a call that was made must not be forgotten. */
    private List<CourierCalls.Taken> settling(List<CourierCalls.Outcome> finished, Function<Tx, List<CourierCalls.Taken>> then) {
        try {
            List<CourierCalls.Taken> taken = ledger.write(tx -> {
                follow(tx);
                finished.forEach(o -> pace.ended(o.row().id(), tx.now()));
                settling.settle(tx, finished);
                return then.apply(tx);
            });
            finished.forEach(o -> underWay.remove(o.row().id()));
            return taken;
        } catch (RuntimeException | Error e) {
            calls.keep(finished);
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
            rows.keepReady(tx, looked);
        }
        looked = tx.now();
    }

    private List<CourierLedger.Candidate> stillUnderWay(List<CourierCalls.Outcome> finished) {
        Set<Long> back = finished.stream().map(o -> o.row().id()).collect(Collectors.toSet());
        return underWay.values().stream().filter(row -> !back.contains(row.id())).toList();
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
        calls.onOutcome(listener);
    }

    /** How many calls have not been settled yet. */
    public int underWay() {
        return underWay.size();
    }

    /** Whether any call has come back that is not settled yet; for any thread. */
    boolean anyReturned() {
        return calls.waiting() > 0;
    }

    /**
     * Whether so many calls have come back that a round is worth its sync of the disk: half of those under way, so that the others keep the
     * line busy meanwhile. For any thread.
     */
    boolean worthARound() {
        return 2 * calls.waiting() >= underWay.size();
    }
}
