package zaigang.spine.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import zaigang.base.workdays.Period;

/** Which lines somebody wants to read: of a person or of everybody, on days of a zone. */
record AuditQuery(Optional<Long> person, Period period, ZoneId zone) {
    Instant from() {
        return midnight(period.from());
    }

    /** Not included. */
    Instant to() {
        return midnight(period.to().plusDays(1));
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
