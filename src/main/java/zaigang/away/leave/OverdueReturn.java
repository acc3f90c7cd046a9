package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/**
 * Somebody whose approved leave is over and who has not reported back.
 *
 * @param last the last day of the leave, as far as it was taken
 */
public record OverdueReturn(long personId, LocalDate last) {
    /** Those of everybody on a day, in the order in which leave was asked for. */
    public static List<OverdueReturn> on(Tx tx, LocalDate day) {
        return new LeaveLedger().unreturned(tx, Period.of(day)).stream()
                .filter(r -> r.returnedOn().isEmpty() && r.taken().isPresent())
                .map(r -> new OverdueReturn(r.personId(), r.taken().orElseThrow().to())).toList();
    }
}
