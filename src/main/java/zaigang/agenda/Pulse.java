package zaigang.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zaigang.ledger.Tx;

/**
 * When the bot was last known to hear Telegram. A button pressed lives about 150 seconds on Telegram's side: after a longer
 * silence taps may have been lost, so those concerned have to be asked again, and nothing may be concluded meanwhile.
 */
public final class Pulse {
    /** How long Telegram keeps a pressed button for a bot that does not ask for it. */
    public static final Duration TAPS_LIVE = Duration.ofSeconds(150);
    /** Often enough for measuring, and not a write for every poll. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** A time during which taps may have been lost. */
    public record Outage(Instant from, Instant to) {
        public boolean touches(Instant begin, Instant end) {
            return from.isBefore(end) && to.isAfter(begin);
        }
    }

    /** The bot hears Telegram now. Returns the outage that has just ended, if there was one. */
    public Optional<Outage> heard(Tx tx) {
        Optional<Instant> last = last(tx);
        if (last.isEmpty() || tx.now().isAfter(last.get().plus(BEAT)) || tx.now().isBefore(last.get())) {
            set(tx);
        }
        return last.filter(l -> tx.now().isAfter(l.plus(TAPS_LIVE))).map(l -> new Outage(l, tx.now()));
    }

    /** When Telegram was last heard; empty where it never was. */
    public Optional<Instant> lastHeard(Tx tx) {
        return last(tx);
    }

    /** The clock was moved on purpose: no silence passed in between. */
    public void skip(Tx tx) {
        set(tx);
    }

    /** Whether taps may be getting lost right now. A bot that has never heard anything is not deaf: it is new. */
    public static boolean deaf(Tx tx) {
        return last(tx).filter(l -> tx.now().isAfter(l.plus(TAPS_LIVE))).isPresent();
    }

    private static Optional<Instant> last(Tx tx) {
        return new AgendaLedger().lastHeard(tx);
    }

    private static void set(Tx tx) {
        new AgendaLedger().heard(tx);
    }
}
