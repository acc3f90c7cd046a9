package zaigang.attendance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts at which nobody is on post, out or covering, on a day. */
public final class Vacancies {
    private Vacancies() {}

    /**
     * A post without anybody accounted for.
     *
     * @param certain all of its people are on leave or verified absent; otherwise it is only not confirmed that anybody is there
     */
    public record Vacant(long postId, boolean certain, List<PersonDay> people) {}

    /** Certain ones first. People whom nobody could ask make no vacancy. */
    public static List<Vacant> of(List<PersonDay> day) {
        Map<Long, List<PersonDay>> byPost = day.stream().filter(d -> d.postId().isPresent())
                .collect(Collectors.groupingBy(d -> d.postId().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return byPost.entrySet().stream()
                .filter(e -> e.getValue().stream().noneMatch(Vacancies::holds))
                .map(e -> new Vacant(e.getKey(), e.getValue().stream().allMatch(Vacancies::away), e.getValue()))
                .sorted((a, b) -> Boolean.compare(b.certain(), a.certain()))
                .toList();
    }

    private static boolean holds(PersonDay day) {
        boolean waiting = day.state() instanceof DayState.Unconfirmed u && u.cause() == DayState.Cause.WAITING;
        return day.state().present() || waiting || day.state() instanceof DayState.NotAsked;
    }

    private static boolean away(PersonDay day) {
        return day.state() instanceof DayState.OnLeave || day.state() instanceof DayState.Absent;
    }
}
