package zaigang.month.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.Tally;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/**
 * All that a report is made of, read once: its text and its sheet count the very same days.
 *
 * @param scopeName empty for the county
 * @param closed whether all of it is closed; otherwise it is a draft
 * @param people by township, team and person as they were on the last of their days
 * @param byDate what is counted of each date; those on which nobody was to check in are not there
 * @param emptyPosts the posts of the scope at which nobody was, by date
 */
public record Figures(
        Scope scope, String scopeName, Period period, PlaceNames names, boolean closed, Sum sum, List<PersonFigures> people,
        SortedMap<LocalDate, DateFigures> byDate, Map<LocalDate, List<EmptyPosts.Empty>> emptyPosts, PlaceSums places) {
    public static Figures read(Tx tx, People people, Attendance attendance, Books books, Scope scope, Period period) {
        var reading = new FiguresReading(period);
        attendance.eachDate(tx, scope, period, reading);
        return new Figures(scope, people.name(tx, scope), period, PlaceNames.read(tx, people), books.closed(tx, scope, period),
                reading.sum(), reading.people(), reading.byDate(),
                scope instanceof Scope.County ? reading.emptyPosts() : attendance.emptyPosts(tx, scope, period), reading.places());
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    public Tally tally() {
        return sum.tally();
    }

    /** On how many days of the period anybody was to check in. */
    public long daysHeld() {
        return byDate.size();
    }

    public List<ScopePart> units(ScopePart.Kind kind) {
        return ScopePart.of(kind, kind == ScopePart.Kind.TOWNSHIP ? places.townships() : places.teams(), names);
    }

    /** Somebody of whom something holds on so many days. */
    record Remark(String name, int days) {}

    /** The people of whom something holds on some day, in their usual order: this is no ranking. */
    List<Remark> remarks(ToIntFunction<Sum> days) {
        return people.stream().filter(p -> days.applyAsInt(p.sum()) > 0)
                .map(p -> new Remark(p.last().name(), days.applyAsInt(p.sum()))).toList();
    }
}
