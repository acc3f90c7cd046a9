package zaigang.duty.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;

/**
 * The shifts of some rosters in a period as they are stored, read at one moment.
 *
 * @param months each month of the period of each roster, for forms that are made of months; those without a shift are not there
 * @param shifts by their beginning
 * @param histories what was done to shifts since they were made, by shift
 */
public record RosterContent(Period period, List<RosterMonth> months, List<Duty> shifts, Map<Long, ExportLedger.History> histories,
        Instant at, ZoneId zone) {
    public static RosterContent read(Tx tx, Kit kit, Rosters rosters, List<RosterInfo> which, Period period) {
        List<Duty> shifts = which.stream().flatMap(r -> rosters.of(tx, r.name(), period.from(), period.to()).stream())
                .sorted(Comparator.comparing(Duty::begins).thenComparing(Duty::roster).thenComparing(Duty::shiftName)).toList();
        List<RosterMonth> months = which.stream().flatMap(r -> period.from().withDayOfMonth(1)
                        .datesUntil(period.to().plusDays(1), java.time.Period.ofMonths(1)).map(YearMonth::from)
                        .map(m -> RosterMonth.read(tx, rosters, kit.people(), r, m)))
                .filter(m -> m.shifts().stream().anyMatch(s -> period.contains(s.day()))).toList();
        return new RosterContent(period, months, shifts,
                new ExportLedger().histories(tx, shifts.stream().map(Duty::shiftId).toList()), tx.now(), kit.settings().zone());
    }

    /** Whether there is no shift in that time. */
    public boolean isEmpty() {
        return shifts.isEmpty();
    }

    /** What its files are called, without an ending. */
    public String fileName() {
        LocalDate from = period.from();
        List<String> rosters = shifts.stream().map(Duty::roster).distinct().toList();
        String days = from.equals(period.to()) ? from.toString() : from + "_" + period.to();
        return RosterSheet.safe(rosters.size() == 1 ? rosters.getFirst() : "rosters") + "_" + days;
    }
}
