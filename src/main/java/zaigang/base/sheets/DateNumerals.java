package zaigang.base.sheets;

import java.util.regex.Pattern;
import zaigang.base.text.ChineseNumerals;

/** Chinese numerals in dates. */
final class DateNumerals {
    private static final Pattern NUMERAL = Pattern.compile("[" + ChineseNumerals.TO_TEN + ChineseNumerals.ZEROS + "]+(?=["
            + Vocabulary.CELLS.string("/dates/numeral-before") + "])");

    private DateNumerals() {}

    /** Numerals before year, month and day as digits, those of a year digit by digit; other numerals stay. */
    static String toDigits(String text) {
        return NUMERAL.matcher(text).replaceAll(m -> ChineseNumerals.value(m.group()).stream().mapToObj(String::valueOf)
                .findFirst().orElseGet(() -> ChineseNumerals.digits(m.group())));
    }
}
