package zaigang.base.sheets;

/** Measures text in the width of a Latin digit: a Chinese character is as wide as two. */
final class TextWidth {
    private TextWidth() {}

    /** The width of the widest line. */
    static int of(String text) {
        return text.lines().mapToInt(TextWidth::line).max().orElse(0);
    }

    /** How many lines a text takes in a column of a width. */
    static int lines(String text, double width) {
        if (2 * text.length() <= width && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return 1;
        }
        return Math.max(1, text.lines().mapToInt(l -> (int) Math.max(1, Math.ceil(line(l) / Math.max(1, width)))).sum());
    }

    private static int line(String line) {
        return line.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000
                || c >= 0x2010 && c <= 0x2026 || c >= 0x2190 && c <= 0x27BF;
    }
}
