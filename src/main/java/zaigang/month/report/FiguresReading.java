package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.spine.people.Selection;

/** Counts days date by date, and lets go of them. */
final class FiguresReading implements Consumer<List<PersonDay>> {
    private final Period period;
    private final Map<Long, PersonFigures> people = new HashMap<>();
    private final SortedMap<LocalDate, DateFigures> byDate = new TreeMap<>();
    private final SortedMap<LocalDate, List<EmptyPosts.Empty>> emptyPosts = new TreeMap<>();
    private final PlaceSums places = new PlaceSums();
    private final Set<Stay> stays = new HashSet<>();

    /** A month in which somebody was counted in a township, or in none. */
    record Stay(YearMonth month, Optional<Long> townshipId) {}
    private int remarkable;

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
            stays.add(new Stay(YearMonth.from(date), day.townshipId()));
            boolean keep = inWords || PersonFigures.isRemarkable(day) && remarkable++ <= DetailSheet.MOST_ROWS;
            PersonFigures known = people.get(day.personId());
            places.add(day, known == null || !known.last().sharesPlace(day));
            if (known == null) {
                people.put(day.personId(), new PersonFigures(period, day, keep));
            } else {
                known.add(day, keep);
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

    Set<Long> ids() {
        return people.keySet();
    }

    SortedMap<LocalDate, DateFigures> byDate() {
        return byDate;
    }

    /** Of the county, whose days are all that there are. */
    SortedMap<LocalDate, List<EmptyPosts.Empty>> emptyPosts() {
        return emptyPosts;
    }

    /** Where all of these days were spent. */
    Set<Stay> stays() {
        return stays;
    }

    /** Whether a day is one of those that were read for a selection. */
    Predicate<PersonDay> those(Selection selection) {
        return switch (selection.part()) {
            case Selection.Part.Everybody e -> d -> d.in(selection.within());
            case Selection.Part.AtPost p -> d -> d.in(selection.within()) && d.postId().equals(Optional.of(p.postId()));
            case Selection.Part.FromUnit u -> d -> d.in(selection.within()) && people.containsKey(d.personId());
        };
    }

    PlaceSums places() {
        return places;
    }
}
