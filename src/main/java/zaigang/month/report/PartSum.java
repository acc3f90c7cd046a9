package zaigang.month.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.day.attendance.PersonDay;

/** What is counted of the days of some people, and who they are. */
public record PartSum(Sum sum, Set<Long> people) {
    static PartSum empty() {
        return new PartSum(new Sum(), new HashSet<>());
    }

    static PartSum of(Collection<PersonDay> days) {
        return new PartSum(Sum.of(days), days.stream().map(PersonDay::personId).collect(Collectors.toSet()));
    }

    /** All of them as one; somebody who is in several is there once. */
    public static PartSum joined(Collection<PartSum> parts) {
        var people = new HashSet<Long>();
        parts.forEach(p -> people.addAll(p.people()));
        return new PartSum(Sum.ofSums(parts.stream().map(PartSum::sum).toList()), people);
    }
}
