package zaigang.month.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Canvas.Align;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Ink;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Style;
import zaigang.base.pictures.Tone;

/** People by days, a sign for each, below them how many of those expected were there; as many pages as the people need. */
public final class PeopleMonthSheet {
    private static final int MARGIN = PictureFrame.MARGIN;
    private static final int MOST_PEOPLE = 40;
    private static final int NARROWEST_NAMES = 112;
    private static final int WIDEST = 140;
    private static final int ROW = 42;
    /** Of signs that stand one above the other. */
    private static final int HIGH_ROW = 66;
    private static final int PART = 48;
    private static final int HEADING = 104;
    private static final int BARS = 76;
    private static final Style NAME = Style.of(26, Ink.TEXT);
    private static final Style NUMBER = Style.of(26, Ink.TEXT);
    private static final Style QUIET = Style.of(26, Ink.QUIET);
    private static final Style PART_NAME = Style.bold(26, Ink.TEXT);

    private final Lettering lettering;
    private final PeopleMonth month;
    private final int cell;
    private final int names;

    private PeopleMonthSheet(Lettering lettering, PeopleMonth month) {
        this.lettering = lettering;
        this.month = month;
        var measure = new Canvas(lettering, PictureFrame.WIDTH);
        int longest = month.parts().stream().flatMap(p -> p.rows().stream())
                .mapToInt(r -> measure.widthOf(r.name(), NAME) + 10).max().orElse(0);
        int days = Math.max(1, month.days().size());
        int narrow = Math.min(WIDEST, (PictureFrame.INNER - Math.max(NARROWEST_NAMES, Math.min(longest, PictureFrame.INNER / 3))) / days);
        this.cell = Math.max(28, narrow);
        this.names = PictureFrame.INNER - cell * days;
    }

    public static List<Drawing> draw(Lettering lettering, PeopleMonth month) {
        return new PeopleMonthSheet(lettering, month).pages();
    }

    /** A line of a page: a part's name, or a person. */
    private record Line(String part, Optional<PeopleMonth.Row> row, int height) {}

    private List<Drawing> pages() {
        int room = new PictureFrame(lettering, month.head(), month.legend()).room() - HEADING - BARS;
        List<List<Line>> pages = split(lines(), room);
        var drawn = new ArrayList<Drawing>();
        for (int i = 0; i < pages.size(); i++) {
            drawn.add(page(pages.get(i), i + 1, pages.size()));
        }
        return drawn;
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (PeopleMonth.Part part : month.parts()) {
            if (!part.name().isEmpty()) {
                lines.add(new Line(part.name(), Optional.empty(), PART));
            }
            part.rows().forEach(row -> lines.add(new Line(part.name(), Optional.of(row), height(row))));
        }
        return lines;
    }

    private int height(PeopleMonth.Row row) {
        return row.days().stream().flatMap(Optional::stream).anyMatch(s -> stacked(s.sign())) ? HIGH_ROW : ROW;
    }

    private boolean stacked(String sign) {
        return sign.codePointCount(0, sign.length()) > 1 && cell < 60;
    }

    /** The pages are about equally long; a part that goes on has its name on the next page too, and none stands alone at the end. */
    private static List<List<Line>> split(List<Line> lines, int room) {
        long people = lines.stream().filter(l -> l.row().isPresent()).count();
        int height = lines.stream().mapToInt(Line::height).sum();
        int least = (int) Math.max((people + MOST_PEOPLE - 1) / MOST_PEOPLE, (height + room - 1) / room);
        int fair = least <= 1 ? room : Math.min(room, height / least + 2 * HIGH_ROW);
        var pages = new ArrayList<List<Line>>();
        var page = new ArrayList<Line>();
        int taken = 0;
        for (Line line : lines) {
            int needed = line.height() + (line.row().isEmpty() ? HIGH_ROW : 0);
            long there = page.stream().filter(l -> l.row().isPresent()).count();
            if (taken + needed > fair && !page.isEmpty() || there >= MOST_PEOPLE) {
                pages.add(List.copyOf(page));
                page.clear();
                taken = 0;
                if (line.row().isPresent() && !line.part().isEmpty()) {
                    page.add(new Line(line.part(), Optional.empty(), PART));
                    taken = PART;
                }
            }
            page.add(line);
            taken += line.height();
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private Drawing page(List<Line> lines, int number, int pages) {
        var frame = new PictureFrame(lettering, month.head(), month.legend());
        int y = frame.top(number, pages);
        heading(frame.canvas(), y, lines.stream().mapToInt(Line::height).sum());
        y += HEADING;
        for (Line line : lines) {
            if (line.row().isPresent()) {
                row(frame.canvas(), y, line);
            } else {
                var band = new Box(MARGIN, y, PictureFrame.INNER, line.height());
                frame.canvas().area(band, Ink.SHADE);
                frame.canvas().words(band.inset(8, 0), line.part(), PART_NAME, Align.LEFT);
            }
            y += line.height();
        }
        bars(frame.canvas(), y);
        return frame.bottom(y + BARS);
    }

    private int x(int day) {
        return MARGIN + names + day * cell;
    }

    /** Numbers of two figures are wider than the narrowest columns, so that every other one stands higher. */
    private void heading(Canvas canvas, int y, int below) {
        boolean narrow = cell < 40;
        for (int i = 0; i < month.days().size(); i++) {
            PeopleMonth.Day day = month.days().get(i);
            if (day.rest()) {
                canvas.area(new Box(x(i), y + 68, cell, 36 + below), Ink.SHADE);
            }
            int wide = narrow ? 10 : 0;
            int high = narrow && i % 2 == 1 ? y + 34 : narrow ? y + 4 : y + 20;
            canvas.words(new Box(x(i) - wide, high, cell + 2 * wide, 30), day.number(), day.rest() ? QUIET : NUMBER, Align.CENTRE);
            canvas.words(new Box(x(i), y + 68, cell, 34), day.weekday(), QUIET, Align.CENTRE);
        }
    }

    private void row(Canvas canvas, int y, Line line) {
        PeopleMonth.Row row = line.row().orElseThrow();
        canvas.words(new Box(MARGIN, y, names - 8, line.height()), row.name(), NAME, Align.LEFT);
        for (int i = 0; i < row.days().size(); i++) {
            var box = new Box(x(i), y, cell, line.height());
            row.days().get(i).ifPresent(signed -> sign(canvas, box, signed));
        }
    }

    private void sign(Canvas canvas, Box box, PeopleMonth.Signed signed) {
        Box field = box.inset(1, 1);
        Tones.field(canvas, field, signed.tone(), 4);
        Style style = new Style(26, signed.tone() == Tone.DARK_RED || signed.tone() == Tone.ORANGE, signed.tone().words());
        if (!stacked(signed.sign())) {
            canvas.words(box, signed.sign(), style, Align.CENTRE);
            return;
        }
        int at = signed.sign().offsetByCodePoints(0, 1);
        int half = field.height() / 2;
        canvas.words(new Box(box.x(), field.y(), box.width(), half), signed.sign().substring(0, at), style, Align.CENTRE);
        canvas.words(new Box(box.x(), field.y() + half, box.width(), half), signed.sign().substring(at), style, Align.CENTRE);
    }

    private void bars(Canvas canvas, int y) {
        canvas.words(new Box(MARGIN, y + 10, names - 8, BARS - 10), month.rateName(), QUIET, Align.LEFT);
        int high = BARS - 16;
        for (int i = 0; i < month.days().size(); i++) {
            int column = x(i);
            month.days().get(i).rate().ifPresent(rate -> {
                int full = high * rate / 100;
                canvas.area(new Box(column + 3, y + 12, cell - 6, high), Ink.GREY);
                canvas.area(new Box(column + 3, y + 12 + high - full, cell - 6, full), Ink.BLUE);
            });
        }
    }
}
