package zaigang.spine.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.hearing.Found;

/** The end of a line that says who is to be asked meanwhile: no place, and no statement about them. */
final class InCharge {
    private final Pattern ending;

    InCharge(Texts texts) {
        ending = Pattern.compile("[\\s\\p{P}\uff0c]+[^\\p{P}\uff0c]{0,8}?" + WordPatterns.any(Words.of(texts, "speech", "in_charge"))
                + "\\s*(?<name>\\p{L}{2,6}?)(?:\u8d1f\u8d23|\u5c31\u884c|\u5904\u7406)?$");
    }

    /** Where that end begins; the length of the text where it has none. */
    int begins(String text, List<Found> found) {
        Matcher m = ending.matcher(text);
        return m.find() && found.stream().anyMatch(f -> f instanceof Found.Someone s && s.at().from() == m.start("name"))
                ? m.start() : text.length();
    }
}
