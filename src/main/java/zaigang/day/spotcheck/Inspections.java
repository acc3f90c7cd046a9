package zaigang.day.spotcheck;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.Outcome;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.Statement;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Team;

/** Records a check made by phone or on site in three taps: who, how, what was found. */
public final class Inspections implements Feature {
    private static final String NAME = "insp";
    private static final int SHOWN = 30;
    /** What leads on from a recorded check does so in a message of its own: a message records one check. */
    private static final String ANEW = "new";

    private final People people;
    private final Outbox outbox;
    private final ZoneId zone;
    private final DayDoor door;
    private final Explanations explanations;
    private final InspectionLedger ledger = new InspectionLedger();
    private final PressedLedger pressed = new PressedLedger();

    public Inspections(People people, Outbox outbox, ZoneId zone, DayDoor door, Explanations explanations) {
        this.explanations = explanations;
        this.people = people;
        this.outbox = outbox;
        this.zone = zone;
        this.door = door;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("inspect", Act.CHECK, this::command));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("team", Act.CHECK, this::team),
                new TapSpec("who", Act.CHECK, (turn, press) -> withPerson(turn, press, this::how)),
                new TapSpec("way", Act.CHECK, (turn, press) -> withPerson(turn, press, (t, p) -> what(p, press))),
                new TapSpec("found", Act.CHECK, (turn, press) -> withPerson(turn, press, (t, p) -> record(t, p, press))));
    }

    private Reply command(Turn turn, String name) {
        if (name.isEmpty()) {
            return whom(turn);
        }
        List<Person> found = people.named(turn.tx(), name).stream().filter(p -> mine(turn, p)).toList();
        return found.isEmpty()
                ? Refusal.of("spot.inspect_nobody", "name", name)
                : new Reply.Several(found.stream().map(p -> anew(how(turn, p))).toList());
    }

    private static Reply anew(Reply page) {
        return page instanceof Reply.Change c ? Reply.say(c.text(), c.keyboard()) : page;
    }

    private static boolean mine(Turn turn, Person person) {
        return person.cadre() && turn.who().may(Act.CHECK, person) && person.id() != turn.person().id();
    }

    /** A leader's people at once; else the teams first. */
    private Reply whom(Turn turn) {
        Scope scope = turn.who().widest(Act.CHECK).orElseThrow();
        if (scope instanceof Scope.OfTeam team) {
            return people(turn, team);
        }
        List<Long> inScope = people.in(turn.tx(), scope).stream().flatMap(p -> p.teamId().stream()).distinct().toList();
        List<Button> teams = people.teams(turn.tx()).stream().filter(t -> inScope.contains(t.id()))
                .map((Team t) -> Button.of(Text.verbatim(t.name()), NAME, "team", t.id())).toList();
        return Reply.say(Text.of("spot.inspect_team"), Keyboard.grid(2, teams));
    }

    private Reply team(Turn turn, Press press) {
        return press.number(0).map(id -> people(turn, new Scope.OfTeam(id))).map(page -> press.arg(1).equals(ANEW) ? anew(page) : page)
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply people(Turn turn, Scope team) {
        List<Button> names = people.in(turn.tx(), team).stream().filter(p -> mine(turn, p)).limit(SHOWN)
                .map(p -> Button.of(Text.verbatim(p.name()), NAME, "who", p.id())).toList();
        return names.isEmpty()
                ? Refusal.of("spot.inspect_none")
                : Reply.change(Text.of("spot.inspect_whom"), Keyboard.grid(3, names));
    }

    private Reply how(Turn turn, Person person) {
        return Reply.change(Text.of("spot.inspect_how", "name", person.name(), "phone", person.phone()),
                Keyboard.row(way(person, CheckWay.PHONE), way(person, CheckWay.ON_SITE)));
    }

    private static Button way(Person person, CheckWay way) {
        return Button.of("spot.button_" + way.name().toLowerCase(Locale.ROOT), NAME, "way", person.id(), way);
    }

    private Reply what(Person person, Press press) {
        return way(press).<Reply>map(way -> Reply.change(Text.of("spot.inspect_what", "name", person.name()),
                Keyboard.row(Arrays.stream(CheckFinding.values())
                        .map(f -> Button.of(SpotResults.word(f), NAME, "found", person.id(), way, f)).toArray(Button[]::new))))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private static Optional<CheckWay> way(Press press) {
        return Arrays.stream(CheckWay.values()).filter(w -> w.name().equals(press.arg(1))).findFirst();
    }

    /**
     * Kept as a fact of its own; what the day counts as is decided as for any check. The person hears of an absence, and that one
     * is taken back. It is always about today, whose month cannot be closed yet: months are closed once they are over. A message on
     * which a check was recorded shows that one, whatever else is pressed on it.
     */
    private Reply record(Turn turn, Person person, Press press) {
        Tx tx = turn.tx();
        Optional<CheckFinding> finding = Arrays.stream(CheckFinding.values()).filter(f -> f.name().equals(press.arg(2))).findFirst();
        if (way(press).isEmpty() || finding.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Optional<InspectionLedger.Recorded> before = pressed.find(turn, PressedLedger.Kind.RECORD).flatMap(id -> ledger.find(tx, id));
        if (before.isPresent()) {
            return recorded(people.find(tx, before.get().personId()).orElseThrow(), before.get(), Text.none());
        }
        LocalDate day = LocalDate.ofInstant(tx.now(), zone);
        Outcome outcome = door.recordFinding(tx, person, day, new Statement.Found(
                finding.get().answer(), turn.person().id(), Statement.About.MOMENT, press.arg(3).equals("sure")));
        if (outcome.asks()) {
            return sure(person, press, finding.get(), outcome);
        }
        var found = new InspectionLedger.Recorded(person.id(), way(press).get(), finding.get());
        pressed.keep(turn, PressedLedger.Kind.RECORD, ledger.record(tx, turn.person().id(), day, found));
        Audit.record(turn, outcome.overruled() ? What.OVERRULED : What.RECORDED, About.person(person),
                Audit.detail(day, finding.get()));
        tell(turn, person, day, finding.get(), outcome);
        return recorded(person, found, outcome.dayText());
    }

    private static Reply recorded(Person person, InspectionLedger.Recorded found, Text day) {
        return Reply.change(Text.lines(Text.of("spot.inspected", "name", person.name(), "finding", SpotResults.word(found.finding()),
                "way", Text.of("spot.way_" + found.way().name().toLowerCase(Locale.ROOT))), day),
                Keyboard.row(Button.of("spot.button_next", NAME, "team", person.teamId().orElse(0L), ANEW)));
    }

    private Reply sure(Person person, Press press, CheckFinding finding, Outcome outcome) {
        Text state = StateText.withTime(outcome.was().orElseThrow(), zone);
        return Reply.change(SpotResults.sure(person, outcome.whose(), state, finding), new Keyboard(List.of(
                List.of(Button.of(Text.of("spot.button_sure", "finding", SpotResults.word(finding)),
                        NAME, "found", person.id(), press.arg(1), finding, "sure")),
                List.of(Button.of("attendance.button_keep", NAME, "way", person.id(), press.arg(1))))));
    }

    private void tell(Turn turn, Person person, LocalDate day, CheckFinding finding, Outcome outcome) {
        if (finding == CheckFinding.ABSENT) {
            outbox.post(turn.tx(), person.id(), Letter.of(Lane.ALERT, Text.lines(Text.of("spot.inspected_absent",
                    "by", turn.person().name(), "phone", turn.person().phone(), "day", day), outcome.dayText()),
                    explanations.of(turn.tx(), person, day)));
        } else if (outcome.clears()) {
            outbox.post(turn.tx(), person.id(), Letter.of(Lane.ALERT, Text.of("attendance.absence_taken_back",
                    "name", turn.person().name(), "date", day, "state", SpotResults.word(finding))));
        }
    }

    private Reply withPerson(Turn turn, Press press, BiFunction<Turn, Person, Reply> then) {
        Optional<Person> person = press.number(0).flatMap(id -> people.find(turn.tx(), id)).filter(Person::active);
        if (person.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return mine(turn, person.get()) ? then.apply(turn, person.get()) : Refusal.of("desk.not_yours");
    }
}
