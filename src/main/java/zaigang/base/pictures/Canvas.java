package zaigang.base.pictures;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sheet on which something is laid out. Words stay within what they are given: they are cut there, and that shows. */
public final class Canvas {
    /** Where words stand in their cell. */
    public enum Align { LEFT, CENTRE, RIGHT }

    /** From one line of a paragraph to the next, in sizes of its words. */
    private static final double LEADING = 1.4;

    private final Lettering lettering;
    private final int width;
    private final List<Drawn> marks = new ArrayList<>();

    public Canvas(Lettering lettering, int width) {
        this.lettering = lettering;
        this.width = width;
    }

    public int width() {
        return width;
    }

    /** What a line of words takes, in pixels. */
    public int widthOf(String text, Style style) {
        return lettering.width(text, style);
    }

    public void area(Box box, Ink fill) {
        area(box, fill, 0);
    }

    public void area(Box box, Ink fill, int radius) {
        marks.add(new Drawn.Area(box, fill, radius, Optional.empty()));
    }

    public void framed(Box box, Ink fill, int radius, Ink edge) {
        marks.add(new Drawn.Area(box, fill, radius, Optional.of(edge)));
    }

    public void line(List<Drawn.Point> points, int thick, Ink ink) {
        marks.add(new Drawn.Line(points, thick, ink));
    }

    /** A line of words in the middle of the height of a cell. */
    public void words(Box cell, String text, Style style, Align align) {
        String fitting = lettering.fit(text, style, cell.width());
        if (fitting.isEmpty()) {
            return;
        }
        int taken = lettering.width(fitting, style);
        int x = switch (align) {
            case LEFT -> cell.x();
            case CENTRE -> cell.x() + (cell.width() - taken) / 2;
            case RIGHT -> cell.right() - taken;
        };
        var box = new Box(x, cell.y() + (cell.height() - style.size()) / 2, taken, style.size());
        marks.add(new Drawn.Words(fitting, cell, box, style));
    }

    /**
     * Words in as many lines as they need, from the top of a box.
     *
     * @return where they end
     */
    public int paragraph(int x, int y, int across, String text, Style style) {
        int step = step(style);
        int at = y;
        for (String line : lines(text, style, across)) {
            words(new Box(x, at, across, step), line, style, Align.LEFT);
            at += step;
        }
        return at;
    }

    /** How high a paragraph is. */
    public int heightOf(String text, Style style, int across) {
        return lines(text, style, across).size() * step(style);
    }

    private static int step(Style style) {
        return (int) Math.ceil(style.size() * LEADING);
    }

    private List<String> lines(String text, Style style, int across) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> wrap(line, style, across, lines));
        return lines;
    }

    private void wrap(String text, Style style, int across, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && lettering.width(text.substring(start, next).stripTrailing(), style) > across) {
                lines.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        if (end > start) {
            lines.add(text.substring(start, end).strip());
        }
    }

    /** All that was laid out. */
    public Drawing drawing(int height) {
        return new Drawing(width, height, marks);
    }
}
