package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Workdays;

/** The days of shifts, each day's kind looked up once. */
final class ShiftCalendar {
    /** After the last day so much is looked at for the next shift; a longer break has no rule across it. */
    private static final int DAYS_AFTER = 15;

    private final Workdays workdays;
    private final Map<LocalDate, DayKind> kinds = new HashMap<>();

    ShiftCalendar(Workdays workdays) {
        this.workdays = workdays;
    }

    DayKind kind(LocalDate day) {
        return kinds.computeIfAbsent(day, workdays::kind);
    }

    List<TurnSlot> slots(List<ShiftKind> shifts, LocalDate to) {
        var order = Comparator.comparing(TurnSlot::from);
        return shifts.stream().flatMap(s -> slots(s, to)).sorted(order).toList();
    }

    private Stream<TurnSlot> slots(ShiftKind shift, LocalDate to) {
        if (shift.anchor().isAfter(to)) {
            return Stream.empty();
        }
        List<LocalDate> days = shift.anchor().datesUntil(to.plusDays(DAYS_AFTER))
                .filter(d -> shift.runsOn(d, kind(d))).toList();
        var slots = new ArrayList<TurnSlot>();
        for (int i = 0; i < days.size() && !days.get(i).isAfter(to); i++) {
            LocalDate day = days.get(i);
            LocalDate after = i + 1 < days.size() ? days.get(i + 1) : day.plusDays(1);
            slots.add(new TurnSlot(shift, day, kind(day), i > 0 ? days.get(i - 1) : day.minusDays(1), after,
                    shift.pool(kind(after))));
        }
        return slots.stream();
    }
}
