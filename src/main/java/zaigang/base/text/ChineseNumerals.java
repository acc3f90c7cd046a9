package zaigang.base.text;

import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Chinese numerals: digits, and numbers up to 99 with the sign for ten, in front of which a single ten is left out. */
public final class ChineseNumerals {
    /** From one to ten, to stand in a character class; for two there is {@link #OTHER_TWO} as well. */
    public static final String TO_TEN = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341";
    public static final String OTHER_TWO = "\u4e24";
    /** The signs for nought, and what is typed in their place. */
    public static final String ZEROS = "\u3007\u96f6\u25cb\uff2f";
    private static final int TEN = 10;

    private ChineseNumerals() {}

    /** From 1 to 99. */
    public static String written(int value) {
        String tens = value < TEN ? "" : (value < 2 * TEN ? "" : TO_TEN.substring(value / TEN - 1, value / TEN)) + TO_TEN.charAt(TEN - 1);
        return value % TEN == 0 ? tens : tens + TO_TEN.charAt(value % TEN - 1);
    }

    /** From 0 to 99; empty for what is no such number. */
    public static OptionalInt value(String numeral) {
        int ten = numeral.indexOf(TO_TEN.charAt(TEN - 1));
        OptionalInt tens = ten < 0 ? OptionalInt.of(0) : part(numeral.substring(0, ten), 1);
        OptionalInt ones = ten < 0 ? part(numeral, -1) : part(numeral.substring(ten + 1), 0);
        return tens.isEmpty() || ones.isEmpty() ? OptionalInt.empty() : OptionalInt.of(TEN * tens.getAsInt() + ones.getAsInt());
    }

    /** Digit by digit, as years are written; what is no digit stays. */
    public static String digits(String numerals) {
        return numerals.chars().mapToObj(c -> digit((char) c) < 0 ? String.valueOf((char) c) : String.valueOf(digit((char) c)))
                .collect(Collectors.joining());
    }

    /** @param whereEmpty below zero where there must be a digit */
    private static OptionalInt part(String written, int whereEmpty) {
        int value = written.isEmpty() ? whereEmpty : written.length() > 1 ? -1 : digit(written.charAt(0));
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Below zero for what is none. */
    private static int digit(char c) {
        int value = TO_TEN.indexOf(c) + 1;
        return value == TEN ? -1 : value > 0 ? value : OTHER_TWO.indexOf(c) == 0 ? 2 : ZEROS.indexOf(c) >= 0 ? 0 : -1;
    }
}
