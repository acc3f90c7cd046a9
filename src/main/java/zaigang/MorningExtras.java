package zaigang;

import java.time.LocalDate;
import java.time.ZoneId;
import zaigang.attendance.Prompt;
import zaigang.discipline.DailyRule;
import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.roster.Rosters;
import zaigang.text.Text;

/** What the morning's message says besides the question: the duty of the day, and the rule that fits it. */
record MorningExtras(Rosters rosters, ZoneId zone, DailyRule rules) implements Prompt.Extras {
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
