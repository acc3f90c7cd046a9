package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import zaigang.spine.approval.Request;

/**
 * What somebody said to the own month, and what was answered.
 *
 * @param line the objection; empty where there is none
 */
record MonthAnswer(
        long id, String month, long personId, String line, Instant at,
        Optional<String> reply, Optional<Long> repliedBy, Optional<Instant> repliedAt) implements Request {
    @Override
    public boolean waits() {
        return open();
    }

    boolean open() {
        return !line.isEmpty() && reply.isEmpty();
    }

    YearMonth yearMonth() {
        return YearMonth.parse(month);
    }
}
