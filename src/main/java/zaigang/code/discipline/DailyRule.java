package zaigang.code.discipline;

import java.time.LocalDate;
import java.util.Set;
import zaigang.base.text.Text;
import zaigang.base.workdays.Workdays;
import zaigang.spine.people.Person;

/**
 * The rule that a person is reminded of on a day.
 *
 * @param book from which it is taken
 * @param workdays by which holidays, weekends and the ends of months are known
 */
public record DailyRule(RuleBook book, Workdays workdays) {
    /**
     * One line for the day's message, in the person's language. It fits the day and the duty, differs from person to person,
     * and is the same whenever it is asked for.
     *
     * @param date in the zone of the settings
     * @param onDuty whether the person is on duty on that date
     */
    public Text ruleOfTheDay(LocalDate date, Person person, boolean onDuty) {
        Set<Occasion> fitting = Occasion.of(date, workdays);
        if (onDuty) {
            fitting.add(Occasion.DUTY);
        }
        Rule rule = book.pick(date, fitting, person.id());
        return Text.of("discipline.reminder", "number", rule.number(), "text", rule.in(person.language()).text());
    }
}
