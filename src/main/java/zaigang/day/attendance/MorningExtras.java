package zaigang.day.attendance;

import java.time.LocalDate;
import java.time.ZoneId;
import zaigang.base.text.Text;
import zaigang.code.discipline.DailyRule;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What the morning's message says besides the question: the duty of the day, and the rule that fits it. */
public record MorningExtras(Rosters rosters, ZoneId zone, DailyRule rules) implements Prompt.Extras {
    @Override
    public Text duty(Tx tx, Person person, LocalDate day) {
        return rosters.dutyLine(tx, person, day, zone);
    }

    @Override
    public Text rule(Tx tx, Person person, LocalDate day) {
        boolean onDuty = !rosters.of(tx, person.id(), day, day).isEmpty();
        return rules.ruleOfTheDay(day, person, onDuty);
    }
}
