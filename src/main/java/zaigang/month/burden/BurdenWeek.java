package zaigang.month.burden;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zaigang.spine.outbox.Purpose;

/**
 * A week of a scope.
 *
 * @param joined how many people can be written to at all: what averages are taken over
 * @param people those who were prompted or tapped, the most prompted first
 */
record BurdenWeek(long joined, List<WeekOfPerson> people) {

    /** Rows of the outbox, counted for a person and a purpose. */
    record Count(long personId, String name, Purpose purpose, long count) {}

    static BurdenWeek of(long joined, List<Count> counts) {
        var names = new LinkedHashMap<Long, String>();
        var prompts = new LinkedHashMap<Long, Map<Purpose, Long>>();
        var taps = new LinkedHashMap<Long, Long>();
        counts.forEach(c -> {
            names.put(c.personId(), c.name());
            if (c.purpose().prompt()) {
                prompts.computeIfAbsent(c.personId(), x -> new EnumMap<>(Purpose.class)).merge(c.purpose(), c.count(), Long::sum);
            } else {
                taps.merge(c.personId(), c.count(), Long::sum);
            }
        });
        return new BurdenWeek(joined, names.entrySet().stream()
                .map(e -> new WeekOfPerson(e.getKey(), e.getValue(), Collections.unmodifiableMap(
                        prompts.getOrDefault(e.getKey(), Map.of())), taps.getOrDefault(e.getKey(), 0L)))
                .sorted(Comparator.comparingLong(WeekOfPerson::all).thenComparingLong(WeekOfPerson::taps).reversed()
                        .thenComparingLong(WeekOfPerson::personId))
                .toList());
    }

    /** How many of each kind all of them got together. */
    Map<Purpose, Long> kinds() {
        var kinds = new EnumMap<Purpose, Long>(Purpose.class);
        people.forEach(p -> p.prompts().forEach((kind, count) -> kinds.merge(kind, count, Long::sum)));
        return kinds;
    }

    /** Prompts per person. */
    double average() {
        return perPerson(people.stream().mapToLong(WeekOfPerson::all).sum());
    }

    /** Taps per person. */
    double taps() {
        return perPerson(people.stream().mapToLong(WeekOfPerson::taps).sum());
    }

    long most() {
        return people.stream().mapToLong(WeekOfPerson::all).max().orElse(0);
    }

    /** How many got more than the week's cap, of what takes of the budget. */
    long above(int cap) {
        return people.stream().filter(p -> p.above(cap)).count();
    }

    private double perPerson(long sum) {
        return joined == 0 ? 0 : (double) sum / joined;
    }
}
