package zaigang.duty.exchange;

import java.time.ZoneId;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** Where swaps and covers look things up. */
record ExchangeSources(People people, Rosters rosters, Settings settings) {
    ZoneId zone() {
        return settings.zone();
    }

    TheirSettings theirs(Tx tx) {
        return TheirSettings.read(tx, people, settings);
    }

    ShiftFacts facts(Tx tx) {
        return new ShiftFacts(tx, rosters, people, zone());
    }

    ShiftWords words(Tx tx) {
        return ShiftWords.of(tx, rosters, zone());
    }

    Optional<Duty> shift(Tx tx, long id) {
        return rosters.find(tx, id);
    }

    Optional<Person> person(Tx tx, long id) {
        return people.find(tx, id);
    }
}
