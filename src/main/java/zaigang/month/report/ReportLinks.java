package zaigang.month.report;

import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.people.Scope;

/** Buttons that lead to a report, for whoever speaks of a period. */
public final class ReportLinks {
    private ReportLinks() {}

    /** The sheet of a period; whoever presses it must have the right to see the scope then. */
    public static Button sheet(Period period, Scope scope) {
        return ReportVerbs.GET.button("report.button_sheet", of(period, scope));
    }

    /** The picture of a period; whoever presses it must have the right to see the scope then, or be the only one it is about. */
    public static Button picture(Period period, Scope scope) {
        return ReportVerbs.DRAW.button("report.button_picture", of(period, scope));
    }

    private static ReportVerbs.OfPeriod of(Period period, Scope scope) {
        return new ReportVerbs.OfPeriod(period.written(), scope);
    }
}
