package zaigang.month.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Tally;

/** Figures against those of the period before: a pure function of both. */
public sealed interface Comparison {
    /**
     * There is nothing that they could be compared with.
     *
     * @param before the period of which nothing is recorded; empty for a day before which no check-in was held
     */
    record Nothing(Optional<Period> before) implements Comparison {}

    /**
     * Both are there.
     *
     * @param points by how many percentage points the on-post rate went up, as the rates are shown, in whole per cent; below zero where
     *     it went down, empty where there is no rate in one of them
     * @param changes what is counted and is not the same in both
     */
    record Compared(Side before, Side now, OptionalInt points, List<Change> changes) implements Comparison {
        /** Whether the counts are of differently many days, so that they say less than the rate. */
        public boolean otherDays() {
            return before.daysHeld() != now.daysHeld();
        }
    }

    /**
     * One of the two periods.
     *
     * @param sum what is counted of it
     * @param daysHeld on how many of its days anybody was to check in
     * @param awayDays the days on which somebody could not be asked, since the bot was away
     */
    record Side(Period period, Sum sum, long daysHeld, List<LocalDate> awayDays) {
        public static Side of(Figures figures) {
            return new Side(figures.period(), figures.sum(), figures.daysHeld(), figures.awayDays());
        }

        public Tally tally() {
            return sum.tally();
        }
    }

    /** What changes are told of. */
    enum What {
        LATE(Tally::late),
        UNCONFIRMED(t -> t.count(Tally.Count.UNCONFIRMED)),
        ABSENT(t -> t.count(Tally.Count.ABSENT)),
        OUT(t -> t.count(Tally.Count.OUT)),
        /** In half days. */
        LEAVE_HALVES(t -> t.count(Tally.Count.LEAVE_HALVES)),
        NOT_REACHED(t -> t.count(Tally.Count.NOT_REACHED));

        private final ToIntFunction<Tally> count;

        What(ToIntFunction<Tally> count) {
            this.count = count;
        }
    }

    record Change(What what, int before, int now) {}

    static Comparison of(Figures now, Optional<Figures> earlier) {
        if (earlier.filter(f -> !f.isEmpty()).isEmpty()) {
            return new Nothing(earlier.map(Figures::period));
        }
        Side before = Side.of(earlier.get());
        Side after = Side.of(now);
        OptionalInt was = before.tally().rate();
        OptionalInt is = after.tally().rate();
        return new Compared(before, after,
                was.isPresent() && is.isPresent() ? OptionalInt.of(is.getAsInt() - was.getAsInt()) : OptionalInt.empty(),
                Arrays.stream(What.values()).map(w -> new Change(w, w.count.applyAsInt(before.tally()), w.count.applyAsInt(after.tally())))
                        .filter(c -> c.before() != c.now()).toList());
    }
}
