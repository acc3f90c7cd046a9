package zaigang.day.spotcheck;

import java.util.Locale;
import zaigang.day.attendance.Answer;

/** What was found: the states of a day, as far as somebody can say them. */
public enum CheckFinding {
    ON_POST,
    OUT,
    /** Only ever recorded by somebody who checked, never by the bot. */
    ABSENT;

    /** The same as an answer of the day. */
    Answer.Kind answer() {
        return switch (this) {
            case ON_POST -> Answer.Kind.ON_POST;
            case OUT -> Answer.Kind.OUT;
            case ABSENT -> Answer.Kind.ABSENT;
        };
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
