package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.away.leave.Decider;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.RecordLink;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/**
 * What people say to their own month, until it is closed and not only in the time given; and what those who decide about their
 * requests answer.
 */
record Objections(People people, Outbox outbox, Settings settings, Deciders deciders) {
    private static final MonthLedger LEDGER = new MonthLedger();

    Reply fine(Turn turn, Press press) {
        return withMonth(turn, press, month -> {
            if (LEDGER.last(turn.tx(), month, turn.person().id()).isEmpty()) {
                LEDGER.say(turn.tx(), month, turn.person().id(), "");
            }
            return standing(turn, month);
        });
    }

    /** How it stands: a second tap on an old message says the same as the first. */
    private Reply standing(Turn turn, YearMonth month) {
        return Reply.change(OwnObjection.text(LEDGER.last(turn.tx(), month, turn.person().id()).orElseThrow()), Keyboard.row(
                Button.of("month.button_object", MonthEnds.NAME, "object", month), RecordLink.month(month)));
    }

    Reply object(Turn turn, Press press) {
        return withMonth(turn, press, month -> LEDGER.last(turn.tx(), month, turn.person().id()).filter(Said::open).isPresent()
                ? standing(turn, month)
                : new Reply.Ask(Text.of("month.what_is_wrong", "month", month), Keyboard.NONE,
                        Press.of(MonthEnds.NAME, "because", month)));
    }

    Reply because(Turn turn, Press step, String line) {
        return withMonth(turn, step, month -> {
            Tx tx = turn.tx();
            if (LEDGER.last(tx, month, turn.person().id()).filter(Said::open).isPresent()) {
                return standing(turn, month);
            }
            Said said = LEDGER.find(tx, LEDGER.say(tx, month, turn.person().id(), Months.kept(line))).orElseThrow();
            List<Person> readers = deciders.nearest(tx, turn.person());
            var theirs = TheirSettings.read(tx, people, settings);
            readers.forEach(p -> outbox.post(tx, p.id(), Letter.of(Lane.ALERT, objection(turn.person(), said),
                            Keyboard.row(Button.of("month.button_reply", MonthEnds.NAME, "reply", said.id())))
                    .as(Purpose.REQUEST).once(key(said) + p.id()).from(theirs.afterQuietHours(p))));
            return Reply.say(readers.isEmpty() ? Text.of("month.objected_nobody")
                    : Text.of("month.objected", "names", Text.names(readers.stream().map(Person::name).toList())));
        });
    }

    private static Text objection(Person person, Said said) {
        return Text.of("month.objection", "name", person.name(), "phone", person.phone(), "month", said.yearMonth(),
                "line", said.line());
    }

    /** Under which it is posted, with the id of each who is asked behind it. */
    private static String key(Said said) {
        return "month-objection:" + said.id() + ":";
    }

    Reply reply(Turn turn, Press press) {
        return withObjection(turn, press, (person, said, by) -> new Reply.Ask(
                Text.of("month.reply_what", "name", person.name(), "line", said.line()), Keyboard.NONE,
                Press.of(MonthEnds.NAME, "answer", said.id())));
    }

    Reply answer(Turn turn, Press step, String line) {
        return withObjection(turn, step, (person, said, by) -> {
            Tx tx = turn.tx();
            LEDGER.reply(tx, said.id(), Months.kept(line), turn.person().id());
            Audit.record(turn, What.ANSWERED_OBJECTION, About.person(person), Audit.detail(said.month(), by.logged(tx, people)));
            Said answered = LEDGER.find(tx, said.id()).orElseThrow();
            showAsked(tx, answered, done(tx, person, answered, by));
            outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.of("month.answered", "by", by.name(tx, people),
                            "phone", turn.person().phone(), "month", said.yearMonth(), "reply", answered.reply().orElseThrow()),
                    Keyboard.row(RecordLink.month(said.yearMonth())))
                    .from(TheirSettings.read(tx, people, settings).afterQuietHours(person)));
            return Reply.say(Text.of("month.replied", "name", person.name()));
        });
    }

    /** Whoever was asked sees what was answered. */
    private void showAsked(Tx tx, Said said, Text done) {
        outbox.posted(tx, key(said)).forEach(p -> people.address(tx, Long.parseLong(p.once().substring(key(said).length())))
                .ifPresent(to -> outbox.editPosted(tx, to, p.once(), done, Keyboard.NONE)));
    }

    private Text done(Tx tx, Person person, Said said, Decider by) {
        return Text.lines(objection(person, said),
                Text.of("month.replied_by", "reply", said.reply().orElseThrow(), "by", by.name(tx, people)));
    }

    private Decider repliedBy(Tx tx, Person person, Said said) {
        return deciders.decided(tx, people.find(tx, said.repliedBy().orElseThrow()).orElseThrow(), person,
                said.repliedAt().orElseThrow());
    }

    private interface Open {
        Reply reply(Person person, Said said, Decider by);
    }

    /** Nobody answers themselves, and only once is answered. */
    private Reply withObjection(Turn turn, Press press, Open then) {
        Tx tx = turn.tx();
        Optional<Said> said = press.number(0).flatMap(id -> LEDGER.find(tx, id)).filter(s -> !s.line().isEmpty());
        Optional<Person> person = said.flatMap(s -> people.find(tx, s.personId()));
        if (person.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Optional<Decider> by = deciders.decider(tx, turn.who(), person.get());
        if (by.isEmpty()) {
            return Refusal.of("desk.not_yours");
        }
        return said.get().open() ? then.reply(person.get(), said.get(), by.get())
                : Reply.change(done(tx, person.get(), said.get(), repliedBy(tx, person.get(), said.get())), Keyboard.NONE);
    }

    /** A month that was shown and is not closed for this person; a closed one is said to be so, and the buttons go. */
    private Reply withMonth(Turn turn, Press press, Function<YearMonth, Reply> then) {
        Tx tx = turn.tx();
        Optional<YearMonth> month = press.month(0)
                .filter(m -> turn.person().cadre() && LEDGER.shown(tx, m).isPresent());
        if (month.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return new Books().refusal(tx, turn.person(), Months.period(month.get()))
                .<Reply>map(closed -> Reply.change(closed.text(), Keyboard.row(RecordLink.month(month.get()))))
                .orElseGet(() -> then.apply(month.get()));
    }
}
