package zaigang.duty.roster;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** The duties of a longer time: how often and when somebody is on duty, and on how many of its days a roster has somebody. */
final class DutySums {
    private static final int SHOWN = 15;

    private final Rosters rosters;
    private final DutyTexts texts;

    DutySums(Rosters rosters, ZoneId zone) {
        this.rosters = rosters;
        this.texts = new DutyTexts(zone);
    }

    /** Each time that somebody is on duty then, counted. */
    Text of(Tx tx, Person person, Period days) {
        List<Duty> all = rosters.of(tx, person.id(), days.from(), days.to()).stream().sorted(Comparator.comparing(Duty::begins)).toList();
        var lines = new ArrayList<Text>();
        lines.add(Text.of(all.isEmpty() ? "roster.sum_none_of" : "roster.sum_of", "name", person.name(), "from", days.from(),
                "to", days.to(), "count", all.size()));
        boolean several = DutyBlocks.several(all);
        all.stream().limit(SHOWN).forEach(d -> lines.add(DutyTexts.spaced(
                several ? Text.verbatim(d.roster()) : Text.none(), texts.day(d.day(), tx.now()), texts.title(d))));
        if (all.size() > SHOWN) {
            lines.add(Text.of("roster.sum_more", "count", all.size() - SHOWN));
        }
        return Text.lines(lines);
    }

    /** How far a time is planned, roster by roster. */
    Text planned(Tx tx, Period days) {
        long all = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        var byRoster = rosters.on(tx, days.from(), days.to()).stream().collect(Collectors.groupingBy(Duty::roster, TreeMap::new,
                Collectors.mapping(Duty::day, Collectors.toSet())));
        if (byRoster.isEmpty()) {
            return rosters.lastDay(tx).map(last -> Text.of("roster.sum_nothing", "from", days.from(), "to", days.to(), "last", last))
                    .orElseGet(() -> Text.of("roster.no_roster"));
        }
        var lines = new ArrayList<Text>();
        lines.add(Text.of("roster.sum_planned", "from", days.from(), "to", days.to()));
        byRoster.entrySet().stream().limit(SHOWN).forEach(e -> lines.add(
                Text.of("roster.sum_line", "roster", e.getKey(), "days", e.getValue().size(), "all", all)));
        return Text.lines(lines);
    }
}
