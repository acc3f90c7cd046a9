package zaigang.base.settings;

import java.time.Duration;

/**
 * How long records are kept before the nightly purge deletes them. Each is a number of whole days.
 *
 * @param locations where somebody was
 * @param messages what was sent and received, and what serves only to handle it
 * @param attendance answers, leave, duties and the log of who did what
 */
public record Retention(Duration locations, Duration messages, Duration attendance) {
    public static final Retention DEFAULT = new Retention(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(730));
}
