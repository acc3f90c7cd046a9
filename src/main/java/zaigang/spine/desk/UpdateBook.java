package zaigang.spine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.spine.chat.Incoming;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;

/** What the desk remembers of updates: which were seen, with which the process began, and those that were set aside. */
final class UpdateBook {
    /** Telegram sends an update again for a day, and may give its number to another after a week. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final Duration FORGETS_EVERY = Duration.ofHours(1);

    private static final int UNREADABLE_A_DAY = 200;

    /** With which so many processes began in a row, and none of them lived to see it on disk: it is what they die of. */
    static final int MOST_LIVES = 5;

    private final DeskLedger rows;
    private Optional<Begun> begun = Optional.empty();
    private Instant forgotten = Instant.EPOCH;

    UpdateBook(DeskLedger rows) {
        this.rows = rows;
    }

    /** The update that this process took up first; so many in a row have, itself included. */
    private record Begun(long updateId, long lives) {
        boolean endsProcesses(Incoming incoming) {
            return incoming.updateId() == updateId && lives > MOST_LIVES;
        }
    }

    /**
     * Notes on disk what this process takes up first. A start asks for a single update, so one of which processes die comes to
     * stand there alone after a few of them, whatever stood before it.
     */
    void begin(Ledger ledger, List<Incoming> batch) {
        if (begun.isEmpty() && !batch.isEmpty()) {
            long first = batch.getFirst().updateId();
            begun = Optional.of(new Begun(first, ledger.write(tx -> rows.beginWith(tx, first))));
        }
    }

    /** Forgets what Telegram sends no more: now and then, and after each start. */
    void forget(Tx tx) {
        if (tx.now().isBefore(forgotten) || !tx.now().isBefore(forgotten.plus(FORGETS_EVERY))) {
            rows.forgetSeenBefore(tx, tx.now().minus(REMEMBERED));
            forgotten = tx.now();
        }
    }

    /** Whether it is what processes die of. */
    boolean endsProcesses(Incoming incoming) {
        return begun.filter(b -> b.endsProcesses(incoming)).isPresent();
    }

    /** What is said in a group is nobody's to keep. */
    void setAside(Tx tx, Incoming incoming, String why) {
        rows.setAside(tx, incoming, incoming.inGroup() ? "" : incoming.content().toString(), why);
    }

    /** Anybody may send what cannot be read: enough is kept to see what it is. */
    void keep(Tx tx, Incoming incoming, Incoming.Unreadable unreadable) {
        if (rows.unreadable(tx, tx.now().minus(Duration.ofDays(1)), UNREADABLE_A_DAY) < UNREADABLE_A_DAY) {
            rows.setAside(tx, incoming, unreadable.raw(), unreadable.error());
        }
    }
}
