package zaigang.spine.agenda;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;

/**
 * Does the heavy alarms that are due, a few at a time and one at a time for each person who asked. Each is claimed as a row
 * before its work begins: the claim counts the attempt, and a claim that nobody is at, because the process died or the store
 * failed, is taken back and the alarm tried again.
 */
final class HeavyLane {
    private static final Logger log = LoggerFactory.getLogger(HeavyLane.class);
    private static final int AT_ONCE = 2;

    private final Ledger ledger;
    private final AgendaLedger rows;
    private final Attempts attempts;
    private final Map<String, AlarmKind> kinds;
    private final Executor executor;
    private final Object claiming = new Object();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private volatile Runnable onEnd = () -> { };
    private volatile boolean closing;
    private int workers;
    private boolean lookAgain;

    HeavyLane(Ledger ledger, AgendaLedger rows, Attempts attempts, Map<String, AlarmKind> kinds, Executor executor) {
        this.ledger = ledger;
        this.rows = rows;
        this.attempts = attempts;
        this.kinds = kinds;
        this.executor = executor;
    }

    private record Claimed(AgendaLedger.Waiting row, AlarmKind kind, Work.Job job) {}

    /** Is told on the worker's thread whenever an alarm has been worked on: others may be on the agenda now. */
    void onEnd(Runnable listener) {
        onEnd = listener;
    }

    /** Puts workers to what is due; returns at once where they have threads of their own. */
    void wake() {
        if (!anythingToDo()) {
            return;
        }
        for (boolean free = takePlace(); free; free = takePlace()) {
            try {
                executor.execute(this::workOff);
            } catch (RejectedExecutionException closed) {
                leavePlace();
                return;
            } catch (RuntimeException | Error e) {
                leavePlace();
                throw e;
            }
            if (!anythingToDo()) {
                return;
            }
        }
    }

    private boolean anythingToDo() {
        return !closing && ledger.read(tx -> rows.nextHeavy(tx, kinds.keySet()).isPresent()
                || !rows.abandoned(tx, underWay).isEmpty());
    }

    private synchronized boolean takePlace() {
        boolean free = !closing && workers < AT_ONCE;
        lookAgain |= !free;
        workers += free ? 1 : 0;
        return free;
    }

    private synchronized void leavePlace() {
        workers--;
        notifyAll();
    }

    /** Whether the worker has left: not where something came up while it was finding nothing. */
    private synchronized boolean left() {
        boolean stay = lookAgain && !closing;
        lookAgain = false;
        if (!stay) {
            leavePlace();
        }
        return !stay;
    }

    private void workOff() {
        try {
            do {
                for (var next = claim(); next.isPresent(); next = claim()) {
                    work(next.get());
                }
            } while (!left());
        } catch (RuntimeException | Error e) {
            leavePlace();
            if (!closing) {
                log.error("heavy work stops for a moment; it is taken up again with the next ring", e);
            }
        }
    }

    private Optional<Claimed> claim() {
        synchronized (claiming) {
            while (!closing) {
                takeBack();
                Optional<AgendaLedger.Waiting> next = ledger.read(tx -> rows.nextHeavy(tx, kinds.keySet()));
                if (next.isEmpty()) {
                    break;
                }
                Optional<Claimed> claimed = claim(next.get());
                if (claimed.isPresent()) {
                    return claimed;
                }
            }
            return Optional.empty();
        }
    }

    /** Empty where it is settled or gone instead. */
    private Optional<Claimed> claim(AgendaLedger.Waiting row) {
        AlarmKind kind = kinds.get(row.kind());
        // Before it is on disk: a claim that nobody is known to be at would be taken back.
        underWay.add(row.id());
        boolean claimed = false;
        try {
            claimed = ledger.write(tx -> !attempts.exhausted(tx, row, Optional.of(kind)) && !skipped(tx, row, kind)
                    && rows.claim(tx, row.id()));
        } finally {
            if (!claimed) {
                underWay.remove(row.id());
            }
        }
        return claimed && kind.work() instanceof Work.Job job ? Optional.of(new Claimed(row, kind, job)) : Optional.empty();
    }

    private boolean skipped(Tx tx, AgendaLedger.Waiting row, AlarmKind kind) {
        Optional<Rung> skipped = kind.late().skips(row.alarm(), tx.now());
        skipped.ifPresent(rung -> settle(tx, row, rung));
        return skipped.isPresent();
    }

    private void work(Claimed claimed) {
        AgendaLedger.Waiting row = claimed.row();
        try {
            Function<Tx, Rung> then = claimed.job().work(row.alarm(), ledger::read);
            ledger.change(tx -> record(tx, row, then));
        } catch (RuntimeException | Error e) {
            if (!closing) {
                attempts.failed(row, Optional.of(claimed.kind()), AgendaLedger.CLAIMED, e);
            }
        } finally {
            underWay.remove(row.id());
        }
        onEnd.run();
    }

    /** Nothing where it was put on the agenda anew meanwhile, or given back at the end: then it is done once more in any case. */
    private void record(Tx tx, AgendaLedger.Waiting row, Function<Tx, Rung> then) {
        if (rows.is(tx, row.id(), AgendaLedger.CLAIMED)) {
            settle(tx, row, then.apply(tx));
            row.asker().ifPresent(asker -> rows.lineUpAnew(tx, asker));
        }
    }

    private void settle(Tx tx, AgendaLedger.Waiting row, Rung rung) {
        rows.settle(tx, row.id(), rung);
        if (row.asker().isPresent() && !(rung instanceof Rung.Again)) {
            Wait.ends(tx, rows, row.id());
        }
    }

    /** What a process that died, or a store that failed, left claimed. */
    void takeBack() {
        List<AgendaLedger.Waiting> abandoned = ledger.read(tx -> rows.abandoned(tx, underWay));
        if (!abandoned.isEmpty()) {
            ledger.change(tx -> abandoned.forEach(row -> attempts.died(tx, row)));
        }
    }

    /** Waits until nothing heavy is under way or the time is over. */
    synchronized void awaitIdle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos(); workers > 0 && left > 0; left = end - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes nothing more up; what does not end within the time is given back as if it had not begun. */
    void close(Duration grace) {
        closing = true;
        awaitIdle(grace);
        if (!underWay.isEmpty()) {
            ledger.change(tx -> underWay.forEach(id -> rows.giveBack(tx, id)));
        }
    }
}
