package zaigang.month.report;

import java.time.LocalDate;
import zaigang.base.workdays.Period;
import zaigang.spine.people.Scope;

/** Which units are to stand side by side, how, and of what: what the buttons of a comparison carry. */
record CompareView(UnitTable.Kind units, UnitTable.Order order, LocalDate from, LocalDate to, Scope scope) {
    static CompareView of(UnitTable.Kind units, UnitTable.Order order, Period period, Scope scope) {
        return new CompareView(units, order, period.from(), period.to(), scope);
    }

    Period period() {
        return new Period(from, to);
    }

    CompareView of(UnitTable.Kind others) {
        return new CompareView(others, order, from, to, scope);
    }

    CompareView in(UnitTable.Order other) {
        return new CompareView(units, other, from, to, scope);
    }
}
