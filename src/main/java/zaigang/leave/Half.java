package zaigang.leave;

import java.time.LocalTime;

/** A half of a day; noon divides them. */
public enum Half {
    MORNING,
    AFTERNOON;

    static Half at(LocalTime time) {
        return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
    }
}
