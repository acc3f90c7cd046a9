package zaigang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import zaigang.attendance.PersonDay;
import zaigang.attendance.StateText;
import zaigang.attendance.Tally;
import zaigang.settings.LeaveKind;
import zaigang.sheets.CellStyle;
import zaigang.text.Text;

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

    /** What is counted of some days. */
    private record Count(Tally tally, long lateMinutes, List<LeaveKind> halves) {
        static Count of(List<PersonDay> days) {
            return new Count(Figures.tally(days), days.stream().mapToLong(d -> StateText.minutes(d.state().lateness())).sum(),
                    halves(days));
        }

        static List<LeaveKind> halves(List<PersonDay> days) {
            return days.stream().flatMap(d -> d.leave().stream()).toList();
        }

        /** Days of leave, of which there are halves. */
        Object leave(Predicate<LeaveKind> which) {
            long halves = this.halves.stream().filter(which).count();
            return halves % 2 == 0 ? (Object) (halves / 2) : halves / 2.0;
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
    static FigureColumns of(List<PersonDay> days) {
        return of(Figures.tally(days), leave(Count.halves(days)));
    }

    /** Leave in one column, for what leaves the house: its kind can be a matter of health. */
    public static FigureColumns withoutKindsOfLeave(List<PersonDay> days) {
        Tally tally = Figures.tally(days);
        var leave = new ArrayList<Column>();
        leave.add(allLeave());
        if (tally.away() > 0) {
            leave.add(of("away", Tally::away));
        }
        return of(tally, leave);
    }

    private static FigureColumns of(Tally tally, List<Column> leave) {
        var found = new ArrayList<Column>();
        found.add(of("expected", Tally::expected));
        found.add(of("present", Tally::present));
        found.add(of("on_post", Tally::onPost));
        found.add(of("out", Tally::out));
        found.addAll(leave);
        found.add(of("late", Tally::late));
        found.add(of("late_minutes", "", Count::lateMinutes));
        if (tally.corrected() > 0) {
            found.add(of("corrected", Tally::corrected));
        }
        if (tally.waiting() > 0) {
            found.add(of("waiting", Tally::waiting));
        }
        found.add(of("unconfirmed", DOUBT, c -> c.tally().unconfirmed()));
        found.add(of("absent", WARNING, c -> c.tally().absent()));
        found.add(of("not_counted", t -> t.notReached() + t.notAsked()));
        found.add(of("rate", "", c -> c.tally().rate().isPresent() ? c.tally().rate().getAsInt() / 100.0 : "—"));
        return new FigureColumns(found);
    }

    private static Column of(String key, Function<Tally, Object> value) {
        return of(key, "", c -> value.apply(c.tally()));
    }

    private static Column of(String key, String color, Function<Count, Object> value) {
        return new Column(key, Text.of("report.column_" + key), color, value);
    }

    private static Column allLeave() {
        return of("on_leave", "", c -> c.leave(k -> !k.onDuty()));
    }

    /**
     * All leave, and where there are several kinds each of them; what counts as present stands apart, so that a kind whose
     * counting was changed within the days has two columns.
     */
    private static List<Column> leave(List<LeaveKind> halves) {
        var found = new ArrayList<Column>();
        found.add(allLeave());
        var kinds = new TreeMap<String, LeaveKind>();
        halves.forEach(k -> kinds.put(k.key() + k.onDuty(), k));
        boolean several = kinds.values().stream().filter(k -> !k.onDuty()).count() > 1;
        kinds.values().stream().filter(k -> k.onDuty() || several).forEach(k -> found.add(new Column(k.key(),
                Text.of(k.onDuty() ? "report.column_away_of" : "report.column_leave_of", "kind", k.name()), "",
                c -> c.leave(k::equals))));
        return found;
    }

    public int count() {
        return columns.size();
    }

    public List<Object> headings(SheetWords words) {
        return columns.stream().<Object>map(c -> words.of(c.heading())).toList();
    }

    /** The figures of some days; zeros stand back. */
    public List<Object> row(List<PersonDay> days) {
        Count count = Count.of(days);
        return columns.stream().map(c -> c.cell(count)).toList();
    }

    /** The same for a row of sums. */
    public List<Object> sums(List<PersonDay> days) {
        Count count = Count.of(days);
        return columns.stream().map(c -> c.plain(count)).toList();
    }
}
