package zaigang.month.pictures;

import java.util.List;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Canvas.Align;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Ink;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Drawn;
import zaigang.base.pictures.Style;

/** What all pictures have around them: the title with its status, period and figures above, the legend and the time of making below. */
final class PictureFrame {
    /** A phone held upright shows so many pixels across. */
    static final int WIDTH = 1080;
    /** Telegram makes photos smaller whose longer side has more. */
    static final int TALLEST = 2560;
    static final int MARGIN = 36;
    static final int INNER = WIDTH - 2 * MARGIN;

    private static final Style TITLE = Style.bold(46, Ink.TEXT);
    private static final Style STATUS = Style.of(28, Ink.QUIET);
    private static final Style CLOSED = Style.of(28, Ink.PAPER);
    private static final Style SUBTITLE = Style.of(30, Ink.QUIET);
    private static final Style RATE = Style.bold(72, Ink.TEXT);
    private static final Style RATE_NAME = Style.of(28, Ink.QUIET);
    private static final Style FIGURES = Style.of(30, Ink.TEXT);
    private static final Style SMALL = Style.of(26, Ink.QUIET);
    private static final int RATE_WIDTH = 210;
    private static final int RATE_HEIGHT = 128;
    private static final int SWATCH = 44;
    private static final int GAP = 14;

    private final Canvas canvas;
    private final PictureHead head;
    private final List<Meaning> legend;

    PictureFrame(Lettering lettering, PictureHead head, List<Meaning> legend) {
        this.canvas = new Canvas(lettering, WIDTH);
        this.head = head;
        this.legend = legend;
    }

    Canvas canvas() {
        return canvas;
    }

    /** What is left for the content of a page, in pixels. */
    int room() {
        return TALLEST - headHeight() - footHeight();
    }

    private int headHeight() {
        return head.rate().isEmpty() && head.figures().isEmpty() ? periodEnd() + 24 : periodEnd() + 24 + GAP + figuresHeight() + GAP;
    }

    private int periodEnd() {
        return 108 + canvas.heightOf(head.period(), SUBTITLE, periodWidth());
    }

    /** Beside it stands the number of the page, if there is one. */
    private int periodWidth() {
        return INNER - canvas.widthOf(head.pages().of(99, 99), SUBTITLE) - 20;
    }

    private int figuresHeight() {
        int words = canvas.heightOf(head.figures(), FIGURES, figuresWidth());
        return head.rate().isEmpty() ? words : Math.max(RATE_HEIGHT, words + 20);
    }

    private int figuresWidth() {
        return head.rate().isEmpty() ? INNER : INNER - RATE_WIDTH - 2 * 24;
    }

    /**
     * Draws what is above.
     *
     * @param page from 1
     * @return where the content begins
     */
    int top(int page, int pages) {
        int chip = canvas.widthOf(head.status(), STATUS) + 36;
        var status = new Box(WIDTH - MARGIN - chip, 40, chip, 50);
        canvas.words(new Box(MARGIN, 32, INNER - chip - 24, 66), head.title(), TITLE, Align.LEFT);
        if (head.closed()) {
            canvas.area(status, Ink.NAVY, 10);
        } else {
            canvas.framed(status, Ink.PAPER, 10, Ink.QUIET);
        }
        canvas.words(status.inset(10, 0), head.status(), head.closed() ? CLOSED : STATUS, Align.CENTRE);
        String number = pages > 1 ? head.pages().of(page, pages) : "";
        int numberWidth = number.isEmpty() ? 0 : canvas.widthOf(number, SUBTITLE);
        canvas.paragraph(MARGIN, 108, periodWidth(), head.period(), SUBTITLE);
        canvas.words(new Box(WIDTH - MARGIN - numberWidth, 108, numberWidth, 44), number, SUBTITLE, Align.RIGHT);
        figures();
        return headHeight();
    }

    private void figures() {
        int y = periodEnd() + 24;
        int high = figuresHeight();
        if (head.rate().isEmpty()) {
            canvas.paragraph(MARGIN, y, INNER, head.figures(), FIGURES);
            return;
        }
        canvas.area(new Box(MARGIN, y, INNER, high), Ink.SHADE, 16);
        int above = y + (high - RATE_HEIGHT) / 2;
        canvas.words(new Box(MARGIN + 16, above + 10, RATE_WIDTH - 16, 72), head.rate(), RATE, Align.CENTRE);
        canvas.words(new Box(MARGIN + 16, above + 82, RATE_WIDTH - 16, 38), head.rateName(), RATE_NAME, Align.CENTRE);
        int words = canvas.heightOf(head.figures(), FIGURES, figuresWidth());
        canvas.paragraph(MARGIN + RATE_WIDTH + 24, y + (high - words) / 2, figuresWidth(), head.figures(), FIGURES);
    }

    private int footHeight() {
        return 28 + legend(0, false) + 16 + 60;
    }

    /** Draws what is below, from where the content ends. */
    Drawing bottom(int y) {
        int end = legend(y + 28, true) + 16;
        canvas.line(List.of(new Drawn.Point(MARGIN, end), new Drawn.Point(WIDTH - MARGIN, end)),
                2, Ink.RULE);
        canvas.words(new Box(MARGIN, end + 8, INNER, 40), head.made(), SMALL, Align.RIGHT);
        return canvas.drawing(end + 60);
    }

    /** The meanings one after the other, in as many lines as they need; gives where they end. */
    private int legend(int from, boolean draw) {
        int x = MARGIN;
        int y = from;
        for (Meaning meaning : legend) {
            int sign = Math.max(SWATCH, canvas.widthOf(meaning.sign(), SMALL) + 12);
            int words = Math.min(canvas.widthOf(meaning.words(), SMALL), INNER - sign - 12);
            if (x > MARGIN && x + sign + 12 + words > WIDTH - MARGIN) {
                x = MARGIN;
                y += SWATCH + GAP;
            }
            if (draw) {
                Tones.field(canvas, new Box(x, y, sign, SWATCH), meaning.tone(), 6);
                canvas.words(new Box(x, y, sign, SWATCH), meaning.sign(), Style.bold(26, meaning.tone().words()), Align.CENTRE);
                canvas.words(new Box(x + sign + 12, y, words, SWATCH), meaning.words(), SMALL, Align.LEFT);
            }
            x += sign + 12 + words + 32;
        }
        return legend.isEmpty() ? from : y + SWATCH;
    }
}
