package zaigang.spine.desk;

import java.time.Instant;
import zaigang.spine.chat.Incoming;

/** Who sends so much at once that not all of it is answered. */
final class Crowd {
    private static final int ACCOUNTS = 10_000;

    private final Remembered<Allowance> allowances = new Remembered<>(ACCOUNTS);

    void begin() {
        allowances.begin();
    }

    void end() {
        allowances.end();
    }

    /** How an update is answered; takes one of its account's answers. */
    ReplyManner manner(Incoming incoming, Arrivals arrivals, Instant now) {
        allowances.sweep(a -> a.at(now).full());
        Allowance has = of(incoming, now);
        if (!has.spent()) {
            allowances.put(incoming.from(), has.lessOne());
            return ReplyManner.FULLY;
        }
        return arrivals.isLast(incoming) ? ReplyManner.LAST : ReplyManner.BRIEFLY;
    }

    /** Whether to say now that not everything is answered: once, until it is quiet again. */
    boolean toBeTold(Incoming incoming, Instant now) {
        Allowance has = of(incoming, now);
        allowances.put(incoming.from(), has.withWord());
        return !has.told();
    }

    private Allowance of(Incoming incoming, Instant now) {
        return allowances.of(incoming.from()).map(a -> a.at(now)).orElseGet(() -> Allowance.full(now));
    }
}
