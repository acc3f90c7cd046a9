package zaigang.corrections;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.attendance.Explaining;
import zaigang.attendance.PersonDay;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.TheirSettings;
import zaigang.settings.Settings;
import zaigang.workdays.Period;

/** Which days somebody can explain: those that need it, not too long ago, and each once. */
public record Explainable(People people, Settings settings) implements Explaining {
    @Override
    public Keyboard offer(Tx tx, Person person, Collection<PersonDay> days) {
        List<PersonDay> some = among(tx, person, days);
        return switch (some.size()) {
            case 0 -> Keyboard.NONE;
            case 1 -> Keyboard.row(Button.of("correction.button_explain", Corrections.NAME, "day", some.getFirst().day()));
            default -> Keyboard.row(Button.of("correction.button_explain", Corrections.NAME, "list"));
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
