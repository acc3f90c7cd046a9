package zaigang.day.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zaigang.base.settings.LeaveKind;

/**
 * The state of a person's day, derived from facts and never stored. This is the one function that decides, and every board,
 * digest and report shows what it says. The first line that applies holds:
 *
 * <table>
 *   <caption>Precedence</caption>
 *   <tr><th>fact</th><th>state</th></tr>
 *   <tr><td>no check-in on that day (a day off or a holiday, by the settings and the calendar), or not yet a member</td>
 *       <td>none: there is no row to decide about</td></tr>
 *   <tr><td>a correction was accepted, and nobody has checked and recorded anything after that</td>
 *       <td>{@link Corrected}, with the state of the lines below beside it; where that is present and in time, that state</td></tr>
 *   <tr><td>somebody who checked recorded it (also by phone, on site, in a spot check)</td>
 *       <td>{@link Absent}, {@link OnPost}, {@link Out}; never late</td></tr>
 *   <tr><td>the person answered, or took over a shift</td>
 *       <td>{@link OnPost}, {@link Out}; late only after window and grace, in a round that was held, if asked at all</td></tr>
 *   <tr><td>approved leave in the morning, when people are asked</td><td>{@link OnLeave} by kind, whole day or half</td></tr>
 *   <tr><td>the bot was away, the round was not held</td><td>{@link NotAsked}</td></tr>
 *   <tr><td>came off a night shift that morning, and was not asked for that</td><td>{@link AfterNight}</td></tr>
 *   <tr><td>leave asked for and not decided</td><td>{@link Unconfirmed}: LEAVE_PENDING</td></tr>
 *   <tr><td>no account yet</td><td>{@link Unconfirmed}: NOT_JOINED</td></tr>
 *   <tr><td>the question did not arrive, or nobody knows</td><td>{@link Unconfirmed}: NOT_DELIVERED</td></tr>
 *   <tr><td>the window is open</td><td>{@link Unconfirmed}: WAITING</td></tr>
 *   <tr><td>a leave is over and nobody reported back</td><td>{@link Unconfirmed}: NOT_RETURNED</td></tr>
 *   <tr><td>otherwise</td><td>{@link Unconfirmed}: NO_ANSWER</td></tr>
 * </table>
 *
 * <p>Silence is not absence. Expected are all whose state is not {@link OnLeave} (of a kind that is not on duty), not
 * {@link AfterNight}, not {@link NotAsked}, and not {@link Cause#notReached}.
 */
public sealed interface DayState {
    /** @param late by how many minutes on the clock after the end of the window, at least one; zero for in time */
    record OnPost(Instant at, Duration late, boolean byOneself) implements DayState {}

    /** @param late by how many minutes on the clock after the end of the window, at least one; zero for in time */
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

    /** Off duty after a night shift that ended in the morning: worked the night, so neither asked nor expected. */
    record AfterNight() implements DayState {}

    record Unconfirmed(Cause cause) implements DayState {}

    /**
     * Present after all: the person explained it, and somebody who may decide accepted that.
     *
     * @param original what was recorded, and stays
     * @param out out on business, as {@link DayState#out}; otherwise on post
     * @param by the name of the one who accepted it
     */
    record Corrected(DayState original, boolean out, String by) implements DayState {}

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
     * @param grace how long after the close an answer still counts as in time: the network may have been slow
     * @param notReturned whether a leave was over before the day and the person had not reported back
     */
    record Facts(
            Round.State round,
            Instant closes,
            Duration grace,
            AskProgress asking,
            Optional<Answer> answer,
            Optional<Amendment> amendment,
            Optional<OfLeave> leave,
            boolean notReturned) {}

    static DayState of(Facts facts) {
        DayState original = original(facts);
        boolean inTime = original.present() && original.lateness().isZero();
        return facts.amendment().filter(a -> !inTime && !foundAfter(a, facts))
                .<DayState>map(a -> new Corrected(original, a.kind() == Answer.Kind.OUT, a.by())).orElse(original);
    }

    /** Whether somebody has checked and recorded something after a correction was accepted. */
    private static boolean foundAfter(Amendment amendment, Facts facts) {
        return facts.answer().filter(a -> !a.byOneself() && a.kind() != Answer.Kind.LEAVE_ASKED)
                .filter(a -> a.at().isAfter(amendment.at())).isPresent();
    }

    private static DayState original(Facts facts) {
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
        return facts.asking() == AskProgress.AFTER_NIGHT ? new AfterNight() : new Unconfirmed(cause(facts));
    }

    /**
     * Late can only be who was asked in time: not where the bot was away, its question never reached the person, or somebody was
     * not asked after a night shift. Lateness is counted from the close, also where there is a grace.
     */
    private static Optional<DayState> recorded(Answer answer, Facts facts) {
        boolean held = facts.round() == Round.State.OPEN || facts.round() == Round.State.CLOSED;
        boolean asked = held && !notReached(facts) && facts.asking() != AskProgress.AFTER_NIGHT;
        Duration late = asked && answer.byOneself() && answer.at().isAfter(facts.closes().plus(facts.grace()))
                ? onTheClock(facts.closes(), answer.at())
                : Duration.ZERO;
        return switch (answer.kind()) {
            case ON_POST -> Optional.of(new OnPost(answer.at(), late, answer.byOneself()));
            case OUT -> Optional.of(new Out(answer.at(), late, answer.byOneself()));
            case ABSENT -> Optional.of(new Absent(answer.at()));
            case LEAVE_ASKED -> Optional.empty();
        };
    }

    /**
     * How much later it is by a clock that shows hours and minutes, as people read both times: 9:15:40 is 15 minutes after 9:00.
     * At least a minute, so that late is late.
     */
    private static Duration onTheClock(Instant from, Instant to) {
        Duration shown = Duration.between(from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
        return shown.isPositive() ? shown : Duration.ofMinutes(1);
    }

    private static boolean notReached(Facts facts) {
        return switch (facts.asking()) {
            case NOT_JOINED, NOT_DELIVERED -> true;
            case WAITING -> facts.round() == Round.State.CLOSED;
            case ASKED, ON_LEAVE, ANSWERED, AFTER_NIGHT -> false;
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
            case ASKED, ON_LEAVE, ANSWERED, AFTER_NIGHT -> silent(facts);
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
        return this instanceof OnPost || this instanceof Out || this instanceof Corrected;
    }

    /** Present, and out on business; whether that still lasts is no matter of the day's state. */
    default boolean out() {
        return this instanceof Out;
    }

    /** Whether there is something that the person could explain: late, not confirmed, or verified absent. */
    default boolean explainable() {
        return lateness().isPositive() || this instanceof Absent || this instanceof Unconfirmed u
                && u.cause() != Cause.WAITING && u.cause() != Cause.LEAVE_PENDING;
    }

    default Duration lateness() {
        return switch (this) {
            case OnPost p -> p.late();
            case Out o -> o.late();
            default -> Duration.ZERO;
        };
    }
}
