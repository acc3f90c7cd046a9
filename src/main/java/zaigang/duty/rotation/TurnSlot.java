package zaigang.duty.rotation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import zaigang.base.workdays.DayKind;

/**
 * A shift of a day that has to be filled.
 *
 * @param before the day of the shift before it of the same kind, or the day before
 * @param after the day of the next one, or the day after
 * @param nextPool what that day is shared out with
 */
record TurnSlot(ShiftKind kind, LocalDate day, DayKind dayKind, LocalDate before, LocalDate after, Pool nextPool) {
    LocalDateTime from() {
        return day.atTime(kind.starts());
    }

    LocalDateTime to() {
        return from().plus(kind.lasts());
    }

    Pool pool() {
        return kind.pool(dayKind);
    }

    long turn() {
        return kind.turn(day);
    }
}
