package zaigang.spine.outbox;

import java.time.Duration;
import zaigang.base.settings.Settings;

/**
 * How fast messages may go out. Telegram's own limits are about 30 a second in all, one a second per chat with short bursts,
 * and 20 a minute per group (Bot FAQ, "My bot is hitting limits"). {@link #UNLIMITED} lifts any of them.
 *
 * @param perSecond in all, within any second; so many edits besides
 * @param chatBurst to one person at once, edits included, as in the next two
 * @param chatPerSecond to one person after a burst, as long as there is more
 * @param perGroupMinute to one group, within any minute
 * @param strangersPerSecond of the messages, to accounts that nobody knows, within any second
 */
public record PaceLimits(int perSecond, int chatBurst, int chatPerSecond, int perGroupMinute, int strangersPerSecond) {
    static final int UNLIMITED = Settings.Telegram.UNLIMITED;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** One a second to a person after a burst; as many to strangers as to anybody, where others leave room. */
    public PaceLimits(int perSecond, int chatBurst, int perGroupMinute) {
        this(perSecond, chatBurst, 1, perGroupMinute, perSecond);
    }

    public static PaceLimits of(Settings.Telegram telegram) {
        return new PaceLimits(telegram.messagesPerSecond(), telegram.chatBurst(), telegram.chatPerSecond(), telegram.groupPerMinute(),
                telegram.strangersPerSecond());
    }

    /** What Telegram takes, with limits of one's own in all and for strangers. */
    public static PaceLimits telegram(int perSecond, int strangersPerSecond) {
        var d = Settings.Telegram.DEFAULT;
        return new PaceLimits(perSecond, d.chatBurst(), d.chatPerSecond(), d.groupPerMinute(), strangersPerSecond);
    }

    /** For a server without limits, and for tests whose clock stands still. */
    public static PaceLimits none() {
        return new PaceLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED);
    }

    /** Whether it matters how much this chat gets: a group where the id is negative, else a person. */
    boolean limits(long chatId) {
        return chatId < 0 ? perGroupMinute < UNLIMITED : chatBurst < UNLIMITED && chatPerSecond < UNLIMITED;
    }

    /** How many messages this chat may get within {@link #memory}; asked only where {@link #limits} says so. */
    int most(long chatId) {
        return chatId < 0 ? perGroupMinute : chatBurst;
    }

    /** A burst to a person is paid for with the time that its messages take at the long-run pace. */
    Duration memory(long chatId) {
        return chatId < 0 ? MINUTE : Duration.ofSeconds(chatBurst).dividedBy(chatPerSecond);
    }
}
