package zaigang.away.outing;

import java.time.LocalDate;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of outings say, each of the day on which it came. */
final class OutingVerbs {
    static final String FEATURE = "outing";

    /** What is no day is none that could be today. */
    private static final Arg<LocalDate> DAY = Arg.DAY.orElse(LocalDate.MIN);

    static final Verb<LocalDate> WHERE = Verb.of(FEATURE, "where", DAY);
    static final Verb<LocalDate> BACK = Verb.of(FEATURE, "back", DAY);
    static final Line<LocalDate> LINE = Line.of(FEATURE, "line", DAY);

    private OutingVerbs() {}
}
