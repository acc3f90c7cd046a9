package zaigang.month.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zaigang.day.attendance.PersonDay;

/**
 * What is counted of a date.
 *
 * @param signs those that occur on it
 */
record DateFigures(Sum sum, Set<Sign> signs) {
    static DateFigures of(List<PersonDay> days) {
        var signs = EnumSet.noneOf(Sign.class);
        days.forEach(d -> signs.add(Sign.of(d.state())));
        return new DateFigures(Sum.of(days), signs);
    }
}
