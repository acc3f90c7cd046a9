package zaigang.duty.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/** What the daily check-in knows of people's days, as far as their shifts depend on it. Who is out on business is not away. */
@FunctionalInterface
public interface VerifiedAbsences {
    /** The numbers of those who are recorded as verified absent, by day; days without anybody may be missing. */
    Map<LocalDate, Set<Long>> absent(Tx tx, Period period);
}
