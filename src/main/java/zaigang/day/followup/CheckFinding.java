package zaigang.day.followup;

import java.util.Locale;
import zaigang.base.text.Text;
import zaigang.day.attendance.Answer;

/** What was found: the states of a day, as far as somebody can say them. */
public enum CheckFinding {
    ON_POST,
    OUT,
    /** Only ever recorded by somebody who checked, never by the bot. */
    ABSENT;

    /** As an answer of the day. */
    public Answer.Kind answer() {
        return switch (this) {
            case ON_POST -> Answer.Kind.ON_POST;
            case OUT -> Answer.Kind.OUT;
            case ABSENT -> Answer.Kind.ABSENT;
        };
    }

    public Text word() {
        return Text.of("check.finding_" + name().toLowerCase(Locale.ROOT));
    }
}
