package zaigang.month.myrecord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zaigang.away.leave.OwnLeave;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.PersonDay;
import zaigang.day.corrections.OwnCorrections;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.duty.takeover.TakeOvers;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Reads somebody's record: a few statements for the whole period, however many days, people and years there are. */
record OwnRecords(Settings settings, Attendance attendance, Books books, OwnLeave leave, Rosters rosters,
        TakeOvers takeOvers, OwnCorrections corrections) {
    /** @param period a month, or a day */
    OwnRecord read(Tx tx, Person person, Period period) {
        Map<LocalDate, PersonDay> days = new TreeMap<>();
        attendance.days(tx, new Scope.Only(person.id()), period).forEach(d -> days.put(d.day(), d));
        List<Duty> duties = rosters.of(tx, person.id(), period.from(), period.to());
        Map<Long, Text> taken = takeOvers.own(tx, person, duties);
        return new OwnRecord(period, days, corrections.brief(tx, person.id(), period),
                leave.touching(tx, person.id(), period).stream().map(r -> new OwnRecord.OfLeave(r, leave.line(tx, r))).toList(),
                duties.stream().map(d -> new OwnRecord.OfDuty(d, taken.getOrDefault(d.shiftId(), Text.none()))).toList(),
                closed(tx, person, period));
    }

    /** A day can be closed before the whole month is, where somebody has moved to another township meanwhile. */
    private boolean closed(Tx tx, Person person, Period period) {
        return period.from().equals(period.to()) ? books.closed(tx, person, period.from())
                : books.closed(tx, person, YearMonth.from(period.from()));
    }

    LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }

    /** The last month that there is: this one, or a later one for which there are duties or leave. */
    YearMonth last(Tx tx, Person person) {
        return Stream.of(rosters.lastDay(tx, person.id()), leave.lastDay(tx, person.id())).flatMap(Optional::stream)
                .map(YearMonth::from).reduce(YearMonth.from(today(tx)), (a, b) -> b.isAfter(a) ? b : a);
    }
}
