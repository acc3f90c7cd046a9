package zaigang.desk;

import java.time.Duration;
import java.time.Instant;

/**
 * How many answers an account has left. Nobody who reads what is answered gets to the end of it: so many at once, and one more each
 * second, since Telegram takes no more for a chat, and the rest would only queue.
 *
 * @param at when it was reckoned
 * @param told whether the person knows that not everything is answered
 */
record Allowance(Instant at, int left, boolean told) {
    static final int AT_ONCE = 20;
    private static final Duration ONE_MORE = Duration.ofSeconds(1);

    static Allowance full(Instant now) {
        return new Allowance(now, AT_ONCE, false);
    }

    /** As it is at another instant; a clock that went back makes it full. */
    Allowance at(Instant now) {
        long more = Duration.between(at, now).dividedBy(ONE_MORE);
        if (more < 0 || left + more >= AT_ONCE) {
            return full(now);
        }
        return new Allowance(at.plus(ONE_MORE.multipliedBy(more)), left + (int) more, told);
    }

    boolean full() {
        return left == AT_ONCE;
    }

    boolean spent() {
        return left == 0;
    }

    Allowance lessOne() {
        return new Allowance(at, left - 1, told);
    }

    Allowance withWord() {
        return new Allowance(at, left, true);
    }
}
