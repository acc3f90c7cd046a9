package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import zaigang.spine.chat.Press;
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
record Closing(People people, Settings settings, Attendance attendance, Outdated outdated) {
    private static final MonthLedger LEDGER = new MonthLedger();
    private static final Books BOOKS = new Books();
    private static final int MONTHS = 6;
    private static final int SHOWN = 12;

    /** A month and a scope that may be closed or opened. */
    private record Case(YearMonth month, Scope scope) {}

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
                .map(s -> YearMonth.parse(s.month())).filter(m -> !BOOKS.closed(tx, Scope.county(), Months.period(m))).toList();
    }

    private Refusal tooEarly(YearMonth month, Shown shown) {
        return Refusal.of("month.too_early", "month", month, "until", Months.when(shown.objections(), settings.zone()));
    }

    Reply look(Turn turn, Press press) {
        return press.month(0).filter(m -> LEDGER.shown(turn.tx(), m).isPresent()).map(m -> scopes(turn.tx(), m))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** The county, and each township in which days are open. */
    private Reply scopes(Tx tx, YearMonth month) {
        var buttons = new ArrayList<Button>();
        Stream.concat(Stream.of(Scope.county()), people.townships(tx).stream().map(Township::id).map(Scope.OfTownship::new))
                .filter(s -> !BOOKS.closed(tx, s, Months.period(month)))
                .forEach(s -> buttons.add(Button.of(Months.name(tx, people, s), MonthEnds.NAME, "see", month, s.code())));
        List<Button> others = ready(tx).stream().filter(m -> !m.equals(month))
                .map(m -> Button.of(Text.of("month.button_month", "month", m), MonthEnds.NAME, "look", m)).toList();
        return Reply.change(Text.of(buttons.isEmpty() ? "month.all_closed" : "month.which_scope", "month", month),
                Keyboard.grid(2, buttons).and(Keyboard.grid(2, others)));
    }

    /** What is open, before it is closed. */
    Reply see(Turn turn, Press press) {
        return toClose(turn, press, c -> Reply.change(
                Text.paragraphs(Text.of("month.before_closing", "month", c.month(), "scope", name(turn, c)),
                        OpenItems.read(turn.tx(), people, attendance, c.month(), c.scope()).text(), Text.of("month.closing_means")),
                Keyboard.row(Button.of("month.button_close", MonthEnds.NAME, "close", c.month(), c.scope().code()),
                        Button.of("month.button_back", MonthEnds.NAME, "look", c.month()))));
    }

    Reply close(Turn turn, Press press) {
        return toClose(turn, press, c -> {
            BOOKS.close(turn.tx(), c.month(), c.scope(), turn.person());
            Audit.record(turn, What.CLOSED, About.scope(c.scope()), c.month().toString());
            return Reply.change(Text.of("month.closed", "month", c.month(), "scope", name(turn, c)), Keyboard.NONE);
        });
    }

    private interface OfCase {
        Reply reply(Case c);
    }

    private Reply withCase(Turn turn, Press press, OfCase then) {
        Optional<YearMonth> month = press.month(0);
        Optional<Scope> scope = Months.scope(turn.tx(), people, press);
        if (month.isEmpty() || scope.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return turn.who().may(Act.CLOSE, scope.get()) ? then.reply(new Case(month.get(), scope.get()))
                : Refusal.of("desk.not_yours");
    }

    private Reply toClose(Turn turn, Press press, OfCase then) {
        Tx tx = turn.tx();
        return withCase(turn, press, c -> {
            Optional<Shown> shown = LEDGER.shown(tx, c.month());
            if (shown.isEmpty()) {
                return Refusal.of("desk.old_button");
            }
            if (shown.get().objections().isAfter(tx.now())) {
                return tooEarly(c.month(), shown.get());
            }
            return BOOKS.closed(tx, c.scope(), Months.period(c.month())) ? closedBefore(turn, c) : then.reply(c);
        });
    }

    /** Two at once: the second learns who was first. */
    private Reply closedBefore(Turn turn, Case c) {
        Text by = Stream.of(c.scope(), Scope.county()).flatMap(s -> BOOKS.find(turn.tx(), c.month(), s).stream())
                .filter(ClosedMonth::closed).findFirst().map(m -> Text.of("month.closed_by",
                        "name", people.find(turn.tx(), m.byPerson()).map(Person::name).orElse(""),
                        "when", Months.when(m.at(), settings.zone()))).orElse(Text.none());
        return Reply.change(Text.of("month.closed_before", "month", c.month(), "scope", name(turn, c), "by", by), Keyboard.NONE);
    }

    private Text name(Turn turn, Case c) {
        return Months.name(turn.tx(), people, c.scope());
    }

    /** What is closed, to choose from. */
    Reply toReopen(Turn turn) {
        List<Button> closed = BOOKS.closed(turn.tx()).stream().limit(SHOWN).map(m -> Button.of(
                Text.of("month.button_scope", "month", m.yearMonth(), "scope", Months.name(turn.tx(), people, m.of())),
                MonthEnds.NAME, "open", m.month(), m.scope())).toList();
        return closed.isEmpty() ? Refusal.of("month.nothing_closed")
                : Reply.say(Text.of("month.reopen_which"), Keyboard.grid(1, closed));
    }

    Reply open(Turn turn, Press press) {
        return closed(turn, press, c -> new Reply.Ask(
                Text.of("month.reopen_why", "month", c.month(), "scope", name(turn, c)), Keyboard.NONE,
                Press.of(MonthEnds.NAME, "why", c.month(), c.scope().code())));
    }

    Reply reopen(Turn turn, Press step, String line) {
        return closed(turn, step, c -> {
            String reason = Months.kept(line);
            Instant closedAt = BOOKS.find(turn.tx(), c.month(), c.scope()).orElseThrow().at();
            BOOKS.reopen(turn.tx(), c.month(), c.scope(), turn.person(), reason);
            Audit.record(turn, What.REOPENED, About.scope(c.scope()), Audit.detail(c.month(), reason));
            Text bulletins = outdated.tell(turn, c.month(), c.scope(), closedAt, reason);
            return Reply.say(
                    Text.paragraphs(Text.of("month.reopened", "month", c.month(), "scope", name(turn, c)), bulletins),
                    Keyboard.row(Button.of("month.button_close", MonthEnds.NAME, "see", c.month(), c.scope().code())));
        });
    }

    private Reply closed(Turn turn, Press press, OfCase then) {
        return withCase(turn, press, c -> BOOKS.find(turn.tx(), c.month(), c.scope()).filter(ClosedMonth::closed).isPresent()
                ? then.reply(c) : Refusal.of("month.not_closed", "month", c.month(), "scope", name(turn, c)));
    }
}
