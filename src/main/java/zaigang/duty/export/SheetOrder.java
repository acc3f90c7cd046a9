package zaigang.duty.export;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of a roster that somebody wants in a layout.
 *
 * @param moment when it was asked for, in steps of some seconds: who asks twice within one has tapped twice
 */
record SheetOrder(long personId, long rosterId, YearMonth month, Layout layout, long moment) {
    private static final int DOUBLE_TAP_SECONDS = 5;

    static SheetOrder of(long personId, long rosterId, YearMonth month, Layout layout, Instant now) {
        return new SheetOrder(personId, rosterId, month, layout, now.getEpochSecond() / DOUBLE_TAP_SECONDS);
    }

    /** As an alarm's subject. */
    String written() {
        return personId + "/" + rosterId + "/" + month + "/" + layout.code() + "/" + moment;
    }

    static SheetOrder read(String subject) {
        String[] parts = subject.split("/");
        return new SheetOrder(Long.parseLong(parts[0]), Long.parseLong(parts[1]), YearMonth.parse(parts[2]),
                Layout.parse(parts[3]).orElseThrow(), Long.parseLong(parts[4]));
    }
}
