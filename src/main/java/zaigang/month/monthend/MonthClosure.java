package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.books.ClosedMonth;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Township;

/** Closes a month for the county or a township, once the time for objections is over; opens it again for a reason. */
record MonthClosure(People people, Settings settings, Attendance attendance, Books books, OutdatedBulletins outdated) {
    private static final MonthLedger LEDGER = new MonthLedger();
    private static final int MONTHS = 6;
    private static final int SHOWN = 12;

    Reply command(Turn turn) {
        Tx tx = turn.tx();
        List<YearMonth> ready = ready(tx);
        if (!ready.isEmpty()) {
            return scopes(tx, ready.getFirst());
        }
        return LEDGER.latest(tx, 1).stream().findFirst().filter(s -> s.objections().isAfter(tx.now()))
                .map(s -> tooEarly(YearMonth.parse(s.month()), s)).orElseGet(() -> Refusal.of("month.nothing_to_close"));
    }

    /** Months whose time for objections is over and of which something is open, newest first. */
    private List<YearMonth> ready(Tx tx) {
        return LEDGER.latest(tx, MONTHS).stream().filter(s -> !s.objections().isAfter(tx.now()))
                .map(s -> YearMonth.parse(s.month())).filter(m -> !books.closed(tx, Scope.county(), Months.period(m))).toList();
    }

    private Refusal tooEarly(YearMonth month, ShownMonth shown) {
        return Refusal.of("month.too_early", "month", month, "until", Months.when(shown.objections(), settings.zone()));
    }

    Reply look(Turn turn, YearMonth month) {
        return LEDGER.shown(turn.tx(), month).isPresent() ? scopes(turn.tx(), month) : Refusal.of("desk.old_button");
    }

    /** The county, and each township in which days are open. */
    private Reply scopes(Tx tx, YearMonth month) {
        var buttons = new ArrayList<Button>();
        Stream.concat(Stream.of(Scope.county()), people.townships(tx).stream().map(Township::id).map(Scope.OfTownship::new))
                .filter(s -> !books.closed(tx, s, Months.period(month)))
                .forEach(s -> buttons.add(MonthEndVerbs.SEE.button(Months.name(tx, people, s), new ScopeMonth(month, s))));
        List<Button> others = ready(tx).stream().filter(m -> !m.equals(month))
                .map(m -> MonthEndVerbs.LOOK.button(Text.of("month.button_month", "month", m), m)).toList();
        return Reply.change(Text.of(buttons.isEmpty() ? "month.all_closed" : "month.which_scope", "month", month),
                Keyboard.grid(2, buttons).and(Keyboard.grid(2, others)));
    }

    /** What is open, before it is closed. */
    Reply see(Turn turn, ScopeMonth of) {
        return toClose(turn, of, () -> Reply.change(
                Text.paragraphs(Text.of("month.before_closing", "month", of.month(), "scope", name(turn, of)),
                        OpenItems.read(turn.tx(), people, attendance, of.month(), of.scope()).text(),
                        Text.of("month.closing_means")),
                Keyboard.row(MonthEndVerbs.CLOSE.button("month.button_close", of),
                        MonthEndVerbs.LOOK.button("month.button_back", of.month()))));
    }

    Reply close(Turn turn, ScopeMonth of) {
        return toClose(turn, of, () -> {
            books.close(turn.tx(), of.month(), of.scope(), turn.person());
            Audit.record(turn, What.CLOSED, About.scope(of.scope()), of.month().toString());
            return Reply.change(Text.of("month.closed", "month", of.month(), "scope", name(turn, of)), Keyboard.NONE);
        });
    }

    private Reply ifTheirs(Turn turn, Scope scope, Supplier<Reply> then) {
        return !Months.closable(turn.tx(), people, scope) ? Refusal.of("desk.old_button")
                : turn.who().may(Act.CLOSE, scope) ? then.get() : Refusal.of("desk.not_yours");
    }

    private Reply toClose(Turn turn, ScopeMonth of, Supplier<Reply> then) {
        Tx tx = turn.tx();
        return ifTheirs(turn, of.scope(), () -> {
            Optional<ShownMonth> shown = LEDGER.shown(tx, of.month());
            if (shown.isEmpty()) {
                return Refusal.of("desk.old_button");
            }
            if (shown.get().objections().isAfter(tx.now())) {
                return tooEarly(of.month(), shown.get());
            }
            return books.closed(tx, of.scope(), Months.period(of.month())) ? closedBefore(turn, of) : then.get();
        });
    }

    /** Two at once: the second learns who was first. */
    private Reply closedBefore(Turn turn, ScopeMonth of) {
        Text by = Stream.of(of.scope(), Scope.county()).flatMap(s -> books.find(turn.tx(), of.month(), s).stream())
                .filter(ClosedMonth::closed).findFirst().map(m -> Text.of("month.closed_by",
                        "name", people.find(turn.tx(), m.byPerson()).map(Person::name).orElse(""),
                        "when", Months.when(m.at(), settings.zone()))).orElse(Text.none());
        return Reply.change(Text.of("month.closed_before", "month", of.month(), "scope", name(turn, of), "by", by), Keyboard.NONE);
    }

    private Text name(Turn turn, ScopeMonth of) {
        return Months.name(turn.tx(), people, of.scope());
    }

    /** What is closed, to choose from. */
    Reply toReopen(Turn turn) {
        List<Button> closed = books.closed(turn.tx()).stream().limit(SHOWN).map(m -> MonthEndVerbs.OPEN.button(
                Text.of("month.button_scope", "month", m.yearMonth(), "scope", Months.name(turn.tx(), people, m.of())),
                new ScopeMonth(m.yearMonth(), m.of()))).toList();
        return closed.isEmpty() ? Refusal.of("month.nothing_closed")
                : Reply.say(Text.of("month.reopen_which"), Keyboard.grid(1, closed));
    }

    Reply open(Turn turn, ScopeMonth of) {
        return ifClosed(turn, of, () -> MonthEndVerbs.WHY.ask(
                Text.of("month.reopen_why", "month", of.month(), "scope", name(turn, of)), Keyboard.NONE, of));
    }

    Reply reopen(Turn turn, ScopeMonth of, String line) {
        return ifClosed(turn, of, () -> {
            String reason = Months.kept(line);
            Instant closedAt = books.find(turn.tx(), of.month(), of.scope()).orElseThrow().at();
            books.reopen(turn.tx(), of.month(), of.scope(), turn.person(), reason);
            Audit.record(turn, What.REOPENED, About.scope(of.scope()), Audit.detail(of.month(), reason));
            Text bulletins = outdated.tell(turn, of.month(), of.scope(), closedAt, reason);
            return Reply.say(
                    Text.paragraphs(Text.of("month.reopened", "month", of.month(), "scope", name(turn, of)), bulletins),
                    Keyboard.row(MonthEndVerbs.SEE.button("month.button_close", of)));
        });
    }

    private Reply ifClosed(Turn turn, ScopeMonth of, Supplier<Reply> then) {
        return ifTheirs(turn, of.scope(), () ->
                books.find(turn.tx(), of.month(), of.scope()).filter(ClosedMonth::closed).isPresent()
                ? then.get() : Refusal.of("month.not_closed", "month", of.month(), "scope", name(turn, of)));
    }
}
