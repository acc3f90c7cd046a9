package zaigang.duty.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zaigang.away.leave.Half;
import zaigang.away.leave.Span;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.PlannedShift;

/** What holds for every rotation. Each case is made from a seed that the failure names. */
class PlannerPropertyTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Period YEAR = new Period(START, END);
    private static final int CASES = 40;

    /** A rotation with all that it has to reckon with. */
    private record Case(Rules rules, PlanFacts facts) {
        Plan year() {
            return Planner.plan(rules, facts, Turns.CALENDAR, YEAR);
        }
    }

    private static void forSeeds(Consumer<Random> property) {
        for (long seed = 1; seed <= CASES; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with seed " + seed, e);
            }
        }
    }

    private static Case anything(Random random) {
        var shifts = new ArrayList<ShiftKind>();
        int kinds = 1 + random.nextInt(3);
        for (int i = 0; i < kinds; i++) {
            shifts.add(anything(random, i, kinds));
        }
        var members = new ArrayList<TurnMember>();
        int people = random.nextInt(14);
        for (long id = 1; id <= people; id++) {
            Optional<LocalDate> from = random.nextInt(4) == 0 ? Optional.of(day(random)) : Optional.empty();
            Optional<LocalDate> to = random.nextInt(4) == 0 ? Optional.of(day(random)) : Optional.empty();
            String only = random.nextInt(5) == 0 ? "s" + random.nextInt(kinds) : "";
            String group = random.nextInt(3) == 0 ? "g" + random.nextInt(3) : "";
            members.add(new TurnMember(only, group, Turner.of(id), random.nextInt(4) == 0, from, to, Optional.empty()));
        }
        return new Case(new Rules(shifts, members), new PlanFacts(List.of(), leave(random, people), elsewhere(random, people)));
    }

    private static ShiftKind anything(Random random, int number, int kinds) {
        int hours = 24 / kinds;
        ShiftKind kind = Turns.shift("s" + number, String.format("%02d:00", (8 + number * hours) % 24), hours,
                random.nextInt(3), "2026-01-01");
        kind = Turns.every(List.of(1, 1, 2, 7).get(random.nextInt(4)), kind);
        kind = Turns.apart(ShiftKind.Apart.values()[random.nextInt(3)], kind);
        kind = random.nextInt(5) == 0 ? Turns.on(ShiftKind.Days.values()[random.nextInt(3)], kind) : kind;
        kind = random.nextInt(5) == 0 ? Turns.inARow(kind) : kind;
        return random.nextInt(3) == 0 ? Turns.led(kind) : kind;
    }

    private static LocalDate day(Random random) {
        return START.plusDays(random.nextInt(365));
    }

    private static Map<Long, List<Span>> leave(Random random, int people) {
        var leave = new HashMap<Long, List<Span>>();
        for (long id = 1; id <= people; id++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate from = day(random);
                leave.merge(id, List.of(span(random, from)),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return leave;
    }

    private static Span span(Random random, LocalDate from) {
        Half first = Half.values()[random.nextInt(2)];
        int days = random.nextInt(15);
        Half last = days == 0 ? Half.AFTERNOON : Half.values()[random.nextInt(2)];
        return new Span(from, first, from.plusDays(days), last);
    }

    private static List<PlanFacts.Elsewhere> elsewhere(Random random, int people) {
        return Stream.generate(() -> {
            LocalDateTime from = day(random).atTime(random.nextInt(24), 0);
            return new PlanFacts.Elsewhere(1 + random.nextInt(Math.max(1, people)), from, from.plusHours(1 + random.nextInt(24)));
        }).limit(random.nextInt(20)).toList();
    }

    @Test
    void every_shift_is_filled_or_reported_with_a_reason() {
        forSeeds(random -> {
            Case c = anything(random);
            Plan plan = c.year();
            long expected = c.rules().shifts().stream().mapToLong(k -> START.datesUntil(END.plusDays(1))
                    .filter(d -> k.runsOn(d, Turns.CALENDAR.kind(d))).count()).sum();
            assertThat(plan.shifts()).hasSize((int) expected);
            for (PlannedShift s : plan.shifts()) {
                var need = s.need().orElseThrow();
                assertThat(s.personIds().size() + missing(plan, s, false)).as("%s", s).isEqualTo(need.people());
                assertThat(s.leaderIds().size() + missing(plan, s, true)).as("%s", s).isEqualTo(need.leader() ? 1 : 0);
            }
            assertThat(plan.unfilled()).allSatisfy(u -> assertThat(u.why()).isNotEmpty());
        });
    }

    private static int missing(Plan plan, PlannedShift shift, boolean leader) {
        return plan.unfilled().stream()
                .filter(u -> u.day().equals(shift.day()) && u.shift().equals(shift.name()) && u.leader() == leader)
                .mapToInt(Plan.Unfilled::places).sum();
    }

    @Test
    void nobody_is_on_duty_twice_at_once_or_on_leave_or_before_joining() {
        forSeeds(random -> {
            Case c = anything(random);
            Plan plan = c.year();
            var byPerson = new HashMap<Long, List<PlannedShift>>();
            plan.shifts().forEach(s -> s.everyone().forEach(p -> byPerson.computeIfAbsent(p, k -> new ArrayList<>()).add(s)));
            byPerson.forEach((person, shifts) -> {
                shifts.sort(Comparator.comparing(PlannedShiftTimes::from));
                for (int i = 0; i < shifts.size(); i++) {
                    PlannedShift s = shifts.get(i);
                    if (i > 0) {
                        assertThat(PlannedShiftTimes.to(shifts.get(i - 1))).as("%s: %s", person, s)
                                .isBeforeOrEqualTo(PlannedShiftTimes.from(s));
                    }
                    assertThat(c.facts().leave().getOrDefault(person, List.of())).noneMatch(p -> p.overlaps(
                            Span.during(PlannedShiftTimes.from(s), PlannedShiftTimes.to(s))));
                    assertThat(c.facts().elsewhere().stream().filter(e -> e.personId() == person))
                            .noneMatch(e -> e.from().isBefore(PlannedShiftTimes.to(s)) && PlannedShiftTimes.from(s).isBefore(e.to()));
                    assertThat(c.rules().members()).anyMatch(m -> m.who().equals(Turner.of(person)) && m.on(s.day()));
                }
            });
        });
    }

    private static final class PlannedShiftTimes {
        static LocalDateTime from(PlannedShift s) {
            return s.day().atTime(s.starts());
        }

        static LocalDateTime to(PlannedShift s) {
            return from(s).plus(s.lasts());
        }
    }

    @Test
    void nobody_is_on_duty_twice_in_a_row_but_within_a_turn() {
        forSeeds(random -> {
            int days = List.of(1, 1, 3, 7).get(random.nextInt(4));
            int places = 1 + random.nextInt(3);
            ShiftKind kind = Turns.every(days, Turns.shift("", "08:00", 24, places, "2026-01-01"));
            var rules = new Rules(List.of(kind), Turns.members(places + random.nextInt(8)));
            Plan plan = new Case(rules, new PlanFacts(List.of(), leave(random, 8), List.of())).year();
            for (int i = 1; i < plan.shifts().size(); i++) {
                PlannedShift before = plan.shifts().get(i - 1);
                PlannedShift s = plan.shifts().get(i);
                if (kind.turn(before.day()) != kind.turn(s.day())) {
                    assertThat(s.personIds()).as("%s", s.day()).noneMatch(before.personIds()::contains);
                }
            }
        });
    }

    @Test
    void turns_are_even_to_one_where_everybody_is_always_there() {
        forSeeds(random -> {
            int days = List.of(1, 1, 2, 7).get(random.nextInt(4));
            int places = 1 + random.nextInt(3);
            ShiftKind kind = Turns.every(days, Turns.shift("", "08:00", 24, places, "2026-01-01"));
            Plan plan = new Case(new Rules(List.of(kind), Turns.members(2 * places + random.nextInt(30))), PlanFacts.NONE).year();
            assertThat(plan.unfilled()).isEmpty();
            assertThat(spread(plan.shares(), Plan.Share::duties)).isLessThanOrEqualTo(days);
        });
    }

    @Test
    void holidays_and_weekends_are_even_to_one_too() {
        forSeeds(random -> {
            int places = 1 + random.nextInt(3);
            ShiftKind kind = Turns.apart(ShiftKind.Apart.RESTING, Turns.shift("", "08:00", 24, places, "2026-01-01"));
            Plan plan = new Case(new Rules(List.of(kind), Turns.members(3 * places + 1 + random.nextInt(30))), PlanFacts.NONE).year();
            assertThat(plan.unfilled()).isEmpty();
            assertThat(spread(plan.shares(), Plan.Share::holidays)).as("holidays").isLessThanOrEqualTo(1);
            assertThat(spread(plan.shares(), Plan.Share::weekends)).as("weekends").isLessThanOrEqualTo(1);
            assertThat(spread(plan.shares(), s -> s.duties() - s.weekends() - s.holidays())).as("others").isLessThanOrEqualTo(1);
            assertThat(spread(plan.shares(), Plan.Share::duties)).as("all").isLessThanOrEqualTo(3);
        });
    }

    /** Nobody is on leave in the last two months, so that there is time to make up for it. */
    @Test
    void leave_is_made_up_for_until_all_are_even() {
        forSeeds(random -> {
            int people = 4 + random.nextInt(12);
            var leave = leave(random, people);
            leave.replaceAll((id, periods) -> periods.stream().filter(p -> p.to().isBefore(LocalDate.of(2026, 11, 1))).toList());
            Plan plan = new Case(new Rules(List.of(Turns.daily("2026-01-01")), Turns.members(people)),
                    new PlanFacts(List.of(), leave, List.of())).year();
            assertThat(plan.unfilled()).isEmpty();
            assertThat(spread(plan.shares(), Plan.Share::duties)).isLessThanOrEqualTo(1);
        });
    }

    private static int spread(List<Plan.Share> shares, java.util.function.ToIntFunction<Plan.Share> count) {
        return shares.stream().mapToInt(count).max().orElse(0) - shares.stream().mapToInt(count).min().orElse(0);
    }

    @Test
    void the_same_inputs_give_the_same_plan_and_a_year_is_its_months() {
        forSeeds(random -> {
            Case c = anything(random);
            Plan year = c.year();
            assertThat(c.year()).isEqualTo(year);
            var standing = new ArrayList<PlannedShift>();
            var unfilled = new ArrayList<Plan.Unfilled>();
            for (int m = 1; m <= 12; m++) {
                YearMonth month = YearMonth.of(2026, m);
                Plan plan = Planner.plan(c.rules(), new PlanFacts(standing, c.facts().leave(), c.facts().elsewhere()), Turns.CALENDAR,
                        new Period(month.atDay(1), month.atEndOfMonth()));
                standing.addAll(plan.shifts());
                unfilled.addAll(plan.unfilled());
            }
            assertThat(standing).isEqualTo(year.shifts());
            assertThat(unfilled).isEqualTo(year.unfilled());
        });
    }

    @Test
    void ten_thousand_people_and_a_year_are_planned_in_one_go() {
        var shifts = List.of(Turns.apart(ShiftKind.Apart.RESTING, Turns.shift("day", "08:00", 12, 5, "2026-01-01")),
                Turns.apart(ShiftKind.Apart.RESTING, Turns.shift("night", "20:00", 12, 5, "2026-01-01")));
        var facts = new PlanFacts(List.of(), leave(new Random(1), 10_000), List.of());
        Plan plan = new Case(new Rules(shifts, Turns.members(10_000)), facts).year();
        assertThat(plan.shifts()).hasSize(730);
        assertThat(plan.unfilled()).isEmpty();
        Map<Long, Long> duties = plan.shifts().stream().flatMap(s -> s.personIds().stream())
                .collect(Collectors.groupingBy(p -> p, Collectors.counting()));
        assertThat(duties.values()).allMatch(n -> n == 1);
    }
}
