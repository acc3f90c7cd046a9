package zaigang.month.report;

import java.time.Instant;
import java.time.LocalDate;
import zaigang.spine.people.Scope;

/**
 * A comparison that somebody has asked for, as the agenda keeps it until it is made.
 *
 * @param sheet whether it is the sheet that is wanted, not the text
 * @param moment so that the same can be asked for again, but not twice by one tap
 */
record CompareOrder(long personId, CompareView view, boolean sheet, long moment) {
    private static final int DOUBLE_TAP_SECONDS = 3;

    static CompareOrder of(long personId, CompareView view, boolean sheet, Instant now) {
        return new CompareOrder(personId, view, sheet, now.getEpochSecond() / DOUBLE_TAP_SECONDS);
    }

    String subject() {
        return String.join("/", String.valueOf(personId), view.units().name(), view.order().name(), view.from().toString(),
                view.to().toString(), view.scope().code(), String.valueOf(sheet), String.valueOf(moment));
    }

    /** Of what {@link #subject} has written. */
    static CompareOrder parse(String subject) {
        String[] parts = subject.split("/");
        return new CompareOrder(Long.parseLong(parts[0]), new CompareView(UnitTable.Kind.valueOf(parts[1]),
                UnitTable.Order.valueOf(parts[2]), LocalDate.parse(parts[3]), LocalDate.parse(parts[4]), Scope.parse(parts[5])),
                Boolean.parseBoolean(parts[6]), Long.parseLong(parts[7]));
    }
}
