package zaigang.day.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.Decider;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Answer;
import zaigang.day.corrections.CorrectionLedger.Asked;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Requests for correction in words; times are those of the zone. */
record CorrectionTexts(People people, Settings settings, Deciders deciders) {
    private static final int ORGANIZERS = 3;

    static Text wish(Answer.Kind kind) {
        return Text.of(kind == Answer.Kind.OUT ? "attendance.state_out" : "attendance.state_on_post");
    }

    /** Whether the month of the day was closed before it was decided: it stays as it is until the month is opened again. */
    static boolean frozen(Tx tx, Correction c) {
        return c.open() && new Books().closed(tx, c.personId(), c.day());
    }

    /** Whom to ask to open a month again. */
    static Text organizers(Tx tx, People people) {
        return Text.list(people.organizers(tx).stream().limit(ORGANIZERS)
                .map(p -> Text.of("correction.organizer", "name", p.name(), "phone", p.phone())).toList());
    }

    /** How it stands, for the person: in a line. */
    Text line(Tx tx, Correction c) {
        return switch (c.state()) {
            case OPEN -> frozen(tx, c) ? Text.of("correction.line_closed", "date", c.day(), "wish", wish(c.kind()),
                    "names", organizers(tx, people)) : waiting(tx, c);
            case ACCEPTED -> Text.of("correction.line_accepted", "date", c.day(), "wish", wish(c.kind()), "by", decider(tx, people, c));
            case REFUSED -> Text.of("correction.line_refused", "date", c.day(), "by", decider(tx, people, c), "ruling", ruling(c));
        };
    }

    /** How it stands, for those who were asked. */
    Text standing(Tx tx, Correction c, Person asker) {
        return switch (c.state()) {
            case OPEN -> waiting(tx, c);
            case ACCEPTED -> Text.of("correction.standing_accepted", "name", asker.name(), "date", c.day(),
                    "wish", wish(c.kind()), "by", decider(tx, people, c));
            case REFUSED -> Text.of("correction.standing_refused", "name", asker.name(), "date", c.day(),
                    "by", decider(tx, people, c), "ruling", ruling(c));
        };
    }

    /** Since when and with whom it stands. */
    private Text waiting(Tx tx, Correction c) {
        List<Asked> asked = new CorrectionLedger().asked(tx, c.id());
        Optional<Instant> again = asked.stream().flatMap(a -> a.againAt().stream()).max(Comparator.naturalOrder());
        List<String> names = mayDecide(tx, c, asked.stream().filter(a -> again.isEmpty() || a.againAt().isPresent())
                .flatMap(a -> people.find(tx, a.personId()).stream()).toList()).stream().map(Person::name).toList();
        return Text.of("correction.line_open", "date", c.day(), "wish", wish(c.kind()), "since", when(c.askedAt()),
                "names", names.isEmpty() ? Text.of("correction.nobody_yet") : Text.names(names),
                "again", again.<Text>map(at -> Text.of("correction.asked_again", "when", when(at))).orElse(Text.none()));
    }

    /** Those of some who may decide still; where none of them may, whoever would be asked now. */
    private List<Person> mayDecide(Tx tx, Correction c, List<Person> asked) {
        Person asker = people.find(tx, c.personId()).orElseThrow();
        List<Person> still = asked.stream().filter(Person::active)
                .filter(p -> deciders.authority(tx, people.who(tx, p), asker).isPresent()).toList();
        return still.isEmpty() && !asked.isEmpty() ? deciders.nearest(tx, asker) : still;
    }

    private Text when(Instant at) {
        return Text.of("correction.when", "date", LocalDate.ofInstant(at, settings.zone()),
                "time", LocalTime.ofInstant(at, settings.zone()).truncatedTo(ChronoUnit.MINUTES));
    }

    /** What those who decide read. */
    Text asks(Correction c, Person asker, Text state) {
        return Text.of("correction.asks", "name", asker.name(), "phone", asker.phone(), "date", c.day(), "state", state,
                "wish", wish(c.kind()), "reason", c.reason());
    }

    static Text ruling(Correction c) {
        return c.ruling().isEmpty() ? Text.none() : Text.of("correction.ruling", "reason", c.ruling());
    }

    static Keyboard verdicts(Correction c) {
        return Keyboard.row(
                CorrectionVerbs.YES.button("correction.button_yes", c.id()),
                CorrectionVerbs.NO.button("correction.button_no", c.id()));
    }

    static Text decider(Tx tx, People people, Correction c) {
        return c.decidedBy().map(id -> new Decider(id, c.forPerson()).name(tx, people)).orElse(Text.none());
    }
}
