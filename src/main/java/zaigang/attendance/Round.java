package zaigang.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One asking of a day, for all whose settings give the same times.
 *
 * @param profile the times that its members have in common; with the day it is unique
 * @param opens when people are asked
 * @param reminds when those who have not answered are reminded once
 * @param closes when the window ends; it moves after an outage
 * @param latestOpen after which it is not opened any more, only declared not held
 * @param windowMs how long the window is, in milliseconds
 * @param asks how often people have been asked: once, and again after each outage
 * @param graceMs how long after the close an answer still counts as in time, in milliseconds
 */
public record Round(
        long id,
        LocalDate day,
        String profile,
        Instant opens,
        Instant reminds,
        Instant closes,
        Instant latestOpen,
        long windowMs,
        int asks,
        State state,
        long graceMs) {

    /** Where a round stands. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED,
        /** The bot was away: nobody is counted who did not answer. */
        NOT_HELD
    }

    /** Whether it is that of those who came off a night shift. */
    boolean afterNight() {
        return profile.endsWith(RoundPlan.AFTER_NIGHT);
    }

    Duration window() {
        return Duration.ofMillis(windowMs);
    }

    Duration grace() {
        return Duration.ofMillis(graceMs);
    }
}
