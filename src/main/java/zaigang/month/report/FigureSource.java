package zaigang.month.report;

import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Selection;

/** Where figures are read from. Only reads; a snapshot will do. Rights are the caller's to look at. */
public record FigureSource(People people, Attendance attendance, Books books) {
    public Figures read(Tx tx, Selection selection, Period period) {
        return Figures.read(tx, people, attendance, books, selection, period);
    }

    /** These figures against those of the period before, which are read for it. */
    public Comparison compared(Tx tx, Figures figures) {
        Optional<Period> before = PeriodBefore.of(figures.period(), day -> new ReportLedger().lastDay(tx, figures.scope(), day));
        return Comparison.of(figures, before.map(p -> read(tx, figures.selection(), p)));
    }
}
