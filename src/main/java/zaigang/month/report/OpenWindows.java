package zaigang.month.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** Whether the figures of a day may still change by answers in time. */
public final class OpenWindows {
    private OpenWindows() {}

    /** When the last of the windows closes that are open now, or ought to be, for anybody of a scope; empty where none is. */
    public static Optional<Instant> close(Tx tx, Scope scope, LocalDate day) {
        return new ReportLedger().openWindows(tx, scope, day).stream().max(Instant::compareTo);
    }
}
