package zaigang.base.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the Chinese numerals of dates into digits: of a year digit by digit, of a month or a day up to 99. */
final class ChineseNumbers {
    private static final String DIGITS = Words.CELLS.string("/dates/digits");
    private static final String ZEROS = Words.CELLS.string("/dates/zeros");
    private static final String TEN = Words.CELLS.string("/dates/ten");
    private static final Pattern NUMERAL = Pattern.compile(
            "[" + DIGITS + ZEROS + TEN + "]+(?=[" + Words.CELLS.string("/dates/numeral-before") + "])");

    private ChineseNumbers() {}

    /** The text with numerals before year, month and day as digits; other numerals stay. */
    static String toDigits(String text) {
        return NUMERAL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(number(m.group())));
    }

    private static String number(String numeral) {
        int ten = numeral.indexOf(TEN);
        if (ten < 0) {
            var digits = new StringBuilder();
            numeral.chars().forEach(c -> digits.append(digit(c)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : digit(numeral.charAt(ten - 1));
        int ones = ten + 1 == numeral.length() ? 0 : digit(numeral.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }

    private static int digit(int c) {
        return Math.max(0, DIGITS.indexOf(c));
    }
}
