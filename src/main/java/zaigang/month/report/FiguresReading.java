package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;

/** Counts days date by date, and lets go of them. */
final class FiguresReading implements Consumer<List<PersonDay>> {
    private final Period period;
    private final Map<Long, PersonFigures> people = new HashMap<>();
    private final SortedMap<LocalDate, DateFigures> byDate = new TreeMap<>();
    private final SortedMap<LocalDate, List<EmptyPosts.Empty>> emptyPosts = new TreeMap<>();
    private final PlaceSums places = new PlaceSums();

    FiguresReading(Period period) {
        this.period = period;
    }

    @Override
    public void accept(List<PersonDay> days) {
        LocalDate date = days.getFirst().day();
        boolean inWords = GridSheet.inWords(period, YearMonth.from(date));
        byDate.put(date, DateFigures.of(days));
        emptyPosts.put(date, EmptyPosts.of(days));
        for (PersonDay day : days) {
            PersonFigures known = people.get(day.personId());
            places.add(day, known == null || !known.last().sharesPlace(day));
            if (known == null) {
                people.put(day.personId(), new PersonFigures(period, day, inWords));
            } else {
                known.add(day, inWords);
            }
        }
    }

    Sum sum() {
        return Sum.ofSums(byDate.values().stream().map(DateFigures::sum).toList());
    }

    List<PersonFigures> people() {
        return people.values().stream().sorted(Comparator.comparing(PersonFigures::last, Comparator
                .comparingLong((PersonDay d) -> d.townshipId().orElse(PlaceSums.NONE))
                .thenComparingLong(d -> d.teamId().orElse(PlaceSums.NONE))
                .thenComparingLong(PersonDay::personId))).toList();
    }

    SortedMap<LocalDate, DateFigures> byDate() {
        return byDate;
    }

    /** Of the county, whose days are all that there are. */
    SortedMap<LocalDate, List<EmptyPosts.Empty>> emptyPosts() {
        return emptyPosts;
    }

    PlaceSums places() {
        return places;
    }
}
