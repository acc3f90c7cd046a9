package zaigang.month.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.Tally;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/**
 * All that a report is made of, read once: its text and its sheet count the very same days.
 *
 * @param scopeName of the scope, the post or the home unit; empty for the county
 * @param withinName of the scope to which a post or home unit is limited here; empty where all of its people are counted
 * @param closed whether all of it is closed; otherwise it is a draft
 * @param people by township, team and person as they were on the last of their days
 * @param byDate what is counted of each date; those on which nobody was to check in are not there
 * @param emptyPosts the posts of the scope at which nobody was, by date
 * @param homeUnits the organisations that sent people, by person; those of whom none is known are not there
 */
public record Figures(
        Selection selection, String scopeName, String withinName, Period period, PlaceNames names, boolean closed, Sum sum,
        List<PersonFigures> people, SortedMap<LocalDate, DateFigures> byDate, Map<LocalDate, List<EmptyPosts.Empty>> emptyPosts,
        PlaceSums places, Map<Long, String> homeUnits) {
    public static Figures read(Tx tx, People people, Attendance attendance, Books books, Scope scope, Period period) {
        return read(tx, people, attendance, books, Selection.of(scope), period);
    }

    public static Figures read(Tx tx, People people, Attendance attendance, Books books, Selection selection, Period period) {
        var reading = new FiguresReading(period);
        attendance.eachDate(tx, selection, period, reading);
        boolean narrowed = !selection.whole() && !(selection.within() instanceof Scope.County);
        return new Figures(selection, people.name(tx, selection), narrowed ? people.name(tx, selection.within()) : "", period,
                PlaceNames.read(tx, people), closed(tx, books, selection, period, reading), reading.sum(), reading.people(),
                reading.byDate(), selection.equals(Selection.of(Scope.county())) ? reading.emptyPosts()
                        : attendance.emptyPosts(tx, selection, period, reading.those(selection)),
                reading.places(), new ReportLedger().homeUnits(tx, reading.ids()));
    }

    /** Of a post or a home unit: whether each month is closed wherever its people were. */
    private static boolean closed(Tx tx, Books books, Selection selection, Period period, FiguresReading reading) {
        return selection.whole() ? books.closed(tx, selection.within(), period)
                : !reading.stays().isEmpty()
                        && reading.stays().stream().allMatch(s -> books.closed(tx, s.townshipId(), s.month().atDay(1)));
    }

    /** Of which the reader must have the right to see all. */
    public Scope scope() {
        return selection.within();
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    public Tally tally() {
        return sum.tally();
    }

    /** Of figures about one day: what is counted of those who are meant, and of nobody else. */
    Figures among(Predicate<PersonDay> them) {
        var reading = new FiguresReading(period);
        List<PersonDay> theirs = days().stream().filter(them).toList();
        if (!theirs.isEmpty()) {
            reading.accept(theirs);
        }
        var empty = new TreeMap<LocalDate, List<EmptyPosts.Empty>>();
        emptyPosts.forEach((day, posts) -> empty.put(day, posts.stream().filter(e -> e.people().stream().anyMatch(them)).toList()));
        return new Figures(selection, scopeName, withinName, period, names, closed, reading.sum(), reading.people(), reading.byDate(),
                empty, reading.places(), homeUnits);
    }

    /** Of figures about one day: everybody's, by township, team and person, those of none first. */
    List<PersonDay> days() {
        return people.stream().flatMap(p -> p.inWords(period.from()).stream()).sorted(PersonDay.BY_PLACE).toList();
    }

    /** On how many days of the period anybody was to check in. */
    public long daysHeld() {
        return byDate.size();
    }

    public List<ScopePart> units(ScopePart.Kind kind) {
        return ScopePart.of(kind, kind == ScopePart.Kind.TOWNSHIP ? places.townships() : places.teams(), names);
    }

    /** The days on which somebody could not be asked, since the bot was away: what is counted of them is not whole. */
    public List<LocalDate> awayDays() {
        return byDate.entrySet().stream().filter(e -> e.getValue().sum().of(Tally.Count.NOT_ASKED) > 0).map(Map.Entry::getKey).toList();
    }

    /** Somebody of whom something holds on so many days. */
    record Remark(String name, int days) {}

    /** The people of whom something holds on some day, in their usual order: this is no ranking. */
    List<Remark> remarks(ToIntFunction<Sum> days) {
        return people.stream().filter(p -> days.applyAsInt(p.sum()) > 0)
                .map(p -> new Remark(p.last().name(), days.applyAsInt(p.sum()))).toList();
    }
}
