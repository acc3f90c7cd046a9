package zaigang.away.outing;

import java.time.Instant;
import java.util.Optional;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;

/** The record of today, kept by whoever asks for it: what becomes of it when somebody says to be out, or to be back. */
public interface OutingDay {
    /**
     * Somebody is out on business.
     *
     * @param line where and until when; empty where only that was said
     */
    Reply out(Turn turn, Optional<OutingLine> line);

    /** Somebody is back; a return from leave, where they were on leave. */
    Reply back(Turn turn);

    /** Since when somebody says to be out today without having said where; empty for everybody else. */
    Optional<Instant> outSince(Turn turn);

    /** Why this person cannot say today where they are; empty where they can, since they are out. */
    Optional<Refusal> objection(Turn turn);
}
