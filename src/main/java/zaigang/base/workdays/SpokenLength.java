package zaigang.base.workdays;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.text.ChineseNumerals;

/**
 * So many days as people type them, in figures or numerals, at the beginning of a text.
 *
 * @param days how many, five for each week; 0 for a length that nobody can count: some days, days and a half, months
 * @param written as it was typed
 * @param rest what stands behind it, without the punctuation between
 */
public record SpokenLength(int days, String written, String rest) {
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Pattern HOURS = Pattern.compile(
            "(?:\\d{1,2}(?:\\.\\d)?|[\u51e0\u534a" + ChineseNumerals.TO_TEN + ChineseNumerals.OTHER_TWO + "]{1,2}|\\b(?:" + String.join("|", WORDS)
            + "|an?|half an)\\b)\\s*\u4e2a?\u534a?\\s*(?:\u5c0f\u65f6|\u949f\u5934|hours?\\b|hrs?\\b|h\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKS = Pattern.compile("\u5468|\u661f\u671f|\u793c\u62dc|week", Pattern.CASE_INSENSITIVE);
    private static final int DAYS_A_WEEK = 5;
    private static final Pattern LENGTH = Pattern.compile(
            "(?<number>\\d{1,3}(?:\\.\\d)?|[\u51e0" + ChineseNumerals.TO_TEN + ChineseNumerals.OTHER_TWO + "]{1,3}"
            + "|\\b(?:" + String.join("|", WORDS) + "|an?)\\b)\\s*\u4e2a?\\s*"
            + "(?:(?<days>\u5de5\u4f5c\u65e5|\u5929|(?:work(?:ing)? )?days?\\b)"
            + "|(?<weeks>(?:\u5468|\u661f\u671f|\u793c\u62dc)(?![\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u65e5\u5929\u672b])|weeks?\\b)|\u65e5|(?<=\u4e2a)\u6708|months?\\b)"
            + "(?<half>\\s*\u534a| and a half)?"
            // So many days without something, before or after something, and more: no length of what is asked for.
            + "(?!\\s*(?:\u6ca1|\u4e0d|\u672a|\u90fd|\u624d|\u524d|\u540e|\u5185|\u4ee5\u5185|\u4ee5\u524d|\u4ee5\u540e|\u4e4b|\u591a|\u5de6\u53f3|\u4ee5\u6765|ago\\b))", Pattern.CASE_INSENSITIVE);

    /** Whether the text begins with a number of hours. */
    public static boolean hours(String typed) {
        return HOURS.matcher(typed.strip()).lookingAt();
    }

    /** Empty where the text does not begin with a length. */
    public static Optional<SpokenLength> hear(String typed) {
        String text = typed.strip();
        Matcher m = LENGTH.matcher(text);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        int each = m.group("half") != null ? 0 : m.group("days") != null ? 1 : m.group("weeks") != null ? DAYS_A_WEEK : 0;
        return Optional.of(new SpokenLength(each == 0 ? 0 : each * number(m.group("number")), m.group(),
                text.substring(m.end()).replaceFirst("^[\\s\\p{P}]+", "")));
    }

    /** Whether it counts weeks. */
    public boolean ofWeeks() {
        return WEEKS.matcher(written).find();
    }

    /** Whether it says such as one and a half in figures, which otherwise reads like a date. */
    public boolean isFraction() {
        return written.contains(".") && !written.endsWith("\u65e5");
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return written.contains(".") ? 0 : Integer.parseInt(written);
        }
        // Nought for “three or four”, and for “some”.
        int word = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return word >= 0 ? word + 1 : ChineseNumerals.value(written).orElse(0);
    }
}
