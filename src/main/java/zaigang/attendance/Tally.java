package zaigang.attendance;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * The figures of a group and a period, each with what it is counted from.
 *
 * <p>Expected are all members, without those on leave, those whom the bot could not ask, and those whom its question never
 * reached. On-post rate is (on post + out + away on duty) of expected.
 *
 * @param away on duty elsewhere for the day, by an approved mission or training: present
 * @param late of those on post or out, how many answered after the window
 * @param corrected of those on post or out, how many by a correction that was accepted
 * @param waiting not yet confirmed, the window still being open
 */
public record Tally(
        int expected, int onPost, int out, int away, int onLeave, int late, int unconfirmed, int waiting, int absent,
        int notReached, int notAsked, int corrected) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Tally of(Collection<? extends DayState> states) {
        return states.stream().map(Tally::one).reduce(NONE, Tally::plus);
    }

    /** On post, out, or away on duty. */
    public int present() {
        return onPost + out + away;
    }

    /** Whole per cent; empty where nobody is expected. */
    public OptionalInt rate() {
        return expected == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * present() / expected));
    }

    public Tally plus(Tally o) {
        return new Tally(expected + o.expected, onPost + o.onPost, out + o.out, away + o.away, onLeave + o.onLeave, late + o.late,
                unconfirmed + o.unconfirmed, waiting + o.waiting, absent + o.absent, notReached + o.notReached,
                notAsked + o.notAsked, corrected + o.corrected);
    }

    private static Tally one(DayState state) {
        int late = state.lateness().isPositive() ? 1 : 0;
        return switch (state) {
            case DayState.OnPost p -> new Tally(1, 1, 0, 0, 0, late, 0, 0, 0, 0, 0, 0);
            case DayState.Out o -> new Tally(1, 0, 1, 0, 0, late, 0, 0, 0, 0, 0, 0);
            case DayState.OnLeave l when l.kind().onDuty() -> new Tally(1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
            case DayState.OnLeave l -> new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
            case DayState.Corrected c -> new Tally(1, c.out() ? 0 : 1, c.out() ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            case DayState.Absent a -> new Tally(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
            case DayState.NotAsked n -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            case DayState.Unconfirmed u when u.cause().notReached() -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
            case DayState.Unconfirmed u when u.cause() == DayState.Cause.WAITING -> new Tally(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
            case DayState.Unconfirmed u -> new Tally(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        };
    }
}
