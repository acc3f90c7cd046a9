package zaigang.edge.telegram;

/**
 * Is told each time all that Telegram had is on disk: after a poll that brought less than it might have, once its news are
 * committed. Taps may still be waiting, and be lost, as long as polls come back full. Called on the poller's thread, which waits
 * for it.
 */
@FunctionalInterface
public interface CaughtUp {
    void heard();
}
