package zaigang.spotcheck;

import java.time.LocalDate;
import zaigang.attendance.Attendance;
import zaigang.attendance.Explaining;
import zaigang.chat.Keyboard;
import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.people.Scope;
import zaigang.workdays.Period;

/** The way in which somebody who was found absent has their say. */
public record Explanations(Attendance attendance, Explaining explaining) {
    /** The button with which to explain that day; none where it cannot be explained. */
    Keyboard of(Tx tx, Person person, LocalDate day) {
        return explaining.offer(tx, person, attendance.days(tx, new Scope.Only(person.id()), Period.of(day)));
    }
}
