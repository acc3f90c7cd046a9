package zaigang.day.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Answer;
import zaigang.spine.approval.Awaited;
import zaigang.spine.approval.Decider;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Requests for correction in words; times are those of the zone. */
record CorrectionTexts(People people, Settings settings) {
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
    Text line(Tx tx, Correction c, Supplier<Awaited> awaited) {
        return switch (c.state()) {
            case OPEN -> frozen(tx, c) ? Text.of("correction.line_closed", "date", c.day(), "wish", wish(c.kind()),
                    "names", organizers(tx, people)) : waiting(c, awaited.get());
            case ACCEPTED -> Text.of("correction.line_accepted", "date", c.day(), "wish", wish(c.kind()), "by", decider(tx, people, c));
            case REFUSED -> Text.of("correction.line_refused", "date", c.day(), "by", decider(tx, people, c), "ruling", ruling(c));
        };
    }

    /** How it stands, for those who were asked. */
    Text standing(Tx tx, Correction c, Person asker) {
        return switch (c.state()) {
            case OPEN -> asks(c, asker, Text.none());
            case ACCEPTED -> Text.of("correction.standing_accepted", "name", asker.name(), "date", c.day(),
                    "wish", wish(c.kind()), "by", decider(tx, people, c));
            case REFUSED -> Text.of("correction.standing_refused", "name", asker.name(), "date", c.day(),
                    "by", decider(tx, people, c), "ruling", ruling(c));
        };
    }

    /** Since when and with whom it stands. */
    Text waiting(Correction c, Awaited awaited) {
        return Text.of("correction.line_open", "date", c.day(), "wish", wish(c.kind()), "since", when(c.askedAt()),
                "names", awaited.people().isEmpty() ? Text.of("correction.nobody_yet") : Text.names(awaited.names()),
                "again", awaited.again().<Text>map(at -> Text.of("correction.asked_again", "when", when(at))).orElse(Text.none()));
    }

    /** What the person reads of an explanation that waits. */
    Text filed(Correction c, Awaited awaited) {
        return Text.of(awaited.people().isEmpty() ? "correction.filed_waits" : "correction.filed", "date", c.day(),
                "wish", wish(c.kind()), "reason", c.reason(), "names", Text.names(awaited.names()));
    }

    /** What the person reads of an explanation that was decided. */
    Text outcome(Tx tx, Correction c, Text recorded) {
        Optional<Person> by = c.decidedBy().flatMap(id -> people.find(tx, id));
        return c.state() == Correction.State.ACCEPTED
                ? Text.of("correction.accepted", "by", decider(tx, people, c), "date", c.day(), "state", recorded)
                : Text.of("correction.refused", "by", decider(tx, people, c), "date", c.day(), "ruling", ruling(c),
                        "name", by.map(Person::name).orElse(""), "phone", by.map(Person::phone).orElse(""));
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

    static Text decider(Tx tx, People people, Correction c) {
        return c.decidedBy().map(id -> new Decider(id, c.forPerson()).name(tx, people)).orElse(Text.none());
    }
}
