package zaigang.duty.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Language;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Need;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

class VacancyFinderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static Person person(long id) {
        return new Person(id, "p" + id, "", "", "", "", true, Optional.of(1L), Optional.of(4L), Optional.empty(),
                Language.ZH, true, DAY);
    }

    private static Duty duty(int needed, boolean led, List<Long> leaders, List<String> outside, Long... onDuty) {
        return new Duty(1, "r", DAY, "", Instant.EPOCH, Instant.EPOCH.plusSeconds(60),
                leaders.stream().map(VacancyFinderTest::person).toList(), outside,
                Arrays.stream(onDuty).map(VacancyFinderTest::person).toList(), "", new Need(needed, led));
    }

    private static VacancyFinder away(Long... ids) {
        return new VacancyFinder((p, day, half) -> day.equals(DAY) && Set.of(ids).contains(p.id()), (p, day) -> day.equals(DAY),
                ZoneOffset.UTC);
    }

    private static Vacancy.OfShift only(List<Vacancy> found) {
        assertThat(found).hasSize(1);
        return (Vacancy.OfShift) found.getFirst();
    }

    @Test
    void a_shift_with_all_its_people_is_not_vacant() {
        assertThat(away().shifts(List.of(duty(2, true, List.of(9L), List.of(), 1L, 2L)))).isEmpty();
        assertThat(away(3L).shifts(List.of(duty(1, false, List.of(), List.of(), 1L)))).isEmpty();
    }

    @Test
    void it_is_short_of_as_many_as_are_away() {
        var found = only(away(2L).shifts(List.of(duty(3, false, List.of(), List.of(), 1L, 2L, 3L))));
        assertThat(found.missing()).isEqualTo(1);
        assertThat(found.nobody()).isFalse();
        assertThat(found.away()).extracting(Person::id).containsExactly(2L);
    }

    @Test
    void nobody_is_left_where_all_are_away_or_none_was_planned() {
        assertThat(only(away(1L).shifts(List.of(duty(1, false, List.of(), List.of(), 1L)))).nobody()).isTrue();
        assertThat(only(away().shifts(List.of(duty(2, false, List.of(), List.of())))).nobody()).isTrue();
    }

    @Test
    void more_people_than_needed_make_up_for_one_who_is_away() {
        assertThat(away(1L).shifts(List.of(duty(1, false, List.of(), List.of(), 1L, 2L)))).isEmpty();
    }

    @Test
    void a_leader_is_missing_where_one_is_needed_and_none_is_there() {
        assertThat(only(away(9L).shifts(List.of(duty(1, true, List.of(9L), List.of(), 1L)))).leaderless()).isTrue();
        assertThat(away(9L).shifts(List.of(duty(1, true, List.of(9L, 8L), List.of(), 1L)))).isEmpty();
        assertThat(away(9L).shifts(List.of(duty(1, true, List.of(9L), List.of("outside"), 1L)))).isEmpty();
        assertThat(away().shifts(List.of(duty(1, false, List.of(), List.of(), 1L)))).isEmpty();
    }

    @Test
    void a_shift_that_needs_a_leader_only_is_not_short_of_people() {
        assertThat(away().shifts(List.of(duty(0, true, List.of(9L), List.of())))).isEmpty();
    }

    @Test
    void a_post_is_vacant_where_all_its_cadres_are_away_on_a_day_that_counts() {
        var posts = Map.of(4L, new Post(4, "x", Post.Kind.VILLAGE, Optional.empty(), Optional.empty(), Optional.empty()));
        var people = List.of(person(1), person(2));
        var days = List.of(DAY, DAY.plusDays(1));
        assertThat(away(1L).posts(people, posts, days)).isEmpty();
        assertThat(away(1L, 2L).posts(people, posts, days)).singleElement()
                .satisfies(v -> assertThat(v.day()).isEqualTo(DAY));
        assertThat(new VacancyFinder((p, d, half) -> true, (p, d) -> false, ZoneOffset.UTC).posts(people, posts, days)).isEmpty();
        assertThat(away().posts(List.of(), posts, days)).isEmpty();
    }
}
