package zaigang.day.corrections;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Explaining;
import zaigang.day.attendance.PersonDay;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** Which days somebody can explain: those that need it, not too long ago, and each once. */
public record Explainable(People people, Settings settings) implements Explaining {
    @Override
    public Keyboard offer(Tx tx, Person person, Collection<PersonDay> days) {
        List<PersonDay> some = among(tx, person, days);
        return switch (some.size()) {
            case 0 -> Keyboard.NONE;
            case 1 -> Keyboard.row(CorrectionVerbs.DAY.button("correction.button_explain", some.getFirst().day()));
            default -> Keyboard.row(CorrectionVerbs.LIST.button("correction.button_explain"));
        };
    }

    List<PersonDay> among(Tx tx, Person person, Collection<PersonDay> days) {
        Period reach = reach(tx, person);
        Set<LocalDate> explained = new CorrectionLedger().of(tx, person.id(), reach.from(), reach.to()).stream()
                .map(Correction::day).collect(Collectors.toSet());
        return days.stream().filter(d -> reach.contains(d.day()) && d.state().explainable())
                .filter(d -> !explained.contains(d.day())).toList();
    }

    /** How far back this person can explain a day, by what holds in team and township. */
    Period reach(Tx tx, Person person) {
        LocalDate today = LocalDate.ofInstant(tx.now(), settings.zone());
        return new Period(today.minusDays(days(tx, person)), today);
    }

    int days(Tx tx, Person person) {
        return TheirSettings.read(tx, people, settings).of(person).checkIn().explainDays();
    }
}
