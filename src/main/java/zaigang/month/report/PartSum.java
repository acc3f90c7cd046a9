package zaigang.month.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What is counted of the days of some people, and who they are. */
public record PartSum(Sum sum, Set<Long> people) {
    static PartSum empty() {
        return new PartSum(new Sum(), new HashSet<>());
    }

    /** All of them as one; somebody who is in several is there once. */
    public static PartSum joined(Collection<PartSum> parts) {
        var people = new HashSet<Long>();
        parts.forEach(p -> people.addAll(p.people()));
        return new PartSum(Sum.ofSums(parts.stream().map(PartSum::sum).toList()), people);
    }
}
