package zaigang.base.sheets;

/**
 * What stands on each printed page of a workbook, and on which paper.
 *
 * @param top above on the left, such as what the sheets are about
 * @param mark above on the right, such as whether it is a draft
 * @param foot below on the left, such as the time of making
 * @param pages below in the middle; {@code &P} is the page, {@code &N} the number of pages
 */
public record Printing(String top, String mark, String foot, String pages, Paper paper) {
    /** The size of paper. */
    public enum Paper {
        /** A4, and A3 for sheets that would be too small to read on it. */
        FITTING,
        A4,
        A3
    }

    /** No marks but the number of the page. */
    public static final Printing PLAIN = new Printing("", "", "", "&P / &N", Paper.A4);
    /** The format allows 255 characters in all of a header or footer, of which the font takes 40 for each text. */
    private static final int LONGEST = 80;

    /** Text for a header or footer, in which nothing is a code. */
    static String plain(String text) {
        String line = text.replace('\n', ' ');
        String kept = line;
        while (coded(kept).length() > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return coded(kept) + (kept.length() < line.length() ? "…" : "");
    }

    private static String coded(String text) {
        return text.replace("&", "&&");
    }
}
