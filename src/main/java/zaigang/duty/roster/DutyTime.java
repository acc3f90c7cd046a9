package zaigang.duty.roster;

import java.time.LocalDate;

/** For what time somebody asks who is on duty. */
sealed interface DutyTime {
    record OfDay(LocalDate day) implements DutyTime {}

    /** The week, Monday to Sunday, in which this day lies. */
    record OfWeek(LocalDate day) implements DutyTime {}

    /** The next shifts: one's own, or those of the person who is asked about. */
    record NextShifts() implements DutyTime {}

    /** At this very moment. */
    record RightNow() implements DutyTime {}

    /** As it is written into a button; {@link DutyWords#parse} reads it back. */
    default String code() {
        return switch (this) {
            case OfDay d -> d.day().toString();
            case OfWeek w -> "w" + w.day();
            case NextShifts m -> "me";
            case RightNow n -> "now";
        };
    }
}
