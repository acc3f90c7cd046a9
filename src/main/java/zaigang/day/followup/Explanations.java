package zaigang.day.followup;

import java.time.LocalDate;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.Explaining;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** The way in which somebody who was found absent has their say. */
public record Explanations(Attendance attendance, Explaining explaining) {
    /** The button with which to explain that day; none where it cannot be explained. */
    public Keyboard of(Tx tx, Person person, LocalDate day) {
        return explaining.offer(tx, person, attendance.days(tx, new Scope.Only(person.id()), Period.of(day)));
    }
}
