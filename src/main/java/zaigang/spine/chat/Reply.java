package zaigang.spine.chat;

import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.text.Text;

/** What a handler answers to the one who asked; the desk turns it into messages. */
public sealed interface Reply permits Reply.Say, Reply.Change, Reply.Ask, Reply.Note, Reply.Attach,
        Reply.Several, Reply.InLanguage, Reply.Nothing, Refusal {
    Reply NOTHING = new Nothing();

    /**
     * A new message.
     *
     * @param once a key under which it can be changed later; empty for none
     */
    record Say(Text text, Keyboard keyboard, Optional<String> once) implements Reply {
        public Say(Text text, Keyboard keyboard) {
            this(text, keyboard, Optional.empty());
        }
    }

    /**
     * To a tap: the tapped message becomes this, and a short notice is shown. To a command it is a new message.
     *
     * @param once a key under which this message can be changed later, as long as nothing else has taken its place; empty for none
     */
    record Change(Text notice, Text text, Keyboard keyboard, Optional<String> once) implements Reply {
        public Change(Text notice, Text text, Keyboard keyboard) {
            this(notice, text, keyboard, Optional.empty());
        }

        public Change noting(Text shortly) {
            return new Change(shortly, text, keyboard, once);
        }

        public Change and(Keyboard more) {
            return new Change(notice, text, keyboard.and(more), once);
        }

        public Change under(String key) {
            return new Change(notice, text, keyboard, Optional.of(key));
        }
    }

    /**
     * A question that the next typed line answers: a {@link StepSpec} of this name gets it, with these arguments. It is asked
     * in a new message; a command, a button of the same feature or some minutes of silence end the wait.
     *
     * @param back the button that ends it, behind the last of the others; where none is given, the desk puts its own
     */
    record Ask(Text text, Keyboard keyboard, Optional<Button> back, Press step) implements Reply {}

    /** To a tap: a short notice. To a command it is a message. */
    record Note(Text text) implements Reply {}

    /** A document. */
    record Attach(String fileName, byte[] bytes, Text caption) implements Reply {}

    record Several(List<Reply> replies) implements Reply {}

    /** In the language that the person has from now on. */
    record InLanguage(Language language, Reply reply) implements Reply {}

    /** Nothing to add. */
    record Nothing() implements Reply {}

    static Reply say(Text text) {
        return new Say(text, Keyboard.NONE);
    }

    static Reply say(Text text, Keyboard keyboard) {
        return new Say(text, keyboard);
    }

    static Change change(Text text, Keyboard keyboard) {
        return new Change(Text.none(), text, keyboard);
    }
}
