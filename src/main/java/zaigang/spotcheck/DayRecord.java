package zaigang.spotcheck;

import java.time.LocalDate;
import zaigang.ledger.Tx;

/** Where a finding of a spot check also answers for the day: one entry feeds everything. */
@FunctionalInterface
public interface DayRecord {
    /**
     * Records the finding for a person's day, where that day expects the person and nothing is recorded yet.
     *
     * @param by the person, or somebody who checked
     */
    void found(Tx tx, long personId, LocalDate day, Finding finding, long by);
}
