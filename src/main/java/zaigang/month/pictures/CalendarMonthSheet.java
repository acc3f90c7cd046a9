package zaigang.month.pictures;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Canvas.Align;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Ink;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Style;

/** Months as calendars. */
public final class CalendarMonthSheet {
    private static final int WEEK = 7;
    private static final int GAP = 6;
    private static final int HIGH = 150;
    private static final int NAMES = 52;
    private static final int CELL = (PictureFrame.INNER + GAP) / WEEK - GAP;
    private static final Style WEEKDAY = Style.of(28, Ink.QUIET);
    private static final Style NUMBER = Style.of(28, Ink.TEXT);

    private CalendarMonthSheet() {}

    /** A page for each month. */
    public static List<Drawing> draw(Lettering lettering, List<CalendarMonth> months) {
        var drawn = new ArrayList<Drawing>();
        for (int i = 0; i < months.size(); i++) {
            drawn.add(page(lettering, months.get(i), i + 1, months.size()));
        }
        return drawn;
    }

    private static Drawing page(Lettering lettering, CalendarMonth month, int number, int pages) {
        var frame = new PictureFrame(lettering, month.head(), month.legend());
        Canvas canvas = frame.canvas();
        int y = frame.top(number, pages);
        for (int i = 0; i < WEEK; i++) {
            canvas.words(new Box(x(i), y, CELL, NAMES), month.weekdays().get(i), WEEKDAY, Align.CENTRE);
        }
        y += NAMES;
        for (int i = 0; i < month.days().size(); i++) {
            int place = month.blanks() + i;
            day(canvas, new Box(x(place % WEEK), y + place / WEEK * (HIGH + GAP), CELL, HIGH), month.days().get(i));
        }
        int weeks = (month.blanks() + month.days().size() + WEEK - 1) / WEEK;
        return frame.bottom(y + weeks * (HIGH + GAP));
    }

    private static int x(int column) {
        return PictureFrame.MARGIN + column * (CELL + GAP);
    }

    private static void day(Canvas canvas, Box box, CalendarMonth.Day day) {
        Ink words = day.field().map(f -> f.tone().words()).orElse(day.rest() ? Ink.QUIET : Ink.TEXT);
        if (day.field().isPresent()) {
            Tones.field(canvas, box, day.field().get().tone(), 10);
        } else if (day.rest()) {
            canvas.area(box, Ink.SHADE, 10);
        } else {
            canvas.framed(box, Ink.PAPER, 10, Ink.RULE);
        }
        int number = canvas.widthOf(day.number(), NUMBER);
        canvas.words(new Box(box.x() + 10, box.y() + 6, number, 38), day.number(), Style.of(28, words), Align.LEFT);
        canvas.words(new Box(box.x() + 16 + number, box.y() + 6, CELL - number - 24, 38), day.aside(), Style.of(26, words), Align.RIGHT);
        day.field().ifPresent(field -> {
            canvas.words(new Box(box.x() + 4, box.y() + 46, CELL - 8, 56), field.sign(), Style.bold(44, words), Align.CENTRE);
            canvas.words(new Box(box.x() + 4, box.y() + 106, CELL - 8, 36), field.words(), Style.of(26, words), Align.CENTRE);
        });
    }
}
