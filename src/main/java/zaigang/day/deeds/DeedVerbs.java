package zaigang.day.deeds;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of deeds say. */
final class DeedVerbs {
    static final String FEATURE = "deed";

    /** A choice about all of one's own, made on the page of a day. */
    record Choice(LocalDate day, boolean shared) {}

    private static final Arg<Boolean> YES = Arg.of(shared -> shared ? "yes" : "no",
            word -> Optional.of(word).filter(w -> w.equals("yes") || w.equals("no")).map("yes"::equals));

    /** Asks for a line. */
    static final Verb.Bare ADD = Verb.bare(FEATURE, "add");
    static final Verb<Long> DROP = Verb.of(FEATURE, "drop", Arg.NUMBER);
    static final Verb<Choice> SHARE = Verb.of(FEATURE, "share",
            Args.of(Arg.DAY, Choice::day, YES, Choice::shared, Choice::new));
    static final Line<LocalDate> LINE = Line.of(FEATURE, "line", Arg.DAY);

    private DeedVerbs() {}
}
