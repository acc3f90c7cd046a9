package zaigang.duty.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Team;

/**
 * A month of a roster as it is stored.
 *
 * @param shifts by day, and by beginning within a day
 * @param people all who are on them
 * @param alike those of them whose name others have too, so that a sheet must say more
 * @param teams names of teams
 */
record RosterMonth(RosterInfo roster, YearMonth month, List<PlannedShift> shifts, Map<Long, Person> people, Set<Long> alike,
        Map<Long, String> teams) {

    /** What a shift is told from others by, over the month. */
    record Kind(String name, LocalTime starts, Duration lasts) {
        static Kind of(PlannedShift shift) {
            return new Kind(shift.name(), shift.starts(), shift.lasts());
        }
    }

    static RosterMonth read(Tx tx, Rosters rosters, People people, RosterInfo roster, YearMonth month) {
        List<PlannedShift> shifts = rosters.planned(tx, roster.name(), month.atDay(1), month.atEndOfMonth());
        var known = new HashMap<Long, Person>();
        var alike = new HashSet<Long>();
        for (long id : shifts.stream().flatMap(s -> s.everyone().stream()).distinct().sorted().toList()) {
            people.find(tx, id).ifPresent(p -> {
                known.put(id, p);
                if (people.named(tx, p.name()).size() > 1) {
                    alike.add(id);
                }
            });
        }
        Map<Long, String> teams = people.teams(tx).stream().collect(Collectors.toMap(Team::id, Team::name));
        return new RosterMonth(roster, month, shifts, known, alike, teams);
    }

    Map<LocalDate, List<PlannedShift>> byDay() {
        return shifts.stream().collect(Collectors.groupingBy(PlannedShift::day, TreeMap::new, Collectors.toList()));
    }

    /** The kinds of shifts there are, those that begin earlier in the day first. */
    List<Kind> kinds() {
        return shifts.stream().map(Kind::of).distinct().sorted(Comparator.comparing(Kind::starts)
                .thenComparing(Kind::name).thenComparing(Kind::lasts)).toList();
    }

    /** The name; of somebody whose name others have too, with the phone or the team in brackets. */
    String name(long id) {
        Person person = people.get(id);
        String more = !person.phone().isEmpty() ? person.phone() : person.teamId().map(teams::get).orElse("");
        return alike.contains(id) && !more.isEmpty() ? person.name() + " (" + more + ")" : person.name();
    }

    List<String> names(List<Long> ids) {
        return ids.stream().map(this::name).toList();
    }

    /** Leaders as the sheet names them, those from outside last. */
    List<String> leaders(PlannedShift shift) {
        return Stream.concat(names(shift.leaderIds()).stream(), shift.outsideLeaderNames().stream()).toList();
    }

    /** Everybody in the order of first appearance. */
    List<Long> everyone() {
        return new ArrayList<>(shifts.stream().flatMap(s -> s.everyone().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
