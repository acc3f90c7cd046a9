package zaigang.spine.desk;

import java.util.EnumMap;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.chat.Button;

/** Buttons that open what a command shows; they record nothing. Each is called by the first of the command's words. */
public record CommandButtons(Texts texts) {
    /** @param command by its name */
    public Button open(String command) {
        return DeskVerbs.OPEN.button(label(command), command);
    }

    /** What a command is called. */
    Text label(String command) {
        var label = new EnumMap<Language, String>(Language.class);
        for (Language l : Language.values()) {
            label.put(l, Words.of(texts.section(l, "words").getOrDefault(command, "/" + command)).findFirst().orElse("/" + command));
        }
        return Text.worded(label);
    }
}
