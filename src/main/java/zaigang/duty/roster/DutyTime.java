package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.chat.Arg;

/** For what time somebody asks who is on duty. */
sealed interface DutyTime {
    record OfDay(LocalDate day) implements DutyTime {}

    /** The week, Monday to Sunday, in which this day lies. */
    record OfWeek(LocalDate day) implements DutyTime {}

    /** The next shifts: one's own, or those of the person who is asked about. */
    record NextShifts() implements DutyTime {}

    /** At this very moment. */
    record RightNow() implements DutyTime {}

    /** As it is written into a button. */
    default String code() {
        return switch (this) {
            case OfDay d -> d.day().toString();
            case OfWeek w -> "w" + w.day();
            case NextShifts n -> "me";
            case RightNow n -> "now";
        };
    }

    /** What {@link #code} has written; empty for anything else. */
    static Optional<DutyTime> read(String code) {
        return switch (code) {
            case "me" -> Optional.of(new NextShifts());
            case "now" -> Optional.of(new RightNow());
            default -> code.startsWith("w")
                    ? Arg.DAY.read().apply(code.substring(1)).map(OfWeek::new)
                    : Arg.DAY.read().apply(code).map(OfDay::new);
        };
    }
}
