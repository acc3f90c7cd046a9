package zaigang.month.bulletin;

import java.time.Instant;
import java.time.YearMonth;
import zaigang.spine.people.Scope;

/**
 * What an organizer has asked for, as the agenda keeps it until it is made.
 *
 * @param unit the code of a home unit; empty for the other kinds
 * @param moment so that the same can be asked for again, but not twice by one tap
 */
record BulletinOrder(long personId, YearMonth month, Scope scope, Kind kind, String unit, long moment) {
    private static final int DOUBLE_TAP_SECONDS = 3;

    /** What is to be made. */
    enum Kind {
        /** Text and sheet. */
        BULLETIN,
        /** The sheet for one home unit. */
        HOME_UNIT,
        /** The teams by their rate. */
        COMPARISON
    }

    static BulletinOrder of(long personId, YearMonth month, Scope scope, Kind kind, String unit, Instant now) {
        return new BulletinOrder(personId, month, scope, kind, unit, now.getEpochSecond() / DOUBLE_TAP_SECONDS);
    }

    String subject() {
        return personId + "/" + month + "/" + scope.code() + "/" + kind + "/" + unit + "/" + moment;
    }

    /** Of what {@link #subject} has written. */
    static BulletinOrder parse(String subject) {
        String[] parts = subject.split("/", -1);
        return new BulletinOrder(Long.parseLong(parts[0]), YearMonth.parse(parts[1]), Scope.parse(parts[2]),
                Kind.valueOf(parts[3]), parts[4], Long.parseLong(parts[5]));
    }
}
