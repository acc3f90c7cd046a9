package zaigang.base.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the day as sheets call it: morning, evening, the whole day. Alone it tells no hours. */
public final class PartOfDay {
    private static final String WORD = Vocabulary.CELLS.string("/times/part-of-day");
    private static final Pattern WHOLE = Pattern.compile(WORD + "+");
    /** Behind a date, maybe in brackets, maybe with a day of the week before or behind it. */
    private static final Pattern BEHIND = Pattern.compile(Vocabulary.CELLS.string("/times/date-ends") + "\\(?(" + WORD + "+)\\)?$");

    private PartOfDay() {}

    /** The part of the day that stands behind a date. */
    public static Optional<String> behindDate(String cell) {
        Matcher m = BEHIND.matcher(CellText.compact(cell));
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** Whether a text is one, or several, and nothing else. */
    public static boolean isOne(String text) {
        return WHOLE.matcher(CellText.compact(text)).matches();
    }
}
