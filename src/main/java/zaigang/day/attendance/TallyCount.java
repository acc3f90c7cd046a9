package zaigang.day.attendance;

import java.util.EnumMap;
import zaigang.day.attendance.Tally.Count;

/** Days being counted, one after the other; what they come to is a {@link Tally}. */
public final class TallyCount {
    private static final Count[] ALL = Count.values();

    private final int[] counts = new int[ALL.length];

    public void add(PersonDay day) {
        DayState state = day.state();
        Count part = Tally.part(state);
        boolean out = part == Count.OUT;
        counts[part.ordinal()]++;
        if (state.lateness().isPositive()) {
            counts[(out ? Count.OUT_LATE : Count.ON_POST_LATE).ordinal()]++;
        }
        if (state instanceof DayState.Corrected) {
            counts[(out ? Count.OUT_CORRECTED : Count.ON_POST_CORRECTED).ordinal()]++;
        }
        for (var kind : day.leave()) {
            counts[Count.LEAVE_HALVES.ordinal()] += kind.onDuty() ? 0 : 1;
        }
    }

    public void add(TallyCount other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    public int of(Count what) {
        return counts[what.ordinal()];
    }

    public Tally tally() {
        var all = new EnumMap<Count, Integer>(Count.class);
        for (Count what : ALL) {
            if (of(what) > 0) {
                all.put(what, of(what));
            }
        }
        return new Tally(all);
    }
}
