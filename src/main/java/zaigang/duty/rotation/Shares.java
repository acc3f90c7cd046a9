package zaigang.duty.rotation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Period;

/** Counts who gets what, in the days that are planned and since the rotation began. */
final class Shares {
    private final Period period;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    private record Key(Turner who, boolean leads) {}

    private static final class Sum {
        private boolean shown;
        private int duties;
        private int weekends;
        private int holidays;
        private int sinceBeginning;
        private final SortedMap<String, Integer> byShift = new TreeMap<>();
    }

    Shares(Period period) {
        this.period = period;
    }

    /** This one is in the count also with nothing. */
    void expect(Turner who, boolean leads) {
        sum(who, leads).shown = true;
    }

    private Sum sum(Turner who, boolean leads) {
        return sums.computeIfAbsent(new Key(who, leads), k -> new Sum());
    }

    void count(Turner who, boolean leads, TurnSlot slot) {
        Sum sum = sum(who, leads);
        sum.sinceBeginning++;
        if (period.contains(slot.day())) {
            sum.shown = true;
            sum.duties++;
            sum.weekends += slot.dayKind() instanceof DayKind.Weekend ? 1 : 0;
            sum.holidays += slot.dayKind() instanceof DayKind.Holiday ? 1 : 0;
            sum.byShift.merge(slot.kind().name(), 1, Integer::sum);
        }
    }

    /** Leaders first, then those on duty, each in the order in which they were expected. */
    List<Plan.Share> all() {
        return sums.entrySet().stream().filter(e -> e.getValue().shown)
                .sorted((a, b) -> Boolean.compare(b.getKey().leads, a.getKey().leads))
                .map(e -> share(e.getKey(), e.getValue())).toList();
    }

    private static Plan.Share share(Key key, Sum sum) {
        return new Plan.Share(key.who, key.leads, sum.duties, sum.weekends, sum.holidays, sum.byShift, sum.sinceBeginning);
    }
}
