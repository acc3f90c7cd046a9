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
import zaigang.base.workdays.Workdays;
import zaigang.day.followup.PressedLedger;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Ordering a spot check: where, how many, when. Each step is a button; what the buttons carry is checked at every step. */
final class SpotOrders {
    private static final List<Integer> SIZES = List.of(3, 5, 10, 20);
    /** Last checks on the first page. */
    private static final int SHOWN = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final People people;
    private final Settings settings;
    private final Workdays workdays;
    private final SecureRandom random;
    private final NightChecks nights;
    private final SpotPlaces places;
    private final SpotLedger ledger = new SpotLedger();
    private final PressedLedger pressed = new PressedLedger();

    SpotOrders(Kit kit, SecureRandom random) {
        this.people = kit.people();
        this.settings = kit.settings();
        this.workdays = kit.workdays();
        this.random = random;
        this.nights = new NightChecks(people, kit.outbox(), settings);
        this.places = new SpotPlaces(people, kit.texts());
    }

    /** Whether this person may order night checks anywhere: elsewhere the settings do not allow them. */
    boolean hasNights(Tx tx, Who who) {
        return places.of(tx, who).stream().anyMatch(s -> nights.allowed(tx, s));
    }

    /** Typed: a number is the size, the name of a township or team the place. */
    Reply begin(Turn turn, String args, boolean night) {
        Optional<SpotPlaces.Named> named = places.named(turn, args);
        Matcher number = NUMBER.matcher(named.map(SpotPlaces.Named::rest).orElse(args));
        Optional<Integer> size = number.find() ? SpotOrder.size(Long.parseLong(number.group())) : Optional.empty();
        Optional<Scope> scope = named.map(SpotPlaces.Named::scope).or(() -> only(places.of(turn)));
        return switch (next(turn, new SpotOrder(night, scope, size, Optional.empty()))) {
            case Reply.Change c -> Reply.say(c.text(), c.keyboard());
            case Reply other -> other;
        };
    }

    private static Optional<Scope> only(List<Scope> scopes) {
        return scopes.size() == 1 ? Optional.of(scopes.getFirst()) : Optional.empty();
    }

    /** What is missing is asked for, and then it is ordered. */
    Reply next(Turn turn, SpotOrder order) {
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
            return Reply.change(Text.of("spot.how_many", "scope", SpotPlaces.name(people, turn.tx(), scope)), Keyboard.grid(4,
                    SIZES.stream().map(n -> SpotVerbs.ORDER.button(Text.of("spot.button_size", "count", n), order.of(n))).toList()));
        }
        return order.when().isEmpty() ? when(turn, order)
                : pressed.find(turn, PressedLedger.Kind.ORDER).flatMap(id -> ledger.find(turn.tx(), id))
                        .map(c -> ordered(turn.tx(), c)).orElseGet(() -> order(turn, order));
    }

    private Reply where(Turn turn, SpotOrder order) {
        List<Scope> open = places.of(turn).stream().filter(s -> !order.night() || nights.allowed(turn.tx(), s)).toList();
        if (open.isEmpty()) {
            return Refusal.of("spot.no_nights");
        }
        Keyboard choices = Keyboard.grid(2, open.stream()
                .map(s -> SpotVerbs.ORDER.button(SpotPlaces.name(people, turn.tx(), s), order.in(s))).toList());
        List<SpotCheck> mine = ledger.latest(turn.tx(), 50).stream()
                .filter(c -> turn.who().may(Act.CHECK, c.where())).limit(SHOWN).toList();
        Keyboard last = Keyboard.grid(1, mine.stream().map(c -> SpotVerbs.SHOW.button(Text.of("spot.last_check", "number", c.id(),
                "day", c.day(), "scope", SpotPlaces.name(people, turn.tx(), c.where())), c.id())).toList());
        return Reply.change(Text.of(order.night() ? "spot.where_night" : "spot.where"), choices.and(last));
    }

    private Reply when(Turn turn, SpotOrder order) {
        var buttons = new ArrayList<Button>();
        if (!order.night()) {
            buttons.add(SpotVerbs.ORDER.button("spot.button_now", order.at(SpotOrder.When.NOW)));
        }
        buttons.add(SpotVerbs.ORDER.button(
                order.night() ? "spot.button_night" : "spot.button_later", order.at(SpotOrder.When.LATER)));
        SpotSettings theirs = theirs(turn.tx(), order.scope().orElseThrow()).spot();
        return Reply.change(Text.of("spot.when", "scope", SpotPlaces.name(people, turn.tx(), order.scope().orElseThrow()),
                "count", order.size().orElseThrow(), "from", order.night() ? theirs.nightFrom() : theirs.from(),
                "to", order.night() ? theirs.nightTo() : theirs.to()), Keyboard.grid(1, buttons));
    }

    private Reply order(Turn turn, SpotOrder order) {
        Tx tx = turn.tx();
        Scope scope = order.scope().orElseThrow();
        boolean now = order.when().equals(Optional.of(SpotOrder.When.NOW)) && !order.night();
        SpotWindow window = now ? SpotWindow.now(tx.now(), settings.zone()) : window(tx, scope, order.night());
        byte[] bytes = new byte[Lot.BYTES];
        random.nextBytes(bytes);
        Lot lot = Lot.of(bytes);
        long id = ledger.order(tx, new SpotCheck(0, scope.code(), turn.person().id(), order.night(), order.size().orElseThrow(),
                window.day(), window.from(), window.to(), (int) theirs(tx, scope).spot().within().toMinutes(), lot.seed(),
                lot.commitment(), SpotCheck.State.ORDERED, tx.now(), Optional.empty(), Optional.empty()));
        pressed.keep(turn, PressedLedger.Kind.ORDER, id);
        Audit.record(turn, What.SPOT_CHECKED, About.scope(scope), Audit.detail(id));
        SpotCourse.DRAW.put(tx, id, now ? tx.now() : lot.moment(window.from(), window.to()));
        return ordered(tx, ledger.find(tx, id).orElseThrow());
    }

    /** Also for whoever presses again, whatever has become of it: there is no second one. */
    private Reply ordered(Tx tx, SpotCheck c) {
        if (c.state() == SpotCheck.State.WITHDRAWN) {
            return withdrawn(c);
        }
        boolean now = new SpotWindow(c.day(), c.fromAt(), c.toAt()).equals(SpotWindow.now(c.orderedAt(), settings.zone()));
        return Reply.change(Text.of(now ? "spot.ordered_now" : "spot.ordered", "number", c.id(),
                "scope", SpotPlaces.name(people, tx, c.where()), "count", c.size(), "day", c.day(),
                "from", local(c.fromAt()), "to", local(c.toAt())),
                now || c.state() != SpotCheck.State.ORDERED ? Keyboard.NONE : SpotResults.beforeTheDraw(c));
    }

    private SpotWindow window(Tx tx, Scope scope, boolean night) {
        DaySettings theirs = theirs(tx, scope);
        SpotSettings spot = theirs.spot();
        return SpotWindow.next(tx.now(), settings.zone(), night ? spot.nightFrom() : spot.from(), night ? spot.nightTo() : spot.to(),
                d -> theirs.checkIn().days().include(d, workdays::isWorkday));
    }

    Reply announce(Turn turn, Scope scope) {
        return turn.who().may(Act.CHECK, scope) ? nights.announce(turn, scope) : Refusal.of("desk.not_yours");
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
            SpotCourse.DRAW.cancel(turn.tx(), check.id());
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
