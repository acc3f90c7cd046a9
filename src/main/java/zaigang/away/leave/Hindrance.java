package zaigang.away.leave;

import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;

/** Why leave cannot be asked for, or need not be, with what to do instead. */
public sealed interface Hindrance {
    /** It cannot be asked for. */
    record Refused(Text why) implements Hindrance {}

    /** It need not be asked for. */
    record Needless(Text why, Keyboard way) implements Hindrance {}

    /** As an answer: in the tapped message, where it was a tap and there is a way on. */
    default Reply reply() {
        return switch (this) {
            case Refused r -> new Refusal(r.why());
            case Needless n -> Reply.change(n.why(), n.way());
        };
    }
}
