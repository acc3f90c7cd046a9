package zaigang.duty.roster;

import java.time.LocalDate;

/** For what time somebody asks who is on duty. */
sealed interface Ask {
    record Day(LocalDate day) implements Ask {}

    /** The week, Monday to Sunday, in which this day lies. */
    record Week(LocalDate day) implements Ask {}

    /** The next shifts: one's own, or those of the person who is asked about. */
    record Mine() implements Ask {}

    /** At this very moment. */
    record Now() implements Ask {}

    /** As it is written into a button; {@link Asks#parse} reads it back. */
    default String code() {
        return switch (this) {
            case Day d -> d.day().toString();
            case Week w -> "w" + w.day();
            case Mine m -> "me";
            case Now n -> "now";
        };
    }
}
