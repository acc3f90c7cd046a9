package zaigang.month.report;

import java.time.ZonedDateTime;
import zaigang.day.spotcheck.Checks;

/**
 * All that a report says, read at one moment, before it has a form.
 *
 * @param duties the shifts of the period that have begun
 * @param at when it was read, in the county's zone, to the minute
 */
public record ReportContent(Figures figures, Comparison compared, Checks checks, DutyFigures duties, ZonedDateTime at) {
    /** Whether anything is recorded of it. */
    public boolean isEmpty() {
        return figures.isEmpty() && checks.isEmpty();
    }
}
