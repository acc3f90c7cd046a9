package zaigang.spine.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import zaigang.base.workdays.Period;

/**
 * Which lines somebody wants to read.
 *
 * @param person by or about whom; empty for everybody
 * @param from the first day; of a forged one it may be after the last
 * @param to the last day, included
 */
record AuditQuery(Optional<Long> person, LocalDate from, LocalDate to) {
    static AuditQuery of(Optional<Long> person, Period period) {
        return new AuditQuery(person, period.from(), period.to());
    }

    Period period() {
        return new Period(from, to);
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Not included. */
    Instant ends(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
