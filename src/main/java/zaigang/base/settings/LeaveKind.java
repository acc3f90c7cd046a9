package zaigang.base.settings;

import java.util.List;
import java.util.Map;
import zaigang.base.text.Language;
import zaigang.base.text.Text;

/**
 * A kind of leave.
 *
 * @param key by which requests keep it: lowercase letters, digits and hyphens
 * @param zh its name in Chinese
 * @param en its name in English
 * @param words by which it is known when typed, besides its names
 * @param hints words that point to it without making it certain: the kind is asked then
 * @param onDuty whether such days count as present in the figures, as a mission or a training does
 * @param reasonNeeded whether a request must say why
 */
public record LeaveKind(String key, String zh, String en, List<String> words, List<String> hints, boolean onDuty, boolean reasonNeeded) {
    public LeaveKind {
        words = List.copyOf(words);
        hints = List.copyOf(hints);
    }

    /** A kind that the settings do not know any more: it is called by its key. */
    static LeaveKind unknown(String key) {
        return new LeaveKind(key, key, key, List.of(), List.of(), false, false);
    }

    /** This kind, counting as it did when somebody asked for it. */
    public LeaveKind counting(boolean asOnDuty) {
        return new LeaveKind(key, zh, en, words, hints, asOnDuty, reasonNeeded);
    }

    public Text name() {
        return Text.worded(Map.of(Language.ZH, zh, Language.EN, en));
    }
}
