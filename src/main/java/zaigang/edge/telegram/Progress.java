package zaigang.edge.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far polling has come: what the next poll confirms and how much it asks for, and whether anything is confirmed at all. */
final class Progress {
    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    /** Telegram gives no more in one answer. */
    private static final int MOST = 100;
    /** What is new waits behind what cannot be confirmed, so not for long. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TelegramPatience patience;
    private long offset;
    /** A process that lives for a second gets on too: it begins with one update and takes twice as many each time. */
    private int limit = 1;
    private UpdateReader.Batch batch = new UpdateReader.Batch(new ArrayList<>(), 0);
    private boolean drained;
    private Set<Long> before = Set.of();
    private Set<Long> said = Set.of();
    private int comings;

    Progress(TelegramPatience patience) {
        this.patience = patience;
    }

    /** The lowest number that is not confirmed; 0 where none is known. */
    long offset() {
        return offset;
    }

    /** How many updates the next poll is to bring at most. */
    int limit() {
        return limit;
    }

    /** Nothing is known of the numbers any more. */
    void beginAnew() {
        offset = 0;
    }

    /** A poll with this offset and limit has brought these. */
    void answered(UpdateReader.Batch updates) {
        batch = updates;
        drained = updates.updates().size() < limit;
    }

    /** Whether the last poll brought all that Telegram had. */
    boolean drained() {
        return drained;
    }

    /**
     * What the last poll brought is on disk, and the next one confirms it.
     *
     * @return how long to wait before it: what comes again although it was confirmed would be polled without end
     */
    Duration saved() {
        offset = batch.next();
        limit = Math.min(2 * limit, MOST);
        Set<Long> numbers = batch.numbers();
        boolean again = before.containsAll(numbers);
        before = numbers;
        comings = again ? comings + 1 : 0;
        if (!again) {
            return Duration.ZERO;
        }
        if (!said.containsAll(numbers)) {
            log.warn("{} update(s) come again although they were confirmed; each is handled once, polling goes on slowly",
                    numbers.size());
            said = numbers;
        }
        Duration pause = patience.pause(comings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
