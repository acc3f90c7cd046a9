package zaigang.duty.vacancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.duty.exchange.CoverVerbs;
import zaigang.duty.exchange.Takers;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/** Asks those who could take a vacant shift, each with a button that takes it, and takes the buttons away once it is filled. */
final class VacancyCalls {
    /** Whoever is on the same roster so many days before or after is asked too. */
    private static final int MATES_DAYS = 31;

    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Rosters rosters;
    private final Takers takers;
    private final VacancyView view;
    private final VacancyLedger ledger = new VacancyLedger();

    VacancyCalls(Kit kit, Rosters rosters, Takers takers, VacancyView view) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.rosters = rosters;
        this.takers = takers;
        this.view = view;
    }

    /** @return how many are asked now; nobody is asked twice as long as the shift is open */
    int ask(Tx tx, Vacancy.OfShift vacancy, Person asker) {
        var theirs = TheirSettings.read(tx, people, settings);
        int asked = 0;
        for (Person person : able(tx, vacancy, asker)) {
            if (ledger.ask(tx, vacancy.place(), person.id())) {
                Instant later = theirs.afterQuietHours(person);
                outbox.post(tx, person.id(), Letter.of(Lane.ALERT,
                        Text.of("vacancy.ask", "when", view.when(vacancy), "what", view.what(vacancy),
                                "name", asker.name(), "phone", asker.phone()),
                        Keyboard.row(CoverVerbs.TAKE.button("vacancy.button_take", vacancy.duty().shiftId())))
                        .as(Purpose.REQUEST).once(key(vacancy.place(), tx.now(), person.id()))
                        .from(vacancy.duty().begins().isBefore(later) ? tx.now() : later).until(vacancy.duty().ends()));
                asked++;
            }
        }
        return asked;
    }

    /** Of the same roster or team, with an account, and such that the button would do it. */
    private List<Person> able(Tx tx, Vacancy.OfShift vacancy, Person asker) {
        Duty duty = vacancy.duty();
        return takers.of(tx, duty, Stream.concat(mates(tx, duty), team(tx, duty)).distinct()
                .filter(p -> p.id() != asker.id() && people.address(tx, p.id()).isPresent()).toList());
    }

    private Stream<Person> mates(Tx tx, Duty duty) {
        return rosters.around(tx, duty, MATES_DAYS).stream().flatMap(d -> d.onDuty().stream());
    }

    /** The roster's own team; else the teams of those who are on the shift. */
    private Stream<Person> team(Tx tx, Duty duty) {
        Optional<Long> own = rosters.named(tx, duty.roster()).flatMap(i -> i.teamId());
        Stream<Long> teams = own.map(Stream::of).orElseGet(() -> duty.onDuty().stream().flatMap(p -> p.teamId().stream()));
        return teams.distinct().flatMap(t -> people.in(tx, new Scope.OfTeam(t)).stream());
    }

    /** Those who were asked need not answer any more; who has not got the question yet does not get it. */
    void end(Tx tx, String place, Text why) {
        for (VacancyLedger.Asked asked : ledger.asked(tx, place)) {
            String key = key(place, asked.at(), asked.personId());
            if (!outbox.withdraw(tx, key)) {
                people.address(tx, asked.personId()).ifPresent(to -> outbox.editPosted(tx, to, key, why, Keyboard.NONE));
            }
        }
        ledger.forgetAsked(tx, place);
    }

    private static String key(String place, Instant at, long personId) {
        return "vacancy.ask:" + place + ":" + at.toEpochMilli() + ":" + personId;
    }
}
