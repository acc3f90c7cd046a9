package zaigang.base.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.stream.IntStream;

/** How wide the columns of a sheet are, how high its rows, and which of its rows are headings. */
final class PageMeasure {
    /** Widths of columns in characters; longer texts are wrapped. */
    private static final double NARROWEST = 4;
    private static final double WIDEST = 42;
    private static final double PADDING = 2;
    /** The height of a line of text of the usual size, in points. */
    private static final double LINE_HEIGHT = 16.5;
    /** Columns are measured in the first rows; a sheet of a province has 100,000. */
    private static final int ROWS_TO_MEASURE = 2_000;
    /** The format allows so many points. */
    private static final double HIGHEST = 409;
    private static final double TITLE_SCALE = 1.6;
    private static final double SIGNATURE_HEIGHT = 42;

    private final SheetPage page;
    private final double[] widths;
    private int firstHeading;
    private int lastHeading;

    PageMeasure(SheetPage page) {
        this.page = page;
        this.widths = new double[page.columns()];
        widths();
        headings();
    }

    int columns() {
        return widths.length;
    }

    /** In Latin characters; the column counts from 0. */
    double width(int column) {
        return widths[column];
    }

    double width() {
        double all = 0;
        for (double one : widths) {
            all += one;
        }
        return all;
    }

    /** The row, from 1, of the first of the headings that stand above all data; 0 where there are none. */
    int firstHeading() {
        return firstHeading;
    }

    int lastHeading() {
        return lastHeading;
    }

    /** In points, of a line over all columns. */
    double across(SheetPage.Kind kind, String text) {
        double scale = kind == SheetPage.Kind.TITLE ? TITLE_SCALE : 1;
        double points = TextWidth.lines(text, width() / scale) * LINE_HEIGHT * scale + (scale > 1 ? 6 : 3);
        return Math.min(HIGHEST, kind == SheetPage.Kind.SIGNATURE ? Math.max(SIGNATURE_HEIGHT, points) : points);
    }

    /** In points, of a line in columns. */
    double inColumns(SheetPage.Line line) {
        int lines = 1;
        for (int column = 0; column < Math.min(widths.length, line.values().size()); column++) {
            lines = Math.max(lines, TextWidth.lines(shown(line.values().get(column)), widths[column] - 1));
        }
        return Math.min(HIGHEST, lines * LINE_HEIGHT + (line.kind() == SheetPage.Kind.HEADER ? 5 : 2));
    }

    /** Fixed widths as they are, others after their content, within bounds. */
    private void widths() {
        if (!IntStream.rangeClosed(1, widths.length).allMatch(page.widths()::containsKey)) {
            measure();
        }
        for (int column = 0; column < widths.length; column++) {
            double fitting = Math.clamp(widths[column] + PADDING, NARROWEST, WIDEST);
            widths[column] = page.widths().getOrDefault(column + 1, fitting);
        }
    }

    private void measure() {
        int row = 0;
        for (Iterable<SheetPage.Line> part : page.parts()) {
            for (SheetPage.Line line : part) {
                if (row++ == ROWS_TO_MEASURE) {
                    return;
                }
                if (line.kind().inColumns()) {
                    measure(line);
                }
            }
        }
    }

    private void measure(SheetPage.Line line) {
        double boldness = line.kind() == SheetPage.Kind.DATA ? 1 : 1.1;
        for (int column = 0; column < line.values().size(); column++) {
            widths[column] = Math.max(widths[column], TextWidth.of(shown(line.values().get(column))) * boldness);
        }
    }

    /** The value about as it is shown. */
    private static String shown(Object value) {
        return switch (value) {
            case null -> "";
            case CellStyle.Styled s -> s.style().format().endsWith("%") ? "100.0%" : shown(s.value());
            case Formula f -> shown(f.value());
            case LocalDate d -> d.toString();
            case LocalDateTime t -> "2026-12-01 08:00";
            case LocalTime t -> "08:00";
            default -> value.toString();
        };
    }

    /** Headings further down begin another part of the sheet. */
    private void headings() {
        int row = 0;
        for (Iterable<SheetPage.Line> part : page.parts()) {
            row++;
            Iterator<SheetPage.Line> lines = part.iterator();
            boolean heading = lines.hasNext() && lines.next().kind() == SheetPage.Kind.HEADER;
            if (heading) {
                firstHeading = firstHeading == 0 ? row : firstHeading;
                lastHeading = row;
            } else if (firstHeading > 0 || lines.hasNext()) {
                return;
            }
        }
    }
}
