package zaigang.roster;

import java.time.LocalDate;

/** What part of the rosters somebody asks for. */
sealed interface Ask {
    record Day(LocalDate day) implements Ask {}

    /** The week, Monday to Sunday, in which this day lies. */
    record Week(LocalDate day) implements Ask {}

    /** One's own next shifts. */
    record Mine() implements Ask {}
}
