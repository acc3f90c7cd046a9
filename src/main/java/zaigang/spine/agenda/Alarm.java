package zaigang.spine.agenda;

import java.time.Duration;
import java.time.Instant;

/** Something that is due. The pair of kind and subject is unique. */
public record Alarm(String kind, String subject, Instant due) {
    /** How long after its time it is found; never below zero. */
    public Duration late(Instant now) {
        return due.isBefore(now) ? Duration.between(due, now) : Duration.ZERO;
    }
}
