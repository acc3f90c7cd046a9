package zaigang;

import java.time.LocalDate;
import zaigang.attendance.Prompt;
import zaigang.discipline.DailyRule;
import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.text.Text;

/** What the morning's message says besides the question: the duty of the day, and the rule that fits it. */
record MorningExtras(DailyRule rules) implements Prompt.Extras {
    @Override
    public Text duty(Tx tx, Person person, LocalDate day) {
        return Text.NONE;
    }

    @Override
    public Text rule(Tx tx, Person person, LocalDate day) {
        return rules.ruleOfTheDay(day, person, false);
    }
}
