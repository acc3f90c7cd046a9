package zaigang.day.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import zaigang.base.text.Text;

/** The state of a day in words. */
public final class StateText {
    private StateText() {}

    /** A word or two: on post, out, on leave, not confirmed. */
    public static Text brief(DayState state) {
        return switch (state) {
            case DayState.OnLeave l when l.kind().onDuty() -> l.kind().name();
            case DayState.Corrected c -> Text.of("correction.brief", "state", Text.of("attendance.state_" + code(c)));
            default -> Text.of("attendance.state_" + code(state));
        };
    }

    /** The reason why nothing is confirmed; {@link Text#NONE} for other states. */
    public static Text cause(DayState state) {
        return state instanceof DayState.Unconfirmed u
                ? Text.of("attendance.cause_" + u.cause().name().toLowerCase(Locale.ROOT))
                : Text.none();
    }

    static Text withTime(DayState state, Calendar calendar) {
        return withTime(state, calendar.settings().zone());
    }

    /** The state with its time of day (to the minute), lateness and who recorded it, as far as there are any. */
    public static Text withTime(DayState state, ZoneId zone) {
        return switch (state) {
            case DayState.OnPost p -> timed(state, p.at(), p.late(), p.byOneself(), zone);
            case DayState.Out o -> timed(state, o.at(), o.late(), o.byOneself(), zone);
            case DayState.Absent a -> timed(state, a.at(), Duration.ZERO, false, zone);
            case DayState.Unconfirmed u -> Text.of("attendance.unconfirmed", "state", brief(state), "cause", cause(state));
            case DayState.OnLeave l -> onLeave(l);
            case DayState.NotAsked n -> brief(state);
            case DayState.AfterNight n -> brief(state);
            case DayState.Corrected c -> Text.of("correction.state", "state", Text.of("attendance.state_" + code(c)),
                    "by", c.by(), "original", withTime(c.original(), zone));
        };
    }

    /** A state, and what else is said of the same moment, as far as there is anything. */
    public static Text beside(Text state, Text more) {
        return more.isNone() ? state : Text.of("outing.beside", "state", state, "more", more);
    }

    private static Text onLeave(DayState.OnLeave leave) {
        return Text.of("attendance.leave_of", "state", brief(leave),
                "kind", leave.kind().onDuty() ? Text.none() : Text.of("attendance.leave_kind", "kind", leave.kind().name()),
                "half", leave.whole() ? Text.none() : Text.of("attendance.leave_half"));
    }

    private static Text timed(DayState state, Instant at, Duration late, boolean byOneself, ZoneId zone) {
        return Text.of("attendance.timed",
                "time", LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES), "state", brief(state),
                "late", late.isPositive() ? Text.of("attendance.late", "minutes", late.toMinutes()) : Text.none(),
                "checked", byOneself ? Text.none() : Text.of("attendance.checked"));
    }

    private static String code(DayState state) {
        return switch (state) {
            case DayState.Corrected c -> c.out() ? "out" : "on_post";
            case DayState.OnPost p -> "on_post";
            case DayState.Out o -> "out";
            case DayState.OnLeave l -> "on_leave";
            case DayState.Absent a -> "absent";
            case DayState.NotAsked n -> "not_asked";
            case DayState.AfterNight n -> "after_night";
            case DayState.Unconfirmed u when u.cause() == DayState.Cause.WAITING -> "waiting";
            case DayState.Unconfirmed u when u.cause().notReached() -> "not_reached";
            case DayState.Unconfirmed u -> "unconfirmed";
        };
    }
}
