package zaigang.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zaigang.workdays.Period;

/** A request for leave: whole days, both ends counted, in the county's calendar. */
public record LeaveRequest(
        long id,
        long personId,
        LocalDate fromDay,
        LocalDate toDay,
        String reason,
        State state,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<Long> decidedBy) {

    /** Where a request stands. */
    public enum State {
        PENDING,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public Period period() {
        return new Period(fromDay, toDay);
    }
}
