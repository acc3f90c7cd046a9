package zaigang.day.attendance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The figures of a group and a period, each with what it is counted from. Each day of a person is in one of the parts of those
 * expected, or in one of those beside them.
 *
 * <p>Expected are on post, out, away on duty, waiting, unconfirmed and absent, and nobody else: it is their sum. On-post rate is
 * (on post + out + away on duty) of expected.
 *
 * @param counts how often there is what; what is missing is nought
 */
public record Tally(Map<Count, Integer> counts) {
    /** What is counted. */
    public enum Count {
        ON_POST,
        OUT,
        /** On duty elsewhere for the day, by an approved mission or training: present. */
        AWAY,
        /** Not yet confirmed, the window still being open. */
        WAITING,
        UNCONFIRMED,
        ABSENT,
        /** The last that is a part of those expected is before this. */
        ON_LEAVE,
        AFTER_NIGHT,
        NOT_REACHED,
        NOT_ASKED,
        /** Of those on post, how many answered after the window; the like of the others. */
        ON_POST_LATE,
        OUT_LATE,
        /** Of those on post, how many by a correction that was accepted; the like of those out. */
        ON_POST_CORRECTED,
        OUT_CORRECTED,
        /** Half days of leave that is not on duty, also on days on which somebody was there for the other half. */
        LEAVE_HALVES
    }

    public static final Tally NONE = new Tally(Map.of());

    public Tally {
        counts = Map.copyOf(counts);
    }

    public static Tally of(Collection<PersonDay> days) {
        var count = new TallyCount();
        days.forEach(count::add);
        return count.tally();
    }

    static Count part(DayState state) {
        return switch (state) {
            case DayState.OnPost p -> Count.ON_POST;
            case DayState.Out o -> Count.OUT;
            case DayState.OnLeave l -> l.kind().onDuty() ? Count.AWAY : Count.ON_LEAVE;
            case DayState.Corrected c -> c.out() ? Count.OUT : Count.ON_POST;
            case DayState.Absent a -> Count.ABSENT;
            case DayState.NotAsked n -> Count.NOT_ASKED;
            case DayState.AfterNight n -> Count.AFTER_NIGHT;
            case DayState.Unconfirmed u when u.cause().notReached() -> Count.NOT_REACHED;
            case DayState.Unconfirmed u -> u.cause() == DayState.Cause.WAITING ? Count.WAITING : Count.UNCONFIRMED;
        };
    }

    public int count(Count what) {
        return counts.getOrDefault(what, 0);
    }

    /** The sum of its parts. */
    public int expected() {
        return present() + count(Count.WAITING) + count(Count.UNCONFIRMED) + count(Count.ABSENT);
    }

    /** On post, out, or away on duty. */
    public int present() {
        return count(Count.ON_POST) + count(Count.OUT) + count(Count.AWAY);
    }

    /** Of those present, how many answered after the window. */
    public int late() {
        return count(Count.ON_POST_LATE) + count(Count.OUT_LATE);
    }

    /** Of those present, how many by a correction that was accepted. */
    public int corrected() {
        return count(Count.ON_POST_CORRECTED) + count(Count.OUT_CORRECTED);
    }

    /** Days of leave that is not on duty, of which there are halves: a whole number where it is one. */
    public Number leaveDays() {
        int halves = count(Count.LEAVE_HALVES);
        return halves % 2 == 0 ? (Number) (halves / 2) : halves / 2.0;
    }

    /** Whole per cent; empty where nobody is expected. */
    public OptionalInt rate() {
        return expected() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * present() / expected()));
    }

    public Tally plus(Tally other) {
        var sum = new EnumMap<Count, Integer>(Count.class);
        counts.forEach((what, count) -> sum.merge(what, count, Integer::sum));
        other.counts.forEach((what, count) -> sum.merge(what, count, Integer::sum));
        return new Tally(sum);
    }
}
