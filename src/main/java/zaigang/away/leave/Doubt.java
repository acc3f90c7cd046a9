package zaigang.away.leave;

import java.util.Locale;
import zaigang.base.text.Text;

/** Why a line is not filed as it was heard, but shown first. */
enum Doubt {
    /** It says that there is to be no leave. */
    NOT,
    QUESTION,
    CONDITION,
    /** It speaks of leave that was. */
    DONE,
    /** It may be for somebody else. */
    FOR_OTHER,
    /** It names a day, a half or a length that was not taken. */
    MORE,
    /** What is said around the word for leave may be the reason, or whose leave it is. */
    AROUND,
    /** Its days are over. */
    OVER,
    /** So many days were said, and the bot has counted which. */
    COUNTED,
    /** Its days hold some on which nobody works. */
    DAYS_OFF,
    /** Its days may have been meant otherwise. */
    DAYS;

    /** Whether the line asks for leave, and only its days may be others. */
    boolean ofDays() {
        return this == OVER || this == AROUND || this == COUNTED || this == DAYS_OFF || this == DAYS;
    }

    Text text() {
        return Text.of("leave.doubt_" + name().toLowerCase(Locale.ROOT));
    }
}
