package zaigang.month.report;

import java.util.List;
import java.util.function.Function;
import zaigang.day.attendance.Tally;

/**
 * A figure as it is called for other programs. Names and meanings are a promise: docs/reports.md and the schema have them.
 *
 * @param value a whole number, or one with a half
 */
record NamedFigure(String name, Function<Sum, Number> value) {
    static final List<NamedFigure> ALL = List.of(
            of("expected", Tally::expected), of("present", Tally::present), of("on_post", Tally.Count.ON_POST),
            of("out", Tally.Count.OUT), of("away", Tally.Count.AWAY), of("late", Tally::late),
            new NamedFigure("late_minutes", Sum::lateMinutes), of("corrected", Tally::corrected), of("waiting", Tally.Count.WAITING),
            of("unconfirmed", Tally.Count.UNCONFIRMED), of("absent", Tally.Count.ABSENT), of("leave_days", Tally::leaveDays),
            of("after_night", Tally.Count.AFTER_NIGHT), of("not_reached", Tally.Count.NOT_REACHED),
            of("not_asked", Tally.Count.NOT_ASKED));

    private static NamedFigure of(String name, Tally.Count what) {
        return of(name, t -> t.count(what));
    }

    private static NamedFigure of(String name, Function<Tally, Number> value) {
        return new NamedFigure(name, sum -> value.apply(sum.tally()));
    }
}
