package zaigang.base.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Puts the lines of one sheet into the file: values, styles, widths, heights, print set-up. */
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
    /** Widths of columns in characters; longer texts are wrapped. */
    private static final double NARROWEST = 4;
    private static final double WIDEST = 42;
    private static final double PADDING = 2;
    /** The height of a line of text of the usual size, in points. */
    private static final double LINE_HEIGHT = 16.5;
    /** What the format takes in one cell. */
    private static final int LONGEST_TEXT = 32_767;
    /** Columns are measured in the first rows; a sheet of a province has 100,000. */
    private static final int ROWS_TO_MEASURE = 2_000;
    private static final int ROWS_AT_ONCE = 500;
    private static final Look NO_LOOK = new Look(CellStyle.PLAIN, "", "");

    /** How a cell looks in its line: neighbours that look alike get their style at once, since that is what takes the time. */
    private record Look(CellStyle style, String align, String format) {}

    private final SheetPage page;
    private final Worksheet sheet;
    private final int columns;
    private final double[] widths;

    PagePainter(SheetPage page, Worksheet sheet) {
        this.page = page;
        this.sheet = sheet;
        this.columns = page.columns();
        this.widths = widths();
    }

    /** Columns, headings and print set-up stand before the rows, which are let go as they are written. */
    void paint() throws IOException {
        for (int column = 0; column < columns; column++) {
            sheet.width(column, widths[column]);
        }
        printing();
        int row = 0;
        for (Iterable<SheetPage.Line> part : page.parts()) {
            for (SheetPage.Line line : part) {
                switch (line.kind()) {
                    case TITLE, SUBTITLE, NOTE -> across(row, line);
                    case HEADER, DATA, TOTAL -> cells(row, line);
                }
                row++;
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** Where the headings are, all of which stand above what is made row by row. */
    private List<Integer> headings() {
        var found = new ArrayList<Integer>();
        int row = 0;
        for (Iterable<SheetPage.Line> part : page.parts()) {
            Iterator<SheetPage.Line> lines = part.iterator();
            if (lines.hasNext() && lines.next().kind() == SheetPage.Kind.HEADER) {
                found.add(row);
            }
            if (lines.hasNext()) {
                break;
            }
            row++;
        }
        return found;
    }

    private void printing() {
        List<Integer> headings = headings();
        int headed = headings.isEmpty() ? 0 : headings.getLast() + 1;
        if (headed > 0 || page.frozenColumns() > 0) {
            sheet.freezePane(page.frozenColumns(), headed);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(page.isPortrait() ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footer("&P / &N", Position.CENTER);
        if (headed > 0) {
            sheet.repeatRows(headings.getFirst(), headed - 1);
        }
    }

    /** A line of text over all columns. */
    private void across(int row, SheetPage.Line line) {
        String text = String.valueOf(line.values().getFirst());
        sheet.value(row, 0, cut(text));
        if (columns > 1) {
            sheet.range(row, 0, row, columns - 1).merge();
        }
        StyleSetter style = sheet.range(row, 0, row, columns - 1).style();
        switch (line.kind()) {
            case TITLE -> style.bold().fontSize(16).horizontalAlignment("center");
            case SUBTITLE -> style.fontColor(OPAQUE + QUIET_COLOR).horizontalAlignment("center");
            default -> style.fontColor(OPAQUE + QUIET_COLOR).horizontalAlignment("left");
        }
        style.verticalAlignment("center").wrapText(true).set();
        double scale = line.kind() == SheetPage.Kind.TITLE ? 1.6 : 1;
        double width = 0;
        for (double one : widths) {
            width += one;
        }
        height(row, TextWidth.lines(text, width / scale) * LINE_HEIGHT * scale + (scale > 1 ? 6 : 3));
    }

    private void cells(int row, SheetPage.Line line) {
        int lines = 1;
        int first = 0;
        Look look = look(line, 0);
        for (int column = 0; column < columns; column++) {
            Object cell = cell(line, column);
            write(row, column, value(cell));
            lines = Math.max(lines, TextWidth.lines(shown(cell), widths[column] - 1));
            Look next = column + 1 < columns ? look(line, column + 1) : NO_LOOK;
            if (!next.equals(look)) {
                style(sheet.range(row, first, row, column).style(), line.kind(), look);
                first = column + 1;
                look = next;
            }
        }
        height(row, lines * LINE_HEIGHT + (line.kind() == SheetPage.Kind.HEADER ? 5 : 2));
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

    /** The format allows 409 points. */
    private void height(int row, double points) {
        sheet.rowHeight(row, Math.min(points, 409));
    }

    private void write(int row, int column, Object value) {
        switch (value) {
            case null -> { }
            case Number n -> sheet.value(row, column, n);
            case Boolean b -> sheet.value(row, column, b);
            case LocalDate d -> sheet.value(row, column, d);
            case LocalDateTime t -> sheet.value(row, column, t);
            case LocalTime t -> sheet.value(row, column, BigDecimal.valueOf(t.toSecondOfDay() / 86_400.0));
            default -> sheet.value(row, column, cut(value.toString()));
        }
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
            case AUTO -> value instanceof Number ? "right"
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

    /** Fixed widths as they are, others after their content, within bounds. */
    private double[] widths() {
        double[] measured = new double[columns];
        if (!IntStream.rangeClosed(1, columns).allMatch(page.widths()::containsKey)) {
            measure(measured);
        }
        for (int column = 0; column < columns; column++) {
            double fitting = Math.clamp(measured[column] + PADDING, NARROWEST, WIDEST);
            measured[column] = page.widths().getOrDefault(column + 1, fitting);
        }
        return measured;
    }

    private void measure(double[] measured) {
        int row = 0;
        for (Iterable<SheetPage.Line> part : page.parts()) {
            for (SheetPage.Line line : part) {
                if (row++ == ROWS_TO_MEASURE) {
                    return;
                }
                if (line.kind().inColumns()) {
                    measure(line, measured);
                }
            }
        }
    }

    private static void measure(SheetPage.Line line, double[] measured) {
        double boldness = line.kind() == SheetPage.Kind.DATA ? 1 : 1.1;
        for (int column = 0; column < line.values().size(); column++) {
            measured[column] = Math.max(measured[column], TextWidth.of(shown(line.values().get(column))) * boldness);
        }
    }

    /** The value about as it is shown, for measuring. */
    private static String shown(Object value) {
        return switch (value) {
            case null -> "";
            case CellStyle.Styled s -> s.style().format().endsWith("%") ? "100.0%" : shown(s.value());
            case LocalDate d -> d.toString();
            case LocalDateTime t -> "2026-12-01 08:00";
            case LocalTime t -> "08:00";
            default -> value.toString();
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
