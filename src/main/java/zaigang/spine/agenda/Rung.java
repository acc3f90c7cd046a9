package zaigang.spine.agenda;

import java.time.Instant;

/** What came of an alarm. */
public sealed interface Rung {
    Rung DONE = new Done("");

    /** Done; the note says how, where that is worth keeping. */
    record Done(String note) implements Rung {}

    /** Not done, on purpose. */
    record Skipped(String reason) implements Rung {}

    /** To be rung again: a part is done, or it was too early. */
    record Again(Instant at) implements Rung {}
}
