package zaigang.spine.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Event;
import zaigang.spine.ledger.Tx;

/**
 * When the bot last had all that Telegram kept for it. A button pressed lives about 150 seconds on Telegram's side, and does not
 * say when it was pressed. Where a poll has brought all there was, and another does so within that time, none can have been lost
 * in between. After a longer time, whether nothing was heard or taps came in but others still waited behind them, some may have
 * been lost, so those concerned have to be asked again, and nothing may be concluded meanwhile.
 */
public final class Pulse {
    /** How long Telegram keeps a pressed button for a bot that does not ask for it. */
    public static final Duration TAPS_LIVE = Duration.ofSeconds(150);
    /** Often enough for measuring, and not a write for every poll. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    /**
     * The bot hears again after a time during which taps may have been lost: windows move, and who has not answered is to be asked
     * again. It is announced when the first updates come in, and once more when all are; while the bot {@link #deaf still is
     * deaf} others wait at Telegram, and nobody is asked yet.
     */
    public record Outage(Instant from, Instant to) implements Event {
        public boolean touches(Instant begin, Instant end) {
            return from.isBefore(end) && to.isAfter(begin);
        }
    }

    /**
     * Updates have come in, and more may wait behind them. After a silence the windows have to move first, so that taps which
     * waited are in time.
     *
     * @return the outage so far; empty where there is none, or it was returned a short while ago
     */
    public Optional<Outage> stirs(Tx tx) {
        Optional<Outage> outage = outage(tx)
                .filter(o -> new AgendaLedger().stirred(tx).filter(at -> !late(tx, at)).isEmpty());
        outage.ifPresent(o -> new AgendaLedger().stirs(tx));
        return outage;
    }

    /** All that Telegram had is on disk. Returns the outage that has just ended, if there was one. */
    public Optional<Outage> heard(Tx tx) {
        Optional<Outage> outage = outage(tx);
        outage.ifPresent(o -> new AgendaLedger().keep(tx, o));
        Optional<Instant> last = last(tx);
        if (last.isEmpty() || tx.now().isAfter(last.get().plus(BEAT)) || tx.now().isBefore(last.get())) {
            set(tx);
        }
        return outage;
    }

    private static Optional<Outage> outage(Tx tx) {
        return last(tx).filter(l -> late(tx, l)).map(l -> new Outage(l, tx.now()));
    }

    private static boolean late(Tx tx, Instant last) {
        return tx.now().isAfter(last.plus(TAPS_LIVE));
    }

    /** When all that Telegram had was last on disk; empty where it never was. */
    public Optional<Instant> lastHeard(Tx tx) {
        return last(tx);
    }

    /** When the bot was away between two instants, earliest first. */
    public static List<Outage> outages(Tx tx, Instant from, Instant to) {
        return new AgendaLedger().outages(tx, from, to);
    }

    /** The clock was moved on purpose: no silence passed in between. */
    public void skip(Tx tx) {
        set(tx);
    }

    /** Whether taps may be getting lost right now. A bot that has never heard anything is not deaf: it is new. */
    public static boolean deaf(Tx tx) {
        return outage(tx).isPresent();
    }

    private static Optional<Instant> last(Tx tx) {
        return new AgendaLedger().lastHeard(tx);
    }

    private static void set(Tx tx) {
        new AgendaLedger().heard(tx);
    }
}
