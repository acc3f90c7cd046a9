package zaigang.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zaigang.settings.LeaveKind;

/**
 * The state of a person's day, derived from facts and never stored. The first that applies holds:
 *
 * <ol>
 *   <li>what somebody who checked has recorded, or the person has answered: {@link Absent}, {@link OnPost}, {@link Out};
 *   <li>approved leave in the morning, when people are asked: {@link OnLeave};
 *   <li>the bot was away and the round was not held: {@link NotAsked};
 *   <li>{@link Unconfirmed} with its cause: leave asked for and not decided, never joined, not delivered, window still open,
 *       not back from leave, or no answer. Silence is not absence.
 * </ol>
 */
public sealed interface DayState {
    /** @param late after the end of the window; zero for in time */
    record OnPost(Instant at, Duration late, boolean byOneself) implements DayState {}

    /** @param late after the end of the window; zero for in time */
    record Out(Instant at, Duration late, boolean byOneself) implements DayState {}

    /**
     * On approved leave, or away on duty, as the kind says.
     *
     * @param whole all day; otherwise only in the morning
     */
    record OnLeave(LeaveKind kind, boolean whole) implements DayState {}

    /** Verified absent, by somebody who checked. */
    record Absent(Instant at) implements DayState {}

    /** Not expected, because the bot could not ask. */
    record NotAsked() implements DayState {}

    record Unconfirmed(Cause cause) implements DayState {}

    /** Why nothing is confirmed. */
    enum Cause {
        NO_ANSWER,
        /** The window is still open. */
        WAITING,
        LEAVE_PENDING,
        /** No answer, and nobody has reported back from a leave that is over. */
        NOT_RETURNED,
        /** The message did not arrive, or nobody knows whether it did: never counted against the person. */
        NOT_DELIVERED,
        /** No account yet: never counted against the person. */
        NOT_JOINED;

        /** Whether the question never reached the person. */
        public boolean notReached() {
            return this == NOT_DELIVERED || this == NOT_JOINED;
        }
    }

    /** Leave in the morning of the day, approved or asked for. */
    record OfLeave(LeaveKind kind, boolean approved, boolean whole) {}

    /**
     * All that the state of a day depends on.
     *
     * @param notReturned whether a leave was over before the day and the person had not reported back
     */
    record Facts(
            Round.State round,
            Instant closes,
            Member.Asking asking,
            Optional<Answer> answer,
            Optional<OfLeave> leave,
            boolean notReturned) {}

    static DayState of(Facts facts) {
        Optional<DayState> recorded = facts.answer().flatMap(a -> recorded(a, facts));
        if (recorded.isPresent()) {
            return recorded.get();
        }
        Optional<OfLeave> approved = facts.leave().filter(OfLeave::approved);
        if (approved.isPresent()) {
            return new OnLeave(approved.get().kind(), approved.get().whole());
        }
        if (facts.round() == Round.State.NOT_HELD) {
            return new NotAsked();
        }
        return new Unconfirmed(cause(facts));
    }

    /** Late can only be who was asked in time: not where the bot was away, or its question never reached the person. */
    private static Optional<DayState> recorded(Answer answer, Facts facts) {
        boolean held = facts.round() == Round.State.OPEN || facts.round() == Round.State.CLOSED;
        boolean asked = held && !notReached(facts);
        Duration late = asked && answer.byOneself() && answer.at().isAfter(facts.closes())
                ? Duration.between(facts.closes(), answer.at())
                : Duration.ZERO;
        return switch (answer.kind()) {
            case ON_POST -> Optional.of(new OnPost(answer.at(), late, answer.byOneself()));
            case OUT -> Optional.of(new Out(answer.at(), late, answer.byOneself()));
            case ABSENT -> Optional.of(new Absent(answer.at()));
            case LEAVE_ASKED -> Optional.empty();
        };
    }

    private static boolean notReached(Facts facts) {
        return switch (facts.asking()) {
            case NOT_JOINED, NOT_DELIVERED -> true;
            case WAITING -> facts.round() == Round.State.CLOSED;
            case ASKED, ON_LEAVE, ANSWERED -> false;
        };
    }

    private static Cause cause(Facts facts) {
        if (facts.leave().isPresent()) {
            return Cause.LEAVE_PENDING;
        }
        return switch (facts.asking()) {
            case NOT_JOINED -> Cause.NOT_JOINED;
            case NOT_DELIVERED -> Cause.NOT_DELIVERED;
            case WAITING -> facts.round() == Round.State.CLOSED ? Cause.NOT_DELIVERED : Cause.WAITING;
            case ASKED, ON_LEAVE, ANSWERED -> silent(facts);
        };
    }

    private static Cause silent(Facts facts) {
        if (facts.round() != Round.State.CLOSED) {
            return Cause.WAITING;
        }
        return facts.notReturned() ? Cause.NOT_RETURNED : Cause.NO_ANSWER;
    }

    /** On post or out on business: accounted for. */
    default boolean present() {
        return this instanceof OnPost || this instanceof Out;
    }

    default Duration lateness() {
        return switch (this) {
            case OnPost p -> p.late();
            case Out o -> o.late();
            default -> Duration.ZERO;
        };
    }
}
