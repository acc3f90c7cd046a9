package zaigang.spine.audit;

import java.util.Locale;
import zaigang.base.text.Text;

/** What can be done that is worth a line in the log. */
public enum What {
    DECIDED_LEAVE,
    DECIDED_CORRECTION,
    /** An objection to a month was answered. */
    ANSWERED_OBJECTION,
    /** A call or a visit was recorded for somebody. */
    RECORDED,
    /** What somebody had answered was overruled. */
    OVERRULED,
    /** A spot check was ordered or taken back. */
    SPOT_CHECKED,
    INVITED,
    /** An invitation was taken back. */
    UNINVITED,
    REVOKED,
    MADE_ORGANIZER,
    IMPORTED,
    /** What is kept of a person was changed by an import. */
    CHANGED_PERSON,
    CHANGED_ROSTER,
    /** It was said where a post is. */
    PLACED_POST,
    /** A bulletin of a closed month, or the part of it that goes to a home unit. */
    MADE_BULLETIN,
    CLOSED,
    REOPENED,
    EXPORTED,
    LOOKED_AT_RECORD,
    LOOKED_AT_BOARD,
    LOOKED_AT_REPORT,
    LOOKED_AT_BURDEN,
    LOOKED_AT_AUDIT,
    CHANGED_SETTINGS,
    /** Somebody had their own data deleted before the time. */
    FORGOT,
    /** Old rows of this log were cut off. */
    PURGED;

    static Text text(String name) {
        return Text.of("audit.what_" + name.toLowerCase(Locale.ROOT));
    }
}
