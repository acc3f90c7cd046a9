package zaigang.spine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {
    private static final double QUARTER = 6_371_008.8 * Math.PI / 2;

    private static double between(double north, double east, double otherNorth, double otherEast) {
        return new Position(north, east).metresTo(otherNorth, otherEast);
    }

    @Test
    void distances_that_are_known() {
        assertThat(between(0, 0, 0, 90)).as("a quarter of the equator").isCloseTo(QUARTER, within(1.0));
        assertThat(between(90, 0, 0, 123)).as("from the pole to the equator").isCloseTo(QUARTER, within(1.0));
        assertThat(between(0, 0, 0, 180)).as("the other side").isCloseTo(2 * QUARTER, within(1.0));
        assertThat(between(30, 114, 31, 114)).as("a degree of latitude").isCloseTo(111_195, within(1.0));
        assertThat(between(60, 114, 60, 115)).as("a degree of longitude at 60 north is half as long")
                .isCloseTo(55_597, within(10.0));
        assertThat(between(36.12, -86.67, 33.94, -118.40)).as("Nashville to Los Angeles").isCloseTo(2_887_260, within(3000.0));
        assertThat(between(39.9042, 116.4074, 31.2304, 121.4737)).as("Beijing to Shanghai").isCloseTo(1_067_000, within(3000.0));
    }

    @Test
    void short_distances_are_exact_to_the_metre() {
        assertThat(between(30.5, 114.4, 30.5, 114.4)).isZero();
        assertThat(between(30.5, 114.4, 30.5 + 500 / 111_195.08, 114.4)).isCloseTo(500, within(0.1));
        assertThat(between(30.5, 179.9999, 30.5, -179.9999)).as("over the date line").isCloseTo(19.16, within(0.1));
    }

    @Test
    void it_is_as_far_there_as_back() {
        long seed = 20261123;
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            double n = random.nextDouble(-90, 90);
            double e = random.nextDouble(-180, 180);
            double n2 = random.nextDouble(-90, 90);
            double e2 = random.nextDouble(-180, 180);
            assertThat(between(n, e, n2, e2)).as("seed %d, %d", seed, i).isCloseTo(between(n2, e2, n, e), within(1e-3))
                    .isBetween(0.0, 2 * QUARTER + 1);
        }
    }

    @Test
    void what_is_nowhere_is_no_position() {
        assertThat(Position.of(90, 180)).contains(new Position(90, 180));
        assertThat(Position.of(116.4, 39.9)).isEmpty();
        assertThat(Position.of(0, 180.1)).isEmpty();
        assertThat(Position.of(Double.NaN, 0)).isEmpty();
        assertThat(Position.of(0, Double.POSITIVE_INFINITY)).isEmpty();
    }
}
