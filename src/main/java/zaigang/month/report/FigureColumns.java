package zaigang.month.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.ReportColumn;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.Formula;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;

/**
 * The columns of figures that sheets have in common: headings, and what is counted of some days. Where it is known behind which
 * columns they stand, rates and sums are formulas that a reader can follow.
 */
public final class FigureColumns {
    private static final CellStyle QUIET = CellStyle.CENTERED.withColor("BFBFBF");
    private static final CellStyle RATE = CellStyle.CENTERED.withFormat("0%");
    private static final String WARNING = "C00000";
    private static final String DOUBT = "C65911";
    private static final String NO_RATE = "—";
    /** Widths of columns, in characters; a Chinese heading is long from so many of its own. */
    private static final double NARROW = 8;
    private static final double WIDE = 11.5;
    private static final int LONG_HEADING = 5;
    /** It is not known where the columns stand. */
    private static final int NOWHERE = -1;
    private static final List<ReportColumn> NOT_RATED = List.of(ReportColumn.EXPECTED, ReportColumn.PRESENT);

    private final List<Column> columns;
    private final int before;
    private final int present;
    private final int expected;

    private FigureColumns(List<Column> columns, int before) {
        this.columns = List.copyOf(columns);
        this.before = before;
        this.present = place(ReportColumn.PRESENT);
        this.expected = place(ReportColumn.EXPECTED);
    }

    /**
     * What columns are made of.
     *
     * @param tally of the sum, made once for all columns
     * @param rest days without a check-in; empty where that is no matter of those who are counted
     */
    private record Count(Tally tally, Sum sum, OptionalInt rest) {
        static Count of(Sum sum, OptionalInt rest) {
            return new Count(sum.tally(), sum, rest);
        }
    }

    private record Column(ReportColumn what, Text heading, String color, Function<Count, Object> value) {
        boolean isRate() {
            return what == ReportColumn.RATE;
        }

        CellStyle style(Object value) {
            return isRate() ? RATE : value instanceof Number n && n.doubleValue() == 0 ? QUIET : CellStyle.CENTERED.withColor(color);
        }
    }

    /** The usual ones, with a column for each kind of leave where there are several: for those who oversee the people. */
    static FigureColumns of(Sum all) {
        return new FigureColumns(usual(all.tally(), away(all), leave(all), List.of()), NOWHERE);
    }

    /** Those that an office wants, or the usual ones, which have days of rest here. */
    static FigureColumns of(Sum all, List<ReportColumn> wanted) {
        return new FigureColumns(wanted.isEmpty()
                ? usual(all.tally(), away(all), leave(all), List.of(plain(ReportColumn.REST)))
                : rated(wanted).stream().flatMap(c -> wanted(c, all).stream()).toList(), NOWHERE);
    }

    /** Leave in one column, for what leaves the house: its kind can be a matter of health. */
    public static FigureColumns withoutKindsOfLeave(Sum all) {
        Tally tally = all.tally();
        return new FigureColumns(usual(tally, tally.count(Tally.Count.AWAY) > 0 ? List.of(plain(ReportColumn.AWAY)) : List.of(),
                List.of(plain(ReportColumn.ON_LEAVE)), List.of()), NOWHERE);
    }

    /** The same columns behind so many others of a sheet. */
    public FigureColumns behind(int others) {
        return new FigureColumns(columns, others);
    }

    /** No rate without what it is made of. */
    private static List<ReportColumn> rated(List<ReportColumn> wanted) {
        return wanted.stream().flatMap(c -> c == ReportColumn.RATE
                ? Stream.concat(NOT_RATED.stream().filter(r -> !wanted.contains(r)), Stream.of(c)) : Stream.of(c)).toList();
    }

    private static List<Column> wanted(ReportColumn what, Sum all) {
        List<Column> kinds = what == ReportColumn.AWAY ? away(all) : what == ReportColumn.ON_LEAVE ? leave(all) : List.of();
        return kinds.isEmpty() ? List.of(plain(what)) : kinds;
    }

    /** Those expected are present, waiting, unconfirmed or absent; those present are on post, out or away. Leave is beside them. */
    private static List<Column> usual(Tally tally, List<Column> away, List<Column> leave, List<Column> rest) {
        var found = new ArrayList<Column>();
        found.add(plain(ReportColumn.EXPECTED));
        found.add(plain(ReportColumn.PRESENT));
        found.addAll(rest);
        found.add(plain(ReportColumn.ON_POST));
        found.add(plain(ReportColumn.OUT));
        found.addAll(away);
        found.add(plain(ReportColumn.LATE));
        found.add(plain(ReportColumn.LATE_MINUTES));
        if (tally.corrected() > 0) {
            found.add(plain(ReportColumn.CORRECTED));
        }
        if (tally.count(Tally.Count.WAITING) > 0) {
            found.add(plain(ReportColumn.WAITING));
        }
        found.add(plain(ReportColumn.UNCONFIRMED));
        found.add(plain(ReportColumn.ABSENT));
        found.addAll(leave);
        if (tally.count(Tally.Count.AFTER_NIGHT) > 0) {
            found.add(plain(ReportColumn.AFTER_NIGHT));
        }
        found.add(plain(ReportColumn.NOT_COUNTED));
        found.add(plain(ReportColumn.RATE));
        return found;
    }

    private static Column plain(ReportColumn what) {
        String color = what == ReportColumn.UNCONFIRMED ? DOUBT : what == ReportColumn.ABSENT ? WARNING : "";
        return new Column(what, Text.of("report.column_" + what.key()), color, count -> value(what, count));
    }

    private static Object value(ReportColumn what, Count count) {
        Tally tally = count.tally();
        return switch (what) {
            case EXPECTED -> tally.expected();
            case PRESENT -> tally.present();
            case REST -> count.rest().isPresent() ? (Object) count.rest().getAsInt() : "";
            case ON_POST -> tally.count(Tally.Count.ON_POST);
            case OUT -> tally.count(Tally.Count.OUT);
            case AWAY -> tally.count(Tally.Count.AWAY);
            case LATE -> tally.late();
            case LATE_MINUTES -> count.sum().lateMinutes();
            case CORRECTED -> tally.corrected();
            case WAITING -> tally.count(Tally.Count.WAITING);
            case UNCONFIRMED -> tally.count(Tally.Count.UNCONFIRMED);
            case ABSENT -> tally.count(Tally.Count.ABSENT);
            case ON_LEAVE -> tally.leaveDays();
            case AFTER_NIGHT -> tally.count(Tally.Count.AFTER_NIGHT);
            case NOT_COUNTED -> tally.count(Tally.Count.NOT_REACHED) + tally.count(Tally.Count.NOT_ASKED);
            case IRREGULAR -> tally.late() + tally.count(Tally.Count.UNCONFIRMED) + tally.count(Tally.Count.ABSENT);
            case RATE -> tally.rate().isPresent() ? (Object) (tally.rate().getAsInt() / 100.0) : NO_RATE;
        };
    }

    /** All leave, and where there are several kinds each of them, in days of which there are halves. */
    private static List<Column> leave(Sum all) {
        var found = new ArrayList<Column>();
        found.add(plain(ReportColumn.ON_LEAVE));
        List<LeaveKind> kinds = inOrder(all.leaveKinds().stream().filter(k -> !k.onDuty()));
        if (kinds.size() > 1) {
            kinds.forEach(k -> found.add(column(ReportColumn.ON_LEAVE, "report.column_leave_of", k, c -> c.sum().leaveDays(k))));
        }
        return found;
    }

    /** Each kind on duty by itself: on so many days somebody was present by it. They are no halves, as those expected are none. */
    private static List<Column> away(Sum all) {
        return inOrder(all.awayKinds().stream()).stream()
                .map(k -> column(ReportColumn.AWAY, "report.column_away_of", k, c -> c.sum().awayDays(k))).toList();
    }

    private static List<LeaveKind> inOrder(Stream<LeaveKind> kinds) {
        return kinds.sorted(Comparator.comparing(LeaveKind::key)).toList();
    }

    private static Column column(ReportColumn what, String heading, LeaveKind kind, Function<Count, Object> value) {
        return new Column(what, Text.of(heading, "kind", kind.name()), "", value);
    }

    public int count() {
        return columns.size();
    }

    public List<Object> headings(PlainWords words) {
        return columns.stream().<Object>map(c -> words.of(c.heading())).toList();
    }

    /** How wide one of them is best, in characters; it counts from 0. */
    double width(int column, PlainWords words) {
        int longest = words.of(columns.get(column).heading()).lines().mapToInt(String::length).max().orElse(0);
        return words.language() == Language.ZH && longest < LONG_HEADING ? NARROW : WIDE;
    }

    /** Whether days of rest are among them. */
    boolean withRest() {
        return columns.stream().anyMatch(c -> c.what() == ReportColumn.REST);
    }

    /** The figures of some days; zeros stand back. */
    public List<Object> row(Sum sum) {
        return row(sum, OptionalInt.empty());
    }

    /** The figures of some days, with the days of rest of those who are counted. */
    List<Object> row(Sum sum, OptionalInt rest) {
        Count count = Count.of(sum, rest);
        return columns.stream().<Object>map(c -> {
            Object value = c.value().apply(count);
            return c.style(value).of(c.isRate() ? rate(value) : value);
        }).toList();
    }

    /** The figures of some days as a row of sums, where zeros are as plain as other numbers. */
    public List<Object> sums(Sum sum) {
        return sums(sum, OptionalInt.empty());
    }

    /** A row of sums with the days of rest. */
    List<Object> sums(Sum sum, OptionalInt rest) {
        Count count = Count.of(sum, rest);
        return columns.stream().<Object>map(c -> {
            Object value = c.value().apply(count);
            return (c.isRate() ? RATE : CellStyle.CENTERED).of(c.isRate() ? rate(value)
                    : before != NOWHERE && value instanceof Number n ? new Formula.SumAbove(n) : value);
        }).toList();
    }

    private Object rate(Object value) {
        return before == NOWHERE ? value : new Formula.Share(present, expected, NO_RATE, value);
    }

    /** The column of the sheet in which it stands. */
    private int place(ReportColumn what) {
        return before + 1 + columns.stream().map(Column::what).toList().indexOf(what);
    }
}
