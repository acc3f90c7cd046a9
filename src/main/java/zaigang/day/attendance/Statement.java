package zaigang.day.attendance;

import java.time.Instant;
import java.util.Optional;
import zaigang.away.outing.OutingLine;

/** What is stated about somebody's day, by the person or by others. What becomes of it says {@link Decision}. */
public sealed interface Statement {
    /**
     * The person says it, by a button, a word or a line.
     *
     * @param kind on post, or out
     * @param line where and until when, of who is out; empty where only that was said
     */
    record Said(Answer.Kind kind, Optional<OutingLine> line) implements Statement {}

    /** The person is back from being out. */
    record Back() implements Statement {}

    /** The person asked for leave for the morning or all of the day. */
    record LeaveAsked() implements Statement {}

    /**
     * The person has taken over a shift, which says that they are on post.
     *
     * @param byPerson who says so: the person, or somebody else
     * @param at when; the question may come to ask only later
     */
    record TookOver(long byPerson, Instant at) implements Statement {}

    /**
     * The person answered a spot check.
     *
     * @param kind on post, or out
     */
    record AnsweredCheck(Answer.Kind kind) implements Statement {}

    /**
     * Somebody who checked has found it.
     *
     * @param kind anything but a request for leave
     * @param sure whether that person has confirmed that it is to stand over what was recorded
     */
    record Found(Answer.Kind kind, long byPerson, About about, boolean sure) implements Statement {
        Found ofTheDay() {
            return new Found(kind, byPerson, About.DAY, sure);
        }
    }

    /** What a finding is about. */
    enum About {
        /** The day as such: somebody puts its record right. */
        DAY,
        /** A moment of it: who is on post at ten may be out at eleven, and neither says anything against the other. */
        MOMENT
    }

    /** What it would be as the answer of the day. */
    default Answer.Kind kind() {
        return switch (this) {
            case Said s -> s.kind();
            case Back b -> Answer.Kind.ON_POST;
            case LeaveAsked l -> Answer.Kind.LEAVE_ASKED;
            case TookOver t -> Answer.Kind.ON_POST;
            case AnsweredCheck c -> c.kind();
            case Found f -> f.kind();
        };
    }

    /** As the answer of the day of a person. */
    default Answer answer(long roundId, long personId, Instant now) {
        return switch (this) {
            case TookOver t -> new Answer(roundId, personId, kind(), t.at(), t.byPerson());
            case Found f -> new Answer(roundId, personId, kind(), now, f.byPerson());
            default -> new Answer(roundId, personId, kind(), now, personId);
        };
    }
}
