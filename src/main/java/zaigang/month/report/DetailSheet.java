package zaigang.month.report;

import java.time.format.TextStyle;
import java.util.List;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.Formula;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;

/** The days of which there is more to say than that somebody was there in time: a row for each person and day, by person. */
final class DetailSheet {
    /** Nobody reads more. */
    static final int MOST_ROWS = 5_000;
    private static final List<String> COLUMNS =
            List.of("number", "name", "team", "post", "date", "weekday", "state", "late_minutes", "on_leave", "record");
    private static final double[] WIDTHS = {6, 11, 16, 16, 12, 6, 20, 9, 8, 46};

    private final Figures figures;
    private final PlainWords words;

    DetailSheet(Figures figures, PlainWords words) {
        this.figures = figures;
        this.words = words;
    }

    void write(SheetWriter writer) {
        List<PersonDay> days = figures.people().stream().flatMap(p -> p.remarkable().stream()).toList();
        SheetPage page = writer.sheet(words.of("report.sheet_detail"));
        page.title(words.of("report.detail_title", "scope", ReportPhrases.scope(figures.scopeName()),
                "period", ReportPhrases.period(figures.period())));
        page.subtitle(words.of("report.detail_subtitle"));
        page.header(COLUMNS.stream().map(c -> words.of("report.column_" + c)).toList());
        if (days.size() > MOST_ROWS) {
            page.note(words.of("report.detail_too_many", "most", MOST_ROWS));
        } else if (days.isEmpty()) {
            page.note(words.of("report.detail_none"));
        } else {
            rows(page, days);
        }
        for (int i = 0; i < WIDTHS.length; i++) {
            page.width(i + 1, i + 1, WIDTHS[i]);
        }
        page.freezeColumns(2);
    }

    private void rows(SheetPage page, List<PersonDay> days) {
        page.rows(new Numbered<>(days, this::row));
        CellStyle style = CellStyle.CENTERED;
        page.total("", words.of("report.sheet_sum"), "", "", "", "", words.of("report.detail_count", "count", days.size()),
                style.of(new Formula.SumAbove(days.stream().mapToLong(d -> d.state().lateness().toMinutes()).sum())),
                style.of(new Formula.SumAbove(days.stream().mapToDouble(DetailSheet::leaveDays).sum())), "");
    }

    private List<Object> row(int number, PersonDay day) {
        long late = day.state().lateness().toMinutes();
        double leave = leaveDays(day);
        Sign sign = Sign.of(day.state());
        return List.of(CellStyle.CENTERED.of(number), day.name(), figures.names().team(day.teamId()), figures.names().post(day.postId()),
                CellStyle.CENTERED.of(day.day()),
                CellStyle.CENTERED.of(day.day().getDayOfWeek().getDisplayName(TextStyle.NARROW, words.language().locale())),
                sign.style().of(words.of(sign.meaning())), CellStyle.CENTERED.of(late == 0 ? (Object) "" : late),
                CellStyle.CENTERED.of(leave == 0 ? (Object) "" : leave), words.of(record(day)));
    }

    /** Half a day of leave beside being there is no part of the state. */
    private Text record(PersonDay day) {
        Text state = StateText.withTime(day.state(), words.zone());
        boolean beside = !(day.state() instanceof DayState.OnLeave) && !day.leave().isEmpty();
        return beside ? Text.of("report.detail_beside", "state", state, "kind", day.leave().getFirst().name()) : state;
    }

    /** As the summary counts them: of kinds that are not on duty, in halves. */
    private static double leaveDays(PersonDay day) {
        return day.leave().stream().filter(k -> !k.onDuty()).count() / 2.0;
    }
}
