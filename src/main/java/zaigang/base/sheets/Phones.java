package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phone numbers in a text and what else stands there.
 *
 * @param numbers mobile numbers as 11 digits, landlines as {@code 0555-1234567} (with {@code -12} for an extension), foreign ones
 *     as {@code +85291234567}; in order, without repetitions
 * @param rest the text without them and without words such as "tel"; not blank when something was not understood
 */
public record Phones(List<String> numbers, String rest) {
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.])(?:" + Vocabulary.CELLS.string("/phones/mobile")
            + "|" + Vocabulary.CELLS.string("/phones/landline") + "|(" + Vocabulary.CELLS.string("/phones/foreign")
            + ")|(" + Vocabulary.CELLS.string("/phones/local") + "))(?![0-9.])");
    private static final Pattern LABEL =
            Pattern.compile("(?:" + Vocabulary.CELLS.string("/phones/labels") + ")[:.]?", Pattern.CASE_INSENSITIVE);
    /** Dashes of all lengths that stand between digits. */
    private static final Pattern DASH = Pattern.compile("(?<=[0-9)])\\s?[\\u2010-\\u2015\\u2212\\uFF0D]\\s?(?=\\d)");

    public Phones {
        numbers = List.copyOf(numbers);
    }

    /** Finds the numbers in a text. */
    public static Phones in(String text) {
        String plain = DASH.matcher(CellText.halfWidth(CellText.clean(text))).replaceAll("-");
        var found = new ArrayList<String>();
        Matcher m = NUMBER.matcher(plain);
        var rest = new StringBuilder();
        while (m.find()) {
            String number = normal(m);
            if (!found.contains(number)) {
                found.add(number);
            }
            m.appendReplacement(rest, "\n");
        }
        m.appendTail(rest);
        String other = LABEL.matcher(rest).replaceAll("").replaceAll("[\\s,;/|:()\\u3001]+", " ").strip();
        return new Phones(found, other);
    }

    private static String normal(Matcher m) {
        if (m.group(1) != null) {
            return m.group(1) + m.group(2) + m.group(3);
        }
        if (m.group(4) != null) {
            return m.group(4) + "-" + m.group(5) + (m.group(6) == null ? "" : "-" + m.group(6));
        }
        return m.group().replaceAll("[- ]", "");
    }
}
