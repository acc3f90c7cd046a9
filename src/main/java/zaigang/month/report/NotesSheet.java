package zaigang.month.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.day.attendance.EmptyPostText;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.Tally;

/** The last sheet: what the words mean and what counts, on which days no check-in was held, and the vacant posts day by day. */
final class NotesSheet {
    private static final List<String> WORDS = List.of("expected", "rest", "on_post", "out", "away", "late", "corrected",
            "waiting", "unconfirmed", "absent", "irregular", "on_leave", "after_night", "not_reached", "not_asked", "rate", "vacant");
    private static final CellStyle HEADING = CellStyle.CENTERED.withFill("DDEBF7").inBold();

    private final Figures figures;
    private final PlainWords words;

    NotesSheet(Figures figures, PlainWords words) {
        this.figures = figures;
        this.words = words;
    }

    void write(SheetWriter writer) {
        SheetPage page = writer.sheet(words.of("report.sheet_notes"));
        page.title(words.of("report.notes_title"));
        page.header(words.of("report.notes_word"), words.of("report.notes_meaning"));
        WORDS.forEach(w -> page.row(
                CellStyle.CENTERED.inBold().of(words.of("report.word_" + w)), words.of("report.explain_" + w)));
        notHeld(page);
        vacancies(page);
        page.width(1, 1, 22).width(2, 2, 90).portrait();
    }

    private void notHeld(SheetPage page) {
        heading(page, words.of("report.column_date"), words.of("report.notes_not_held"));
        figures.byDate().forEach((day, of) -> {
            int count = of.sum().of(Tally.Count.NOT_ASKED);
            if (count > 0) {
                page.row(CellStyle.CENTERED.of(day), words.of("report.notes_people", "count", count));
            }
        });
        if (figures.sum().of(Tally.Count.NOT_ASKED) == 0) {
            page.row("", words.of("report.notes_none"));
        }
    }

    private void vacancies(SheetPage page) {
        heading(page, words.of("report.column_date"), words.of("report.notes_vacancies"));
        Map<LocalDate, List<EmptyPosts.Empty>> found = figures.emptyPosts();
        found.forEach((day, vacant) -> vacant.forEach(v -> page.row(CellStyle.CENTERED.of(day), vacancy(v))));
        if (found.values().stream().allMatch(List::isEmpty)) {
            page.row("", words.of("report.notes_none"));
        }
    }

    private String vacancy(EmptyPosts.Empty vacant) {
        return words.of(vacant.certain() ? "report.notes_vacant" : "report.notes_maybe_vacant",
                "post", figures.names().posts().getOrDefault(vacant.postId(), ""),
                "count", vacant.people().size(), "people", EmptyPostText.people(vacant));
    }

    private static void heading(SheetPage page, String left, String right) {
        page.note("");
        page.row(HEADING.of(left), HEADING.of(right));
    }
}
