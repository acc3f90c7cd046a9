package zaigang.spine.desk;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Verb;

/** The buttons with which somebody who was not understood goes on, and those of somebody who stands at the door. */
public final class DeskVerbs {
    /** All that there is; the lobby shows it. */
    public static final Verb.Bare HELP = Verb.bare("lobby", "help");
    /** What a command shows, by its name. */
    public static final Verb<String> OPEN = Verb.of("desk", "open", Arg.WORD);

    /** Under the question whom an invitation is for: for me. Whoever presses holds its code, which is what counts. */
    public static final Verb<String> MINE = Verb.of("lobby", "mine", Arg.WORD);
    /** For somebody else. */
    public static final Verb<String> NOT_MINE = Verb.of("lobby", "not", Arg.WORD);

    /** Nothing is to be done. */
    static final Verb.Bare NOTHING = Verb.bare("desk", "nothing");

    /** A question that a line answers, by its feature and its name. */
    record Question(String feature, String line) {
        boolean is(Press step) {
            return step.feature().equals(feature) && step.verb().equals(line);
        }
    }

    /** The question need not be answered. */
    static final Verb<Question> DROP = Verb.of("desk", "drop",
            Args.of(Arg.WORD, Question::feature, Arg.WORD, Question::line, Question::new));

    static Button drop(Press step) {
        return DROP.button("desk.button_drop", new Question(step.feature(), step.verb()));
    }

    /** A command with what was heard, written so that it means the same on another day. */
    record Meant(String command, String args) {}

    static final Verb<Meant> SAY = Verb.of("desk", "say",
            Args.of(Arg.WORD, Meant::command, Arg.WORD, Meant::args, Meant::new));

    private DeskVerbs() {}
}
