package zaigang.day.attendance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Posts at which nobody is on post, out or covering, on a day, as the answers to the check-in have it. What is vacant in the
 * days to come is a matter of the plan: {@code zaigang.vacancy}.
 */
public final class EmptyPosts {
    private EmptyPosts() {}

    /**
     * A post without anybody accounted for.
     *
     * @param certain all of its people are on leave, off after a night shift or verified absent; otherwise it is only not
     *     confirmed that anybody is there
     */
    public record Empty(long postId, boolean certain, List<PersonDay> people) {
        /** With those of its people only who are meant. */
        public Empty within(Predicate<PersonDay> them) {
            return new Empty(postId, certain, people.stream().filter(them).toList());
        }
    }

    /** Those at which people are who are meant. */
    public static List<Empty> within(Predicate<PersonDay> them, List<Empty> county) {
        return county.stream().map(e -> e.within(them)).filter(e -> !e.people().isEmpty()).toList();
    }

    /**
     * Certain ones first. People whom nobody could ask make no vacancy.
     *
     * @param day everybody's day, in any order
     */
    public static List<Empty> of(List<PersonDay> day) {
        var held = new HashSet<Long>();
        day.forEach(d -> {
            if (d.postId().isPresent() && holds(d)) {
                held.add(d.postId().get());
            }
        });
        Map<Long, List<PersonDay>> empty = day.stream().filter(d -> d.postId().isPresent() && !held.contains(d.postId().get()))
                .sorted(PersonDay.BY_PLACE)
                .collect(Collectors.groupingBy(d -> d.postId().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return empty.entrySet().stream()
                .map(e -> new Empty(e.getKey(), e.getValue().stream().allMatch(EmptyPosts::away), e.getValue()))
                .sorted((a, b) -> Boolean.compare(b.certain(), a.certain()))
                .toList();
    }

    private static boolean holds(PersonDay day) {
        boolean waiting = day.state() instanceof DayState.Unconfirmed u && u.cause() == DayState.Cause.WAITING;
        return day.state().present() || waiting || day.state() instanceof DayState.NotAsked;
    }

    private static boolean away(PersonDay day) {
        return day.state() instanceof DayState.OnLeave || day.state() instanceof DayState.AfterNight
                || day.state() instanceof DayState.Absent;
    }
}
