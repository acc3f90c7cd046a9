package zaigang.spine.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.LedgerException;
import zaigang.spine.ledger.Tx;

/**
 * What is due when, in two lanes. Start-up, a ring of the clock and a jump of it all call {@link #runDue}: light alarms are done
 * there, one after the other and each in a transaction of its own; heavy ones by workers beside them, so that they keep nothing
 * else from ringing. Each is done once, or handled as its kind's {@link Late} says.
 */
public final class Agenda {
    private final Ledger ledger;
    private final AgendaLedger rows = new AgendaLedger();
    private final Map<String, AlarmKind> kinds;
    private final Map<String, AlarmKind> heavyKinds;
    private final Attempts attempts;
    private final HeavyLane heavy;
    private volatile Instant begun = Instant.EPOCH;

    /** @param heavy on which heavy alarms are worked on: a few at a time */
    public Agenda(Ledger ledger, Collection<AlarmKind> kinds, Executor heavy) {
        this.ledger = ledger;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(AlarmKind::name, Function.identity()));
        this.heavyKinds = kinds.stream().filter(k -> k.work() instanceof Work.Job)
                .collect(Collectors.toUnmodifiableMap(AlarmKind::name, Function.identity()));
        this.attempts = new Attempts(ledger, rows);
        this.heavy = new HeavyLane(ledger, rows, attempts, heavyKinds, heavy);
    }

    /** Puts an alarm on the agenda. One of that kind and subject that still waits is moved; one that has rung stays as it is. */
    static void put(Tx tx, String kind, String subject, Instant due) {
        new AgendaLedger().put(tx, kind, subject, due);
    }

    /** Puts heavy work on the agenda that this person asks for now; what one person asks for is done one after the other. */
    static boolean ask(Tx tx, String kind, String subject, long personId, Wait.Result result) {
        Optional<Long> row = new AgendaLedger().ask(tx, kind, subject, personId);
        row.ifPresent(id -> Wait.begins(tx, id, result));
        return row.isPresent();
    }

    /** Puts an alarm on the agenda to ring then, also where it has rung before: for whoever says nothing twice in any case. */
    static void again(Tx tx, String kind, String subject, Instant due) {
        new AgendaLedger().again(tx, kind, subject, due);
    }

    /** Heavy work that was asked for before and is waited for once more. */
    static void askAgain(Tx tx, String kind, String subject, Wait.Result result) {
        var rows = new AgendaLedger();
        rows.again(tx, kind, subject, tx.now());
        Wait.begins(tx, rows.id(tx, kind, subject), result);
    }

    /** Takes an alarm that still waits off the agenda. */
    static void cancel(Tx tx, String kind, String subject) {
        new AgendaLedger().cancel(tx, kind, subject);
    }

    /** The process begins, and nobody is at anything. What is due from before may be what the last one died of. */
    public void begin() {
        begun = ledger.read(Tx::now);
        heavy.takeBack();
    }

    /** Is told whenever heavy work has ended: something may be on the agenda that was not. */
    public void onHeavyEnd(Runnable listener) {
        heavy.onEnd(listener);
    }

    /** When to ring next; empty for not at all. Heavy work that is due already needs no ring: it is taken up in its turn. */
    public Optional<Instant> next() {
        return ledger.read(tx -> rows.nextRing(tx, heavyKinds.keySet()));
    }

    /** When the next alarm is due of which somebody will hear; where only housekeeping waits, when that is due. */
    public Optional<Instant> nextHeard() {
        var silent = kinds.values().stream().filter(AlarmKind::silent).map(AlarmKind::name).toList();
        return ledger.read(tx -> rows.nextRingBut(tx, silent)).or(this::next);
    }

    /**
     * Does the light alarms that are due now, in the order of their times, and sets the workers to the heavy ones. Only one thread
     * runs it at a time.
     *
     * @return how many light ones
     */
    public synchronized int runDue() {
        int done = 0;
        for (Optional<AgendaLedger.Waiting> next = due(); next.isPresent(); next = due()) {
            ring(next.get());
            done++;
        }
        heavy.wake();
        return done;
    }

    /** Waits until no heavy work is under way or the time is over: for whoever is about to move the clock. */
    public void awaitHeavy(Duration longest) {
        heavy.awaitIdle(longest);
    }

    /** Begins nothing heavy any more; what does not end within the time is taken up again at the next start. */
    public void close(Duration grace) {
        heavy.close(grace);
    }

    private Optional<AgendaLedger.Waiting> due() {
        return ledger.read(tx -> rows.nextLight(tx, heavyKinds.keySet()));
    }

    private void ring(AgendaLedger.Waiting alarm) {
        Optional<AlarmKind> kind = Optional.ofNullable(kinds.get(alarm.kind()));
        if (alarm.ringAt().isBefore(begun) && !counted(alarm, kind)) {
            return;
        }
        try {
            ledger.change(tx -> rows.settle(tx, alarm.id(), ring(tx, alarm.alarm(), kind)));
        } catch (RuntimeException | Error e) {
            // A full disk is no fault of the alarm: it is not tried less often for that, nor given up.
            LedgerException.throwIfTheStoreFailed(e);
            attempts.failed(alarm, kind, AgendaLedger.PENDING, e);
        }
    }

    /**
     * Whether it is to be tried. What was due before the process began is counted on disk first, since the last one may have died
     * of it. That is not done for all: an alarm of which a process dies is found here by the next one.
     */
    private boolean counted(AgendaLedger.Waiting alarm, Optional<AlarmKind> kind) {
        return ledger.write(tx -> {
            boolean tried = !attempts.exhausted(tx, alarm, kind);
            if (tried) {
                attempts.count(tx, alarm);
            }
            return tried;
        });
    }

    private static Rung ring(Tx tx, Alarm alarm, Optional<AlarmKind> kind) {
        if (kind.isEmpty() || !(kind.get().work() instanceof Work.Ring work)) {
            return new Rung.Skipped("no such kind of alarm");
        }
        return kind.get().late().skips(alarm, tx.now()).orElseGet(() -> work.ring(tx, alarm));
    }
}
