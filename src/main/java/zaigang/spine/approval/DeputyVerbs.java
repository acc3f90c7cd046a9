package zaigang.spine.approval;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons of deputies say. */
final class DeputyVerbs {
    static final String FEATURE = "dep";

    /** Somebody as a deputy for so many days from today. */
    record For(long person, long days) {}

    static final Verb<Long> WHO = Verb.of(FEATURE, "who", Arg.NUMBER);
    static final Verb<For> FOR = Verb.of(FEATURE, "for", Args.of(Arg.NUMBER, For::person, Arg.NUMBER, For::days, For::new));
    static final Verb<Long> END = Verb.of(FEATURE, "end", Arg.NUMBER);

    private DeputyVerbs() {}
}
