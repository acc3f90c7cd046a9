package zaigang.month.report;

import java.time.Instant;
import java.util.Optional;
import zaigang.spine.people.Scope;

/**
 * A board that somebody has open: what {@link BoardPlace} says of the place, and
 *
 * @param opened how many that person has opened until this one
 * @param shown what it says, without the time
 * @param until when it stops to follow
 */
record LiveBoard(long personId, long opened, String scope, Optional<String> part, int page, String shown, Instant until) {
    BoardPlace place() {
        return new BoardPlace(Scope.parse(scope), part, page, Optional.empty());
    }

    /** The key under which its message can be changed. */
    String key() {
        return "board:" + personId + ":" + opened;
    }
}
