package zaigang.exchange;

import zaigang.chat.Keyboard;
import zaigang.chat.Reply;
import zaigang.text.Text;

/** A text with its buttons, to be a new message or to take the place of one. */
record Page(Text text, Keyboard keyboard) {
    Reply say() {
        return Reply.say(text, keyboard);
    }

    Reply change() {
        return Reply.change(text, keyboard);
    }

    Reply change(Text notice) {
        return new Reply.Change(notice, text, keyboard);
    }
}
