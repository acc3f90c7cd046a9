package zaigang.month.pictures;

import java.util.List;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Ink;

/** A bar of several parts. */
final class Slices {
    private Slices() {}

    /** All of a bar, shared out by the counts; nothing but its ground where there is nothing to share. */
    static void draw(Canvas canvas, Box bar, List<BoardDay.Slice> parts) {
        int all = parts.stream().mapToInt(BoardDay.Slice::count).sum();
        canvas.area(bar, Ink.GREY);
        int before = 0;
        for (BoardDay.Slice part : parts) {
            int from = bar.x() + (int) ((long) bar.width() * before / Math.max(1, all));
            before += part.count();
            int to = bar.x() + (int) ((long) bar.width() * before / Math.max(1, all));
            if (to > from) {
                Tones.field(canvas, new Box(from, bar.y(), Math.max(1, to - from - (before < all ? 2 : 0)), bar.height()), part.tone(), 0);
            }
        }
    }
}
