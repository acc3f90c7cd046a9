package zaigang.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes text typed by many hands comparable: widths, spaces, invisible characters, line breaks. */
public final class CellText {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");
    private static final Pattern SPACE = Pattern.compile("[\\t\\p{Zs}]");
    /** Zero-width characters, direction marks, soft hyphens, byte order marks and control characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\n\t\r\u000B\f\u0085]]");
    private static final Pattern PADDED_NAME = Pattern.compile("(\\p{IsHan}) +(\\p{IsHan})");
    private static final Pattern NOT_OF_A_KEY =
            Pattern.compile("[\\s()\\[\\]{}<>:.,;*'\"_\\-/\\u3001\\u3002\\u3010\\u3011\\u201C\\u201D]");

    private CellText() {}

    /**
     * Tidies text and keeps what it says: full-width letters and digits and look-alike radicals become the usual characters, all
     * kinds of spaces a plain one, invisible characters go, lines are stripped. Chinese punctuation and inner spaces stay.
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        String lines = INVISIBLE.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        var usual = new StringBuilder(lines.length());
        SPACE.matcher(lines).replaceAll(" ").codePoints().forEach(c -> usual(c, usual));
        return usual.toString().lines().map(String::strip).filter(s -> !s.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** {@link #clean} on one line, with no space inside a two-character name that was padded to the width of three. */
    public static String name(String text) {
        String line = clean(text).replace('\n', ' ');
        var padded = PADDED_NAME.matcher(line);
        return padded.matches() ? padded.group(1) + padded.group(2) : line.replaceAll(" {2,}", " ");
    }

    /** The text with full-width plus signs and hyphens in half width, each character in its place. */
    static String halfWidthDigits(String text) {
        return text.replace('\uFF0B', '+').replace('\uFF0D', '-');
    }

    /** Full-width brackets, colons and letters in half width, in lower case; spaces stay. */
    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The text in half-width, lower-case characters without any space: what patterns are tried on. */
    static String compact(String text) {
        return halfWidth(clean(text)).replaceAll("\\s", "");
    }

    /** {@link #compact} without brackets, colons and other marks: equal for headings that mean the same. */
    public static String key(String text) {
        return NOT_OF_A_KEY.matcher(compact(text)).replaceAll("");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF);
    }

    /** Letters and digits in their usual width, radicals and compatibility characters as the characters that they stand for. */
    private static void usual(int c, StringBuilder to) {
        boolean wide = c >= 0xFF10 && c <= 0xFF5A && Character.isLetterOrDigit(c);
        boolean radical = c >= 0x2E80 && c <= 0x2FDF;
        boolean compatibility = c >= 0xF900 && c <= 0xFAFF;
        if (wide || radical || compatibility) {
            to.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else {
            to.appendCodePoint(c);
        }
    }
}
