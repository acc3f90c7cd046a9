package zaigang.day.spotcheck;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.duty.roster.Rosters;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
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
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;

/** Spot checks in chat: ordered in three taps, answered in one, recomputed by anybody who may order them. */
public final class SpotChecks implements Feature {
    static final String NAME = "spot";
    static final String DRAW = "spot.draw";
    private static final String CLOSE = "spot.close";

    private final Ordering ordering;
    private final Running running;
    private final Answering answering;
    private final Locating locating;
    private final Results results;
    private final SpotLedger ledger = new SpotLedger();

    /** @param random where seeds come from */
    public SpotChecks(People people, Rosters rosters, Outbox outbox, Settings settings, Workdays workdays, SecureRandom random,
            DayDoor door, Explanations explanations, Texts texts) {
        this.results = new Results(people, settings.zone(), new Attendance(settings));
        this.ordering = new Ordering(people, outbox, settings, workdays, random, texts);
        var fences = new Fences(people, settings);
        var telling = new Telling(people, outbox, results, fences);
        this.running = new Running(people, outbox, new Drawing(people, rosters, settings, workdays), results, telling);
        this.locating = new Locating(fences, results, telling);
        this.answering = new Answering(people, outbox, results, telling, door, explanations, locating);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("spot", Act.CHECK, this::command),
                CommandSpec.unlisted("spot_night", Act.CHECK, (turn, args) -> ordering.begin(turn, args, true)));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("order", Act.CHECK, ordering::pressed),
                new TapSpec("announce", Act.CHECK, ordering::announce),
                new TapSpec("drop", Act.CHECK, (turn, press) -> withCheck(turn, press, ordering::withdraw)),
                new TapSpec("show", Act.CHECK, (turn, press) -> withCheck(turn, press, results::reply)),
                new TapSpec("verify", Act.CHECK, (turn, press) -> withCheck(turn, press, results::verify)),
                new TapSpec("open", Act.CHECK, (turn, press) -> answered(turn, press, c -> results.silent(turn, c))),
                new TapSpec("who", Act.CHECK, (turn, press) -> answered(turn, press, c -> results.person(turn, c, press))),
                new TapSpec("found", Act.CHECK, (turn, press) -> answered(turn, press, c -> answering.found(turn, c, press))),
                new TapSpec("here", Act.OWN, (turn, press) -> answered(turn, press, c -> answering.answer(turn, c, press))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.of(DRAW, Late.windowMoves(), (tx, alarm) -> running.draw(tx, Long.parseLong(alarm.subject()))),
                AlarmKind.of(CLOSE, Late.windowMoves(), (tx, alarm) -> running.close(tx, Long.parseLong(alarm.subject()))));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(Listener.of(Pulse.Outage.class, running::askAgain));
    }

    @Override
    public Optional<Keyboard> openQuestion(Turn turn) {
        return running.open(turn.tx(), turn.person().id());
    }

    @Override
    public Optional<Reply> location(Turn turn, Incoming.Location sent, Optional<Press> awaited) {
        return locating.received(turn, sent);
    }

    /** {@code /spot verify 7} recomputes a draw; anything else begins an order. */
    private Reply command(Turn turn, String args) {
        String[] words = args.split("\\s+");
        return words.length == 2 && words[0].equalsIgnoreCase("verify")
                ? withCheck(turn, Press.of(NAME, "verify", words[1]), results::verify)
                : ordering.begin(turn, args, false);
    }

    /** Only those who may order a check of that scope see it. */
    private Reply withCheck(Turn turn, Press press, BiFunction<Turn, SpotCheck, Reply> then) {
        Optional<SpotCheck> check = press.number(0).flatMap(id -> ledger.find(turn.tx(), id));
        if (check.isEmpty()) {
            return Refusal.of("spot.no_such");
        }
        return turn.who().may(Act.CHECK, check.get().where()) ? then.apply(turn, check.get()) : Refusal.of("desk.not_yours");
    }

    /** Of a check that has been drawn; whose place in it this is, is looked at later. */
    private Reply answered(Turn turn, Press press, Function<SpotCheck, Reply> then) {
        return press.number(0).flatMap(id -> ledger.find(turn.tx(), id)).filter(SpotCheck::drawn)
                .map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Sets the alarm of a draw. */
    static void ring(Tx tx, long id, Instant draw) {
        Agenda.put(tx, DRAW, String.valueOf(id), draw);
    }

    /** Sets or moves the alarm of a close. */
    static void ringClose(Tx tx, long id, Instant close) {
        Agenda.put(tx, CLOSE, String.valueOf(id), close);
    }
}
