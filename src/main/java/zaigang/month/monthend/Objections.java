package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.day.attendance.RecordLink;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.Deciders;
import zaigang.spine.approval.RequestPage;
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
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/**
 * What people say to their own month, until it is closed and not only in the time given; and what those who decide about their
 * requests answer.
 */
record Objections(Kit kit, Approval<MonthAnswer> approval, Books books) {
    private static final MonthLedger LEDGER = new MonthLedger();

    Objections(Kit kit, Deciders deciders, Books books) {
        this(kit, new Approval<>(kit, new ObjectionApproval(kit, deciders)), books);
    }

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

    /** Those of the last months shown that nobody has answered, where the county is not closed. */
    List<MonthAnswer> open(Tx tx) {
        return LEDGER.latest(tx, 2).stream().map(ShownMonth::month).map(YearMonth::parse)
                .filter(month -> !books.closed(tx, Scope.county(), Months.period(month)))
                .flatMap(month -> LEDGER.open(tx, Scope.county(), month).stream()).toList();
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
            approval.put(tx, said, turn.person());
            return approval.filed(tx, said, turn.person(), Text.none());
        });
    }

    Reply reply(Turn turn, long objection) {
        return approval.decide(turn, objection, open -> MonthEndVerbs.ANSWER.ask(Text.of("month.reply_what",
                "name", open.asker().name(), "line", open.request().line()), Keyboard.NONE, objection));
    }

    Reply answer(Turn turn, long objection, String line) {
        return approval.decide(turn, objection, open -> {
            Tx tx = turn.tx();
            Person person = open.asker();
            LEDGER.reply(tx, objection, Months.kept(line), turn.person().id());
            Audit.record(turn, What.ANSWERED_OBJECTION, About.person(person),
                    Audit.detail(open.request().month(), open.by().logged(tx, kit.people())));
            MonthAnswer answered = LEDGER.find(tx, objection).orElseThrow();
            approval.over(tx, answered, person);
            RequestPage own = approval.own(tx, answered, person);
            kit.outbox().post(tx, person.id(), Letter.of(Lane.ALERT, own.text(), own.keyboard())
                    .from(TheirSettings.read(tx, kit.people(), kit.settings()).afterQuietHours(person)));
            return Reply.say(Text.of("month.replied", "name", person.name()));
        });
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
