package zaigang.spine.approval;

import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;

/** What a message about a request says now, and what can be done about it there. */
public record RequestPage(Text text, Keyboard keyboard) {
    public static RequestPage of(Text text) {
        return new RequestPage(text, Keyboard.NONE);
    }
}
