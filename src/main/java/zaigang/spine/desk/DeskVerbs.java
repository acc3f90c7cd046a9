package zaigang.spine.desk;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** The buttons with which somebody who was not understood goes on. */
public final class DeskVerbs {
    /** All that there is; the lobby shows it. */
    public static final Verb.Bare HELP = Verb.bare("lobby", "help");
    /** What a command shows, by its name. */
    static final Verb<String> OPEN = Verb.of("desk", "open", Arg.WORD);

    /** A command with what was heard, written so that it means the same on another day. */
    record Meant(String command, String args) {}

    static final Verb<Meant> SAY = Verb.of("desk", "say",
            Args.of(Arg.WORD, Meant::command, Arg.WORD, Meant::args, Meant::new));

    private DeskVerbs() {}
}
