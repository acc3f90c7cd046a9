package zaigang.away.leave;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** A half of a day; noon divides them. */
public enum Half {
    MORNING,
    AFTERNOON;

    /** The half in which a local time lies. */
    public static Half at(LocalTime time) {
        return time.isBefore(LocalTime.NOON) ? MORNING : AFTERNOON;
    }

    /** The halves of its first day in which something runs: what goes on after midnight is judged by the day before. */
    public static List<Half> ofFirstDay(LocalDateTime from, LocalDateTime to) {
        LocalDateTime noon = from.toLocalDate().atTime(LocalTime.NOON);
        return !from.isBefore(noon) ? List.of(AFTERNOON) : to.isAfter(noon) ? List.of(MORNING, AFTERNOON) : List.of(MORNING);
    }
}
