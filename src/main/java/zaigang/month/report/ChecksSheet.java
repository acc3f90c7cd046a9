package zaigang.month.report;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.day.spotcheck.CheckLine;
import zaigang.day.spotcheck.Checks;

/** Spot checks and checks by phone or on site: a row for each person checked, the figures above them. */
final class ChecksSheet {
    private static final List<String> COLUMNS = List.of(
            "number", "date", "time", "name", "team", "kind", "check", "finding", "by", "minutes", "in_time");

    private final Figures figures;
    private final Checks checks;
    private final PlainWords words;
    private final boolean locations;

    ChecksSheet(Figures figures, Checks checks, PlainWords words) {
        this.figures = figures;
        this.checks = checks;
        this.words = words;
        this.locations = checks.lines().stream().anyMatch(l -> l.location() != CheckLine.Location.NOT_ASKED);
    }

    /** Nothing where nobody was checked. */
    void write(SheetWriter writer) {
        if (checks.isEmpty()) {
            return;
        }
        SheetPage page = writer.sheet(words.of("report.sheet_checks"));
        page.title(words.of("report.checks_title", "scope", ReportPhrases.scope(figures),
                "period", ReportPhrases.period(figures.period())));
        subtitle(page, ChecksText.drawn(checks));
        subtitle(page, ChecksText.inspected(checks));
        page.header(headings());
        for (int i = 0; i < checks.lines().size(); i++) {
            page.row(row(i + 1, checks.lines().get(i)));
        }
        page.note(words.of("report.checks_foot"));
        if (locations) {
            page.note(words.of("report.checks_foot_location"));
        }
        page.width(1, 1, 6).width(2, 2, 12).width(3, 3, 8).width(4, 4, 11).width(5, 5, 16).width(6, 7, 10).width(8, 9, 13)
                .width(10, 11, 10).width(12, 12, 18);
    }

    private void subtitle(SheetPage page, Text text) {
        String line = words.of(text);
        if (!line.isEmpty()) {
            page.subtitle(line);
        }
    }

    private List<Object> headings() {
        var cells = new ArrayList<Object>(COLUMNS.stream().map(c -> words.of("report.column_" + c)).toList());
        if (locations) {
            cells.add(words.of("report.column_location"));
        }
        return cells;
    }

    private List<Object> row(int number, CheckLine line) {
        var cells = new ArrayList<Object>();
        cells.add(CellStyle.CENTERED.of(number));
        cells.add(CellStyle.CENTERED.of(line.day()));
        cells.add(CellStyle.CENTERED.of(LocalTime.ofInstant(line.at(), words.zone()).truncatedTo(ChronoUnit.MINUTES)));
        cells.add(line.name());
        cells.add(figures.names().team(line.teamId()));
        cells.add(CellStyle.CENTERED.of(word("kind", line.kind())));
        cells.add(CellStyle.CENTERED.of(line.kind().drawn() ? line.number() : ""));
        cells.add(line.finding().map(f -> word("finding", f)).orElseGet(() -> word("outcome", line.outcome())));
        cells.add(line.finding().isEmpty() ? "" : line.by().isEmpty() ? words.of("report.check_oneself") : line.by());
        cells.add(CellStyle.CENTERED.of(line.minutes().isPresent() ? (Object) line.minutes().getAsLong() : ""));
        cells.add(CellStyle.CENTERED.of(line.response().isPresent() ? word("outcome", line.outcome()) : ""));
        if (locations) {
            cells.add(line.location() == CheckLine.Location.NOT_ASKED ? "" : word("location", line.location()));
        }
        return cells;
    }

    private String word(String what, Enum<?> value) {
        return words.of("report.check_" + what + "_" + value.name().toLowerCase(Locale.ROOT));
    }
}
