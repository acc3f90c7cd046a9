package zaigang.base.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Puts the lines of one sheet into the file: values, styles, heights. */
final class PagePainter {
    /** A font that every Windows office has; others take their own Chinese one. */
    static final String FONT = "Microsoft YaHei";
    static final double FONT_SIZE = 10;
    /** Colours of the format have eight digits, of which the first two say how opaque they are. */
    private static final String OPAQUE = "FF";
    private static final String HEADER_FILL = "DDEBF7";
    private static final String TOTAL_FILL = "F2F2F2";
    private static final String LINE_COLOR = "A6A6A6";
    private static final String QUIET_COLOR = "595959";
    /** What the format takes in one cell. */
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_AT_ONCE = 500;
    private static final int NONE = -1;
    /** What a spreadsheet program would read as an escaped character although somebody has typed it. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Look NO_LOOK = new Look(CellStyle.PLAIN, "", "");

    /** How a cell looks in its line: neighbours that look alike get their style at once, since that is what takes the time. */
    private record Look(CellStyle style, String align, String format) {}

    private final SheetPage page;
    private final PageMeasure measure;
    private final Worksheet sheet;
    private final Map<String, Object> values;
    private final int columns;
    /** The first of the rows of data right above, from 0; negative where there are none. */
    private int firstData = NONE;

    /** @param values receives what formulas come to, by the names of their cells: the library writes formulas alone */
    PagePainter(SheetPage page, PageMeasure measure, Worksheet sheet, Map<String, Object> values) {
        this.page = page;
        this.measure = measure;
        this.sheet = sheet;
        this.values = values;
        this.columns = measure.columns();
    }

    /** Rows are let go as they are written; columns, headings and print set-up stand before them. */
    void paint() throws IOException {
        int row = 0;
        for (Iterable<SheetPage.Line> part : page.parts()) {
            for (SheetPage.Line line : part) {
                paint(row, line);
                row++;
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private void paint(int row, SheetPage.Line line) {
        boolean data = line.kind() == SheetPage.Kind.DATA;
        firstData = data && firstData == NONE ? row : firstData;
        if (line.kind().inColumns()) {
            cells(row, line);
        } else {
            across(row, line);
        }
        firstData = data ? firstData : NONE;
    }

    /** A line of text over all columns. */
    private void across(int row, SheetPage.Line line) {
        String text = String.valueOf(line.values().getFirst());
        sheet.value(row, 0, plain(text));
        if (columns > 1) {
            sheet.range(row, 0, row, columns - 1).merge();
        }
        StyleSetter style = sheet.range(row, 0, row, columns - 1).style();
        switch (line.kind()) {
            case TITLE -> style.bold().fontSize(16).horizontalAlignment("center");
            case SUBTITLE -> style.fontColor(OPAQUE + QUIET_COLOR).horizontalAlignment("center");
            case SIGNATURE -> style.fontSize(11).horizontalAlignment("left");
            default -> style.fontColor(OPAQUE + QUIET_COLOR).horizontalAlignment("left");
        }
        style.verticalAlignment("center").wrapText(true).set();
        sheet.rowHeight(row, measure.across(line.kind(), text));
    }

    private void cells(int row, SheetPage.Line line) {
        int first = 0;
        Look look = look(line, 0);
        for (int column = 0; column < columns; column++) {
            write(row, column, value(cell(line, column)));
            Look next = column + 1 < columns ? look(line, column + 1) : NO_LOOK;
            if (!next.equals(look)) {
                style(sheet.range(row, first, row, column).style(), line.kind(), look);
                first = column + 1;
                look = next;
            }
        }
        sheet.rowHeight(row, measure.inColumns(line));
    }

    /** Null behind the last of a line. */
    private static Object cell(SheetPage.Line line, int column) {
        return column < line.values().size() ? line.values().get(column) : null;
    }

    private static Object value(Object cell) {
        return cell instanceof CellStyle.Styled s ? s.value() : cell;
    }

    private static Look look(SheetPage.Line line, int column) {
        Object cell = cell(line, column);
        CellStyle style = cell instanceof CellStyle.Styled s ? s.style() : CellStyle.PLAIN;
        Object value = value(cell);
        return new Look(style, align(value, style.align()), style.format().isEmpty() ? format(value) : style.format());
    }

    private void write(int row, int column, Object value) {
        switch (value) {
            case null -> { }
            case Formula f -> formula(row, column, f);
            case Number n -> sheet.value(row, column, n);
            case Boolean b -> sheet.value(row, column, b);
            case LocalDate d -> sheet.value(row, column, d);
            case LocalDateTime t -> sheet.value(row, column, t);
            case LocalTime t -> sheet.value(row, column, BigDecimal.valueOf(t.toSecondOfDay() / 86_400.0));
            default -> sheet.value(row, column, plain(value.toString()));
        }
    }

    /** A formula over no rows would take in headings: there its value stands alone. */
    private void formula(int row, int column, Formula formula) {
        var place = new Formula.Place(row + 1, column + 1, firstData + 1, firstData == NONE ? NONE : row);
        if (formula instanceof Formula.Share || place.hasData()) {
            sheet.formula(row, column, escaped(formula.at(place)));
            values.put(Cell.columnName(column + 1) + (row + 1), formula.value());
        } else {
            write(row, column, formula.value());
        }
    }

    /** The library escapes texts, but formulas not. */
    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void style(StyleSetter setter, SheetPage.Kind kind, Look look) {
        boolean header = kind == SheetPage.Kind.HEADER;
        CellStyle style = look.style();
        String usualFill = header ? HEADER_FILL : kind == SheetPage.Kind.TOTAL ? TOTAL_FILL : "";
        String fill = style.fill().isEmpty() ? usualFill : style.fill();
        setter.borderStyle(BorderStyle.THIN).borderColor(OPAQUE + LINE_COLOR).verticalAlignment("center").wrapText(true)
                .horizontalAlignment(header ? "center" : look.align());
        if (kind != SheetPage.Kind.DATA || style.bold()) {
            setter.bold();
        }
        if (kind == SheetPage.Kind.TOTAL) {
            setter.borderStyle(BorderSide.TOP, BorderStyle.MEDIUM);
        }
        if (!fill.isEmpty()) {
            setter.fillColor(OPAQUE + fill);
        }
        if (!style.color().isEmpty()) {
            setter.fontColor(OPAQUE + style.color());
        }
        if (!look.format().isEmpty()) {
            setter.format(look.format());
        }
        setter.set();
    }

    private static String align(Object value, CellStyle.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case AUTO -> value instanceof Number || value instanceof Formula ? "right"
                    : value == null || value instanceof String || value instanceof Boolean ? "left" : "center";
        };
    }

    private static String format(Object value) {
        return switch (value) {
            case LocalDate d -> "yyyy-mm-dd";
            case LocalDateTime t -> "yyyy-mm-dd hh:mm";
            case LocalTime t -> "hh:mm";
            case null, default -> "";
        };
    }

    private static String plain(String text) {
        return LOOKS_ESCAPED.matcher(cut(text)).replaceAll("_x005F_");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
