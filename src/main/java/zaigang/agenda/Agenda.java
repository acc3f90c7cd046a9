package zaigang.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.ledger.Ledger;
import zaigang.ledger.LedgerException;
import zaigang.ledger.Tx;

/**
 * What is due when. Start-up, a ring of the clock and a jump of it all call {@link #runDue}: whatever is due then is done
 * once, each alarm in a transaction of its own, or handled as its kind's {@link Late} says.
 */
public final class Agenda {
    private static final Logger log = LoggerFactory.getLogger(Agenda.class);
    private static final int MAX_ATTEMPTS = 6;
    /** Where somebody waits for it with the phone in hand: after about a quarter of a minute they are told. */
    private static final int MAX_ATTEMPTS_BEFORE_PEOPLE = 3;
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final AgendaLedger rows = new AgendaLedger();
    private final Map<String, AlarmKind> kinds;

    public Agenda(Ledger ledger, Collection<AlarmKind> kinds) {
        this.ledger = ledger;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(AlarmKind::name, Function.identity()));
    }

    /** Puts an alarm on the agenda. One of that kind and subject that still waits is moved; one that has rung stays as it is. */
    public static void put(Tx tx, String kind, String subject, Instant due) {
        new AgendaLedger().put(tx, kind, subject, due);
    }

    /** Puts an alarm on the agenda to ring then, also where it has rung before: for whoever says nothing twice in any case. */
    public static void again(Tx tx, String kind, String subject, Instant due) {
        new AgendaLedger().again(tx, kind, subject, due);
    }

    /** Takes an alarm that still waits off the agenda. */
    public static void cancel(Tx tx, String kind, String subject) {
        new AgendaLedger().cancel(tx, kind, subject);
    }

    /** When the next alarm is due; empty when none waits. */
    public Optional<Instant> next() {
        return ledger.read(rows::nextDue);
    }

    /** When the next alarm is due of which somebody will hear; where only housekeeping waits, when that is due. */
    public Optional<Instant> nextHeard() {
        var silent = kinds.values().stream().filter(AlarmKind::silent).map(AlarmKind::name).toList();
        return ledger.read(tx -> rows.nextDueBut(tx, silent)).or(this::next);
    }

    /** Does all that is due now, in the order of its due times. Only one thread runs it at a time. */
    public synchronized int runDue() {
        int done = 0;
        for (Optional<AgendaLedger.Waiting> next = due(); next.isPresent(); next = due()) {
            ring(next.get());
            done++;
        }
        return done;
    }

    private Optional<AgendaLedger.Waiting> due() {
        return ledger.read(rows::firstDue);
    }

    private void ring(AgendaLedger.Waiting waiting) {
        AlarmKind kind = kinds.get(waiting.kind());
        Alarm alarm = waiting.alarm();
        try {
            Function<Tx, Rung> work = kind == null
                    ? tx -> new Rung.Skipped("no such kind of alarm")
                    : ledger.read(snapshot -> work(kind, alarm, snapshot));
            ledger.change(tx -> rows.settle(tx, waiting.id(), work.apply(tx)));
        } catch (RuntimeException e) {
            // A full disk is no fault of the alarm: it is not tried less often for that, nor given up.
            LedgerException.throwIfTheStoreFailed(e);
            log.error("the alarm {} {} failed", waiting.kind(), waiting.subject(), e);
            ledger.change(tx -> postpone(tx, waiting, Optional.ofNullable(kind), e));
        }
    }

    private static Function<Tx, Rung> work(AlarmKind kind, Alarm alarm, Tx snapshot) {
        Duration late = alarm.late(snapshot.now());
        if (kind.late() instanceof Late.UselessAfter u && late.compareTo(u.grace()) > 0) {
            return tx -> new Rung.Skipped("found " + late.toMinutes() + " min late");
        }
        return kind.prepare().prepare(snapshot, alarm);
    }

    /** Housekeeping is never given up: days are planned by a chain of alarms, and where one is missing nothing follows. */
    private void postpone(Tx tx, AgendaLedger.Waiting waiting, Optional<AlarmKind> kind, RuntimeException e) {
        boolean silent = kind.filter(AlarmKind::silent).isPresent();
        var instead = kind.flatMap(AlarmKind::givenUp);
        int most = instead.isPresent() ? MAX_ATTEMPTS_BEFORE_PEOPLE : MAX_ATTEMPTS;
        if (silent || waiting.attempts() + 1 < most) {
            rows.retry(tx, waiting.id(), tx.now().plus(backoff(waiting.attempts())), e.toString());
        } else {
            rows.fail(tx, waiting.id(), e.toString());
            instead.ifPresent(i -> i.accept(tx, waiting.alarm()));
        }
    }

    private static Duration backoff(int attempts) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY;
    }
}
