package zaigang.myrecord;

import java.util.Locale;
import zaigang.attendance.DayState;
import zaigang.settings.LeaveKind;

/**
 * The state of a day as one narrow character. Seven buttons share the width of a phone: beside two figures there is no room for
 * the Chinese characters that stand for these states in the sheet. There are fewer marks than signs, so some mean more.
 */
enum Mark {
    ON_POST,
    LATE,
    /** Out on business, or away on a mission or a training. */
    OUT,
    /** On leave, all day or half of it. */
    ON_LEAVE,
    CORRECTED,
    WAITING,
    UNCONFIRMED,
    ABSENT,
    /** The question did not reach the person, or was not asked, also after a night shift: counted for nobody. */
    NOT_COUNTED;

    /** That a day was late or corrected matters more than that it was out. */
    static Mark of(DayState state) {
        return switch (state) {
            case DayState.OnPost p -> p.late().isPositive() ? LATE : ON_POST;
            case DayState.Out o -> o.late().isPositive() ? LATE : OUT;
            case DayState.OnLeave l -> of(l.kind());
            case DayState.Corrected c -> CORRECTED;
            case DayState.Absent a -> ABSENT;
            case DayState.NotAsked n -> NOT_COUNTED;
            case DayState.AfterNight n -> NOT_COUNTED;
            case DayState.Unconfirmed u when u.cause() == DayState.Cause.WAITING -> WAITING;
            case DayState.Unconfirmed u when u.cause().notReached() -> NOT_COUNTED;
            case DayState.Unconfirmed u -> UNCONFIRMED;
        };
    }

    /** Approved leave of a kind. */
    static Mark of(LeaveKind kind) {
        return kind.onDuty() ? OUT : ON_LEAVE;
    }

    /** The phrase that is the mark itself. */
    String key() {
        return "record.mark_" + name().toLowerCase(Locale.ROOT);
    }

    /** The phrase that says what it means. */
    String meaning() {
        return "record.means_" + name().toLowerCase(Locale.ROOT);
    }
}
