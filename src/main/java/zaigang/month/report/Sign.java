package zaigang.month.report;

import java.util.Locale;
import zaigang.base.sheets.CellStyle;
import zaigang.day.attendance.DayState;

/** How a day looks in the grid: a sign of one or two characters on a colour. */
enum Sign {
    ON_POST("E2EFDA"),
    LATE("FFE699"),
    OUT("DDEBF7"),
    /** Out, and answered late. */
    OUT_LATE("FFE699"),
    ON_LEAVE("E4DFEC"),
    /** On leave in the morning only. */
    HALF_LEAVE("E4DFEC"),
    /** Away on duty: an approved mission or training. */
    AWAY("DDEBF7"),
    /** Off duty after a night shift. */
    AFTER_NIGHT("E4DFEC"),
    /** By a correction that was accepted. */
    CORRECTED("C6E0B4"),
    CORRECTED_OUT("C6E0B4"),
    WAITING(""),
    UNCONFIRMED("F8CBAD"),
    ABSENT("FF9B9B"),
    NOT_REACHED("EDEDED"),
    NOT_ASKED("EDEDED");

    private final CellStyle style;

    Sign(String fill) {
        this.style = CellStyle.CENTERED.withFill(fill);
    }

    static Sign of(DayState state) {
        boolean late = state.lateness().isPositive();
        return switch (state) {
            case DayState.OnPost p -> late ? LATE : ON_POST;
            case DayState.Out o -> late ? OUT_LATE : OUT;
            case DayState.OnLeave l when l.kind().onDuty() -> AWAY;
            case DayState.OnLeave l -> l.whole() ? ON_LEAVE : HALF_LEAVE;
            case DayState.Corrected c -> c.out() ? CORRECTED_OUT : CORRECTED;
            case DayState.Absent a -> ABSENT;
            case DayState.NotAsked n -> NOT_ASKED;
            case DayState.AfterNight n -> AFTER_NIGHT;
            case DayState.Unconfirmed u when u.cause() == DayState.Cause.WAITING -> WAITING;
            case DayState.Unconfirmed u when u.cause().notReached() -> NOT_REACHED;
            case DayState.Unconfirmed u -> UNCONFIRMED;
        };
    }

    CellStyle style() {
        return style;
    }

    /** By which the phrases about it are found. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phrase that is the sign itself. */
    String key() {
        return "report.sign_" + code();
    }

    /** The phrase that says what it means. */
    String meaning() {
        return "report.meaning_" + code();
    }
}
