package zaigang.base.pictures;

import java.util.List;
import java.util.Optional;

/** One thing on a sheet. */
public sealed interface Drawn {
    /** @param radius of the corners, in pixels */
    record Area(Box box, Ink fill, int radius, Optional<Ink> edge) implements Drawn {}

    /** A line through points. */
    record Line(List<Point> points, int width, Ink ink) implements Drawn {
        public Line {
            points = List.copyOf(points);
        }
    }

    record Point(int x, int y) {}

    /**
     * A line of words.
     *
     * @param cell what they were given
     * @param box what they take of it, by the square in which a Chinese character stands
     */
    record Words(String text, Box cell, Box box, Style style) implements Drawn {}
}
