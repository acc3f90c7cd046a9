package zaigang.duty.vacancy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.away.leave.Half;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

/**
 * Finds what is vacant.
 *
 * @param away whether somebody cannot be counted on for a half of a day: on approved leave, verified absent, or not with us
 *     any more
 * @param expected whether somebody is expected at the post on a day: nobody has to be there on a rest day
 * @param zone in which days have their halves
 */
record VacancyFinder(Away away, BiPredicate<Person, LocalDate> expected, ZoneId zone) {
    /** Whether somebody is away in a half of a day. */
    interface Away {
        boolean in(Person person, LocalDate day, Half half);
    }

    /** By the plan's order. A shift is judged by the day on which it begins. */
    List<Vacancy> shifts(Collection<Duty> plan) {
        return plan.stream().flatMap(d -> shift(d).stream()).toList();
    }

    private Optional<Vacancy> shift(Duty duty) {
        List<Half> halves = Half.ofFirstDay(duty.beginsAt(zone), duty.endsAt(zone));
        List<Person> gone = duty.everyone().stream()
                .filter(p -> halves.stream().anyMatch(half -> away.in(p, duty.day(), half))).toList();
        long there = duty.onDuty().stream().filter(p -> !gone.contains(p)).count();
        int missing = (int) Math.max(0, duty.need().people() - there);
        boolean leaderless = duty.need().leader() && duty.outsideLeaders().isEmpty() && gone.containsAll(duty.leaders());
        return missing > 0 || leaderless
                ? Optional.of(new Vacancy.OfShift(duty, missing, leaderless, gone))
                : Optional.empty();
    }

    /** By day and post; a post without cadres is nobody's. */
    List<Vacancy> posts(Collection<Person> people, Map<Long, Post> posts, List<LocalDate> days) {
        Map<Long, List<Person>> byPost = people.stream().filter(p -> p.cadre() && p.active() && p.postId().isPresent())
                .collect(Collectors.groupingBy(p -> p.postId().orElseThrow(), TreeMap::new, Collectors.toList()));
        return days.stream().flatMap(day -> byPost.entrySet().stream()
                .filter(e -> posts.containsKey(e.getKey())
                        && nobody(e.getValue(), day)
                        && e.getValue().stream().anyMatch(p -> expected.test(p, day)))
                .<Vacancy>map(e -> new Vacancy.OfPost(posts.get(e.getKey()), day, e.getValue()))).toList();
    }

    /** In one half of the day at least. */
    private boolean nobody(List<Person> people, LocalDate day) {
        return Stream.of(Half.values()).anyMatch(half -> people.stream().allMatch(p -> away.in(p, day, half)));
    }
}
