package zaigang.day.spotcheck;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SpotSettings;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** Ordering a spot check: where, how many, when. Each step is a button; what the buttons carry is checked at every step. */
final class Ordering {
    private static final List<Integer> SIZES = List.of(3, 5, 10, 20);
    /** Last checks on the first page. */
    private static final int SHOWN = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final People people;
    private final Settings settings;
    private final Workdays workdays;
    private final SecureRandom random;
    private final NightChecks nights;
    private final Places places;
    private final SpotLedger ledger = new SpotLedger();
    private final PressedLedger pressed = new PressedLedger();

    Ordering(People people, Outbox outbox, Settings settings, Workdays workdays, SecureRandom random,
            Texts texts) {
        this.people = people;
        this.settings = settings;
        this.workdays = workdays;
        this.random = random;
        this.nights = new NightChecks(people, outbox, settings);
        this.places = new Places(people, texts);
    }

    /** Typed: a number is the size, the name of a township or team the place. */
    Reply begin(Turn turn, String args, boolean night) {
        Optional<Places.Named> named = places.named(turn, args);
        Matcher number = NUMBER.matcher(named.map(Places.Named::rest).orElse(args));
        Optional<Integer> size = number.find() ? Order.size(Long.parseLong(number.group())) : Optional.empty();
        Optional<Scope> scope = named.map(Places.Named::scope).or(() -> only(places.of(turn)));
        return switch (next(turn, new Order(night, scope, size, ""))) {
            case Reply.Change c -> Reply.say(c.text(), c.keyboard());
            case Reply other -> other;
        };
    }

    private static Optional<Scope> only(List<Scope> scopes) {
        return scopes.size() == 1 ? Optional.of(scopes.getFirst()) : Optional.empty();
    }

    Reply pressed(Turn turn, Press press) {
        return next(turn, Order.of(press));
    }

    private Reply next(Turn turn, Order order) {
        if (order.scope().isPresent() && !turn.who().may(Act.CHECK, order.scope().get())) {
            return Refusal.of("desk.not_yours");
        }
        if (order.night() && order.scope().isPresent()) {
            Optional<Reply> not = nights.refusal(turn, order.scope().get());
            if (not.isPresent()) {
                return not.get();
            }
        }
        if (order.scope().isEmpty()) {
            return where(turn, order);
        }
        if (order.size().isEmpty()) {
            Scope scope = order.scope().get();
            return Reply.change(Text.of("spot.how_many", "scope", Places.name(people, turn.tx(), scope)), Keyboard.grid(4,
                    SIZES.stream().map(n -> order.button(
                            Text.of("spot.button_size", "count", n), order.scope(), Optional.of(n), "")).toList()));
        }
        return order.when().isEmpty() ? when(turn, order)
                : pressed.find(turn, PressedLedger.Kind.ORDER).flatMap(id -> ledger.find(turn.tx(), id))
                        .map(c -> ordered(turn.tx(), c)).orElseGet(() -> order(turn, order));
    }

    private Reply where(Turn turn, Order order) {
        Keyboard choices = Keyboard.grid(2, places.of(turn).stream()
                .map(s -> order.button(Places.name(people, turn.tx(), s), Optional.of(s), order.size(), "")).toList());
        List<SpotCheck> mine = ledger.latest(turn.tx(), 50).stream()
                .filter(c -> turn.who().may(Act.CHECK, c.where())).limit(SHOWN).toList();
        Keyboard last = Keyboard.grid(1, mine.stream().map(c -> Button.of(Text.of("spot.last_check", "number", c.id(),
                "day", c.day(), "scope", Places.name(people, turn.tx(), c.where())), SpotChecks.NAME, "show", c.id())).toList());
        return Reply.change(Text.of(order.night() ? "spot.where_night" : "spot.where"), choices.and(last));
    }

    private Reply when(Turn turn, Order order) {
        var buttons = new ArrayList<Button>();
        if (!order.night()) {
            buttons.add(order.button(Text.of("spot.button_now"), order.scope(), order.size(), "now"));
        }
        buttons.add(order.button(Text.of(order.night() ? "spot.button_night" : "spot.button_later"),
                order.scope(), order.size(), "later"));
        SpotSettings theirs = theirs(turn.tx(), order.scope().orElseThrow()).spot();
        return Reply.change(Text.of("spot.when", "scope", Places.name(people, turn.tx(), order.scope().orElseThrow()),
                "count", order.size().orElseThrow(), "from", order.night() ? theirs.nightFrom() : theirs.from(),
                "to", order.night() ? theirs.nightTo() : theirs.to()), Keyboard.grid(1, buttons));
    }

    private Reply order(Turn turn, Order order) {
        Tx tx = turn.tx();
        Scope scope = order.scope().orElseThrow();
        boolean now = order.when().equals("now") && !order.night();
        Window window = now ? Window.now(tx.now(), settings.zone()) : window(tx, scope, order.night());
        byte[] bytes = new byte[Lot.BYTES];
        random.nextBytes(bytes);
        Lot lot = Lot.of(bytes);
        long id = ledger.order(tx, new SpotCheck(0, scope.code(), turn.person().id(), order.night(), order.size().orElseThrow(),
                window.day(), window.from(), window.to(), (int) theirs(tx, scope).spot().within().toMinutes(), lot.seed(),
                lot.commitment(), SpotCheck.State.ORDERED, tx.now(), Optional.empty(), Optional.empty()));
        pressed.keep(turn, PressedLedger.Kind.ORDER, id);
        Audit.record(turn, What.SPOT_CHECKED, About.scope(scope), Audit.detail(id));
        SpotChecks.ring(tx, id, now ? tx.now() : lot.moment(window.from(), window.to()));
        return ordered(tx, ledger.find(tx, id).orElseThrow());
    }

    /** Also for whoever presses again, whatever has become of it: there is no second one. */
    private Reply ordered(Tx tx, SpotCheck c) {
        if (c.state() == SpotCheck.State.WITHDRAWN) {
            return withdrawn(c);
        }
        boolean now = new Window(c.day(), c.fromAt(), c.toAt()).equals(Window.now(c.orderedAt(), settings.zone()));
        return Reply.change(Text.of(now ? "spot.ordered_now" : "spot.ordered", "number", c.id(),
                "scope", Places.name(people, tx, c.where()), "count", c.size(), "day", c.day(),
                "from", local(c.fromAt()), "to", local(c.toAt()), "commitment", c.commitment()),
                now || c.state() != SpotCheck.State.ORDERED ? Keyboard.NONE
                        : Keyboard.row(Button.of("spot.button_drop", SpotChecks.NAME, "drop", c.id())));
    }

    private Window window(Tx tx, Scope scope, boolean night) {
        DaySettings theirs = theirs(tx, scope);
        SpotSettings spot = theirs.spot();
        return Window.next(tx.now(), settings.zone(), night ? spot.nightFrom() : spot.from(), night ? spot.nightTo() : spot.to(),
                d -> theirs.checkIn().days().include(d, workdays::isWorkday));
    }

    Reply announce(Turn turn, Press press) {
        Order order = Order.of(Press.of(press.feature(), "order", "n", press.arg(0)));
        return order.scope().filter(s -> turn.who().may(Act.CHECK, s))
                .map(s -> nights.announce(turn, s)).orElseGet(() -> Refusal.of("desk.not_yours"));
    }

    private static Reply withdrawn(SpotCheck check) {
        return Reply.change(Text.of("spot.withdrawn", "number", check.id()), Keyboard.NONE);
    }

    /** Until the draw it can be taken back; afterwards people have been asked. */
    Reply withdraw(Turn turn, SpotCheck check) {
        boolean done = ledger.move(turn.tx(), check.id(), SpotCheck.State.ORDERED, SpotCheck.State.WITHDRAWN);
        if (done) {
            Audit.record(turn, What.SPOT_CHECKED, About.scope(check.where()),
                    Audit.detail(check.id(), SpotCheck.State.WITHDRAWN));
            Agenda.cancel(turn.tx(), SpotChecks.DRAW, String.valueOf(check.id()));
        }
        return done || check.state() == SpotCheck.State.WITHDRAWN ? withdrawn(check) : Refusal.of("spot.drawn_already");
    }

    private DaySettings theirs(Tx tx, Scope scope) {
        return NightChecks.settings(settings, people, tx, scope);
    }

    private LocalTime local(Instant instant) {
        return LocalTime.ofInstant(instant, settings.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
