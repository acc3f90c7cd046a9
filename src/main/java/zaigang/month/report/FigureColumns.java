package zaigang.month.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.sheets.CellStyle;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;

/** The columns of figures that sheets have in common: headings, and what is counted of some days, the rate being the last. */
public final class FigureColumns {
    private static final CellStyle QUIET = CellStyle.CENTERED.withColor("BFBFBF");
    private static final CellStyle RATE = CellStyle.CENTERED.withFormat("0%");
    private static final String WARNING = "C00000";
    private static final String DOUBT = "C65911";

    private final List<Column> columns;

    private FigureColumns(List<Column> columns) {
        this.columns = columns;
    }

    /** @param tally of the sum, made once for all columns */
    private record Count(Tally tally, Sum sum) {
        static Count of(Sum sum) {
            return new Count(sum.tally(), sum);
        }
    }

    private record Column(String key, Text heading, String color, Function<Count, Object> value) {
        Object cell(Count count) {
            return switch (value.apply(count)) {
                case Number n when n.doubleValue() == 0 && !key.equals("rate") -> QUIET.of(n);
                case Object o when key.equals("rate") -> RATE.of(o);
                case Object o -> CellStyle.CENTERED.withColor(color).of(o);
            };
        }

        Object plain(Count count) {
            return (key.equals("rate") ? RATE : CellStyle.CENTERED).of(value.apply(count));
        }
    }

    /** With a column for each kind of leave where there are several: for those who oversee the people. */
    static FigureColumns of(Sum all) {
        return of(all.tally(), away(all), leave(all));
    }

    /** Leave in one column, for what leaves the house: its kind can be a matter of health. */
    public static FigureColumns withoutKindsOfLeave(Sum all) {
        Tally tally = all.tally();
        return of(tally, tally.count(Tally.Count.AWAY) > 0 ? List.of(of("away", Tally.Count.AWAY)) : List.of(),
                List.of(allLeave()));
    }

    /** Those expected are present, waiting, unconfirmed or absent; those present are on post, out or away. Leave is beside them. */
    private static FigureColumns of(Tally tally, List<Column> away, List<Column> leave) {
        var found = new ArrayList<Column>();
        found.add(of("expected", Tally::expected));
        found.add(of("present", Tally::present));
        found.add(of("on_post", Tally.Count.ON_POST));
        found.add(of("out", Tally.Count.OUT));
        found.addAll(away);
        found.add(of("late", Tally::late));
        found.add(of("late_minutes", "", c -> c.sum().lateMinutes()));
        if (tally.corrected() > 0) {
            found.add(of("corrected", Tally::corrected));
        }
        if (tally.count(Tally.Count.WAITING) > 0) {
            found.add(of("waiting", Tally.Count.WAITING));
        }
        found.add(of("unconfirmed", DOUBT, c -> c.tally().count(Tally.Count.UNCONFIRMED)));
        found.add(of("absent", WARNING, c -> c.tally().count(Tally.Count.ABSENT)));
        found.addAll(leave);
        if (tally.count(Tally.Count.AFTER_NIGHT) > 0) {
            found.add(of("after_night", Tally.Count.AFTER_NIGHT));
        }
        found.add(of("not_counted", t -> t.count(Tally.Count.NOT_REACHED) + t.count(Tally.Count.NOT_ASKED)));
        found.add(of("rate", "", c -> c.tally().rate().isPresent() ? c.tally().rate().getAsInt() / 100.0 : "—"));
        return new FigureColumns(found);
    }

    private static Column of(String key, Tally.Count what) {
        return of(key, t -> t.count(what));
    }

    private static Column of(String key, Function<Tally, Object> value) {
        return of(key, "", c -> value.apply(c.tally()));
    }

    private static Column of(String key, String color, Function<Count, Object> value) {
        return new Column(key, Text.of("report.column_" + key), color, value);
    }

    private static Column allLeave() {
        return of("on_leave", Tally::leaveDays);
    }

    /** All leave, and where there are several kinds each of them, in days of which there are halves. */
    private static List<Column> leave(Sum all) {
        var found = new ArrayList<Column>();
        found.add(allLeave());
        List<LeaveKind> kinds = inOrder(all.leaveKinds().stream().filter(k -> !k.onDuty()));
        if (kinds.size() > 1) {
            kinds.forEach(k -> found.add(column("report.column_leave_of", k, c -> c.sum().leaveDays(k))));
        }
        return found;
    }

    /** Each kind on duty by itself: on so many days somebody was present by it. They are no halves, as those expected are none. */
    private static List<Column> away(Sum all) {
        return inOrder(all.awayKinds().stream()).stream()
                .map(k -> column("report.column_away_of", k, c -> c.sum().awayDays(k))).toList();
    }

    private static List<LeaveKind> inOrder(Stream<LeaveKind> kinds) {
        return kinds.sorted(Comparator.comparing(LeaveKind::key)).toList();
    }

    private static Column column(String heading, LeaveKind kind, Function<Count, Object> value) {
        return new Column(kind.key(), Text.of(heading, "kind", kind.name()), "", value);
    }

    public int count() {
        return columns.size();
    }

    public List<Object> headings(PlainWords words) {
        return columns.stream().<Object>map(c -> words.of(c.heading())).toList();
    }

    /** The figures of some days; zeros stand back. */
    public List<Object> row(Sum sum) {
        Count count = Count.of(sum);
        return columns.stream().map(c -> c.cell(count)).toList();
    }

    /** The figures of some days as a row of sums, where zeros are as plain as other numbers. */
    public List<Object> sums(Sum sum) {
        Count count = Count.of(sum);
        return columns.stream().map(c -> c.plain(count)).toList();
    }
}
