package zaigang.month.pictures;

import java.util.List;
import java.util.OptionalInt;

/**
 * A rate over time.
 *
 * @param expectedName what the numbers below are of which the rate is a part
 */
public record Trend(PictureHead head, List<Point> points, String expectedName, String presentName, String nothing) {
    public Trend {
        points = List.copyOf(points);
    }

    /**
     * A week or a month.
     *
     * @param name when it begins
     * @param rate in per cent; empty where nobody was expected
     */
    public record Point(String name, OptionalInt rate, String rateWords, int present, int expected) {}
}
