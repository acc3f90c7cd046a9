package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.PlannedShift;

/**
 * Makes the plan that follows from rules: goes through all shifts from the first day of the rotation on, counts those that stand,
 * and fills the others by turns. The same inputs give the same plan, and a year planned month after month is the year planned
 * in one go.
 */
final class Planner {
    /** How long before a day a shift may have begun that still matters for it. */
    private static final int DAYS_BEFORE = 31;

    private final Rules rules;
    private final PlanFacts facts;
    private final Period period;
    private final ShiftCalendar calendar;
    private final Map<Turner, Workload> loads = new HashMap<>();
    private final Map<TurnKind, TurnOrder> turns = new LinkedHashMap<>();
    private final List<PlannedShift> shifts = new ArrayList<>();
    private final List<Plan.Unfilled> unfilled = new ArrayList<>();
    private final Shares shares;

    /** The turns on a shift as leader or on duty. */
    private record TurnKind(ShiftKind kind, boolean leads) {}

    private Planner(Rules rules, PlanFacts facts, Workdays workdays, Period period) {
        this.rules = rules;
        this.facts = facts;
        this.period = period;
        this.calendar = new ShiftCalendar(workdays);
        this.shares = new Shares(period);
    }

    /** The plan for some days. Standing shifts are not in it, but their people are counted. */
    public static Plan plan(Rules rules, PlanFacts facts, Workdays workdays, Period period) {
        return new Planner(rules, facts, workdays, period).plan();
    }

    private Plan plan() {
        rules.shifts().forEach(kind -> Stream.of(true, false).forEach(leads ->
                turns.put(new TurnKind(kind, leads), new TurnOrder(rules.turns(kind, leads), this::load))));
        turns.forEach((place, turn) -> turn.members(period.from(), period.to()).forEach(w -> shares.expect(w, place.leads())));
        reckonWithOtherDuties();
        Map<LocalDate, Map<String, PlannedShift>> standing = facts.standing().stream().collect(Collectors.groupingBy(
                PlannedShift::day, Collectors.toMap(PlannedShift::name, Function.identity(), (a, b) -> a)));
        for (TurnSlot slot : calendar.slots(rules.shifts(), period.to())) {
            turns.get(new TurnKind(slot.kind(), true)).admit(slot.day());
            turns.get(new TurnKind(slot.kind(), false)).admit(slot.day());
            Optional<PlannedShift> stands =
                    Optional.ofNullable(standing.getOrDefault(slot.day(), Map.of()).get(slot.kind().name()));
            if (stands.isPresent()) {
                count(slot, stands.get());
            } else if (period.contains(slot.day())) {
                fill(slot);
            }
        }
        return new Plan(shifts, unfilled, shares.all());
    }

    private Workload load(Turner who) {
        return loads.computeIfAbsent(who,
                w -> new Workload(w.personId().map(id -> facts.leave().getOrDefault(id, List.of())).orElse(List.of())));
    }

    private void reckonWithOtherDuties() {
        LocalDate first = period.from().minusDays(DAYS_BEFORE);
        facts.standing().stream().filter(s -> !s.day().isBefore(first)).forEach(s -> {
            var from = s.day().atTime(s.starts());
            Stream.concat(leaders(s), onDuty(s))
                    .forEach(w -> load(w).addOwn(s.name(), s.day(), from, from.plus(s.lasts())));
        });
        facts.elsewhere().forEach(e -> load(Turner.of(e.personId())).addElsewhere(e.from(), e.to()));
    }

    private static Stream<Turner> leaders(PlannedShift shift) {
        return Stream.concat(shift.leaderIds().stream().map(Turner::of),
                shift.outsideLeaderNames().stream().map(Turner::outside));
    }

    private static Stream<Turner> onDuty(PlannedShift shift) {
        return shift.personIds().stream().map(Turner::of);
    }

    private void count(TurnSlot slot, PlannedShift shift) {
        leaders(shift).forEach(w -> count(slot, w, true));
        onDuty(shift).forEach(w -> count(slot, w, false));
    }

    private void count(TurnSlot slot, Turner who, boolean leads) {
        turns.get(new TurnKind(slot.kind(), leads)).record(who, slot);
        shares.count(who, leads, slot);
    }

    private void fill(TurnSlot slot) {
        List<Turner> leaders = slot.kind().need().leader() ? find(slot, true, 1) : List.of();
        List<Turner> people = find(slot, false, slot.kind().need().people());
        shifts.add(new PlannedShift(slot.day(), slot.kind().name(), slot.kind().starts(), slot.kind().lasts(),
                ids(leaders), leaders.stream().map(Turner::outside).filter(n -> !n.isEmpty()).toList(), ids(people), "",
                Optional.of(slot.kind().need())));
    }

    private static List<Long> ids(List<Turner> who) {
        return who.stream().flatMap(w -> w.personId().stream()).toList();
    }

    private List<Turner> find(TurnSlot slot, boolean leads, int places) {
        TurnOrder.Found found = turns.get(new TurnKind(slot.kind(), leads)).fill(slot, places);
        if (found.who().size() < places) {
            SortedMap<PlanHindrance, Integer> why = found.why();
            unfilled.add(new Plan.Unfilled(slot.day(), slot.kind().name(), leads, places - found.who().size(), why));
        }
        found.who().forEach(w -> {
            load(w).addOwn(slot.kind().name(), slot.day(), slot.from(), slot.to());
            shares.count(w, leads, slot);
        });
        return found.who();
    }
}
