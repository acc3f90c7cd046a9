package zaigang.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import zaigang.attendance.Attendance;
import zaigang.attendance.FollowUp;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.books.Books;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.outbox.Purpose;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.TheirSettings;
import zaigang.settings.Settings;
import zaigang.text.Text;

/** Accepts an explanation or not: once, by whoever may decide about the person, and never about oneself. */
final class Rulings {
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Attendance attendance;
    private final CorrectionTexts texts;
    private final FollowUp.Absences absences;
    private final Books books = new Books();
    private final CorrectionLedger ledger = new CorrectionLedger();

    Rulings(People people, Outbox outbox, Settings settings, Attendance attendance, CorrectionTexts texts,
            FollowUp.Absences absences) {
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.attendance = attendance;
        this.texts = texts;
        this.absences = absences;
    }

    private static String key(Correction c, long personId) {
        return prefix(c) + personId;
    }

    private static String prefix(Correction c) {
        return "correction:" + c.id() + ":";
    }

    /** Puts a new request before those who decide, by day. */
    List<Person> put(Turn turn, Correction c, Text state) {
        Tx tx = turn.tx();
        TheirSettings theirs = TheirSettings.read(tx, people, settings);
        var asked = new ArrayList<Person>();
        for (Person superior : people.superiors(tx, turn.person())) {
            outbox.post(tx, superior.id(), Letter.of(Lane.ALERT, asks(c, turn.person(), state), CorrectionTexts.verdicts(c))
                    .as(Purpose.REQUEST).once(key(c, superior.id())).from(theirs.afterQuietHours(superior))).ifPresent(id -> asked.add(superior));
        }
        return asked;
    }

    private static Text asks(Correction c, Person asker, Text state) {
        return Text.of("correction.asks", "name", asker.name(), "phone", asker.phone(), "date", c.day(), "state", state,
                "wish", CorrectionTexts.wish(c.kind()), "reason", c.reason());
    }

    /** What this person could decide. */
    Stream<Correction> open(Turn turn) {
        return turn.who().may(Act.APPROVE)
                ? ledger.open(turn.tx()).stream().filter(c -> people.find(turn.tx(), c.personId())
                        .filter(asker -> mayDecide(turn, asker)).isPresent())
                : Stream.empty();
    }

    private static boolean mayDecide(Turn turn, Person asker) {
        return asker.id() != turn.person().id() && turn.who().may(Act.APPROVE, asker);
    }

    Button button(Tx tx, Correction c) {
        return Button.of(Text.of("correction.button_see", "name", people.find(tx, c.personId()).map(Person::name).orElse(""),
                "date", c.day()), Corrections.NAME, "see", c.id());
    }

    Reply show(Turn turn, Press press) {
        return decide(turn, press, (c, asker) -> Reply.change(asks(c, asker, state(turn, c)), CorrectionTexts.verdicts(c)));
    }

    private Text state(Turn turn, Correction c) {
        return attendance.said(turn.tx(), c.personId(), c.day(), settings.zone());
    }

    Reply accept(Turn turn, Press press) {
        return decide(turn, press, (c, asker) -> books.refusal(turn.tx(), asker, c.day())
                .<Reply>map(locked -> locked).orElseGet(() -> accept(turn, c, asker)));
    }

    private Reply accept(Turn turn, Correction c, Person asker) {
        Reply reply = settle(turn, c, asker, Correction.State.ACCEPTED, "");
        attendance.amend(turn.tx(), asker.id(), c.day(), c.kind(), turn.person());
        absences.found(turn.tx(), asker, c.day());
        outbox.post(turn.tx(), asker.id(), Letter.of(Lane.ALERT, Text.of("correction.accepted", "by", turn.person().name(),
                "date", c.day(), "state", state(turn, c))));
        return reply;
    }

    /** Asks why, with a way round it. */
    Reply whyNot(Turn turn, Press press) {
        return decide(turn, press, (c, asker) -> new Reply.Ask(
                Text.of("correction.why_not", "name", asker.name(), "date", c.day()),
                Keyboard.row(Button.of("correction.button_no_why", Corrections.NAME, "deny", c.id())),
                Press.of(Corrections.NAME, "because", c.id())));
    }

    Reply refuse(Turn turn, Press press, String ruling) {
        return decide(turn, press, (c, asker) -> {
            Reply reply = settle(turn, c, asker, Correction.State.REFUSED, ruling);
            outbox.post(turn.tx(), asker.id(), Letter.of(Lane.ALERT, Text.of("correction.refused", "by", turn.person().name(),
                    "phone", turn.person().phone(), "date", c.day(),
                    "ruling", ruling.isEmpty() ? Text.NONE : Text.of("correction.ruling", "reason", ruling))));
            return reply;
        });
    }

    /** Whoever else was asked sees what came of it. */
    private Reply settle(Turn turn, Correction c, Person asker, Correction.State state, String ruling) {
        Tx tx = turn.tx();
        ledger.decide(tx, c, state, turn.person().id(), ruling);
        Audit.record(turn, What.DECIDED_CORRECTION, About.person(asker), Audit.detail(c.day(), c.kind(), state));
        Text standing = texts.standing(tx, ledger.find(tx, c.id()).orElseThrow(), asker);
        for (Outbox.Posted posted : outbox.posted(tx, prefix(c))) {
            long reader = Long.parseLong(posted.once().substring(prefix(c).length()));
            people.address(tx, reader).ifPresent(to -> outbox.editPosted(tx, to, posted.once(), standing, Keyboard.NONE));
        }
        return Reply.change(standing, Keyboard.NONE);
    }

    /** Only while it is open, and only by who may decide about this person now. */
    private Reply decide(Turn turn, Press press, BiFunction<Correction, Person, Reply> then) {
        Optional<Correction> found = press.number(0).flatMap(id -> ledger.find(turn.tx(), id));
        Optional<Person> asker = found.flatMap(c -> people.find(turn.tx(), c.personId()));
        if (asker.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!mayDecide(turn, asker.get())) {
            return Refusal.of("desk.not_yours");
        }
        return found.get().open() ? then.apply(found.get(), asker.get()) : new Reply.Change(
                Text.of("correction.decided_before"), texts.standing(turn.tx(), found.get(), asker.get()), Keyboard.NONE);
    }
}
