package zaigang.month.report;

import java.util.TreeMap;
import zaigang.day.attendance.PersonDay;

/** What is counted of each township, team and post, by their ids; those of none last. Each day counts where it was spent. */
public record PlaceSums(TreeMap<Long, PartSum> townships, TreeMap<Long, PartSum> teams, TreeMap<Long, PartSum> posts) {
    /** The id that stands for none. */
    public static final long NONE = Long.MAX_VALUE;

    PlaceSums() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void add(PersonDay day) {
        of(townships, day.townshipId().orElse(NONE)).add(day);
        of(teams, day.teamId().orElse(NONE)).add(day);
        of(posts, day.postId().orElse(NONE)).add(day);
    }

    private static PartSum of(TreeMap<Long, PartSum> parts, long id) {
        return parts.computeIfAbsent(id, none -> PartSum.empty());
    }
}
