package zaigang.day.attendance;

import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;

/** What somebody is answered who did something about the own day. */
sealed interface DayReply {
    /** How the day stands, or what can be done now: the day's question goes on to show it. */
    record Shown(Reply.Change change) implements DayReply {}

    /** Something beside the question, which stays as it is. */
    record Aside(Reply reply) implements DayReply {}

    static DayReply shown(Text text, Keyboard keyboard) {
        return new Shown(Reply.change(text, keyboard));
    }

    /** Shown with a notice that it was noted. */
    static DayReply noted(Reply.Change change) {
        return new Shown(change.noting(Text.of("attendance.noted")));
    }

    static DayReply noted(Text text, Keyboard keyboard) {
        return noted(Reply.change(text, keyboard));
    }

    static DayReply refused(String key, Object... namesAndValues) {
        return new Aside(Refusal.of(key, namesAndValues));
    }
}
