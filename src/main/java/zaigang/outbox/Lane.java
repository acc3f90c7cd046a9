package zaigang.outbox;

import java.time.Duration;

/** What goes first when there is more to send than may be sent: answers, then alerts, then bulk, and strangers last of all. */
public enum Lane {
    /** Answers to somebody who is waiting with the phone in hand. */
    ANSWER(Duration.ofHours(1)),
    /** What somebody has to act on: a vacancy, a decision, an unconfirmed list. */
    ALERT(Duration.ofHours(12)),
    /** What many get at once: prompts, reminders, digests. */
    BULK(Duration.ofHours(12)),
    /** Answers to accounts that nobody knows; they have a small pace of their own, and may come to nothing. */
    STRANGER(Duration.ofMinutes(10));

    private final Duration patience;

    Lane(Duration patience) {
        this.patience = patience;
    }

    /** After how long a message of this lane is dropped where it does not say so itself. */
    Duration patience() {
        return patience;
    }
}
