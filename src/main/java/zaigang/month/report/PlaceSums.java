package zaigang.month.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zaigang.day.attendance.PersonDay;

/** What is counted of each township, team and post, by their ids; those of none under one of its own. Each day counts where it was spent. */
public record PlaceSums(Map<Long, PartSum> townships, Map<Long, PartSum> teams, Map<Long, PartSum> posts) {
    /** The id that stands for none; it comes last. */
    public static final long NONE = Long.MAX_VALUE;

    PlaceSums() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** @param moved whether the person has not been counted in these places on the day before */
    void add(PersonDay day, boolean moved) {
        add(townships, day.townshipId(), day, moved);
        add(teams, day.teamId(), day, moved);
        add(posts, day.postId(), day, moved);
    }

    private static void add(Map<Long, PartSum> parts, Optional<Long> id, PersonDay day, boolean moved) {
        PartSum part = parts.computeIfAbsent(id.orElse(NONE), none -> PartSum.empty());
        part.sum().add(day);
        if (moved) {
            part.people().add(day.personId());
        }
    }
}
