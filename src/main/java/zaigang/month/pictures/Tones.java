package zaigang.month.pictures;

import zaigang.base.pictures.Box;
import zaigang.base.pictures.Canvas;
import zaigang.base.pictures.Ink;
import zaigang.base.pictures.Tone;

/** Fields of a colour; a white one has an edge, to be seen on white paper. */
final class Tones {
    private Tones() {}

    static void field(Canvas canvas, Box box, Tone tone, int radius) {
        if (tone == Tone.PAPER) {
            canvas.framed(box, tone.fill(), radius, Ink.RULE);
        } else {
            canvas.area(box, tone.fill(), radius);
        }
    }
}
