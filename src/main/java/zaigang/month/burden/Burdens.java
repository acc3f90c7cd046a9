package zaigang.month.burden;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Verb;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** {@code /burden [scope]}: prompts and taps per person and week, for whoever oversees the scope. Weeks begin on Mondays. */
public final class Burdens implements Feature {
    private static final String NAME = "burden";
    private static final Verb<ScopeWeek> SEE =
            Verb.of(NAME, "see", Args.of(Arg.SCOPE, ScopeWeek::scope, Arg.DAY, ScopeWeek::day, ScopeWeek::new));

    /** @param day any day of the week */
    private record ScopeWeek(Scope scope, LocalDate day) {}

    private final People people;
    private final Settings settings;
    private final BurdenView view;
    private final BurdenLedger ledger = new BurdenLedger();

    public Burdens(Kit kit) {
        this.people = kit.people();
        this.settings = kit.settings();
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
        return List.of(SEE.on(Act.OVERSEE, (turn, of) -> show(turn, of.scope(), monday(of.day()))));
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

    private BurdenWeek week(Tx tx, Scope scope, LocalDate monday) {
        return ledger.week(tx, scope, start(monday), start(monday.plusWeeks(1)));
    }

    private Keyboard turning(Tx tx, Scope scope, LocalDate monday) {
        var buttons = new ArrayList<Button>();
        if (monday.isAfter(first(tx))) {
            buttons.add(SEE.button("burden.button_before", new ScopeWeek(scope, monday.minusWeeks(1))));
        }
        if (monday.isBefore(monday(today(tx)))) {
            buttons.add(SEE.button("burden.button_after", new ScopeWeek(scope, monday.plusWeeks(1))));
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
