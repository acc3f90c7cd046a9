package zaigang.month.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.Tally;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/**
 * All that a report is made of, read once: its text and its sheet count the very same days.
 *
 * @param scopeName empty for the county
 * @param days of every member, by day
 * @param emptyPosts the posts of the scope at which nobody was, by day
 * @param closed whether all of it is closed; otherwise it is a draft
 * @param byPerson the days of each person, by township, team and person as they were on the last of them
 */
public record Figures(
        Scope scope, String scopeName, Period period, List<PersonDay> days, List<List<PersonDay>> byPerson,
        Map<LocalDate, List<PersonDay>> byDay, Map<LocalDate, List<EmptyPosts.Empty>> emptyPosts, PlaceNames names,
        boolean closed) {
    public static Figures read(Tx tx, People people, Attendance attendance, Books books, Scope scope, Period period) {
        List<PersonDay> days = attendance.days(tx, scope, period);
        return new Figures(scope, people.name(tx, scope), period, days, byPerson(days), byDay(days),
                attendance.emptyPosts(tx, scope, period, days), PlaceNames.read(tx, people),
                books.closed(tx, scope, period));
    }

    public Tally tally() {
        return Tally.of(days);
    }

    private static List<List<PersonDay>> byPerson(List<PersonDay> days) {
        return days.stream().collect(Collectors.groupingBy(PersonDay::personId)).values().stream()
                .sorted(Comparator.comparing(List::getLast, Comparator
                        .comparing((PersonDay d) -> d.townshipId().orElse(Long.MAX_VALUE))
                        .thenComparing(d -> d.teamId().orElse(Long.MAX_VALUE))
                        .thenComparing(PersonDay::personId)))
                .toList();
    }

    private static Map<LocalDate, List<PersonDay>> byDay(List<PersonDay> days) {
        return days.stream().collect(Collectors.groupingBy(PersonDay::day, TreeMap::new, Collectors.toList()));
    }

    /** On how many days of the period anybody was to check in. */
    public long daysHeld() {
        return byDay.size();
    }

    public long people() {
        return byPerson.size();
    }

    public List<ScopePart> units(ScopePart.Kind kind) {
        return ScopePart.divide(kind, days, names);
    }

    /** Somebody of whom something holds on so many days. */
    record Remark(String name, int days) {}

    /** The people of whom something holds on some day, in their usual order: this is no ranking. */
    List<Remark> remarks(Predicate<PersonDay> holds) {
        return byPerson.stream()
                .map(own -> new Remark(own.getLast().name(), (int) own.stream().filter(holds).count()))
                .filter(r -> r.days() > 0).toList();
    }
}
