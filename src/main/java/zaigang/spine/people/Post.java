package zaigang.spine.people;

import java.util.Optional;

/**
 * Where cadres are posted.
 *
 * @param latitude of its position, where that is known; then there is a longitude, too
 */
public record Post(long id, String name, Kind kind, Optional<Long> townshipId, Optional<Double> latitude,
        Optional<Double> longitude) {
    /** The four kinds of posts. */
    public enum Kind {
        ENTERPRISE,
        PROJECT,
        VILLAGE,
        COMMUNITY
    }

    public Optional<Position> position() {
        return latitude.flatMap(north -> longitude.flatMap(east -> Position.of(north, east)));
    }
}
