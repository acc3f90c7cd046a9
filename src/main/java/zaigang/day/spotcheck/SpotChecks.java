package zaigang.day.spotcheck;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Who;

/** Spot checks in chat: ordered in three taps, answered in one, recomputed by anybody who may order them. */
final class SpotChecks implements Feature {
    private static final String NIGHT = "spot_night";

    private final SpotOrders orders;
    private final SpotCourse course;
    private final SpotAnswers answers;
    private final SpotLocations locations;
    private final SpotResults results;
    private final SpotLedger ledger = new SpotLedger();

    SpotChecks(SpotOrders orders, SpotCourse course, SpotAnswers answers, SpotLocations locations, SpotResults results) {
        this.orders = orders;
        this.course = course;
        this.answers = answers;
        this.locations = locations;
        this.results = results;
    }

    @Override
    public String name() {
        return SpotVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("spot", Act.CHECK, this::command),
                CommandSpec.of(NIGHT, Act.CHECK, (turn, args) -> orders.begin(turn, args, true)));
    }

    @Override
    public boolean offers(Tx tx, Who who, CommandSpec command) {
        return !command.name().equals(NIGHT) || orders.hasNights(tx, who);
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                SpotVerbs.ORDER.on(Act.CHECK, orders::next),
                SpotVerbs.ANNOUNCE.on(Act.CHECK, orders::announce),
                SpotVerbs.DROP.on(Act.CHECK, (turn, id) -> withCheck(turn, id, orders::withdraw)),
                SpotVerbs.SHOW.on(Act.CHECK, (turn, id) -> withCheck(turn, id, results::reply)),
                SpotVerbs.VERIFY.on(Act.CHECK, (turn, id) -> withCheck(turn, id, results::verify)),
                SpotVerbs.OPEN.on(Act.CHECK, (turn, id) -> ofDrawn(turn, id, c -> results.silent(turn, c))),
                SpotVerbs.WHO.on(Act.CHECK, (turn, who) -> ofDrawn(turn, who.check(), c -> results.person(turn, c, who.person()))),
                SpotVerbs.FOUND.on(Act.CHECK, (turn, found) -> ofDrawn(turn, found.check(), c -> answers.found(turn, c, found))),
                SpotVerbs.HERE.on(Act.OWN, (turn, own) -> ofDrawn(turn, own.check(), c -> answers.answer(turn, c, own.finding()))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return course.alarms();
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(Listener.of(Pulse.Outage.class, course::askAgain));
    }

    @Override
    public Optional<Keyboard> openQuestion(Turn turn) {
        return course.open(turn.tx(), turn.person().id());
    }

    @Override
    public Optional<Reply> location(Turn turn, Incoming.Location sent, Optional<Press> awaited) {
        return locations.received(turn, sent);
    }

    /** {@code /spot verify 7} recomputes a draw; anything else begins an order. */
    private Reply command(Turn turn, String args) {
        String[] words = args.split("\\s+");
        return words.length == 2 && words[0].equalsIgnoreCase("verify")
                ? withCheck(turn, number(words[1]), results::verify)
                : orders.begin(turn, args, false);
    }

    private static long number(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Only those who may order a check of that scope see it. */
    private Reply withCheck(Turn turn, long id, BiFunction<Turn, SpotCheck, Reply> then) {
        Optional<SpotCheck> check = ledger.find(turn.tx(), id);
        if (check.isEmpty()) {
            return Refusal.of("spot.no_such");
        }
        return turn.who().may(Act.CHECK, check.get().where()) ? then.apply(turn, check.get()) : Refusal.of("desk.not_yours");
    }

    /** Of a check that has been drawn; whose place in it this is, is looked at later. */
    private Reply ofDrawn(Turn turn, long id, Function<SpotCheck, Reply> then) {
        return ledger.find(turn.tx(), id).filter(SpotCheck::drawn).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }
}
