package zaigang.attendance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import zaigang.settings.LeaveKind;

/** Days of people for tests about figures. */
public final class Days {
    private Days() {}

    /** A day with the state that follows from facts, and the leave that goes with it. */
    static PersonDay of(long personId, DayState.Facts facts) {
        DayState state = DayState.of(facts);
        List<LeaveKind> leave = state instanceof DayState.OnLeave l ? Collections.nCopies(l.whole() ? 2 : 1, l.kind()) : List.of();
        return new PersonDay(personId, "P" + personId, "", LocalDate.of(2026, 11, 23), Optional.empty(), Optional.empty(),
                Optional.empty(), state, leave);
    }
}
