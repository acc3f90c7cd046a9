package zaigang.day.corrections;

import java.util.Optional;
import java.util.stream.Stream;
import zaigang.away.leave.Decider;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Accepts an explanation or not: once, by whoever may decide about the person, and never about oneself. */
final class Rulings {
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Attendance attendance;
    private final Deciders deciders;
    private final CorrectionCourse course;
    private final CorrectionTexts texts;
    private final VacancyAlerts vacancies;
    private final Books books = new Books();
    private final CorrectionLedger ledger = new CorrectionLedger();

    Rulings(Kit kit, Attendance attendance, Deciders deciders, CorrectionCourse course, CorrectionTexts texts,
            VacancyAlerts vacancies) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.attendance = attendance;
        this.deciders = deciders;
        this.course = course;
        this.texts = texts;
        this.vacancies = vacancies;
    }

    /** What this person could decide; in a closed month that is nothing. */
    Stream<Correction> open(Turn turn) {
        Deciders.Rights rights = deciders.rights(turn.tx(), turn.who());
        return turn.who().may(Act.APPROVE) || !rights.lent().isEmpty()
                ? ledger.open(turn.tx()).stream()
                        .filter(c -> people.find(turn.tx(), c.personId()).flatMap(rights::over).isPresent())
                        .filter(c -> !CorrectionTexts.frozen(turn.tx(), c))
                : Stream.empty();
    }

    Button button(Tx tx, Correction c) {
        return CorrectionVerbs.SEE.button(Text.of("correction.button_see",
                "name", people.find(tx, c.personId()).map(Person::name).orElse(""), "date", c.day()), c.id());
    }

    Reply show(Turn turn, long id) {
        return decide(turn, id, (c, asker, by) ->
                Reply.change(texts.asks(c, asker, state(turn, c)), CorrectionTexts.verdicts(c)));
    }

    private Text state(Turn turn, Correction c) {
        return attendance.said(turn.tx(), c.personId(), c.day(), settings.zone());
    }

    Reply accept(Turn turn, long id) {
        return decide(turn, id, (c, asker, by) -> {
            Reply reply = settle(turn, c, asker, Correction.State.ACCEPTED, by, "");
            attendance.amend(turn.tx(), asker.id(), c.day(), c.kind(), turn.person());
            vacancies.found(turn.tx(), asker, c.day());
            outbox.post(turn.tx(), asker.id(), Letter.of(Lane.ALERT, Text.of("correction.accepted",
                    "by", by.name(turn.tx(), people), "date", c.day(), "state", state(turn, c))));
            return reply;
        });
    }

    /** Asks why, with a way round it. */
    Reply whyNot(Turn turn, long id) {
        return decide(turn, id, (c, asker, by) -> CorrectionVerbs.BECAUSE.ask(
                Text.of("correction.why_not", "name", asker.name(), "date", c.day()),
                Keyboard.row(CorrectionVerbs.DENY.button("correction.button_no_why", c.id())), c.id()));
    }

    Reply refuse(Turn turn, long id, String ruling) {
        return decide(turn, id, (c, asker, by) -> {
            Reply reply = settle(turn, c, asker, Correction.State.REFUSED, by, ruling);
            outbox.post(turn.tx(), asker.id(), Letter.of(Lane.ALERT, Text.of("correction.refused",
                    "by", by.name(turn.tx(), people), "name", turn.person().name(), "phone", turn.person().phone(),
                    "date", c.day(),
                    "ruling", ruling.isEmpty() ? Text.none() : Text.of("correction.ruling", "reason", ruling))));
            return reply;
        });
    }

    /** Whoever else was asked sees what came of it. */
    private Reply settle(Turn turn, Correction c, Person asker, Correction.State state, Decider by, String ruling) {
        Tx tx = turn.tx();
        ledger.decide(tx, c, state, by, ruling);
        Audit.record(turn, What.DECIDED_CORRECTION, About.person(asker),
                Audit.detail(c.day(), c.kind(), state, by.logged(tx, people)));
        Text standing = texts.standing(tx, ledger.find(tx, c.id()).orElseThrow(), asker);
        course.over(tx, c, standing);
        return Reply.change(standing, Keyboard.NONE);
    }

    /** Takes a decision that may be taken: about what, whose, and by whom. */
    private interface Verdict {
        Reply on(Correction open, Person asker, Decider by);
    }

    /** Only while it and the month of its day are open, and only by who may decide about this person now. */
    private Reply decide(Turn turn, long id, Verdict then) {
        Optional<Correction> found = ledger.find(turn.tx(), id);
        Optional<Person> asker = found.flatMap(c -> people.find(turn.tx(), c.personId()));
        if (asker.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Optional<Decider> by = deciders.decider(turn.tx(), turn.who(), asker.get());
        if (by.isEmpty()) {
            return Refusal.of("desk.not_yours");
        }
        if (!found.get().open()) {
            return new Reply.Change(
                    Text.of("correction.decided_before"), texts.standing(turn.tx(), found.get(), asker.get()), Keyboard.NONE);
        }
        return books.refusal(turn.tx(), asker.get(), found.get().day())
                .<Reply>map(locked -> locked).orElseGet(() -> then.on(found.get(), asker.get(), by.get()));
    }
}
