package zaigang.edge.telegram;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param connect for a connection, name, proxy and TLS each
 * @param read for the next byte of an answer to a call
 * @param longPoll how long Telegram may hold a poll open when there is nothing new, in whole seconds; Telegram takes up to 50 s
 * @param pollSlack by how much the answer to a poll may be later than that
 * @param firstPause after a first failed poll or commit; it doubles from there
 * @param longestPause where it stops doubling: the network comes back without a word
 */
public record TelegramPatience(
        Duration connect, Duration read, Duration longPoll, Duration pollSlack, Duration firstPause, Duration longestPause) {

    /** A poll is short enough that a dead connection is noticed well before taps are lost (they live about 150 s). */
    public static final TelegramPatience USUAL = new TelegramPatience(
            Duration.ofSeconds(15), Duration.ofSeconds(45), Duration.ofSeconds(30), Duration.ofSeconds(15),
            Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** The pause after so many failures in a row, counted from 1. */
    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
