package zaigang.base.sheets;

/**
 * How a cell that is written looks. Colours are six hexadecimal digits such as {@code C6EFCE}; empty means the usual one.
 *
 * @param format the number format, such as {@code 0.0%}; empty means that of the value's type
 * @param fill the background
 * @param color the colour of the text
 */
public record CellStyle(String format, String fill, String color, Align align, boolean bold) {
    /** Where the text stands in the cell; {@code AUTO}: texts on the left, numbers on the right, dates in the middle. */
    public enum Align { AUTO, LEFT, CENTER, RIGHT }

    /** As the type of the value asks for. */
    public static final CellStyle PLAIN = new CellStyle("", "", "", Align.AUTO, false);
    /** A share between 0 and 1 shown as a percentage with one decimal. */
    public static final CellStyle PERCENT = PLAIN.withFormat("0.0%");
    public static final CellStyle CENTERED = PLAIN.withAlign(Align.CENTER);

    public CellStyle withFormat(String other) {
        return new CellStyle(other, fill, color, align, bold);
    }

    public CellStyle withFill(String other) {
        return new CellStyle(format, other, color, align, bold);
    }

    public CellStyle withColor(String other) {
        return new CellStyle(format, fill, other, align, bold);
    }

    public CellStyle withAlign(Align other) {
        return new CellStyle(format, fill, color, other, bold);
    }

    public CellStyle inBold() {
        return new CellStyle(format, fill, color, align, true);
    }

    /** A value with this style, for a row of {@link SheetPage}. */
    public Styled of(Object value) {
        return new Styled(value, this);
    }

    /** A value and how it looks. */
    public record Styled(Object value, CellStyle style) {}
}
