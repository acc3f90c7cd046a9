package zaigang.duty.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zaigang.base.settings.Lead;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** When people are reminded, by what they chose or else by the settings; read in one transaction, each person once. */
final class TheirReminders {
    private final Tx tx;
    private final TheirSettings settings;
    private final Settings county;
    private final Workdays workdays;
    private final ReminderLedger choices = new ReminderLedger();
    private final Map<Long, LeadTimes> known = new HashMap<>();

    TheirReminders(Tx tx, People people, Settings county, Workdays workdays) {
        this.tx = tx;
        this.settings = TheirSettings.read(tx, people, county);
        this.county = county;
        this.workdays = workdays;
    }

    LeadTimes of(Person person) {
        return known.computeIfAbsent(person.id(), id -> choices.choice(tx, id)
                .map(c -> c.over(settings.of(person)))
                .orElseGet(() -> LeadTimes.of(settings.of(person))));
    }

    Optional<Moment> moment(Lead lead, Instant begins, Person person) {
        return Optional.ofNullable(of(person).moments(begins, county.zone(), workdays).get(lead));
    }

    /** What is to be done about a reminder now; empty where that person does not get it. */
    Optional<Moment.ToDo> verdict(Lead lead, Instant begins, Person person, Instant now) {
        return moment(lead, begins, person).map(m -> m.verdict(now, of(person).settings().quietHours(), county.zone()));
    }
}
