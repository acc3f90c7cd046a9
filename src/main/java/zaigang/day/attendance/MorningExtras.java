package zaigang.day.attendance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zaigang.base.text.Text;
import zaigang.code.discipline.DailyRule;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What the morning's message says besides the question: the duty of the day, and the rule that fits it. */
public record MorningExtras(Rosters rosters, ZoneId zone, DailyRule rules) implements Prompt.Extras {
    @Override
    public Prompt.OfDay read(Tx tx, Collection<Long> people, LocalDate day) {
        return new OfDay(day, rosters.of(tx, people, day), this);
    }

    private record OfDay(LocalDate day, Map<Long, List<Duty>> duties, MorningExtras extras) implements Prompt.OfDay {
        private List<Duty> of(Person person) {
            return duties.getOrDefault(person.id(), List.of());
        }

        @Override
        public Text duty(Person person) {
            return extras.rosters.dutyLine(of(person), person, extras.zone);
        }

        @Override
        public Text rule(Person person) {
            return extras.rules.ruleOfTheDay(day, person, !of(person).isEmpty());
        }
    }
}
