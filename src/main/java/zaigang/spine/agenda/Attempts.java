package zaigang.spine.agenda;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;

/**
 * How often an alarm is tried, and what becomes of one that fails. One of which the process may die is counted on disk before it
 * is tried, so that it runs out of attempts over restarts too; each further attempt waits, so that others come first.
 */
final class Attempts {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 6;
    /** Where somebody waits for it with the phone in hand: after about a quarter of a minute they are told. */
    private static final int MOST_BEFORE_PEOPLE = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGEST_NOTE = 500;
    private static final String DIED = "the process ended in its midst";

    private final Ledger ledger;
    private final AgendaLedger rows;

    Attempts(Ledger ledger, AgendaLedger rows) {
        this.ledger = ledger;
        this.rows = rows;
    }

    /** Gives up what the process has died of too often; whether it did. */
    boolean exhausted(Tx tx, AgendaLedger.Waiting alarm, Optional<AlarmKind> kind) {
        if (forever(kind) || alarm.attempts() < most(kind)) {
            return false;
        }
        log.error("the alarm {} {} is given up: {}, {} times", alarm.kind(), alarm.subject(), DIED, alarm.attempts());
        giveUp(tx, alarm, kind, DIED);
        return true;
    }

    /** Counts an attempt that is about to begin; should the process die of it, it is tried again after a while only. */
    void count(Tx tx, AgendaLedger.Waiting alarm) {
        rows.retry(tx, alarm.id(), tx.now().plus(pause(alarm.attempts())), alarm.attempts() + 1, DIED);
    }

    /** Heavy work that nobody is at any more is to be tried again. */
    void died(Tx tx, AgendaLedger.Waiting alarm) {
        rows.retry(tx, alarm.id(), tx.now().plus(pause(alarm.attempts() - 1)), alarm.attempts(), DIED);
    }

    /**
     * An attempt has failed. Where even what is done instead fails, that is left out: the alarm must not stay the first in line.
     *
     * @param state in which the alarm was; where it is another by now, somebody has set it anew meanwhile
     */
    void failed(AgendaLedger.Waiting alarm, Optional<AlarmKind> kind, String state, Throwable failure) {
        log.error("the alarm {} {} failed", alarm.kind(), alarm.subject(), failure);
        String note = note(failure);
        try {
            ledger.change(tx -> {
                if (rows.is(tx, alarm.id(), state)) {
                    postpone(tx, alarm, kind, failure, note);
                }
            });
        } catch (RuntimeException | Error e) {
            log.error("the alarm {} {} could not be given up in order", alarm.kind(), alarm.subject(), e);
            ledger.change(tx -> rows.fail(tx, alarm.id(), note));
        }
    }

    private void postpone(Tx tx, AgendaLedger.Waiting alarm, Optional<AlarmKind> kind, Throwable failure, String note) {
        int begun = alarm.attempts() + 1;
        boolean hopeless = outOfMemory(failure) && kind.flatMap(AlarmKind::givenUp).isPresent();
        if (forever(kind) || !hopeless && begun < most(kind)) {
            rows.retry(tx, alarm.id(), tx.now().plus(pause(begun - 1)), begun, note);
        } else {
            giveUp(tx, alarm, kind, note);
        }
    }

    private void giveUp(Tx tx, AgendaLedger.Waiting alarm, Optional<AlarmKind> kind, String note) {
        rows.fail(tx, alarm.id(), note);
        if (alarm.asker().isPresent()) {
            Wait.ends(tx, rows, alarm.id());
        }
        kind.flatMap(AlarmKind::givenUp).ifPresent(instead -> instead.accept(tx, alarm.alarm()));
    }

    /** Housekeeping is never given up: days are planned by a chain of alarms, and where one is missing nothing follows. */
    private static boolean forever(Optional<AlarmKind> kind) {
        return kind.filter(AlarmKind::silent).isPresent();
    }

    private static int most(Optional<AlarmKind> kind) {
        return kind.flatMap(AlarmKind::givenUp).isPresent() ? MOST_BEFORE_PEOPLE : MOST;
    }

    /**
     * What takes all memory once does so again, at the cost of everybody; whoever waits for it is told at once and can ask again.
     * What nobody waits for may be the victim of something else that took it, and is tried again.
     */
    private static boolean outOfMemory(Throwable failure) {
        Throwable e = failure;
        for (int depth = 0; e != null && depth < 20; depth++, e = e.getCause()) {
            if (e instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static String note(Throwable failure) {
        String note = failure.toString();
        return note.substring(0, Math.min(LONGEST_NOTE, note.length()));
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
