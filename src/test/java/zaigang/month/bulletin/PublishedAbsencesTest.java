package zaigang.month.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.month.monthend.MonthHearing;
import zaigang.spine.people.Scope;

/** Who is named in a bulletin, and how its home units and orders are kept apart. */
class PublishedAbsencesTest {
    private static final Instant SHOWN = Instant.parse("2026-12-01T02:00:00Z");

    private static PersonDay day(long person, int day, DayState state) {
        return new PersonDay(person, "n" + person, "", LocalDate.of(2026, 11, day), Optional.of(1L), Optional.empty(),
                Optional.empty(), state, List.of());
    }

    private static DayState any(Random random, int day) {
        Instant at = Instant.parse("2026-11-01T02:00:00Z").plus(Duration.ofDays(day - 1 + random.nextInt(10)));
        return switch (random.nextInt(4)) {
            case 0 -> new DayState.OnPost(at, Duration.ZERO, true);
            case 1 -> new DayState.Unconfirmed(DayState.Cause.NO_ANSWER);
            case 2 -> new DayState.Corrected(new DayState.Absent(at), false, "n");
            default -> new DayState.Absent(at);
        };
    }

    private static List<List<PersonDay>> month(Random random) {
        var all = new ArrayList<List<PersonDay>>();
        for (long person = 1; person <= 8; person++) {
            var own = new ArrayList<PersonDay>();
            for (int day = 1; day <= 30; day++) {
                own.add(day(person, day, any(random, day)));
            }
            all.add(own);
        }
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void every_absence_is_either_named_or_counted_and_nothing_else_is(long seed) {
        var random = new Random(seed);
        Set<Long> unanswered = Set.of(2L, 5L);
        var hearing = new MonthHearing(Optional.of(SHOWN), 2, 0, unanswered,
                Optional.of(Set.of(1L, 2L, 3L, 4L, 5L, 6L, 8L)));
        List<List<PersonDay>> month = month(random);
        var absences = PublishedAbsences.of(month, (day, at) -> hearing.heard(day.personId(), at));
        var named = new HashSet<String>();
        absences.named().forEach(o -> o.heard().forEach(d -> named.add(o.personId() + " " + d)));
        long absent = month.stream().flatMap(List::stream).filter(d -> d.state() instanceof DayState.Absent).count();
        assertThat(named.size() + absences.withheld()).isEqualTo((int) absent);
        month.stream().flatMap(List::stream).forEach(d -> {
            boolean may = d.state() instanceof DayState.Absent a && a.at().isBefore(SHOWN)
                    && !Set.of(2L, 5L, 7L).contains(d.personId());
            assertThat(named.contains(d.personId() + " " + d.day())).as("%s", d).isEqualTo(may);
        });
    }

    @Test
    void nobody_is_named_for_a_month_that_was_never_shown() {
        var hearing = new MonthHearing(Optional.empty(), 0, 0, Set.of(), Optional.empty());
        var absences = PublishedAbsences.of(List.of(List.of(day(1, 2, new DayState.Absent(SHOWN)))),
                (day, at) -> hearing.heard(day.personId(), at));
        assertThat(absences.named()).isEmpty();
        assertThat(absences.withheld()).isEqualTo(1);
        assertThat(absences.of(1).orElseThrow().unheard()).containsExactly(LocalDate.of(2026, 11, 2));
    }

    @Test
    void home_units_come_in_the_order_of_the_staff_list_and_unknown_ones_last() {
        var byPerson = new LinkedHashMap<Long, String>();
        byPerson.put(1L, "");
        byPerson.put(2L, "财政局");
        byPerson.put(3L, " 教育局 ");
        byPerson.put(4L, "财政局");
        byPerson.put(5L, "  ");
        var units = HomeUnits.of(byPerson);
        assertThat(units.all()).extracting(HomeUnits.HomeUnit::name).containsExactly("财政局", "教育局", "");
        assertThat(units.all()).extracting(HomeUnits.HomeUnit::people)
                .containsExactly(Set.of(2L, 4L), Set.of(3L), Set.of(1L, 5L));
        units.all().forEach(u -> assertThat(units.find(u.code())).contains(u));
        assertThat(units.find("0")).isEmpty();
        assertThat(HomeUnits.of(new LinkedHashMap<>()).all()).isEmpty();
    }

    @Test
    void an_order_comes_back_from_the_agenda_as_it_was() {
        for (BulletinOrder.Kind kind : BulletinOrder.Kind.values()) {
            var order = BulletinOrder.of(7, YearMonth.of(2026, 11), new Scope.OfTownship(3), kind,
                    kind == BulletinOrder.Kind.HOME_UNIT ? "1a2b" : "", SHOWN);
            assertThat(BulletinOrder.parse(order.subject())).isEqualTo(order);
        }
    }
}
