package zaigang.spine.desk;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Verb;

/** The buttons with which somebody who was not understood goes on. */
public final class DeskVerbs {
    /** All that there is; the lobby shows it. */
    public static final Verb.Bare HELP = Verb.bare("lobby", "help");
    /** What a command shows, by its name. */
    public static final Verb<String> OPEN = Verb.of("desk", "open", Arg.WORD);

    private DeskVerbs() {}
}
