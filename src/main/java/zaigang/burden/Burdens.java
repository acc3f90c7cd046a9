package zaigang.burden;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Scope;
import zaigang.settings.Settings;
import zaigang.text.Text;

/** {@code /burden [scope]}: prompts and taps per person and week, for whoever oversees the scope. Weeks begin on Mondays. */
public final class Burdens implements Feature {
    private static final String NAME = "burden";
    private static final String SEE = "see";

    private final People people;
    private final Settings settings;
    private final BurdenView view;
    private final BurdenLedger ledger = new BurdenLedger();

    public Burdens(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
        this.view = new BurdenView(settings.burden());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("burden", Act.OVERSEE, this::typed).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec(SEE, Act.OVERSEE, this::pressed));
    }

    private Reply typed(Turn turn, String args) {
        Optional<Scope> scope = args.isBlank() ? turn.who().widest(Act.OVERSEE) : named(turn.tx(), args.strip());
        return scope.map(s -> show(turn, s, monday(today(turn.tx()))))
                .orElseGet(() -> Refusal.of("burden.no_such_scope", "name", args.strip()));
    }

    private Optional<Scope> named(Tx tx, String name) {
        return Stream.concat(
                        people.townships(tx).stream().filter(t -> t.name().equals(name)).map(t -> new Scope.OfTownship(t.id())),
                        people.teams(tx).stream().filter(t -> t.name().equals(name)).map(t -> new Scope.OfTeam(t.id())))
                .map(Scope.class::cast).findFirst();
    }

    private Reply pressed(Turn turn, Press press) {
        try {
            return show(turn, Scope.parse(press.arg(0)), monday(LocalDate.parse(press.arg(1))));
        } catch (DateTimeException | IllegalArgumentException forged) {
            return Refusal.of("desk.old_button");
        }
    }

    private Reply show(Turn turn, Scope scope, LocalDate monday) {
        Tx tx = turn.tx();
        if (!turn.who().may(Act.OVERSEE, scope)) {
            return Refusal.of("desk.not_yours");
        }
        String name = people.name(tx, scope);
        boolean whole = scope instanceof Scope.County;
        if ((name.isEmpty() && !whole) || monday.isAfter(today(tx)) || monday.isBefore(first(tx))) {
            return Refusal.of("desk.old_button");
        }
        Audit.look(turn, What.LOOKED_AT_BURDEN, About.scope(scope), Audit.detail(monday));
        Text page = view.page(whole ? Text.of("burden.county") : Text.verbatim(name), monday,
                week(tx, scope, monday), week(tx, scope, monday.minusWeeks(1)), whole);
        return Reply.change(page, turning(tx, scope, monday));
    }

    private Week week(Tx tx, Scope scope, LocalDate monday) {
        return ledger.week(tx, scope, start(monday), start(monday.plusWeeks(1)));
    }

    private Keyboard turning(Tx tx, Scope scope, LocalDate monday) {
        var buttons = new ArrayList<Button>();
        if (monday.isAfter(first(tx))) {
            buttons.add(Button.of("burden.button_before", NAME, SEE, scope.code(), monday.minusWeeks(1)));
        }
        if (monday.isBefore(monday(today(tx)))) {
            buttons.add(Button.of("burden.button_after", NAME, SEE, scope.code(), monday.plusWeeks(1)));
        }
        return Keyboard.row(buttons.toArray(Button[]::new));
    }

    /** Of the weeks before this one messages are not kept. */
    private LocalDate first(Tx tx) {
        return monday(today(tx).minusDays(settings.retention().messages().toDays()));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }
}
