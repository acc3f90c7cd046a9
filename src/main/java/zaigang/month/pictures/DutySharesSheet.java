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
import zaigang.base.pictures.Tone;

/** How many shifts each one has, as bars of one scale in the order of the roster: it is no ranking. */
public final class DutySharesSheet {
    private static final int MARGIN = PictureFrame.MARGIN;
    private static final int NAMES = 220;
    private static final int COLUMN = 104;
    private static final int COLUMNS = 4;
    private static final int BAR = PictureFrame.INNER - NAMES - COLUMNS * COLUMN;
    private static final int ROW = 50;
    private static final int HEADING = 60;
    private static final int MOST = 40;
    private static final Style NAME = Style.of(28, Ink.TEXT);
    private static final Style HEAD = Style.of(26, Ink.QUIET);
    private static final Style ALL = Style.bold(28, Ink.TEXT);
    private static final Style NOTHING = Style.of(34, Ink.QUIET);

    private DutySharesSheet() {}

    public static List<Drawing> draw(Lettering lettering, DutyShares shares) {
        int most = Math.min(MOST, (new PictureFrame(lettering, shares.head(), shares.legend()).room() - HEADING) / ROW);
        int pages = Math.max(1, (shares.shares().size() + most - 1) / most);
        int each = Math.max(1, (shares.shares().size() + pages - 1) / pages);
        var drawn = new ArrayList<Drawing>();
        for (int i = 0; i < pages; i++) {
            List<DutyShares.Share> there = shares.shares().subList(Math.min(shares.shares().size(), i * each),
                    Math.min(shares.shares().size(), (i + 1) * each));
            drawn.add(page(lettering, shares, there, i + 1, pages));
        }
        return drawn;
    }

    private static Drawing page(Lettering lettering, DutyShares shares, List<DutyShares.Share> there, int number, int pages) {
        var frame = new PictureFrame(lettering, shares.head(), shares.legend());
        Canvas canvas = frame.canvas();
        int y = frame.top(number, pages);
        if (there.isEmpty()) {
            canvas.words(new Box(MARGIN, y, PictureFrame.INNER, 120), shares.nothing(), NOTHING, Align.CENTRE);
            return frame.bottom(y + 120);
        }
        for (int i = 0; i < COLUMNS; i++) {
            canvas.words(column(i, y, HEADING), shares.columns().get(i), HEAD, Align.RIGHT);
        }
        y += HEADING;
        int longest = shares.shares().stream().mapToInt(DutyShares.Share::all).max().orElse(1);
        for (int i = 0; i < there.size(); i++) {
            row(canvas, y, there.get(i), longest, i % 2 == 1);
            y += ROW;
        }
        return frame.bottom(y);
    }

    private static Box column(int i, int y, int height) {
        return new Box(MARGIN + NAMES + BAR + i * COLUMN + 8, y, COLUMN - 16, height);
    }

    private static void row(Canvas canvas, int y, DutyShares.Share share, int longest, boolean shaded) {
        if (shaded) {
            canvas.area(new Box(MARGIN - 12, y, PictureFrame.INNER + 24, ROW), Ink.SHADE);
        }
        canvas.words(new Box(MARGIN, y, NAMES - 16, ROW), share.name(), NAME, Align.LEFT);
        int length = BAR * share.all() / Math.max(1, longest);
        if (length > 0) {
            Slices.draw(canvas, new Box(MARGIN + NAMES, y + 10, length, ROW - 20), List.of(
                    new BoardDay.Slice(share.ordinary(), Tone.SKY), new BoardDay.Slice(share.weekend(), Tone.YELLOW),
                    new BoardDay.Slice(share.holiday(), Tone.ORANGE)));
        }
        int[] numbers = {share.all(), share.weekend(), share.holiday(), share.night()};
        for (int i = 0; i < COLUMNS; i++) {
            canvas.words(column(i, y, ROW), String.valueOf(numbers[i]), i == 0 ? ALL : NAME, Align.RIGHT);
        }
    }
}
