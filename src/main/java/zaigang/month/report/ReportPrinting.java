package zaigang.month.report;

import java.time.LocalDateTime;
import zaigang.base.settings.ReportSettings;
import zaigang.base.sheets.Printing;
import zaigang.base.text.Text;

/** What stands on each page of a report: what it is of, whether it is a draft, when it was made, and the page. */
final class ReportPrinting {
    private ReportPrinting() {}

    static Printing of(Figures figures, PlainWords words, ReportSettings.Paper paper, LocalDateTime now) {
        return new Printing(
                words.of("report.page_top", "scope", ReportPhrases.scope(figures.scopeName()),
                        "period", ReportPhrases.period(figures.period())),
                words.of(figures.closed() ? "report.page_closed" : "report.page_draft"),
                words.of("report.page_made", "date", now.toLocalDate().toString(), "time", now.toLocalTime()),
                words.of("report.page", "page", Text.verbatim("&P"), "pages", Text.verbatim("&N")),
                switch (paper) {
                    case FITTING -> Printing.Paper.FITTING;
                    case A4 -> Printing.Paper.A4;
                    case A3 -> Printing.Paper.A3;
                });
    }
}
