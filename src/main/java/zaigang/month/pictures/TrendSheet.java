package zaigang.month.pictures;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Canvas.Align;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Ink;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Drawn;
import zaigang.base.pictures.Style;

/** A rate as a line, with what it is counted from below each point: a rate without that says nothing. */
public final class TrendSheet {
    private static final int AXIS = 110;
    private static final int HIGH = 560;
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int LINE = 40;
    private static final Style SCALE = Style.of(26, Ink.QUIET);
    private static final Style NAME = Style.of(26, Ink.TEXT);
    private static final Style RATE = Style.bold(28, Ink.NAVY);
    private static final Style NOTHING = Style.of(34, Ink.QUIET);

    private final Trend trend;
    private final PictureFrame frame;
    private final Canvas canvas;
    private final int lowest;
    private final int top;

    private TrendSheet(Lettering lettering, Trend trend) {
        this.trend = trend;
        this.frame = new PictureFrame(lettering, trend.head(), List.of());
        this.canvas = frame.canvas();
        this.lowest = lowest(trend.points());
        this.top = frame.top(1, 1) + 50;
    }

    public static List<Drawing> draw(Lettering lettering, Trend trend) {
        return List.of(new TrendSheet(lettering, trend).page());
    }

    /** The scale begins at nought, unless all is far above it; where it begins is written beside it. */
    private static int lowest(List<Trend.Point> points) {
        int least = points.stream().flatMapToInt(p -> p.rate().stream()).min().orElse(0);
        return least < HUNDRED / 2 ? 0 : HUNDRED / 2;
    }

    private Drawing page() {
        if (trend.points().stream().allMatch(p -> p.rate().isEmpty())) {
            canvas.words(new Box(PictureFrame.MARGIN, top, PictureFrame.INNER, 120), trend.nothing(), NOTHING, Align.CENTRE);
            return frame.bottom(top + 120);
        }
        scale();
        line();
        return frame.bottom(numbers(top + HIGH + 20));
    }

    private void scale() {
        int step = lowest == 0 ? 2 * TEN : TEN;
        for (int rate = lowest; rate <= HUNDRED; rate += step) {
            int y = y(rate);
            canvas.line(List.of(new Drawn.Point(PictureFrame.MARGIN + AXIS, y),
                    new Drawn.Point(PictureFrame.WIDTH - PictureFrame.MARGIN, y)), rate == lowest ? 3 : 2, Ink.RULE);
            canvas.words(new Box(PictureFrame.MARGIN, y - 20, AXIS - 16, 40), rate + "%", SCALE, Align.RIGHT);
        }
    }

    private int y(int rate) {
        return top + HIGH - HIGH * (rate - lowest) / (HUNDRED - lowest);
    }

    private int step() {
        return (PictureFrame.INNER - AXIS) / trend.points().size();
    }

    private int x(int point) {
        return PictureFrame.MARGIN + AXIS + (PictureFrame.INNER - AXIS) * (2 * point + 1) / (2 * trend.points().size());
    }

    /** Broken where nobody was expected. */
    private void line() {
        var run = new ArrayList<Drawn.Point>();
        for (int i = 0; i < trend.points().size(); i++) {
            Trend.Point point = trend.points().get(i);
            if (point.rate().isPresent()) {
                run.add(new Drawn.Point(x(i), y(point.rate().getAsInt())));
            } else {
                drawn(run);
            }
        }
        drawn(run);
        for (int i = 0; i < trend.points().size(); i++) {
            dot(i, trend.points().get(i));
        }
    }

    private void drawn(List<Drawn.Point> run) {
        if (run.size() > 1) {
            canvas.line(run, 6, Ink.BLUE);
        }
        run.clear();
    }

    /** Whether the line goes up on both sides, so that there is no room above. */
    private boolean valley(int i) {
        int rate = rate(i);
        return rate < Math.max(rate(i - 1), rate(i + 1)) && rate <= rate(i - 1) && rate <= rate(i + 1) && rate > lowest + TEN;
    }

    /** Of none it is as if it went on as it is, upwards. */
    private int rate(int i) {
        return i < 0 || i >= trend.points().size() ? HUNDRED : trend.points().get(i).rate().orElse(HUNDRED);
    }

    private void dot(int i, Trend.Point point) {
        point.rate().ifPresent(rate -> {
            canvas.area(new Box(x(i) - 10, y(rate) - 10, 20, 20), Ink.BLUE, 10);
            canvas.area(new Box(x(i) - 4, y(rate) - 4, 8, 8), Ink.PAPER, 4);
            int wide = canvas.widthOf(point.rateWords(), RATE);
            int left = Math.min(x(i) - wide / 2, PictureFrame.WIDTH - PictureFrame.MARGIN - wide);
            var label = new Box(left, y(rate) + (valley(i) ? 16 : -50), wide, 34);
            canvas.area(label, Ink.PAPER);
            canvas.words(label, point.rateWords(), RATE, Align.LEFT);
        });
    }

    /** When, how many were there and how many were expected; where they are too wide for their place, every other one is lower. */
    private int numbers(int from) {
        int widest = trend.points().stream().mapToInt(p -> Math.max(canvas.widthOf(p.name(), NAME),
                canvas.widthOf(of(p), NAME))).max().orElse(0);
        boolean staggered = widest + 12 > step();
        for (int i = 0; i < trend.points().size(); i++) {
            Trend.Point point = trend.points().get(i);
            int y = from + (staggered && i % 2 == 1 ? 3 * LINE + 6 : 0);
            int wide = Math.min(widest, staggered ? 2 * step() - 12 : step());
            int left = Math.min(x(i) - wide / 2, PictureFrame.WIDTH - PictureFrame.MARGIN - wide);
            canvas.words(new Box(left, y, wide, LINE), point.name(), NAME, Align.CENTRE);
            canvas.words(new Box(left, y + LINE, wide, LINE), String.valueOf(point.present()), SCALE, Align.CENTRE);
            canvas.words(new Box(left, y + 2 * LINE, wide, LINE), String.valueOf(point.expected()), NAME, Align.CENTRE);
        }
        for (int y = from; y <= from + (staggered ? 3 * LINE + 6 : 0); y += 3 * LINE + 6) {
            canvas.words(new Box(PictureFrame.MARGIN, y + LINE, AXIS - 24, LINE), trend.presentName(), SCALE, Align.LEFT);
            canvas.words(new Box(PictureFrame.MARGIN, y + 2 * LINE, AXIS - 24, LINE), trend.expectedName(), NAME, Align.LEFT);
        }
        return from + (staggered ? 6 * LINE + 6 : 3 * LINE);
    }

    private static String of(Trend.Point point) {
        return String.valueOf(point.expected());
    }
}
