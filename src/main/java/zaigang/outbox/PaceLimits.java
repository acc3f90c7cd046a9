package zaigang.outbox;

import java.time.Duration;

/**
 * How fast messages may go out. Telegram's own limits are about 30 a second in all, one a second per chat with short bursts,
 * and 20 a minute per group (Bot FAQ, "My bot is hitting limits").
 *
 * @param perSecond in all, within any second
 * @param chatBurst to one chat at once, after which it gets one a second
 * @param perGroupMinute to one group, within any minute
 * @param strangersPerSecond of those, to accounts that nobody knows, within any second
 */
public record PaceLimits(int perSecond, int chatBurst, int perGroupMinute, int strangersPerSecond) {
    public static final Duration CHAT_INTERVAL = Duration.ofSeconds(1);

    /** With as many for strangers as for anybody, where others leave room. */
    public PaceLimits(int perSecond, int chatBurst, int perGroupMinute) {
        this(perSecond, chatBurst, perGroupMinute, perSecond);
    }

    public static PaceLimits telegram(int perSecond, int strangersPerSecond) {
        return new PaceLimits(perSecond, 3, 20, strangersPerSecond);
    }

    /** For a self-hosted server without limits, and for tests whose clock stands still. */
    public static PaceLimits none() {
        return new PaceLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
