package zaigang.spine.hearing;

import java.util.regex.Pattern;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;

/** “Only” and “can” between a time and the word for coming back: they say until when something lasts, and make no plan of it. */
public final class UntilThen {
    private final Pattern words;

    public UntilThen(Texts texts) {
        words = Pattern.compile("(?<=[\u70b9\u534a\u949f\u5206\\d\u0001])(?:" + Ears.any(Words.of(texts, "times", "about")) + ")+(?="
                + Ears.any(Words.of(texts, "times", "back")) + ")");
    }

    /** The text without them. */
    public String without(CharSequence text) {
        return words.matcher(text).replaceAll("");
    }
}
