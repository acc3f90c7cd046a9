package zaigang.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from a cell's number format whether a number is a date or a time, and shows plain numbers as a sheet does. */
final class NumberFormats {
    /** Built-in formats of dates; 27 to 31, 36, 50 to 54, 57 and 58 are those of the Chinese edition (ECMA-376, 18.8.30). */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);
    /** Quoted and escaped text, colours and locales in brackets, padding: nothing that tells a date. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]hms]*]|\\[\\$[^\\]]*]");
    private static final int LONGEST = 255;
    private static final Pattern ZEROS = Pattern.compile("(0+)(?:\\.(0+))?(?:_.)?");
    /** A sheet computes with 15 digits. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** What a number in a format is. */
    enum Meaning { NUMBER, DATE, TIME }

    private NumberFormats() {}

    /** A format as a spreadsheet program would take it; a longer one is none. May be null, as what is given. */
    static String usual(String pattern) {
        return pattern == null || pattern.length() > LONGEST ? null : pattern;
    }

    /** The meaning of a format, by its number where it is built in, else by its pattern; both may be null. */
    static Meaning meaning(Integer id, String pattern) {
        if (pattern == null) {
            return id == null ? Meaning.NUMBER
                    : DATES.contains(id) ? Meaning.DATE
                    : TIMES.contains(id) ? Meaning.TIME : Meaning.NUMBER;
        }
        String bare = DECORATION.matcher(pattern.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
        if (bare.contains("general") || bare.contains("0") || bare.contains("#") || bare.contains("?")) {
            return bare.matches(".*s\\.0+.*") ? Meaning.TIME : Meaning.NUMBER;
        }
        boolean clock = bare.contains("h") || bare.contains("s");
        boolean calendar = bare.contains("y") || bare.contains("d") || bare.contains("e") || bare.contains("aaa")
                || bare.contains("m") && !clock;
        return calendar ? Meaning.DATE : clock ? Meaning.TIME : Meaning.NUMBER;
    }

    /** The number in plain digits: never an exponent, no noise of binary fractions, zeros where the format asks for them. */
    static String show(BigDecimal number, String pattern) {
        if (Math.abs((long) number.precision() - number.scale()) > 40 || number.scale() > 400) {
            return number.round(DIGITS).toString();
        }
        var zeros = ZEROS.matcher(pattern == null ? "" : pattern);
        if (zeros.matches()) {
            int decimals = zeros.group(2) == null ? 0 : zeros.group(2).length();
            String fixed = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
            int width = zeros.group(1).length() + (decimals == 0 ? 0 : decimals + 1);
            return "0".repeat(Math.clamp(width - fixed.length(), 0, 40)) + fixed;
        }
        BigDecimal rounded = number.precision() > 15 && number.scale() > 0 ? number.round(DIGITS) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
