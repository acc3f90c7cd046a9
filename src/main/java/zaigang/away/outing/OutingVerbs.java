package zaigang.away.outing;

import java.time.LocalDate;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of outings say, each of the day on which it came. */
final class OutingVerbs {
    static final String FEATURE = "outing";

    static final Verb<LocalDate> WHERE = Verb.of(FEATURE, "where", Arg.DAY);
    static final Verb<LocalDate> BACK = Verb.of(FEATURE, "back", Arg.DAY);
    static final Line<LocalDate> LINE = Line.of(FEATURE, "line", Arg.DAY);

    private OutingVerbs() {}
}
