package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What somebody said to the own month, and what was answered.
 *
 * @param line the objection; empty where there is none
 */
record MonthAnswer(
        long id, String month, long personId, String line, Instant at,
        Optional<String> reply, Optional<Long> repliedBy, Optional<Instant> repliedAt) {
    boolean open() {
        return !line.isEmpty() && reply.isEmpty();
    }

    YearMonth yearMonth() {
        return YearMonth.parse(month);
    }
}
