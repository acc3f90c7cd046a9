package zaigang.myrecord;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zaigang.attendance.Attendance;
import zaigang.attendance.PersonDay;
import zaigang.books.Books;
import zaigang.corrections.OwnCorrections;
import zaigang.leave.OwnLeave;
import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.people.Scope;
import zaigang.roster.Duty;
import zaigang.roster.Rosters;
import zaigang.settings.Settings;
import zaigang.takeover.TakeOvers;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** Reads somebody's record: a few statements for the whole period, however many days, people and years there are. */
record Reading(Settings settings, Attendance attendance, OwnLeave leave, Rosters rosters, TakeOvers takeOvers,
        OwnCorrections corrections) {
    private static final Books BOOKS = new Books();

    /** @param period a month, or a day */
    OwnRecord read(Tx tx, Person person, Period period) {
        Map<LocalDate, PersonDay> days = new TreeMap<>();
        attendance.days(tx, new Scope.Only(person.id()), period).forEach(d -> days.put(d.day(), d));
        List<Duty> duties = rosters.of(tx, person.id(), period.from(), period.to());
        Map<Long, Text> taken = takeOvers.own(tx, person, duties);
        return new OwnRecord(period, days, corrections.brief(tx, person.id(), period),
                leave.touching(tx, person.id(), period).stream().map(r -> new OwnRecord.OfLeave(r, leave.line(tx, r))).toList(),
                duties.stream().map(d -> new OwnRecord.OfDuty(d, taken.getOrDefault(d.shiftId(), Text.NONE))).toList(),
                closed(tx, person, period));
    }

    /** A day can be closed before the whole month is, where somebody has moved to another township meanwhile. */
    private static boolean closed(Tx tx, Person person, Period period) {
        return period.from().equals(period.to()) ? BOOKS.closed(tx, person, period.from())
                : BOOKS.closed(tx, person, YearMonth.from(period.from()));
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
