package zaigang.duty.exchange;

import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;

/** A text with its buttons, to be a new message or to take the place of one. */
record ExchangePage(Text text, Keyboard keyboard) {
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
