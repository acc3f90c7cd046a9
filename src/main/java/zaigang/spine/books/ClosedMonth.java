package zaigang.spine.books;

import java.time.Instant;
import java.time.YearMonth;
import zaigang.spine.people.Scope;

/**
 * A month of the county or of a township, as it stands.
 *
 * @param month such as 2026-11
 * @param scope as {@link Scope#code} writes it
 * @param at when it was closed, or opened again
 * @param reason why it was opened again; empty where it is closed
 */
public record ClosedMonth(String month, String scope, State state, Instant at, long byPerson, String reason) {
    /** Where it stands. A month that was never closed has no row. */
    public enum State {
        CLOSED,
        REOPENED
    }

    public YearMonth yearMonth() {
        return YearMonth.parse(month);
    }

    public Scope of() {
        return Scope.parse(scope);
    }

    public boolean closed() {
        return state == State.CLOSED;
    }
}
