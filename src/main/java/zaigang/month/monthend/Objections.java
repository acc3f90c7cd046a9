package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.day.attendance.RecordLink;
import zaigang.spine.approval.Decider;
import zaigang.spine.approval.Deciders;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/**
 * What people say to their own month, until it is closed and not only in the time given; and what those who decide about their
 * requests answer.
 */
record Objections(Kit kit, Deciders deciders, Books books) {
    private static final MonthLedger LEDGER = new MonthLedger();

    Reply fine(Turn turn, YearMonth month) {
        return ifOpen(turn, month, () -> {
            if (LEDGER.last(turn.tx(), month, turn.person().id()).isEmpty()) {
                LEDGER.say(turn.tx(), month, turn.person().id(), "");
            }
            return standing(turn, month);
        });
    }

    /** How it stands: a second tap on an old message says the same as the first. */
    private Reply standing(Turn turn, YearMonth month) {
        return Reply.change(OwnObjection.text(LEDGER.last(turn.tx(), month, turn.person().id()).orElseThrow()), Keyboard.row(
                MonthEndVerbs.OBJECT.button("month.button_object", month), RecordLink.month(month)));
    }

    Reply object(Turn turn, YearMonth month) {
        return ifOpen(turn, month, () -> LEDGER.last(turn.tx(), month, turn.person().id()).filter(MonthAnswer::open).isPresent()
                ? standing(turn, month)
                : MonthEndVerbs.BECAUSE.ask(Text.of("month.what_is_wrong", "month", month), Keyboard.NONE, month));
    }

    Reply because(Turn turn, YearMonth month, String line) {
        return ifOpen(turn, month, () -> {
            Tx tx = turn.tx();
            if (LEDGER.last(tx, month, turn.person().id()).filter(MonthAnswer::open).isPresent()) {
                return standing(turn, month);
            }
            MonthAnswer said = LEDGER.find(tx, LEDGER.say(tx, month, turn.person().id(), Months.kept(line))).orElseThrow();
            List<Person> readers = deciders.nearest(tx, turn.person());
            var theirs = TheirSettings.read(tx, kit.people(), kit.settings());
            readers.forEach(p -> kit.outbox().post(tx, p.id(), Letter.of(Lane.ALERT, objection(turn.person(), said),
                            Keyboard.row(MonthEndVerbs.REPLY.button("month.button_reply", said.id())))
                    .as(Purpose.REQUEST).once(key(said) + p.id()).from(theirs.afterQuietHours(p))));
            return Reply.say(readers.isEmpty() ? Text.of("month.objected_nobody")
                    : Text.of("month.objected", "names", Text.names(readers.stream().map(Person::name).toList())));
        });
    }

    private static Text objection(Person person, MonthAnswer said) {
        return Text.of("month.objection", "name", person.name(), "phone", person.phone(), "month", said.yearMonth(),
                "line", said.line());
    }

    /** Under which it is posted, with the id of each who is asked behind it. */
    private static String key(MonthAnswer said) {
        return "month-objection:" + said.id() + ":";
    }

    Reply reply(Turn turn, long objection) {
        return withObjection(turn, objection, (person, said, by) -> MonthEndVerbs.ANSWER.ask(
                Text.of("month.reply_what", "name", person.name(), "line", said.line()), Keyboard.NONE, said.id()));
    }

    Reply answer(Turn turn, long objection, String line) {
        return withObjection(turn, objection, (person, said, by) -> {
            Tx tx = turn.tx();
            LEDGER.reply(tx, said.id(), Months.kept(line), turn.person().id());
            Audit.record(turn, What.ANSWERED_OBJECTION, About.person(person),
                    Audit.detail(said.month(), by.logged(tx, kit.people())));
            MonthAnswer answered = LEDGER.find(tx, said.id()).orElseThrow();
            showAsked(tx, answered, done(tx, person, answered, by));
            kit.outbox().post(tx, person.id(), Letter.of(Lane.ALERT, Text.of("month.answered", "by", by.name(tx, kit.people()),
                            "phone", turn.person().phone(), "month", said.yearMonth(), "reply", answered.reply().orElseThrow()),
                    Keyboard.row(RecordLink.month(said.yearMonth())))
                    .from(TheirSettings.read(tx, kit.people(), kit.settings()).afterQuietHours(person)));
            return Reply.say(Text.of("month.replied", "name", person.name()));
        });
    }

    /** Whoever was asked sees what was answered. */
    private void showAsked(Tx tx, MonthAnswer said, Text done) {
        kit.outbox().posted(tx, key(said)).forEach(p -> kit.people()
                .address(tx, Long.parseLong(p.once().substring(key(said).length())))
                .ifPresent(to -> kit.outbox().editPosted(tx, to, p.once(), done, Keyboard.NONE)));
    }

    private Text done(Tx tx, Person person, MonthAnswer said, Decider by) {
        return Text.lines(objection(person, said),
                Text.of("month.replied_by", "reply", said.reply().orElseThrow(), "by", by.name(tx, kit.people())));
    }

    private Decider repliedBy(Tx tx, Person person, MonthAnswer said) {
        return deciders.decided(tx, kit.people().find(tx, said.repliedBy().orElseThrow()).orElseThrow(), person,
                said.repliedAt().orElseThrow());
    }

    private interface Open {
        Reply reply(Person person, MonthAnswer said, Decider by);
    }

    /** Nobody answers themselves, and only once is answered. */
    private Reply withObjection(Turn turn, long id, Open then) {
        Tx tx = turn.tx();
        Optional<MonthAnswer> said = LEDGER.find(tx, id).filter(s -> !s.line().isEmpty());
        Optional<Person> person = said.flatMap(s -> kit.people().find(tx, s.personId()));
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
    private Reply ifOpen(Turn turn, YearMonth month, Supplier<Reply> then) {
        Tx tx = turn.tx();
        if (!turn.person().cadre() || LEDGER.shown(tx, month).isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return books.refusal(tx, turn.person(), Months.period(month))
                .<Reply>map(closed -> Reply.change(closed.text(), Keyboard.row(RecordLink.month(month))))
                .orElseGet(() -> then.get());
    }
}
