package zaigang.duty.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.duty.roster.PlannedShift;

/**
 * A row for each day, a column for each shift with its hours; a shift that has other hours on some days has a column for those.
 * Leaders have a column where all shifts of a day have the same, else they stand with their shift, marked as leaders.
 */
final class ShiftsLayout {
    private final RosterMonth month;
    private final SheetWords words;
    private final List<RosterMonth.Kind> kinds;
    private final boolean common;

    ShiftsLayout(RosterMonth month, SheetWords words) {
        this.month = month;
        this.words = words;
        this.kinds = month.kinds();
        this.common = month.byDay().values().stream()
                .allMatch(day -> day.stream().map(s -> Set.copyOf(month.leaders(s))).distinct().count() == 1);
    }

    void write(SheetPage page) {
        page.title(Sheets.title(month, words));
        var headings = new ArrayList<Object>(List.of(words.of("export.column_date"), words.of("export.column_weekday")));
        for (RosterMonth.Kind kind : kinds) {
            String name = kind.name().isEmpty() ? words.of("export.column_duty") : kind.name();
            headings.add(Sheets.heading(name, words.hours(kind.starts(), kind.lasts())));
        }
        if (common) {
            headings.add(words.of("export.column_leader"));
        }
        headings.add(words.of("export.column_remark"));
        page.header(headings);
        month.byDay().forEach((day, shifts) -> page.row(row(day, shifts)));
        int last = 2 + kinds.size();
        page.width(1, 1, 12).width(2, 2, 14).width(3, last, Math.clamp(72 / Math.max(1, kinds.size()), 16, 30))
                .width(last + 1, headings.size(), 16).freezeColumns(2);
        if (kinds.size() < 3) {
            page.portrait();
        }
    }

    private List<Object> row(LocalDate day, List<PlannedShift> shifts) {
        CellStyle style = words.style(day);
        var cells = new ArrayList<Object>(List.of(style.of(day), style.of(words.weekday(day))));
        for (RosterMonth.Kind kind : kinds) {
            Optional<PlannedShift> shift = shifts.stream().filter(s -> RosterMonth.Kind.of(s).equals(kind)).findFirst();
            cells.add(style.of(shift.map(this::crew).orElse(words.of("export.none"))));
        }
        if (common) {
            cells.add(style.of(String.join(Sheets.COMMA, month.leaders(shifts.getFirst()))));
        }
        cells.add(style.of(remark(shifts)));
        return cells;
    }

    private String crew(PlannedShift shift) {
        Stream<String> leaders = common ? Stream.empty()
                : month.leaders(shift).stream().map(n -> n + "(" + words.of("export.leads") + ")");
        return String.join(Sheets.COMMA, Stream.concat(leaders, month.names(shift.personIds()).stream()).toList());
    }

    /** One remark where all shifts of the day have it, else each with its shift's name. */
    private String remark(List<PlannedShift> shifts) {
        Set<String> notes = new HashSet<>(shifts.stream().map(PlannedShift::note).toList());
        return notes.size() == 1 ? shifts.getFirst().note()
                : String.join("\n", shifts.stream().filter(s -> !s.note().isEmpty())
                        .map(s -> s.name().isEmpty() ? s.note() : s.name() + "\uFF1A" + s.note()).toList());
    }
}
