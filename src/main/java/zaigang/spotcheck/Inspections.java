package zaigang.spotcheck;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import zaigang.attendance.Findings;
import zaigang.attendance.OnDuty;
import zaigang.attendance.Ruling;
import zaigang.attendance.StateText;
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
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Scope;
import zaigang.people.Team;
import zaigang.text.Text;

/** Records a check made by phone or on site in three taps: who, how, what was found. */
public final class Inspections implements Feature {
    private static final String NAME = "insp";
    private static final int SHOWN = 30;

    private final People people;
    private final Outbox outbox;
    private final ZoneId zone;
    private final OnDuty onDuty;
    private final Explanations explanations;
    private final InspectionLedger ledger = new InspectionLedger();

    public Inspections(People people, Outbox outbox, ZoneId zone, OnDuty onDuty, Explanations explanations) {
        this.explanations = explanations;
        this.people = people;
        this.outbox = outbox;
        this.zone = zone;
        this.onDuty = onDuty;
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
                : new Reply.Several(found.stream().map(p -> switch (how(turn, p)) {
                    case Reply.Change c -> Reply.say(c.text(), c.keyboard());
                    case Reply other -> other;
                }).toList());
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
        return press.number(0).map(id -> people(turn, new Scope.OfTeam(id))).orElseGet(() -> Refusal.of("desk.old_button"));
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
                Keyboard.row(way(person, Way.PHONE), way(person, Way.ON_SITE)));
    }

    private static Button way(Person person, Way way) {
        return Button.of("spot.button_" + way.name().toLowerCase(Locale.ROOT), NAME, "way", person.id(), way);
    }

    private Reply what(Person person, Press press) {
        return way(press).<Reply>map(way -> Reply.change(Text.of("spot.inspect_what", "name", person.name()),
                Keyboard.row(Arrays.stream(Finding.values())
                        .map(f -> Button.of(Results.word(f), NAME, "found", person.id(), way, f)).toArray(Button[]::new))))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private static Optional<Way> way(Press press) {
        return Arrays.stream(Way.values()).filter(w -> w.name().equals(press.arg(1))).findFirst();
    }

    /**
     * Kept as a fact of its own; what the day counts as is decided as for any check. The person hears of an absence, and that one
     * is taken back. It is always about today, whose month cannot be closed yet: months are closed once they are over.
     */
    private Reply record(Turn turn, Person person, Press press) {
        Tx tx = turn.tx();
        Optional<Finding> finding = Finding.named(press.arg(2));
        if (way(press).isEmpty() || finding.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        LocalDate day = LocalDate.ofInstant(tx.now(), zone);
        Findings.Outcome outcome = onDuty.findings().found(tx, person, day, finding.get().answer(), turn.person(),
                Ruling.About.MOMENT, press.arg(3).equals("sure"));
        if (outcome.asks()) {
            return sure(person, press, finding.get(), outcome);
        }
        ledger.record(tx, person.id(), turn.person().id(), day, way(press).get(), finding.get());
        Audit.record(turn, outcome.overruled() ? What.OVERRULED : What.RECORDED, About.person(person),
                Audit.detail(day, finding.get()));
        tell(turn, person, day, finding.get(), outcome);
        return Reply.change(Text.lines(Text.of("spot.inspected", "name", person.name(), "finding", Results.word(finding.get()),
                "way", Text.of("spot.way_" + way(press).get().name().toLowerCase(Locale.ROOT))), outcome.day()),
                Keyboard.row(Button.of("spot.button_next", NAME, "team", person.teamId().orElse(0L))));
    }

    private Reply sure(Person person, Press press, Finding finding, Findings.Outcome outcome) {
        Text state = StateText.withTime(outcome.was().orElseThrow(), zone);
        return Reply.change(Results.sure(person, outcome.whose(), state, finding), new Keyboard(List.of(
                List.of(Button.of(Text.of("spot.button_sure", "finding", Results.word(finding)),
                        NAME, "found", person.id(), press.arg(1), finding, "sure")),
                List.of(Button.of("attendance.button_keep", NAME, "way", person.id(), press.arg(1))))));
    }

    private void tell(Turn turn, Person person, LocalDate day, Finding finding, Findings.Outcome outcome) {
        if (finding == Finding.ABSENT) {
            outbox.post(turn.tx(), person.id(), Letter.of(Lane.ALERT, Text.lines(Text.of("spot.inspected_absent",
                    "by", turn.person().name(), "phone", turn.person().phone(), "day", day), outcome.day()),
                    explanations.of(turn.tx(), person, day)));
        } else if (outcome.clears()) {
            outbox.post(turn.tx(), person.id(), Letter.of(Lane.ALERT, Text.of("attendance.absence_taken_back",
                    "name", turn.person().name(), "date", day, "state", Results.word(finding))));
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
