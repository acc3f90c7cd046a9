package zaigang.telegram;

/**
 * Is told each time Telegram was heard: after a poll without news, and after the news of a poll were committed. Called on the
 * poller's thread, which waits for it.
 */
@FunctionalInterface
public interface Heard {
    void heard();
}
