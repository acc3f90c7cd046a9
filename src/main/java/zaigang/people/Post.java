package zaigang.people;

import java.util.Optional;

/** Where cadres are posted. */
public record Post(long id, String name, Kind kind, Optional<Long> townshipId) {
    /** The four kinds of posts. */
    public enum Kind {
        ENTERPRISE,
        PROJECT,
        VILLAGE,
        COMMUNITY
    }
}
