package zaigang.office.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All that a file would change. */
record FileChanges(PeoplePlan people, List<RosterPlan> rosters, List<TurnPlan> turns) {
    FileChanges {
        rosters = List.copyOf(rosters);
        turns = List.copyOf(turns);
    }

    /** Everybody whose duties or turns it changes; numbers below zero are of people whom the same file adds. */
    Set<Long> peopleOnDuty() {
        var all = new TreeSet<Long>();
        rosters.stream().map(RosterPlan::people).forEach(all::addAll);
        turns.stream().map(TurnPlan::people).forEach(all::addAll);
        return all;
    }

    boolean isEmpty() {
        return people.isEmpty() && rosters.stream().allMatch(RosterPlan::isEmpty) && turns.stream().allMatch(TurnPlan::isEmpty);
    }
}
