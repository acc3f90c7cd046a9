package zaigang.duty.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.duty.rotation.Turns.apart;
import static zaigang.duty.rotation.Turns.daily;
import static zaigang.duty.rotation.Turns.every;
import static zaigang.duty.rotation.Turns.grouped;
import static zaigang.duty.rotation.Turns.inARow;
import static zaigang.duty.rotation.Turns.leader;
import static zaigang.duty.rotation.Turns.led;
import static zaigang.duty.rotation.Turns.member;
import static zaigang.duty.rotation.Turns.members;
import static zaigang.duty.rotation.Turns.on;
import static zaigang.duty.rotation.Turns.order;
import static zaigang.duty.rotation.Turns.period;
import static zaigang.duty.rotation.Turns.plan;
import static zaigang.duty.rotation.Turns.shift;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zaigang.away.leave.Half;
import zaigang.away.leave.Span;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.PlannedShift;

/** Who is on duty by turns. 2026-11-23 is a Monday; the National Day holiday of 2026 is from 1 to 7 October. */
class PlannerTest {
    private static PlanFacts leave(long person, Period... periods) {
        return new PlanFacts(List.of(), Map.of(person, Arrays.stream(periods).map(Span::of).toList()), List.of());
    }

    private static Rules rules(ShiftKind shift, TurnMember... members) {
        return new Rules(List.of(shift), List.of(members));
    }

    private static Rules rules(ShiftKind shift, List<TurnMember> members) {
        return new Rules(List.of(shift), members);
    }

    @Test
    void turns_go_round_in_the_order_of_the_members() {
        assertThat(order(plan(rules(daily("2026-11-01"), members(3)), PlanFacts.NONE, "2026-11-01", "2026-11-07")))
                .isEqualTo("1 2 3 1 2 3 1");
    }

    @Test
    void pairs_take_their_turns_together() {
        var rules = rules(shift("", "08:00", 24, 2, "2026-11-01"),
                grouped(1, "a"), grouped(2, "b"), grouped(3, "a"), grouped(4, "b"), grouped(5, "c"), grouped(6, "c"));
        assertThat(order(plan(rules, PlanFacts.NONE, "2026-11-01", "2026-11-06"))).isEqualTo("1+3 2+4 5+6 1+3 2+4 5+6");
    }

    @Test
    void turns_of_a_week_or_of_some_days_change_by_the_anchor() {
        assertThat(order(plan(rules(every(7, daily("2026-11-02")), members(2)), PlanFacts.NONE, "2026-11-05", "2026-11-11")))
                .isEqualTo("1 1 1 1 2 2 2");
        assertThat(order(plan(rules(every(2, daily("2026-11-02")), members(3)), PlanFacts.NONE, "2026-11-02", "2026-11-09")))
                .isEqualTo("1 1 2 2 3 3 1 1");
    }

    @Test
    void day_and_night_shifts_leave_a_rest_between_them() {
        var rules = new Rules(List.of(shift("day", "08:00", 12, 1, "2026-11-01"), shift("night", "20:00", 12, 1, "2026-11-01")),
                members(4));
        Plan plan = plan(rules, PlanFacts.NONE, "2026-11-01", "2026-11-08");
        assertThat(plan.unfilled()).isEmpty();
        assertThat(plan.shares()).allSatisfy(s -> {
            assertThat(s.duties()).isEqualTo(4);
            assertThat(s.byShift()).isEqualTo(Map.of("day", 2, "night", 2));
        });
        for (int i = 1; i < plan.shifts().size(); i++) {
            assertThat(plan.shifts().get(i).personIds()).doesNotContainAnyElementsOf(plan.shifts().get(i - 1).personIds());
        }
    }

    @Test
    void an_empty_rotation_reports_every_shift() {
        Plan plan = plan(rules(led(daily("2026-11-01"))), PlanFacts.NONE, "2026-11-01", "2026-11-03");
        assertThat(plan.shifts()).hasSize(3).allSatisfy(s -> {
            assertThat(s.everyone()).isEmpty();
            assertThat(s.need()).contains(led(daily("2026-11-01")).need());
        });
        assertThat(plan.unfilled()).hasSize(6).allSatisfy(u -> assertThat(u.why()).containsKey(PlanHindrance.NOBODY));
        assertThat(plan.shares()).isEmpty();
    }

    @Test
    void one_person_has_every_other_shift_or_all_where_that_is_allowed() {
        Plan plan = plan(rules(daily("2026-11-01"), member(1)), PlanFacts.NONE, "2026-11-01", "2026-11-04");
        assertThat(order(plan)).isEqualTo("1 - 1 -");
        assertThat(plan.unfilled()).hasSize(2).allSatisfy(u -> assertThat(u.why()).isEqualTo(Map.of(PlanHindrance.IN_A_ROW, 1)));
        assertThat(order(plan(rules(inARow(daily("2026-11-01")), member(1)), PlanFacts.NONE, "2026-11-01", "2026-11-04")))
                .isEqualTo("1 1 1 1");
    }

    @Test
    void who_is_on_leave_is_skipped_and_makes_up_for_it() {
        Plan plan = plan(rules(daily("2026-11-01"), members(4)), leave(2, period("2026-11-02", "2026-11-03")),
                "2026-11-01", "2026-11-12");
        assertThat(order(plan)).isEqualTo("1 3 4 2 1 3 4 2 1 3 4 2");
        plan = plan(rules(daily("2026-11-01"), members(4)), leave(2, period("2026-11-02", "2026-11-08")),
                "2026-11-01", "2026-11-16");
        assertThat(order(plan)).isEqualTo("1 3 4 1 3 4 1 3 2 4 2 1 2 3 4 2");
        assertThat(plan.shares()).allSatisfy(s -> assertThat(s.duties()).isEqualTo(4));
    }

    @Test
    void a_shift_over_midnight_is_not_for_somebody_whose_leave_begins_in_the_morning() {
        assertThat(order(plan(rules(daily("2026-11-01"), members(3)), leave(1, period("2026-11-02", "2026-11-02")),
                "2026-11-01", "2026-11-03"))).isEqualTo("2 3 1");
    }

    @Test
    void half_a_day_of_leave_is_in_the_way_only_of_a_shift_that_has_that_half() {
        var monday = LocalDate.of(2026, 11, 2);
        for (Half half : Half.values()) {
            var facts = new PlanFacts(List.of(), Map.of(1L, List.of(Span.of(monday, half))), List.of());
            boolean morning = half == Half.MORNING;
            assertThat(order(plan(rules(shift("", "08:00", 4, 1, "2026-11-02"), members(2)), facts, "2026-11-02", "2026-11-03")))
                    .as("a morning's shift, leave in the %s", half).isEqualTo(morning ? "2 1" : "1 2");
            assertThat(order(plan(rules(shift("", "20:00", 12, 1, "2026-11-02"), members(2)), facts, "2026-11-02", "2026-11-03")))
                    .as("a night, leave in the %s", half).isEqualTo(morning ? "1 2" : "2 1");
            assertThat(order(plan(rules(daily("2026-11-02"), members(2)), facts, "2026-11-02", "2026-11-03")))
                    .as("a whole day, leave in the %s", half).isEqualTo("2 1");
            assertThat(order(plan(rules(daily("2026-11-01"), members(3)), facts, "2026-11-01", "2026-11-01")))
                    .as("the night before, leave in the %s", half).isEqualTo(morning ? "2" : "1");
        }
    }

    @Test
    void in_a_week_of_turns_leave_is_bridged_by_the_next() {
        assertThat(order(plan(rules(every(7, daily("2026-11-02")), members(3)), leave(1, period("2026-11-26", "2026-11-26")),
                "2026-11-02", "2026-11-29"))).isEqualTo("1 1 1 1 1 1 1 2 2 2 2 2 2 2 3 3 3 3 3 3 3 2 2 2 2 2 2 2");
        var standing = plan(rules(every(7, daily("2026-11-02")), members(3)), PlanFacts.NONE, "2026-11-02", "2026-11-03").shifts();
        var facts = new PlanFacts(standing, Map.of(1L, List.of(Span.of(LocalDate.of(2026, 11, 5)))), List.of());
        assertThat(order(plan(rules(every(7, daily("2026-11-02")), members(3)), facts, "2026-11-04", "2026-11-08")))
                .isEqualTo("2 2 1 1 1");
    }

    @Test
    void who_joins_begins_level_and_who_leaves_has_no_more_turns() {
        var rules = rules(daily("2026-11-01"), member(1), member(2, "", "2026-11-06"), member(3, "2026-11-07", ""));
        Plan plan = plan(rules, PlanFacts.NONE, "2026-11-01", "2026-11-12");
        assertThat(order(plan)).isEqualTo("1 2 1 2 1 2 3 1 3 1 3 1");
    }

    @Test
    void holidays_are_shared_out_for_themselves() {
        var rules = rules(apart(ShiftKind.Apart.RESTING, daily("2026-01-01")), members(7));
        Plan plan = plan(rules, PlanFacts.NONE, "2026-01-01", "2026-12-31");
        assertThat(plan.unfilled()).isEmpty();
        assertThat(plan.shares().stream().mapToInt(Plan.Share::holidays).max().orElseThrow()
                - plan.shares().stream().mapToInt(Plan.Share::holidays).min().orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(plan.shares().stream().mapToInt(Plan.Share::weekends).max().orElseThrow()
                - plan.shares().stream().mapToInt(Plan.Share::weekends).min().orElseThrow()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_roster_for_weekends_and_holidays_has_only_those() {
        Plan plan = plan(rules(on(ShiftKind.Days.RESTING, daily("2026-09-28")), members(3)), PlanFacts.NONE, "2026-09-28", "2026-10-11");
        assertThat(plan.shifts()).extracting(PlannedShift::day).contains(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11))
                .doesNotContain(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10));
        assertThat(plan.unfilled()).isEmpty();
    }

    @Test
    void leaders_have_turns_of_their_own_and_may_be_from_outside() {
        var members = members(2);
        members.add(leader(Turner.of(9)));
        members.add(leader(Turner.outside("Zhou")));
        Plan plan = plan(rules(led(daily("2026-11-01")), members), PlanFacts.NONE, "2026-11-01", "2026-11-03");
        assertThat(plan.shifts()).extracting(PlannedShift::leaderIds).containsExactly(List.of(9L), List.of(), List.of(9L));
        assertThat(plan.shifts()).extracting(PlannedShift::outsideLeaderNames)
                .containsExactly(List.of(), List.of("Zhou"), List.of());
        assertThat(plan.shares()).extracting(Plan.Share::leads).containsExactly(true, true, false, false);
    }

    @Test
    void what_is_published_and_what_people_have_elsewhere_is_reckoned_with() {
        var rules = rules(daily("2026-11-01"), members(3));
        var standing = new ArrayList<>(plan(rules, PlanFacts.NONE, "2026-11-01", "2026-11-02").shifts());
        standing.add(new PlannedShift(LocalDate.of(2026, 11, 5), "", daily("2026-11-01").starts(),
                daily("2026-11-01").lasts(), List.of(), List.of(), List.of(3L), ""));
        var elsewhere = List.of(new PlanFacts.Elsewhere(3, LocalDateTime.parse("2026-11-04T07:00"), LocalDateTime.parse("2026-11-04T09:00")));
        Plan plan = plan(rules, new PlanFacts(standing, Map.of(), elsewhere), "2026-11-03", "2026-11-06");
        assertThat(order(plan)).as("3 has a duty elsewhere at the end of the 3rd, and is on duty on the 5th").isEqualTo("1 2 1");
    }

    @Test
    void the_29th_of_february_and_the_new_year_are_days_like_others() {
        Plan plan = plan(rules(daily("2027-12-30"), members(4)), PlanFacts.NONE, "2027-12-30", "2028-03-01");
        assertThat(plan.shifts()).extracting(PlannedShift::day).contains(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 29))
                .hasSize(63);
        assertThat(plan.unfilled()).isEmpty();
    }

    @Test
    void shifts_keep_their_local_times_where_clocks_change() {
        var zone = ZoneId.of("Europe/Berlin");
        Plan plan = plan(rules(shift("night", "20:00", 12, 1, "2026-10-24"), members(3)), PlanFacts.NONE, "2026-10-24", "2026-10-26");
        assertThat(plan.shifts()).allSatisfy(s -> {
            assertThat(s.begins(zone).atZone(zone).getHour()).isEqualTo(20);
            assertThat(s.ends(zone).atZone(zone).getHour()).isEqualTo(8);
        });
    }

    @Test
    void outside_of_its_days_a_shift_is_not_planned() {
        var until = new ShiftKind("", daily("2026-11-03").starts(), daily("2026-11-03").lasts(), daily("2026-11-03").need(), 1,
                LocalDate.of(2026, 11, 3), Optional.of(LocalDate.of(2026, 11, 4)), ShiftKind.Days.EVERY, ShiftKind.Apart.NOTHING, false);
        assertThat(plan(rules(until, members(3)), PlanFacts.NONE, "2026-11-01", "2026-11-30").shifts())
                .extracting(PlannedShift::day).containsExactly(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4));
    }

    @Test
    void too_few_people_for_a_shift_is_told() {
        Plan plan = plan(rules(inARow(shift("", "08:00", 9, 3, "2026-11-01")), members(2)), PlanFacts.NONE, "2026-11-01", "2026-11-01");
        assertThat(order(plan)).isEqualTo("1+2");
        assertThat(plan.unfilled()).singleElement().satisfies(u -> {
            assertThat(u.places()).isEqualTo(1);
            assertThat(u.why()).containsOnlyKeys(PlanHindrance.TOO_FEW);
        });
    }
}
