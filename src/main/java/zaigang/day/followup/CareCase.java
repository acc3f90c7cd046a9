package zaigang.day.followup;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.day.attendance.Attendance;
import zaigang.spine.people.Person;

/**
 * Somebody's day that is being looked after.
 *
 * @param known how it stands; empty where nobody asks that person that day
 */
record CareCase(Person person, LocalDate day, Optional<Attendance.Known> known) {}
